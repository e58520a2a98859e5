import { describe, expect, it } from 'vitest'
import { nearMiss } from '../../src/state/near-miss'
import { putUserPolicy, statementText } from '../components/calls'
import { accountWith, traceOf } from '../components/evaluator/told'
import {
  ACCOUNT,
  accountOf,
  allow,
  OTHER_ACCOUNT,
  requestOf,
  SESSION,
  text as policyText,
  type Given,
  type Json,
} from '../iam/evaluation/given'
import { evaluate, type Request } from '../../src/iam'

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

describe('with parts, it is looked for where it is missing', () => {
  const elsewhere = allow({ Action: 'ec2:*' })
  const puts = allow({ Action: 's3:Put*' })
  const named = (AWS: string): Json => ({ ...puts, Principal: { AWS } })
  const inSession = { principal: SESSION, sessionPolicies: [{ name: 'S', document: policyText(elsewhere) }] }

  it.each<[string, Given, Partial<Request>, string | null]>([
    ['in the boundary that blocks', { user: [allow(), puts], boundary: elsewhere }, {}, 'Boundary 0'],
    [
      'in the boundary, also where its Allow is not about the request at all',
      { user: allow(), boundary: { ...elsewhere, Resource: 'arn:aws:ec2:*:*:*' } },
      {},
      'Boundary 0',
    ],
    ['in the session policy that blocks', { role: [allow(), puts] }, inSession, 'S 0'],
    [
      'at the level that blocks',
      {
        user: allow(),
        scps: [
          [allow(), puts],
          [elsewhere, puts],
        ],
      },
      {},
      'Control0 0',
    ],
    ['nowhere, where the level has no policy', { user: [allow(), puts], scps: [[]] }, {}, null],
    [
      'on the caller’s side, not in a limit',
      { user: puts, boundary: allow({ Action: 's3:P*' }) },
      {},
      'Own 0',
    ],
    ['not in a limit, where nothing gives access', { boundary: puts, scps: [[puts]] }, {}, null],
    [
      'in the resource’s policy, where only that is missing',
      { user: [allow(), puts], bucket: named(ACCOUNT) },
      { resourceAccount: OTHER_ACCOUNT },
      'arn:aws:s3:::app-logs 0',
    ],
    [
      'on the caller’s side, where the resource leaves the choice to it',
      { user: puts, bucket: [allow({ Principal: { AWS: ACCOUNT } }), named(ACCOUNT)] },
      {},
      'Own 0',
    ],
  ])('%s', (_, given, ask, expected) => {
    const trace = evaluate(accountOf(given), requestOf(ask))
    const ref = nearMiss(trace)
    expect(ref && `${trace.policies[ref.policy]!.source.name} ${ref.statement}`).toBe(expected)
  })
})
