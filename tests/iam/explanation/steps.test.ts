import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { explainStep, type Step } from '../../../src/iam/explanation/steps'
import {
  ACCOUNT,
  ALICE,
  accountOf,
  allow,
  deny,
  KEY,
  OTHER_ACCOUNT,
  requestOf,
  SESSION,
  text,
  type Given,
  type Json,
} from '../evaluation/given'

const EVE = `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`
const elsewhere = allow({ Action: 'ec2:*' })
const named = (AWS: string): Json => allow({ Principal: { AWS } })
const outside = { resourceAccount: OTHER_ACCOUNT }

function told(step: Step, given: Given, ask: Partial<Request> = {}): string {
  return explainStep(evaluate(accountOf(given), requestOf(ask)), step)
}

describe('a statement that is read', () => {
  /** What is told of the first statement of the last policy. */
  function last(given: Given, ask: Partial<Request> = {}): string {
    const trace = evaluate(accountOf(given), requestOf(ask))
    const ref = { policy: trace.policies.length - 1, statement: 0 }
    return explainStep(trace, { at: 'statement', ref, number: 1, of: 1 })
  }
  const pass = 'It lets this request pass. That is all a limit can do: it gives nothing.'

  it.each<[string, string, Given]>([
    [
      'an Allow',
      'alice → Own. It speaks about this request, so it goes to the second gate.',
      { user: allow() },
    ],
    ['a Deny', 'alice → Own. It speaks about this request, so it goes to the first gate.', { user: deny() }],
    [
      'neither',
      'alice → Own. It does not speak about this request, so it is set aside.',
      { user: elsewhere },
    ],
    ['a boundary’s Allow', `Boundary → Boundary. ${pass}`, { boundary: allow() }],
    ['a level’s Allow', `Service control, the root → Control0. ${pass}`, { scps: [[allow()]] }],
    [
      'a level’s Deny',
      'Service control, the root → Control0. It speaks about this request, so it goes to the first gate.',
      { scps: [[deny()]] },
    ],
    [
      'a bucket that names the account',
      'Policy of arn:aws:s3:::app-logs. It speaks about this request, but names the whole account: so it leaves the choice to the account’s own policies.',
      { bucket: named(ACCOUNT) },
    ],
    [
      'a bucket’s Deny for the account',
      'Policy of arn:aws:s3:::app-logs. It speaks about this request, so it goes to the first gate.',
      { bucket: deny({ Principal: { AWS: ACCOUNT } }) },
    ],
  ])('%s', (_, sentence, given) => {
    expect(last(given)).toBe(`Statement 1 of 1 comes from ${sentence}`)
  })

  it('that is in no trace has no story', () => {
    expect(told({ at: 'statement', ref: { policy: 9, statement: 9 }, number: 1, of: 1 }, {})).toBe('')
  })
})

describe('the second gate', () => {
  const inSession = { principal: SESSION, sessionPolicies: [{ name: 'S', document: text(elsewhere) }] }
  const everyone = allow({ Principal: '*' })

  it.each<[string, Given, Partial<Request>?]>([
    ['does any Allow match? Yes. The gate opens.', { user: allow() }],
    [
      'does any Allow match, and does every limit let it pass? Yes. The gate opens.',
      { user: allow(), boundary: allow() },
    ],
    // Passed by, the boundary did not have to let it pass.
    ['does any Allow match? Yes. The gate opens.', { boundary: elsewhere, bucket: named(ALICE) }],
    ['does any Allow match? None. The gate stays shut.', {}],
    ['does any Allow match? Only in limits, which give nothing. The gate stays shut.', { boundary: allow() }],
    [
      'does any policy allow it? Yes, but the permissions boundary does not. The gate stays shut.',
      { user: allow(), boundary: elsewhere },
    ],
    [
      'does any policy allow it? Yes, but no service control policy at level 2 of the organization does. The gate stays shut.',
      { user: allow(), scps: [[allow()], []] },
    ],
    [
      'does any policy allow it? Yes, but the session policy does not. The gate stays shut.',
      { role: allow() },
      inSession,
    ],
    [
      'does any policy allow it? Yes, but S3 Block Public Access keeps it out. The gate stays shut.',
      { bucket: everyone, blockPublicAccess: true },
      { principal: '*' },
    ],
    [
      'does any policy allow it? That is not known here, but S3 Block Public Access keeps it out. The gate stays shut.',
      { bucket: everyone, blockPublicAccess: true },
      { principal: EVE },
    ],
    [
      'does any Allow match? Only one that leaves the choice to the account’s own policies, and none of those does. The gate stays shut.',
      { bucket: named(ACCOUNT) },
    ],
    [
      'does any Allow match? Only on the caller’s side, and between two accounts it takes both. The gate stays shut.',
      { user: allow() },
      outside,
    ],
    [
      'does any Allow match? Only on the resource’s side, and between two accounts it takes both. The gate stays shut.',
      { bucket: everyone },
      outside,
    ],
    [
      'does any Allow match? Only on the caller’s side, and here the resource’s policy has to agree. The gate stays shut.',
      { user: allow() },
      { action: 'kms:Decrypt', resource: KEY },
    ],
    [
      'does any Allow match? Not as far as is known here: the caller’s own account has to say. The gate stays shut.',
      { bucket: everyone },
      { principal: EVE },
    ],
  ])('%s', (sentence, given, ask) => {
    expect(told({ at: 'explicitAllow' }, given, ask)).toBe(`Second gate: ${sentence}`)
  })
})

describe('the third gate', () => {
  it.each<[string, Given]>([
    ['nobody said no, and nobody said yes. Without a yes, the answer is no.', {}],
    [
      'nobody said no. A limit that lets it pass is no yes, and without a yes the answer is no.',
      { boundary: allow(), scps: [[elsewhere]] },
    ],
    [
      'an Allow alone was not enough here. Without all that it takes, the answer is no.',
      { user: allow(), boundary: elsewhere },
    ],
  ])('%s', (sentence, given) => {
    expect(told({ at: 'defaultDeny' }, given)).toBe(`Third gate: ${sentence}`)
  })
})
