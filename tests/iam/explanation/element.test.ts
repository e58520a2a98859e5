import { expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { ContextValue } from '../../../src/iam/evaluation/request'
import { explainElement } from '../../../src/iam/explanation/element'
import {
  accountOf,
  ACCOUNT,
  ALICE,
  allow,
  BUCKET,
  deny,
  FEDERATED,
  OTHER_ACCOUNT,
  requestOf,
  ROLE,
  SESSION,
  without,
  type Given,
  type Json,
} from '../evaluation/given'

function sentences(given: Given, ask: Parameters<typeof requestOf>[0] = {}): Record<string, string> {
  const elements =
    evaluate(accountOf(given), requestOf(ask)).policies.at(-1)?.statements.at(-1)?.elements ?? []
  return Object.fromEntries(
    elements.map((element) => [element.element, explainElement(element, { elements })]),
  )
}

const lists: readonly (readonly [statement: Json, element: string, sentence: string])[] = [
  [allow({ Action: 's3:Get*' }), 'Action', '"s3:Get*" covers s3:GetObject.'],
  [allow({ Action: 's3:GetObject' }), 'Action', '"s3:GetObject" is exactly what the request asks for.'],
  [allow({ Action: 'iam:*' }), 'Action', 'The nearest entry, "iam:*", is for the service iam, not s3.'],
  [
    allow({ Action: 's3:PutObject' }),
    'Action',
    'The nearest entry, "s3:PutObject", does not cover GetObject.',
  ],
  [
    allow({ Action: 's3*:Get' }),
    'Action',
    '"s3*:Get" can never match: wildcards do not work in the name of the service.',
  ],
  [
    without('Action', allow({ NotAction: 's3:*' })),
    'NotAction',
    '"s3:*" covers s3:GetObject. NotAction leaves that out.',
  ],
  [
    without('Action', allow({ NotAction: 'iam:*' })),
    'NotAction',
    'NotAction does not list s3:GetObject, so it matches.',
  ],
  [
    allow({ Resource: BUCKET }),
    'Resource',
    'The nearest entry, "arn:aws:s3:::app-logs", stops before "/2026/01.log". That is the bucket itself; what is in it is written with /* at the end.',
  ],
  [
    allow({ Resource: `${BUCKET}/2025/*` }),
    'Resource',
    'The nearest entry, "arn:aws:s3:::app-logs/2025/*", goes on with "5/*" where the request has "6/01.log".',
  ],
  [allow({ Resource: 'foo' }), 'Resource', '"foo" can never match: it is neither "*" nor an ARN.'],
  [
    allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/team}/01.log` }),
    'Resource',
    '${aws:PrincipalTag/team} has no value in this request, so "arn:aws:s3:::app-logs/${aws:PrincipalTag/team}/01.log" covers nothing.',
  ],
  [
    without('Resource', allow({ NotResource: 'foo' })),
    'NotResource',
    '"foo" is not valid: it is neither "*" nor an ARN. So this NotResource matches nothing.',
  ],
]

it('tells a bucket from what is in it, also the other way round, and only for buckets', () => {
  const objects = { user: allow({ Resource: `${BUCKET}/*` }) }
  expect(sentences(objects, { resource: BUCKET }).Resource).toBe(
    'The nearest entry, "arn:aws:s3:::app-logs/*", goes on with "/*" where the request ends. That is what is in the bucket, and not the bucket itself.',
  )
  expect(sentences({ user: allow({ Resource: BUCKET }) }, { resource: `${BUCKET}-2` }).Resource).toBe(
    'The nearest entry, "arn:aws:s3:::app-logs", stops before "-2".',
  )
  const table = 'arn:aws:dynamodb:eu-west-1:123456789012:table/a'
  expect(sentences({ user: allow({ Resource: table }) }, { resource: `${table}/index/b` }).Resource).toMatch(
    /stops before "\/index\/b"\.$/,
  )
})

it('gives no advice where the statement is about another action', () => {
  const listing = allow({ Action: 's3:ListBucket', Resource: BUCKET })
  expect(sentences({ user: listing }).Resource).toBe(
    'The nearest entry, "arn:aws:s3:::app-logs", stops before "/2026/01.log".',
  )
})

it.each(lists)('%j: %s', (statement, element, sentence) => {
  expect(sentences({ user: statement })[element]).toBe(sentence)
})

const conditions: readonly (readonly [
  operator: string,
  found: ContextValue | undefined,
  wanted: unknown,
  sentence: string,
])[] = [
  ['Bool', undefined, 'true', 'The request carries no k, and Bool never matches a missing key.'],
  ['StringEquals', undefined, 'a', 'The request carries no k, so StringEquals does not match.'],
  [
    'StringNotEquals',
    undefined,
    'a',
    'The request carries no k, and StringNotEquals holds for a missing key.',
  ],
  ['BoolIfExists', undefined, 'a', 'The request carries no k, and BoolIfExists holds for a missing key.'],
  [
    'ForAllValues:StringLike',
    undefined,
    'a',
    'The request carries no k, and ForAllValues:StringLike holds when there is nothing to test.',
  ],
  [
    'ForAllValues:StringLike',
    [''],
    'a',
    'The request carries an empty k, and ForAllValues:StringLike holds when there is nothing to test.',
  ],
  ['IpAddress', '10.0.0.1', '10.0.0.0/8', 'k is "10.0.0.1", and IpAddress matches it with "10.0.0.0/8".'],
  ['StringEquals', 'x', ['a', 'b'], 'k is "x", but StringEquals asks for "a" or "b".'],
  ['StringNotEquals', 'a', ['a', 'b'], 'k is "a", and StringNotEquals rules out "a".'],
  ['StringNotEquals', 'x', ['a', 'b'], 'k is "x", which StringNotEquals does not rule out.'],
  [
    'StringEquals',
    ['a', 'b'],
    'a',
    'k is a list ("a" and "b"), and StringEquals alone never matches a list. Put ForAnyValue: or ForAllValues: before it.',
  ],
  ['ForAllValues:StringEquals', ['a', 'x'], 'a', '"x" in k fails ForAllValues:StringEquals.'],
  [
    'ForAnyValue:StringEquals',
    ['x', 'y'],
    'a',
    'No value of k passes ForAnyValue:StringEquals: "x" and "y".',
  ],
  ['NumericEquals', '12abc', '12', 'k is "12abc", which is not a number, so NumericEquals does not match.'],
  ['NumericEquals', '12', '12abc', '"12abc" is not a number, so NumericEquals does not match.'],
  ['Null', undefined, 'false', 'The request carries no k, but Null "false" asks that it be present.'],
  ['Null', 'a', 'false', 'The request carries k, and Null "false" asks that it be present.'],
  [
    'Is',
    'a',
    'a',
    'There is no operator "Is", so the condition never holds and the statement never applies.',
  ],
]

it.each(conditions)('%s of %j with %j', (operator, found, wanted, sentence) => {
  const given = { user: allow({ Condition: { [operator]: { k: wanted } } }) }
  expect(sentences(given, found === undefined ? {} : { context: { k: found } }).Condition).toBe(sentence)
})

const principals: readonly (readonly [statement: Json, sentence: string])[] = [
  [allow({ Principal: '*' }), '"*" means everyone.'],
  [allow({ Principal: { AWS: ALICE } }), `"${ALICE}" names the caller.`],
  [
    allow({ Principal: { AWS: ACCOUNT } }),
    `"${ACCOUNT}" names the caller’s whole account: an Allow then leaves the choice to the account’s own policies, and a Deny reaches everyone in it.`,
  ],
  [
    allow({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:group/A` } }),
    `"arn:aws:iam::${ACCOUNT}:group/A" is a group, and a group is never a principal: it signs no requests.`,
  ],
  [
    deny({ NotPrincipal: { AWS: ACCOUNT } }),
    `${ALICE} is not on the list of exceptions. "${ACCOUNT}" is the account, and does not except its users.`,
  ],
]

it.each(principals)('%j', (statement, sentence) => {
  const told = sentences({ bucket: statement })
  expect(told.Principal ?? told.NotPrincipal).toBe(sentence)
})

const sessions: readonly (readonly [statement: Json, principal: string, sentence: string])[] = [
  [
    allow({ Principal: { AWS: ROLE } }),
    SESSION,
    `"${ROLE}" is the role whose session the caller is; boundary and session policies still limit what an Allow gives this way.`,
  ],
  [
    allow({ Principal: { AWS: ALICE } }),
    FEDERATED,
    `"${ALICE}" is the user who made this session; boundary and session policies still limit what an Allow gives this way.`,
  ],
  [
    allow({ Principal: { AWS: `${SESSION}2` } }),
    SESSION,
    `"${SESSION}2" is another session of the same role.`,
  ],
  [
    allow({ Principal: { AWS: SESSION } }),
    ROLE,
    `"${SESSION}" is one session of the role, and this request does not say which session it is made in.`,
  ],
  [
    allow({ Principal: { AWS: ROLE.replace(ACCOUNT, OTHER_ACCOUNT) } }),
    SESSION,
    `"arn:aws:iam::${OTHER_ACCOUNT}:role/Auditor" has the same name and is in another account.`,
  ],
  [
    allow({ Principal: { Service: 'ec2.amazonaws.com' } }),
    'ec2.amazonaws.com',
    '"ec2.amazonaws.com" is the service that asks.',
  ],
  [
    allow({ Principal: { Service: 'ec2.amazonaws.com' } }),
    ALICE,
    '"ec2.amazonaws.com" is another kind of principal than the caller.',
  ],
]

it.each(sessions)('%j for %s', (statement, principal, sentence) => {
  expect(sentences({ bucket: statement }, { principal }).Principal).toBe(sentence)
})
