import { expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import type { UncertaintyCode } from '../../../src/iam/evaluation/uncertainty'
import { explainUncertainty } from '../../../src/iam/explanation/story'
import {
  ACCOUNT,
  ALICE,
  allow,
  deny,
  FEDERATED,
  OTHER_ACCOUNT,
  accountOf,
  requestOf,
  SESSION,
  text,
  type Given,
  type Json,
} from './given'

const when = (block: Json): Json => allow({ Condition: block })
const policy = (statement: Json) => ({ name: 'S', document: text(statement) })
const logs = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:app:log-stream:one`

const cases: readonly (readonly [UncertaintyCode, rule: number, Given, Partial<Request>?])[] = [
  [
    'starOverColons',
    67,
    { user: allow({ Resource: 'arn:aws:logs:*:app:log-stream:one' }) },
    { resource: logs },
  ],
  ['forAnyValueIfExists', 94, { user: when({ 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': 'a' } }) }],
  [
    'starOverNewline',
    98,
    { user: when({ StringLike: { 's3:prefix': 'a*b' } }) },
    { context: { 's3:prefix': 'a\nb' } },
  ],
  [
    'wholeNumberDate',
    104,
    { user: when({ DateLessThan: { 'aws:CurrentTime': '2000000000' } }) },
    { context: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } },
  ],
  [
    'variableInBool',
    79,
    { user: when({ Bool: { 'aws:SecureTransport': '${aws:PrincipalTag/safe}' } }) },
    { context: { 'aws:SecureTransport': 'true' } },
  ],
  ['wildcardInService', 61, { user: allow({ Action: 's*:GetObject' }) }],
  ['notPrincipalAccount', 29, { bucket: deny({ NotPrincipal: { AWS: ACCOUNT } }) }],
  ['notPrincipalWithoutAccount', 27, { bucket: deny({ NotPrincipal: { AWS: ALICE } }) }],
  [
    'foreignBoundary',
    28,
    { bucket: deny({ NotPrincipal: { AWS: [OTHER_ACCOUNT, `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`] } }) },
    { principal: `arn:aws:iam::${OTHER_ACCOUNT}:user/eve` },
  ],
  ['foreignRolePath', 18, {}, { principal: SESSION.replace(ACCOUNT, OTHER_ACCOUNT) }],
  ['federatingUser', 22, {}, { principal: FEDERATED, sessionPolicies: [policy(allow())] }],
  ['federationWithoutSessionPolicy', 40, { user: allow() }, { principal: FEDERATED }],
  [
    'severalSessionPolicies',
    40,
    { role: allow() },
    { principal: SESSION, sessionPolicies: [policy(allow()), policy(allow())] },
  ],
  [
    'resourceControlService',
    48,
    { user: allow(), rcps: [[deny({ Principal: '*' })]] },
    { action: 'ec2:StopInstances', resource: `arn:aws:ec2:eu-west-1:${ACCOUNT}:instance/i` },
  ],
  ['vpcEndpointPolicy', 25, { user: allow() }, { context: { 'aws:SourceVpce': 'vpce-1' } }],
]

it.each(cases.map(([code, rule, given, ask]) => ({ code, rule, given, ask })))(
  'says that it is not certain: $code (rule $rule)',
  ({ code, rule, given, ask = {} }) => {
    const found = evaluate(accountOf(given), requestOf(ask)).uncertain.filter((one) => one.code === code)
    expect(found.map((one) => one.rule)).toEqual([rule])
    expect(found.map(explainUncertainty)).toEqual([expect.stringMatching(/^[A-Z].*\.$/)])
  },
)

it('points at the element', () => {
  const trace = evaluate(
    accountOf({ user: [allow(), allow({ Resource: 'arn:aws:logs:*:app:log-stream:one' })] }),
    requestOf({ resource: logs }),
  )
  expect(trace.uncertain).toEqual([
    { code: 'starOverColons', rule: 67, at: { policy: 0, statement: 1, element: 1 } },
  ])
})

it('says nothing of services that resource control policies are known to reach', () => {
  const account = accountOf({ user: allow(), rcps: [[deny({ Principal: '*' })]] })
  expect(evaluate(account, requestOf({})).uncertain).toEqual([])
})

it('says nothing of an ordinary request', () => {
  const { uncertain } = evaluate(
    accountOf({ user: allow(), bucket: allow({ Principal: '*' }) }),
    requestOf({}),
  )
  expect(uncertain).toEqual([])
})
