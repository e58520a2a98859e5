import { expect, it } from 'vitest'
import { emptyAccount } from '../../../../src/iam/account/account'
import type { ContextEntry, CustomPolicyInput } from '../../../../src/iam/evaluation/simulation/parameters'
import { simulateCustomPolicy } from '../../../../src/iam/evaluation/simulation/principal-policy'

/** What AWS itself answered these very questions in September 2026. */

const statement = (Effect: string, Action: string, more: object = {}) => ({
  Effect,
  Action,
  Resource: '*',
  ...more,
})
const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })
const pretty = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)

const ALLOW = policy(statement('Allow', 's3:GetObject'))
const DENY = policy(statement('Deny', 's3:GetObject'))
const ALL = policy(statement('Allow', '*'))
const PUT = policy(statement('Allow', 's3:PutObject'))
const [A, B] = ['arn:aws:s3:::stackd-simulation/a', 'arn:aws:s3:::stackd-simulation/b']
const asking = (Condition: object) => policy(statement('Allow', 's3:GetObject', { Condition }))

function results(input: Partial<CustomPolicyInput>) {
  const simulated = simulateCustomPolicy(emptyAccount(), {
    PolicyInputList: [ALLOW],
    ActionNames: ['s3:GetObject'],
    ...input,
  })
  if (!simulated.ok) throw new Error(simulated.message)
  return simulated.response.EvaluationResults
}

const decision = (input: Partial<CustomPolicyInput>) => results(input)[0]?.EvalDecision

const places = (input: Partial<CustomPolicyInput>) =>
  results(input).flatMap(({ MatchedStatements }) =>
    MatchedStatements.map(({ SourcePolicyId, StartPosition: start, EndPosition: end }) =>
      [SourcePolicyId, start.Line, start.Column, end.Line, end.Column].join(' '),
    ),
  )

it.each<[says: string, input: Partial<CustomPolicyInput>, places: readonly string[]]>([
  ['in one line', {}, ['PolicyInputList.1 1 38 1 95']],
  [
    'in lines of their own',
    {
      PolicyInputList: [
        pretty(
          statement('Allow', 's3:GetObject', { Sid: 'First' }),
          statement('Deny', 's3:PutObject', { Sid: 'Second' }),
        ),
      ],
      ActionNames: ['s3:GetObject', 's3:PutObject'],
    },
    ['PolicyInputList.1 3 17 9 6', 'PolicyInputList.1 9 6 15 6'],
  ],
  [
    'in lines that end as on Windows',
    { PolicyInputList: [` \r\n${pretty(statement('Allow', 's3:GetObject')).replaceAll('\n', '\r\n')}\r\n `] },
    ['PolicyInputList.1 4 17 9 6'],
  ],
  [
    'without a list',
    { PolicyInputList: ['{"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}'] },
    ['PolicyInputList.1 1 16 1 77'],
  ],
  ['of a deny alone', { PolicyInputList: [ALLOW, DENY] }, ['PolicyInputList.2 1 38 1 94']],
  [
    'of a boundary that denies',
    { PermissionsBoundaryPolicyInputList: [DENY] },
    ['PermissionsBoundaryPolicyInputList.1 1 38 1 94'],
  ],
])('finds statements %s', (_, input, expected) => {
  expect(places(input)).toEqual(expected)
})

it.each<[says: string, input: Partial<CustomPolicyInput>, expected: object]>([
  [
    'two resources that differ',
    {
      PolicyInputList: [policy({ ...statement('Allow', 's3:GetObject'), Resource: A })],
      ResourceArns: [A, B],
    },
    {
      EvalActionName: 's3:GetObject',
      EvalResourceName: 'arn:aws:s3:::${BucketName}/${KeyName}',
      EvalDecision: 'implicitDeny',
      MatchedStatements: [expect.anything()],
      MissingContextValues: [],
      EvalDecisionDetails: {},
      ResourceSpecificResults: [
        { EvalResourceName: A, EvalResourceDecision: 'allowed', MatchedStatements: [expect.anything()] },
        { EvalResourceName: B, EvalResourceDecision: 'implicitDeny' },
      ],
    },
  ],
  [
    'a key that is missing',
    { PolicyInputList: [asking({ StringEquals: { 'stack:missing': 'yes' } })], ResourceArns: [A] },
    {
      EvalActionName: 's3:GetObject',
      EvalResourceName: A,
      EvalDecision: 'implicitDeny',
      MatchedStatements: [],
      MissingContextValues: ['stack:missing'],
      EvalDecisionDetails: {},
      ResourceSpecificResults: [
        {
          EvalResourceName: A,
          EvalResourceDecision: 'implicitDeny',
          MissingContextValues: ['stack:missing'],
        },
      ],
    },
  ],
  [
    'a boundary that says nothing',
    { PermissionsBoundaryPolicyInputList: [PUT] },
    {
      EvalActionName: 's3:GetObject',
      EvalResourceName: '*',
      EvalDecision: 'implicitDeny',
      MatchedStatements: [],
      MissingContextValues: [],
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    },
  ],
  [
    'an organization that denies',
    {
      OrderedOrganizationPolicyInputList: [
        { ServiceControlPolicyInputList: [DENY, ALL] },
        { ServiceControlPolicyInputList: [ALL] },
      ],
    },
    {
      EvalActionName: 's3:GetObject',
      EvalResourceName: '*',
      EvalDecision: 'explicitDeny',
      MatchedStatements: [],
      MissingContextValues: [],
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    },
  ],
])('answers %s', (_, input, expected) => {
  expect(results(input)).toEqual([expected])
})

