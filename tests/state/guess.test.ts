import { describe, expect, it } from 'vitest'
import { candidates, isDeciding } from '../../src/state/guess'
import { createUser, putUserPolicy, statementText } from '../components/calls'
import { accountWith, traceOf } from '../components/evaluator/told'
import { accountOf, allow, deny } from '../iam/evaluation/given'
import type { Decision } from '../../src/iam'

const text = (Effect: string, Action: string) =>
  statementText({ Effect, Action, Resource: 'arn:aws:s3:::photos/*' })

/** alice may read by one policy and may not delete by another; bob may list. */
const account = accountWith(
  createUser('bob'),
  putUserPolicy('alice', 'Reads', text('Allow', 's3:Get*')),
  putUserPolicy('alice', 'Keeps', text('Deny', 's3:Delete*')),
  putUserPolicy('bob', 'Lists', text('Allow', 's3:List*')),
)
const keys = (guess: Decision) => candidates(account, guess).map(({ key }) => key)

describe('statements to name as the deciding one', () => {
  it.each<[Decision, readonly string[]]>([
    ['allowed', ['inline:user/alice/Reads', 'inline:user/bob/Lists']],
    ['explicitDeny', ['inline:user/alice/Keeps']],
    ['implicitDeny', []],
  ])('%s: whosever they are', (guess, found) => {
    expect(keys(guess).toSorted()).toEqual(found)
  })

  it('allow nothing where they only limit', () => {
    const limited = accountOf({ user: allow(), scps: [[allow(), deny({ Action: 'ec2:*' })]] })
    expect(candidates(limited, 'allowed')).toHaveLength(1)
    expect(candidates(limited, 'explicitDeny')).toHaveLength(1)
  })

  it('are those of AWS’s own policies as well', () => {
    const attached = accountOf({ attached: ['arn:aws:iam::aws:policy/AdministratorAccess'] })
    expect(candidates(attached, 'allowed').map(({ key }) => key)).toEqual([
      'managed:arn:aws:iam::aws:policy/AdministratorAccess',
    ])
  })

  it('are not offered where nobody would read them all', () => {
    const alike = (count: number) => accountOf({ user: Array.from({ length: count }, () => allow()) })
    expect(candidates(alike(41), 'allowed')).toEqual([])
    expect(candidates(alike(40), 'allowed')).toHaveLength(40)
  })

  it('are none of a text that is no policy', () => {
    expect(candidates(accountOf({ user: '{', groups: { Devs: allow() } }), 'allowed')).toHaveLength(1)
  })

  it('decide, or do not', () => {
    const trace = traceOf(account)
    const deciding = candidates(account, 'allowed').filter((candidate) => isDeciding(trace, candidate))
    expect(deciding.map(({ key }) => key)).toEqual(['inline:user/alice/Reads'])
  })
})
