import { describe, expect, it } from 'vitest'
import { guessTold } from '../../../src/components/request/guess-told'
import { candidates } from '../../../src/state/guess'
import type { Decision } from '../../../src/iam'
import { putUserPolicy, statementText } from '../calls'
import { accountWith, traceOf } from '../evaluator/told'

const text = (Action: string) => statementText({ Effect: 'Allow', Action, Resource: 'arn:aws:s3:::photos/*' })
const account = accountWith(
  putUserPolicy('alice', 'Reads', text('s3:Get*')),
  putUserPolicy('alice', 'Lists', text('s3:List*')),
)
const named = (policy: string) => candidates(account, 'allowed').find(({ key }) => key.endsWith(policy))!

describe('what is said of a guess', () => {
  it.each<[string, Decision, string | null, string]>([
    ['right, and nothing named', 'allowed', null, 'You said allowed, and so it is.'],
    ['wrong', 'explicitDeny', null, 'You said denied explicitly; it was allowed.'],
    [
      'right, by the right one',
      'allowed',
      'Reads',
      'You said allowed by Statement 1 of Reads of alice, and so it is.',
    ],
    [
      'right, by another',
      'allowed',
      'Lists',
      'You said allowed, and so it is, but Statement 1 of Lists of alice is not what decides.',
    ],
  ])('%s', (_, decision, policy, sentence) => {
    const guess = { decision, named: policy === null ? null : named(policy) }
    expect(guessTold(traceOf(account), guess)).toBe(sentence)
  })
})
