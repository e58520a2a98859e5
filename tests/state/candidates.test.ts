import { describe, expect, it } from 'vitest'
import { candidates, guessTold, isDeciding } from '../../src/state/candidates'
import { putUserPolicy, statementText } from '../components/calls'
import { accountWith, traceOf } from '../components/evaluator/told'
import { accountOf, allow, deny, requestOf } from '../iam/evaluation/given'
import { evaluate, type Decision } from '../../src/iam'

const here = 'arn:aws:s3:::photos/*'
const text = (Effect: string, Action: string) => statementText({ Effect, Action, Resource: here })

/** alice may read by one policy, may list by another, and may not delete by a third. */
const trace = traceOf(
  accountWith(
    putUserPolicy('alice', 'Reads', text('Allow', 's3:Get*')),
    putUserPolicy('alice', 'Lists', text('Allow', 's3:List*')),
    putUserPolicy('alice', 'Keeps', text('Deny', 's3:Delete*')),
  ),
)
const ids = (guess: Decision) => candidates(trace, guess).map(({ policy }) => policy.split(' ').at(-1))
const idOf = (policy: string) => candidates(trace, 'allowed').find((one) => one.policy.endsWith(policy))!.id
const word = (decision: Decision) =>
  ({ allowed: 'yes', explicitDeny: 'no', implicitDeny: 'not so' })[decision]

describe('statements to name as the deciding one', () => {
  it.each<[Decision, readonly string[]]>([
    ['allowed', ['Lists', 'Reads']],
    ['explicitDeny', ['Keeps']],
    ['implicitDeny', []],
  ])('%s', (guess, names) => {
    expect(ids(guess).toSorted()).toEqual(names)
  })

  it('are no statements that only limit', () => {
    const bounded = evaluate(
      accountOf({ user: allow(), boundary: [allow(), deny({ Action: 'ec2:*' })] }),
      requestOf({}),
    )
    expect(candidates(bounded, 'allowed')).toHaveLength(1)
    expect(candidates(bounded, 'explicitDeny')).toHaveLength(1)
  })

  it('are not offered where nobody would read them all', () => {
    const alike = (count: number) =>
      evaluate(accountOf({ user: Array.from({ length: count }, () => allow()) }), requestOf({}))
    expect(candidates(alike(41), 'allowed')).toEqual([])
    expect(candidates(alike(40), 'allowed')).toHaveLength(40)
  })

  it('decide, or do not', () => {
    expect(isDeciding(trace, idOf('Reads'))).toBe(true)
    expect(isDeciding(trace, idOf('Lists'))).toBe(false)
    expect(isDeciding(trace, 'nonsense')).toBe(false)
  })
})

describe('what is said of a guess', () => {
  it.each<[string, Decision, () => string | null, RegExp]>([
    ['right, and nothing named', 'allowed', () => null, /^You said yes, and so it is\.$/],
    ['wrong', 'explicitDeny', () => null, /^You said no; it was yes\.$/],
    ['right, by the right one', 'allowed', () => idOf('Reads'), /^You said yes by .*Reads, and so it is\.$/],
    [
      'right, by another',
      'allowed',
      () => idOf('Lists'),
      /^You said yes, and so it is, but .*Lists is not what/,
    ],
    ['right, by one that is gone', 'allowed', () => 'gone 0', /^You said yes, and so it is\.$/],
  ])('%s', (_, guess, named, sentence) => {
    expect(guessTold(trace, guess, named(), word)).toMatch(sentence)
  })
})
