import { describe, expect, it } from 'vitest'
import { nearMiss } from '../../src/state/near-miss'
import { putUserPolicy, statementText } from '../components/calls'
import { accountWith, traceOf } from '../components/evaluator/told'

const here = 'arn:aws:s3:::photos/*'
const text = (Effect: string, Action: string, Resource: string) => statementText({ Effect, Action, Resource })

/** The near miss of alice's `s3:GetObject` on a photo, by the name of its policy. */
function nearest(...texts: readonly string[]): string | null {
  const trace = traceOf(accountWith(...texts.map((document, i) => putUserPolicy('alice', `P${i}`, document))))
  const ref = nearMiss(trace)
  return ref && trace.policies[ref.policy]!.source.name
}

describe('the Allow that came closest', () => {
  it.each<[string, readonly string[], string | null]>([
    ['one that names another action', [text('Allow', 's3:PutObject', here)], 'P0'],
    ['one that names the bucket alone', [text('Allow', 's3:GetObject', 'arn:aws:s3:::photos')], 'P0'],
    ['not one that misses in everything', [text('Allow', 'ec2:*', 'arn:aws:s3:::other')], null],
    [
      'rather than one further off',
      [text('Allow', 'ec2:*', 'arn:aws:s3:::other'), text('Allow', 's3:Get*', 'arn:aws:s3:::other')],
      'P1',
    ],
    ['the first of equals', [text('Allow', 's3:PutObject', here), text('Allow', 's3:Put*', here)], 'P0'],
    ['never a Deny', [text('Deny', 's3:PutObject', here)], null],
    ['none where something allows', [text('Allow', 's3:PutObject', here), text('Allow', 's3:*', here)], null],
    ['none where something denies', [text('Allow', 's3:PutObject', here), text('Deny', 's3:*', here)], null],
    ['none where there is no policy', [], null],
  ])('%s', (_, texts, expected) => {
    expect(nearest(...texts)).toBe(expected)
  })
})
