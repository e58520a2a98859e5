import { describe, expect, it } from 'vitest'
import { caption } from '../../../src/components/evaluator/caption'
import { gateStates, type RequestPlace } from '../../../src/components/evaluator/gate-states'
import { piles } from '../../../src/components/evaluator/piles'
import type { Decision } from '../../../src/iam'
import { putUserPolicy, readAll, statementText } from '../calls'
import { accountWith, snapshotsOf, traceOf } from './told'

const denyAll = statementText({ Effect: 'Deny', Action: '*', Resource: '*' })
const other = statementText({ Effect: 'Allow', Action: 'ec2:*', Resource: '*' })
const several = accountWith(
  putUserPolicy('alice', 'A-other', other),
  putUserPolicy('alice', 'B-read', readAll),
  putUserPolicy('alice', 'C-deny', denyAll),
  putUserPolicy('alice', 'D-read', readAll),
)

describe('the three gates', () => {
  const rows: [RequestPlace, Decision, string][] = [
    ['idle', 'allowed', 'waiting waiting waiting'],
    ['collecting', 'explicitDeny', 'waiting waiting waiting'],
    ['explicitDeny', 'explicitDeny', 'stopped waiting waiting'],
    ['explicitDeny', 'allowed', 'asking waiting waiting'],
    ['explicitDeny', 'implicitDeny', 'asking waiting waiting'],
    ['explicitlyDenied', 'explicitDeny', 'stopped waiting waiting'],
    ['explicitAllow', 'allowed', 'passed opened waiting'],
    ['explicitAllow', 'implicitDeny', 'passed shut waiting'],
    ['allowed', 'allowed', 'passed opened waiting'],
    ['defaultDeny', 'implicitDeny', 'passed shut stopped'],
    ['deniedByDefault', 'implicitDeny', 'passed shut stopped'],
  ]
  it.each(rows)('at %s of a request that is %s: %s', (place, decision, states) => {
    expect(gateStates(place, decision).join(' ')).toBe(states)
  })
})

describe('the piles at the gates', () => {
  const trace = traceOf(several)
  const statements = snapshotsOf(trace)[0]!.context.statements

  it.each([
    [0, { denies: 0, allows: 0 }],
    [1, { denies: 0, allows: 0 }],
    [2, { denies: 0, allows: 1 }],
    [3, { denies: 1, allows: 1 }],
    [4, { denies: 1, allows: 2 }],
  ])('after %i statements', (filed, expected) => {
    expect(piles(trace, { statements, filed })).toEqual(expected)
  })
})

describe('the caption', () => {
  const captions = (...args: Parameters<typeof traceOf>) => snapshotsOf(traceOf(...args)).map(caption)

  it('tells of each statement and of the gate that stops it', () => {
    expect(captions(several)).toEqual([
      'Statement 1 of 4 comes from alice → A-other. It does not speak about this request, so it is set aside.',
      'Statement 2 of 4 comes from alice → B-read. It speaks about this request, so it goes to the second gate.',
      'Statement 3 of 4 comes from alice → C-deny. It speaks about this request, so it goes to the first gate.',
      'Statement 4 of 4 comes from alice → D-read. It speaks about this request, so it goes to the second gate.',
      'First gate: does any Deny match? Yes. One is enough, whatever else allows it.',
      '',
    ])
  })

  it('tells of the gate that opens', () => {
    expect(captions(accountWith(putUserPolicy('alice', 'Read'))).slice(1)).toEqual([
      'First gate: does any Deny match? None. The request walks on.',
      'Second gate: does any Allow match? Yes. The gate opens.',
      '',
    ])
  })

  it('tells of the default', () => {
    expect(captions(accountWith())).toEqual([
      'No policy applies to this request: not one statement to read.',
      'First gate: does any Deny match? None. The request walks on.',
      'Second gate: does any Allow match? None. The gate stays shut.',
      'Third gate: nobody said no, and nobody said yes. Without a yes, the answer is no.',
      '',
    ])
  })

  it('is silent while nothing was sent', () => {
    const [first] = snapshotsOf(traceOf(accountWith()))
    expect(caption({ ...first!, context: { ...first!.context, trace: null } })).toBe('')
  })

  it('says nothing of Deny and Allow that the piles deny, where no statement decides (rule 56)', () => {
    const asked = { action: 'sts:GetCallerIdentity', resource: '*' }
    const nobodySpoke = captions(accountWith(), asked).join(' ')
    expect(nobodySpoke).not.toMatch(/any Allow match\? Yes/)
    const denied = traceOf(accountWith(putUserPolicy('alice', 'No', denyAll)), asked)
    expect(denied.decision).toBe('allowed')
    expect(snapshotsOf(denied).map(caption).join(' ')).not.toMatch(/any Deny match\? None/)
  })

  it('does not say that nobody said yes where somebody did, and it was not enough (rule 57)', () => {
    const all = statementText({ Effect: 'Allow', Action: '*', Resource: '*' })
    const told = captions(accountWith(putUserPolicy('alice', 'All', all)), {
      action: 'iam:DeletePolicy',
      resource: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    })
    expect(told.join(' ')).toMatch(/goes to the second gate/)
    expect(told.join(' ')).not.toMatch(/nobody said yes/)
  })
})
