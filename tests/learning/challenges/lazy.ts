import type { Account, ApiCall } from '../../../src/iam'
import { perform } from '../../../src/learning'
import type { Scenario } from '../../../src/scenario'

const READY_MADE = [
  'AdministratorAccess',
  'PowerUserAccess',
  'AmazonS3FullAccess',
  'AmazonS3ReadOnlyAccess',
  'ReadOnlyAccess',
].map((name) => `arn:aws:iam::aws:policy/${name}`)

/** What one might try who would rather not read the story: each by its name, with where it leads. */
export function lazyWays(start: Scenario): readonly (readonly [name: string, scenario: Scenario])[] {
  const { account } = start
  const groups = account.groups.map(({ name }) => name)
  const everybody = (GroupName: string): readonly ApiCall[] =>
    account.users.map(({ name: UserName }) => ({
      operation: 'AddUserToGroup',
      parameters: { GroupName, UserName },
    }))
  const attached = (PolicyArn: string, ...names: readonly string[]): readonly ApiCall[] =>
    names.map((GroupName) => ({ operation: 'AttachGroupPolicy', parameters: { GroupName, PolicyArn } }))
  const inNewGroup = (arn: string): readonly ApiCall[] => [
    { operation: 'CreateGroup', parameters: { GroupName: 'Everybody' } },
    ...attached(arn, 'Everybody'),
    ...everybody('Everybody'),
  ]
  const made: readonly (readonly [string, readonly ApiCall[]])[] = [
    ...READY_MADE.flatMap((arn) => [
      ...groups.map((name) => [`${arn} on ${name}`, attached(arn, name)] as const),
      [`${arn} on all groups`, attached(arn, ...groups)] as const,
      [`everybody in a new group with ${arn}`, inNewGroup(arn)] as const,
    ]),
    ['everybody in all groups', groups.flatMap(everybody)],
  ]
  const given = made.flatMap(([name, calls]) => {
    const scenario = tolerant(start, calls)
    return scenario === start ? [] : [[name, scenario] as const]
  })
  const taken: readonly (readonly [string, Account])[] = [
    ['nobody in a group', { ...account, users: account.users.map((user) => ({ ...user, groups: [] })) }],
    ['no policies of buckets', { ...account, resources: account.resources.map(bare) }],
    ['no Deny', rewritten(account, () => true, withoutDeny)],
    ['Allow everything', rewritten(account, () => true, widest)],
  ]
  return [
    ...given,
    ...taken
      .filter(([, other]) => other !== account && JSON.stringify(other) !== JSON.stringify(account))
      .map(([name, other]) => [name, { ...start, account: other }] as const),
  ]
}

/** A solution, but for stars in whatever it wrote. */
export function widened(start: Scenario, solved: Scenario): readonly (readonly [string, Scenario])[] {
  const known = new Set<string>()
  rewritten(start.account, (text) => known.add(text).has(text), same)
  const isNew = (text: string): boolean => !known.has(text)
  const widenings = { 'Action *': actionStar, 'Resource *': resourceStar, both: widest }
  return Object.entries(widenings).flatMap(([name, widen]) => {
    const account = rewritten(solved.account, isNew, widen)
    const before = rewritten(solved.account, isNew, same)
    return JSON.stringify(account) === JSON.stringify(before) ? [] : [[name, { ...solved, account }] as const]
  })
}

interface Statement extends Readonly<Record<string, unknown>> {
  readonly Effect: string
}

const same = (statement: Statement): Statement => statement
const withoutDeny = (statement: Statement): Statement | null =>
  statement.Effect === 'Deny' ? null : statement
const actionStar = (statement: Statement): Statement => {
  const { NotAction: _, ...rest } = statement
  return statement.Effect === 'Deny' ? statement : { ...rest, Action: '*' }
}
const resourceStar = (statement: Statement): Statement => {
  const { NotResource: _, ...rest } = statement
  return statement.Effect === 'Deny' || statement.Principal !== undefined
    ? statement
    : { ...rest, Resource: '*' }
}
const widest = (statement: Statement): Statement => resourceStar(actionStar(statement))

const bare = <Resource extends Account['resources'][number]>(resource: Resource): Resource => ({
  ...resource,
  policy: null,
})

/** Makes what AWS takes of it. */
function tolerant(start: Scenario, calls: readonly ApiCall[]): Scenario {
  return calls.reduce((scenario, call) => {
    const performed = perform(scenario, [call])
    return performed.ok ? performed.scenario : scenario
  }, start)
}

/** The account with every statement of some of its policies changed, or taken out where `change` gives `null`. */
function rewritten(
  account: Account,
  isMeant: (text: string) => boolean,
  change: (statement: Statement) => Statement | null,
): Account {
  const text = (document: string): string | null => {
    if (!isMeant(document)) return document
    const { Statement, ...rest } = JSON.parse(document) as { readonly Statement: Statement | Statement[] }
    const statements = [Statement].flat().flatMap((one) => change(one) ?? [])
    return statements.length === 0 ? null : JSON.stringify({ ...rest, Statement: statements })
  }
  const holding = <Holder extends Account['groups'][number]>(holder: Holder): Holder => ({
    ...holder,
    inlinePolicies: holder.inlinePolicies.flatMap(({ name, document }) => {
      const other = text(document)
      return other === null ? [] : [{ name, document: other }]
    }),
  })
  const changed = account.policies.map((policy) => ({ policy, other: text(policy.document) }))
  const gone = changed.filter(({ other }) => other === null).map(({ policy }) => policy.name)
  const detached = <Holder extends Account['groups'][number]>(holder: Holder): Holder => ({
    ...holding(holder),
    attachedPolicies: holder.attachedPolicies.filter(
      (arn) => !gone.includes(arn.slice(arn.lastIndexOf('/') + 1)),
    ),
  })
  return {
    ...account,
    users: account.users.map(detached),
    groups: account.groups.map(detached),
    roles: account.roles.map(detached),
    policies: changed.flatMap(({ policy, other }) => {
      if (other === null) return []
      const versions = policy.versions.map((version) =>
        version.id === policy.defaultVersionId ? { ...version, document: other } : version,
      )
      return [{ ...policy, document: other, versions }]
    }),
    resources: account.resources.map((resource) => ({
      ...resource,
      policy: resource.policy === null ? null : text(resource.policy),
    })),
  }
}