it.each<[says: string, input: Partial<CustomPolicyInput>, expected: string]>([
  ['a wildcard as the character it is', { ActionNames: ['s3:*'] }, 'implicitDeny'],
  ['an action that nobody knows', { ActionNames: ['madeup:Action'] }, 'implicitDeny'],
  ['an action in whatever case', { ActionNames: ['S3:gEtObJeCt'] }, 'allowed'],
  ['no policies', { PolicyInputList: [] }, 'implicitDeny'],
  [
    'an organization that allows at every level',
    {
      OrderedOrganizationPolicyInputList: [ALL, ALL].map((scp) => ({ ServiceControlPolicyInputList: [scp] })),
    },
    'allowed',
  ],
  [
    'an organization that allows something else',
    {
      OrderedOrganizationPolicyInputList: [ALL, PUT].map((scp) => ({ ServiceControlPolicyInputList: [scp] })),
    },
    'implicitDeny',
  ],
])('decides %s', (_, input, expected) => {
  expect(decision(input)).toBe(expected)
})

const entry = (ContextKeyType: string, ...ContextKeyValues: string[]): ContextEntry => ({
  ContextKeyName: 'stack:test',
  ContextKeyValues,
  ContextKeyType,
})

it.each<[input: Partial<CustomPolicyInput>, message: string]>([
  [{ ActionNames: ['GetObject'] }, 'The action is invalid since it is missing names'],
  [{ ResourceArns: ['not-an-arn'] }, 'ResourceNames are not in a valid ARN format: not-an-arn.'],
  [{ PolicyInputList: ['{'] }, 'Policy input list item 1 has invalid content'],
  [
    { PolicyInputList: ['{"Version":"2099-01-01","Statement":[]}'] },
    'Policy input list item 1 has invalid content',
  ],
  [
    { PermissionsBoundaryPolicyInputList: [ALLOW, ALLOW] },
    'The list of Permissions Boundary policies cannot exceed 1 items.',
  ],
  [
    { OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: [] }] },
    'Organization policy at index 1 must contain at least one service control policy',
  ],
  [
    { ContextEntries: [entry('string', 'a', 'b')] },
    'Context key string expected a single value, but received 2.',
  ],
  [
    { ContextEntries: [entry('numeric', 'abc')] },
    'Invalid context value for key stack:test: expected numeric format.',
  ],
  [
    { ContextEntries: [entry('date', 'tomorrow')] },
    'Invalid context value for key stack:test: expected DateTime format.',
  ],
  [
    { ContextEntries: [entry('ip', '999.0.0.1')] },
    'Invalid context value for key stack:test: expected IP address.',
  ],
  [
    { ContextEntries: [entry('binary', '!base64')] },
    'Invalid context value for key stack:test: expected base-64 encoded binary format.',
  ],
  [
    {
      ContextEntries: [entry('string', 'a'), { ...entry('string', 'b'), ContextKeyName: 'STACK:TEST' }],
    },
    'Duplicate context key: STACK:TEST.',
  ],
  [
    { ContextEntries: [entry('unknown', 'a')] },
    "1 validation error detected: Value at 'contextEntries.1.member.contextKeyType' failed to satisfy constraint: Member must satisfy enum value set: [binary, ipList, booleanList, ip, boolean, numericList, dateList, numeric, date, stringList, string, binaryList]",
  ],
])('refuses %o', (input, message) => {
  expect(() => results(input)).toThrow(new Error(message))
})

it('takes a boolean of any spelling', () => {
  for (const value of ['TRUE', 'yes'])
    expect(decision({ ContextEntries: [entry('boolean', value)] })).toBe('allowed')
})
