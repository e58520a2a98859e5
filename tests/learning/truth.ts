import { evaluate, findPolicy, parsePolicy, parsePolicyKey, policyText, readPolicy } from '../../src/iam'
import type { Account, Decision, HolderRef, PolicyKey, Request } from '../../src/iam'
import { findHolder } from '../../src/iam'
import { perform } from '../../src/learning'
import type { Answers, Challenge, Counterexample, Expectation, Fact, Goal } from '../../src/learning'
import type { Scenario } from '../../src/scenario'

/**
 * Whether a counterexample is true, found out as naively as can be: every request is put to the evaluator itself, and facts of the
 * account's shape are counted anew. `null` if it is, else what is untrue about it.
 */
export function untruth(
  challenge: Challenge,
  goal: Goal,
  { account }: Scenario,
  answers: Answers,
  counterexample: Counterexample,
): string | null {
  if (counterexample.sentence.trim() === '') return 'it says nothing'
  switch (counterexample.kind) {
    case 'decision': {
      const { request, expected, actual } = counterexample
      if (evaluate(account, request).decision !== actual) return 'the decision is another one'
      if (isAsExpected(expected, actual)) return 'the decision is as expected'
      if (goal.kind === 'decision')
        return goal.expect === expected && asks(goal, request) ? null : 'not its goal'
      const before = evaluate(challenge.start.account, request).decision
      return goal.kind === 'unchanged' && before === expected && asks(goal, request) ? null : 'not as before'
    }
    case 'shape': {
      const { holder, policy } = counterexample
      if (goal.kind === 'unchanged' && holder) {
        const isGone = findHolder(challenge.start.account, holder) && !findHolder(account, holder)
        return isGone && policy === null ? null : 'nobody is gone'
      }
      if (goal.kind !== 'shape') return 'not its goal'
      if (holder && !findHolder(account, holder) && goal.fact.is !== 'member') return 'nobody of that name'
      if (policy && textOf(account, policy) === null) return 'no policy of that name'
      return contradicts(goal.fact, account, holder, policy) ? null : 'the fact holds'
    }
    case 'touch': {
      if (goal.kind !== 'touch') return 'not its goal'
      const { operation, parameters } = counterexample.call
      const named = JSON.stringify(parameters)
      const isOutside =
        goal.operations?.includes(operation) === false ||
        goal.users?.every((name) => !named.includes(`"UserName":"${name}"`)) === true ||
        goal.groups?.every((name) => !named.includes(`"GroupName":"${name}"`)) === true ||
        goal.policies?.every((key) => !new RegExp(`["/]${key.split(/[/:]/).at(-1) ?? ''}"`).test(named)) ===
          true
      return isOutside ? null : 'that may be touched'
    }
    case 'answer': {
      if (goal.kind !== 'guess') return 'not its goal'
      const { given, right } = counterexample
      if (given !== (answers[goal.id] ?? null)) return 'nobody said that'
      if (goal.guess.ask === 'choice')
        return goal.guess.answer === right && given !== right ? null : 'it was right'
      const performed = perform(challenge.start, goal.guess.after)
      if (!performed.ok) return 'the question cannot come about'
      const { decision } = evaluate(performed.scenario.account, goal.guess.request)
      const expected = goal.guess.choice === 'yesNo' && decision !== 'allowed' ? 'denied' : decision
      return expected === right && given !== right ? null : 'it was right'
    }
  }
}

const isAsExpected = (expected: Expectation, actual: Decision): boolean =>
  expected === actual || (expected === 'denied' && actual !== 'allowed')

function asks(
  cells: Extract<Goal, { kind: 'decision' | 'unchanged' }>,
  { principal, ...asked }: Request,
): boolean {
  const wanted = JSON.stringify(asked)
  return cells.principals.includes(principal) && cells.requests.some((one) => JSON.stringify(one) === wanted)
}

function textOf(account: Account, key: PolicyKey): string | null {
  const ref = parsePolicyKey(key)
  if (ref?.kind === 'managed' && ref.arn.startsWith('arn:aws:iam::aws:')) return ''
  if (ref?.kind === 'managed') return findPolicy(account, ref.arn)?.document ?? null
  return ref && (policyText(account, ref) ?? null)
}

/** Every text of a policy that somebody of the account wrote. */
const texts = ({ users, groups, roles, policies, resources }: Account): readonly string[] => [
  ...[...users, ...groups, ...roles].flatMap(({ inlinePolicies }) =>
    inlinePolicies.map(({ document }) => document),
  ),
  ...policies.map(({ document }) => document),
  ...resources.flatMap(({ policy }) => policy ?? []),
]

function contradicts(
  fact: Fact,
  account: Account,
  holder: HolderRef | null,
  policy: PolicyKey | null,
): boolean {
  const { users, groups, roles, policies } = account
  const holders = [...users, ...groups, ...roles]
  const inline = holders.flatMap(({ inlinePolicies }) => inlinePolicies).length
  const attached = holders.flatMap(({ attachedPolicies }) => attachedPolicies).length
  const text = (policy && textOf(account, policy)) ?? ''
  switch (fact.is) {
    case 'nothingOnUsers': {
      const user = users.find(({ name }) => name === holder?.name)
      return (user?.attachedPolicies.length ?? 0) + (user?.inlinePolicies.length ?? 0) > 0
    }
    case 'noInlinePolicies':
      return inline > 0
    case 'atMost': {
      const counts = {
        policies: policies.length + inline,
        attachments: attached + inline,
        groups: groups.length,
        characters: texts(account).join('').replace(/\s/g, '').length,
      }
      return counts[fact.what] > fact.count
    }
    case 'noWildcard':
      return text.includes('*') || text.includes(`Not${fact.in}`)
    case 'noElement':
      return text.includes(`"${fact.element}"`)
    case 'validPolicies': {
      const kind = policy?.startsWith('resource:') ? 'resource' : 'identity'
      return !parsePolicy(text, kind).ok || !readPolicy(text, kind).ok
    }
    case 'auditClean':
      return true
    case 'resourcePolicy':
      return (
        ((account.resources.find(({ arn }) => arn === fact.arn)?.policy ?? null) !== null) !== fact.present
      )
    case 'member':
      return (
        (users.find(({ name }) => name === fact.user)?.groups.includes(fact.group) ?? false) !== fact.member
      )
  }
}
