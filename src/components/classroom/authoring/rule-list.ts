import { nameInArn, type OperationName } from '../../../iam'
import type { Countable, Fact, Goal, ShapeGoal, TouchGoal } from '../../../learning'

/** Facts that are asked for or not, with nothing to fill in. */
export const plainFacts: readonly Fact[] = [
  { is: 'nothingOnUsers' },
  { is: 'noInlinePolicies' },
  { is: 'noWildcard', in: 'Action' },
  { is: 'noWildcard', in: 'Resource' },
  { is: 'noElement', element: 'NotAction' },
  { is: 'noElement', element: 'NotResource' },
  { is: 'noElement', element: 'NotPrincipal' },
  { is: 'validPolicies' },
  { is: 'auditClean' },
]

export const countables: readonly { readonly what: Countable; readonly word: string }[] = [
  { what: 'policies', word: 'policies' },
  { what: 'attachments', word: 'attachments, inline policies among them' },
  { what: 'groups', word: 'groups' },
  { what: 'characters', word: 'characters of policy' },
]

/** Limits to what may be touched that many exercises want. */
export const limitsToTouch: readonly {
  readonly word: string
  readonly limit: Pick<TouchGoal, 'operations' | 'policies' | 'users'>
}[] = [
  {
    word: 'Only who is in which group may change.',
    limit: { operations: ['AddUserToGroup', 'RemoveUserFromGroup'] satisfies OperationName[] },
  },
  { word: 'No policy may change, come or go.', limit: { policies: [] } },
  { word: 'No user may be touched.', limit: { users: [] } },
]

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The goal that asks for a fact, if there is one. */
export const goalFor = (goals: readonly Goal[], fact: Fact): ShapeGoal | undefined =>
  goals.find((goal): goal is ShapeGoal => goal.kind === 'shape' && same(goal.fact, fact))

/** The goal that limits how many there may be. */
export function limitOf(
  goals: readonly Goal[],
  what: Countable,
): { readonly id: string; readonly count: number } | undefined {
  for (const goal of goals)
    if (goal.kind === 'shape' && goal.fact.is === 'atMost' && goal.fact.what === what)
      return { id: goal.id, count: goal.fact.count }
  return undefined
}

/** The goal that says just this of what may be touched. */
export function touchFor(
  goals: readonly Goal[],
  { operations, users, groups, policies }: Omit<TouchGoal, 'kind' | 'id' | 'label'>,
): Goal | undefined {
  return goals.find(
    (goal) =>
      goal.kind === 'touch' &&
      same([goal.operations, goal.users, goal.groups, goal.policies], [operations, users, groups, policies]),
  )
}

/** Facts with something to fill in: who is in which group, and which resource has a policy. */
export const isParticular = (goal: Goal): goal is ShapeGoal =>
  goal.kind === 'shape' && (goal.fact.is === 'member' || goal.fact.is === 'resourcePolicy')

export const bucketName = (arn: string): string => nameInArn(arn).replace(/^arn:aws:s3:::/, '')
