import { describe, expect, it } from 'vitest'
import type { Account } from '../../../../src/iam/account/account'
import type { PrincipalPolicyInput } from '../../../../src/iam/evaluation/simulation/parameters'
import {
  simulateCustomPolicy,
  simulatePrincipalPolicy,
} from '../../../../src/iam/evaluation/simulation/principal-policy'
import {
  ACCOUNT,
  ALICE,
  allow,
  BUCKET,
  deny,
  KEY,
  OBJECT,
  OTHER_ACCOUNT,
  accountOf,
  ROLE,
  text,
} from '../given'

const GROUP = `arn:aws:iam::${ACCOUNT}:group/Readers`
const READ = `arn:aws:iam::${ACCOUNT}:policy/Read`
const elsewhere = allow({ Action: 'ec2:*' })

function results(account: Account, input: Partial<PrincipalPolicyInput> = {}) {
  const simulated = simulatePrincipalPolicy(account, {
    PolicySourceArn: ALICE,
    ActionNames: ['s3:GetObject'],
    ...input,
  })
  if (!simulated.ok) throw new Error(`${simulated.code}: ${simulated.message}`)
  return simulated.response.EvaluationResults
}

/** AWS's error as it would be shown. */
function refusal(account: Account, input: unknown): string {
  const simulated = simulatePrincipalPolicy(account, input as PrincipalPolicyInput)
  return simulated.ok ? 'no error' : `${simulated.code}: ${simulated.message}`
}

describe('the answer', () => {
  it('is AWS’s, member for member', () => {
    const document =
      '{"Version": "2012-10-17","Statement": [{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'
    expect(results(accountOf({ user: document }), { ResourceArns: [OBJECT] })).toEqual([
      {
        EvalActionName: 's3:GetObject',
        EvalResourceName: OBJECT,
        EvalDecision: 'allowed',
        MatchedStatements: [
          {
            SourcePolicyId: 'user_alice_Own',
            SourcePolicyType: 'IAM Policy',
            StartPosition: { Line: 1, Column: 40 },
            EndPosition: { Line: 1, Column: 89 },
          },
        ],
        MissingContextValues: [],
        EvalDecisionDetails: {},
        ResourceSpecificResults: [
          {
            EvalResourceName: OBJECT,
            EvalResourceDecision: 'allowed',
            MatchedStatements: [
              {
                SourcePolicyId: 'user_alice_Own',
                SourcePolicyType: 'IAM Policy',
                StartPosition: { Line: 1, Column: 40 },
                EndPosition: { Line: 1, Column: 89 },
              },
            ],
          },
        ],
      },
    ])
  })

  it('is about "*" where no resource is named', () => {
    expect(results(accountOf({ user: allow() }), { ActionNames: ['s3:ListAllMyBuckets'] })).toEqual([
      expect.not.objectContaining({ EvalDecisionDetails: {}, ResourceSpecificResults: expect.anything() }),
    ])
    expect(results(accountOf({ user: allow({ Resource: BUCKET }) }))[0]).toMatchObject({
      EvalResourceName: '*',
      EvalDecision: 'implicitDeny',
      MatchedStatements: [],
    })
  })

  it('has one entry for each action, and in it one for each resource', () => {
    const asked = results(accountOf({ user: allow({ Resource: OBJECT }) }), {
      ActionNames: ['s3:GetObject', 's3:PutObject'],
      ResourceArns: [OBJECT, `${BUCKET}/b`],
    })
    expect(asked.map((one) => [one.EvalActionName, one.EvalResourceName, one.EvalDecision])).toEqual([
      ['s3:GetObject', 'arn:aws:s3:::${BucketName}/${KeyName}', 'implicitDeny'],
      ['s3:PutObject', 'arn:aws:s3:::${BucketName}/${KeyName}', 'implicitDeny'],
    ])
    const [get] = asked
    // What allows one of them is told of both together.
    expect(get?.MatchedStatements).toHaveLength(1)
    expect(get?.ResourceSpecificResults).toEqual([
      expect.objectContaining({ EvalResourceName: OBJECT, EvalResourceDecision: 'allowed' }),
      { EvalResourceName: `${BUCKET}/b`, EvalResourceDecision: 'implicitDeny' },
    ])
  })

  it('says of several resources what kind they are, as far as it knows', () => {
    const name = (...ResourceArns: string[]) => results(accountOf({}), { ResourceArns })[0]?.EvalResourceName
    expect(name(BUCKET, `${BUCKET}2`)).toBe('arn:aws:s3:::${BucketName}')
    expect(name(ALICE, ROLE)).toBe('*')
    expect(name('*')).toBe('*')
  })

  it('points into the text as it was uploaded, line by line', () => {
    const document = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow",
      "Action": "s3:GetObject", "Resource": "*" }
  ]
}`
    const [result] = results(accountOf({ groups: { Readers: document } }))
    expect(result?.MatchedStatements).toEqual([
      {
        SourcePolicyId: 'group_Readers_Inline',
        SourcePolicyType: 'IAM Policy',
        StartPosition: { Line: 3, Column: 17 },
        EndPosition: { Line: 5, Column: 50 },
      },
    ])
  })

  it('lists only the denies of an explicit deny, and nothing of the organization', () => {
    const account = accountOf({
      user: [allow(), deny({ Sid: 'No' })],
      managed: { Read: allow() },
      attached: [READ],
      scps: [[deny()]],
    })
    const [result] = results(account)
    expect(result).toMatchObject({
      EvalDecision: 'explicitDeny',
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    })
    expect(result?.MatchedStatements.map(({ SourcePolicyId }) => SourcePolicyId)).toEqual(['user_alice_Own'])
  })

  it('names a managed policy by its name', () => {
    const [result] = results(accountOf({ managed: { Read: allow() }, attached: [READ] }))
    expect(result?.MatchedStatements.map(({ SourcePolicyId }) => SourcePolicyId)).toEqual(['Read'])
  })

  it('tells what boundary and organization say', () => {
    const [result] = results(accountOf({ user: allow(), boundary: elsewhere, scps: [[allow()]] }))
    expect(result).toMatchObject({
      EvalDecision: 'implicitDeny',
      MatchedStatements: [],
      OrganizationsDecisionDetail: { AllowedByOrganizations: true },
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    })
    const [plain] = results(accountOf({ user: allow() }))
    expect(Object.keys(plain ?? {})).toEqual([
      'EvalActionName',
      'EvalResourceName',
      'EvalDecision',
      'MatchedStatements',
      'MissingContextValues',
    ])
  })

  it('lists the keys that any statement asks for, in all and for the resource', () => {
    const user = [
      allow({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      elsewhere,
      allow({ Action: 'ec2:*', Condition: { StringEquals: { 'ec2:Region': 'eu-west-1' } } }),
    ]
    const account = accountOf({
      user,
      scps: [[allow({ Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } })]],
    })
    const missing = ['aws:MultiFactorAuthPresent', 'ec2:Region']
    expect(results(account)[0]?.MissingContextValues).toEqual(missing)
    const [named] = results(account, { ResourceArns: [OBJECT] })
    expect(named?.MissingContextValues).toEqual(missing)
    expect(named?.ResourceSpecificResults?.[0]?.MissingContextValues).toEqual(missing)
    const [allowed] = results(accountOf({ user }), { PolicyInputList: [text(allow())] })
    expect(allowed).toMatchObject({ EvalDecision: 'allowed', MissingContextValues: [] })
  })

  it('takes keys from the call', () => {
    const account = accountOf({
      user: allow({
        Condition: {
          NumericLessThan: { 'aws:MultiFactorAuthAge': '60' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] },
        },
      }),
    })
    const entry = (ContextKeyName: string, ContextKeyType: string, ...ContextKeyValues: string[]) => ({
      ContextKeyName,
      ContextKeyType,
      ContextKeyValues,
    })
    const age = entry('aws:MultiFactorAuthAge', 'numeric', '30')
    const decision = (...ContextEntries: (typeof age)[]) =>
      results(account, { ContextEntries })[0]?.EvalDecision
    expect(decision(age, entry('aws:TagKeys', 'stringList', 'a'))).toBe('allowed')
    expect(decision(age, entry('aws:TagKeys', 'stringList', 'a', 'x'))).toBe('implicitDeny')
    expect(decision(entry('aws:MultiFactorAuthAge', 'numericList', '30'))).toBe('implicitDeny')
  })
})

describe('whose policies', () => {
  it('a user’s and their groups’', () => {
    expect(results(accountOf({ groups: { Readers: allow() } }))[0]?.EvalDecision).toBe('allowed')
  })

  it('a group’s alone', () => {
    const account = accountOf({ user: deny(), groups: { Readers: allow() } })
    expect(results(account, { PolicySourceArn: GROUP })[0]?.EvalDecision).toBe('allowed')
  })

  it('a role’s', () => {
    const account = accountOf({ user: allow(), role: elsewhere })
    expect(results(account, { PolicySourceArn: ROLE })[0]?.EvalDecision).toBe('implicitDeny')
  })

  it('with those of the call, the boundary in place of the attached one', () => {
    const account = accountOf({ boundary: elsewhere })
    const given = { PolicyInputList: [text(elsewhere), text(allow())] }
    expect(results(account, given)[0]?.EvalDecision).toBe('implicitDeny')
    const [result] = results(account, { ...given, PermissionsBoundaryPolicyInputList: [text(allow())] })
    expect(result).toMatchObject({
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.2' }],
    })
  })

  it('and neither the bucket’s, the key’s nor a resource control policy', () => {
    const account = accountOf({
      user: allow(),
      bucket: deny({ Principal: '*' }),
      key: deny({ Principal: '*' }),
      rcps: [[deny({ Principal: '*' })]],
    })
    const asked = results(account, { ActionNames: ['kms:Decrypt'], ResourceArns: [OBJECT, KEY] })
    expect(asked.map(({ EvalDecision }) => EvalDecision)).toEqual(['allowed'])
  })
})

describe('a resource policy', () => {
  const ResourcePolicy = text(allow({ Principal: { AWS: ALICE }, Resource: `${BUCKET}/*` }))

  it('joins in for a user', () => {
    const [result] = results(accountOf({}), { ResourcePolicy, ResourceArns: [OBJECT] })
    expect(result).toMatchObject({
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'Resource Policy' }],
    })
  })

  it('is one of two sides where another account owns the resource', () => {
    const elsewhereOwned = {
      ResourcePolicy,
      ResourceArns: [OBJECT],
      ResourceOwner: `arn:aws:iam::${OTHER_ACCOUNT}:root`,
    }
    expect(results(accountOf({}), elsewhereOwned)[0]).toMatchObject({
      EvalDecision: 'implicitDeny',
      EvalDecisionDetails: { 'IAM Policy': 'implicitDeny', 'Resource Policy': 'allowed' },
    })
    expect(results(accountOf({ user: allow() }), elsewhereOwned)[0]?.EvalDecision).toBe('allowed')
    const [blocked] = results(accountOf({ user: allow(), scps: [[]] }), elsewhereOwned)
    expect(Object.keys(blocked ?? {})).not.toContain('EvalDecisionDetails')
    const [bounded] = results(accountOf({ user: allow(), boundary: elsewhere }), elsewhereOwned)
    expect(bounded?.EvalDecisionDetails).toEqual({
      'IAM Policy': 'allowed',
      'Resource Policy': 'allowed',
      'Permissions Boundary Policy': 'implicitDeny',
    })
  })

  it('and a user’s own both count, and both are told', () => {
    const [result] = results(accountOf({ user: allow() }), { ResourcePolicy, ResourceArns: [OBJECT] })
    expect(result?.MatchedStatements.map(({ SourcePolicyType }) => SourcePolicyType)).toEqual([
      'IAM Policy',
      'Resource Policy',
    ])
  })

  it('is about that resource, and about no other', () => {
    const account = accountOf({})
    const input = { PolicySourceArn: ALICE, ActionNames: ['s3:GetObject'], ResourcePolicy }
    expect(refusal(account, input)).toBe(
      'InvalidInput: Invalid Entity Arn: * does not clearly define entity type and name.',
    )
    const all = text(allow({ Principal: '*' }))
    expect(refusal(account, { ...input, ResourcePolicy: all, ResourceArns: [OBJECT] })).toBe(
      'InvalidInput: ResourceNames are not in a valid ARN format: *.',
    )
  })

  it('needs a user as the caller', () => {
    const account = accountOf({ groups: { Readers: elsewhere }, role: allow() })
    for (const PolicySourceArn of [GROUP, ROLE])
      expect(
        refusal(account, {
          PolicySourceArn,
          ActionNames: ['s3:GetObject'],
          ResourceArns: [OBJECT],
          ResourcePolicy,
        }),
      ).toBe('InvalidInput: Invalid caller - Caller must be an IAM user in this context.')
    const given = { PolicySourceArn: GROUP, ResourceArns: [OBJECT], ResourcePolicy, CallerArn: ALICE }
    const [result] = results(account, given)
    expect(result?.EvalDecision).toBe('allowed')
  })
})

describe('what AWS refuses', () => {
  const account = accountOf({})
  const input = { PolicySourceArn: ALICE, ActionNames: ['s3:GetObject'] }
  const cases: readonly (readonly [says: string, input: unknown, error: string])[] = [
    [
      'nothing',
      undefined,
      'ParamValidation: Parameter validation failed:\nMissing required parameter in input: "PolicySourceArn"',
    ],
    ['no action', { PolicySourceArn: ALICE }, 'Missing required parameter in input: "ActionNames"'],
    [
      'an unknown member',
      { ...input, Nonsense: 1 },
      'Unknown parameter in input: "Nonsense", must be one of: PolicySourceArn,',
    ],
    [
      'a text for a list',
      { ...input, ActionNames: 's3:GetObject' },
      "Invalid type for parameter ActionNames, value: s3:GetObject, type: <class 'str'>, valid types: <class 'list'>, <class 'tuple'>",
    ],
    [
      'a number in a list',
      { ...input, ResourceArns: [7] },
      'Invalid type for parameter ResourceArns[0], value: 7',
    ],
    [
      'a wrong context entry',
      { ...input, ContextEntries: [{ ContextKeyValues: 'x' }] },
      'Invalid type for parameter ContextEntries[0].ContextKeyValues',
    ],
    [
      'a user who is not there',
      { ...input, PolicySourceArn: `${ALICE}2` },
      'NoSuchEntity: The user with name alice2 cannot be found.',
    ],
    [
      'a user in another path',
      { ...input, PolicySourceArn: `arn:aws:iam::${ACCOUNT}:user/a/alice` },
      'NoSuchEntity: The user with name alice',
    ],
    [
      'a role that is not there',
      { ...input, PolicySourceArn: `${ROLE}2` },
      'NoSuchEntity: The role with name Auditor2',
    ],
    [
      'a session',
      { ...input, PolicySourceArn: `arn:aws:sts::${ACCOUNT}:assumed-role/Auditor/s` },
      `InvalidInput: Invalid Entity Arn: arn:aws:sts::${ACCOUNT}:assumed-role/Auditor/s does not clearly define entity type and name.`,
    ],
    ['a policy as the source', { ...input, PolicySourceArn: READ }, 'InvalidInput: Invalid Entity Arn'],
    [
      'an action without a service',
      { ...input, ActionNames: ['GetObject'] },
      'InvalidInput: The action is invalid since it is missing names',
    ],
    [
      'a short action',
      { ...input, ActionNames: ['s3'] },
      'ParamValidation: Parameter validation failed:\nInvalid length for parameter ActionNames[0], value: 2, valid min length: 3',
    ],
    [
      'a resource without an ARN',
      { ...input, ResourceArns: ['arn:aws:s3'] },
      'InvalidInput: ResourceNames are not in a valid ARN format: arn:aws:s3.',
    ],
    [
      'everything among the resources',
      { ...input, ResourceArns: [OBJECT, '*'] },
      'InvalidInput: ResourceNames are not in a valid ARN format: *.',
    ],
    [
      'two boundaries',
      { ...input, PermissionsBoundaryPolicyInputList: ['{}', '{}'] },
      'InvalidInput: The list of Permissions Boundary policies cannot exceed 1 items.',
    ],
    [
      'a policy that is none',
      { ...input, PolicyInputList: [text(allow()), '{'] },
      'InvalidInput: Policy input list item 2 has invalid content',
    ],
    [
      'a boundary that is none',
      { ...input, PermissionsBoundaryPolicyInputList: ['{'] },
      'InvalidInput: Syntax errors in policy.',
    ],
    [
      'digits as the owner',
      { ...input, ResourceOwner: ACCOUNT },
      `InvalidInput: '${ACCOUNT}' is not a valid as a Resource Owner.`,
    ],
    ['a role as the caller', { ...input, CallerArn: ROLE }, 'InvalidInput: Invalid caller'],
    [
      'a caller who is not there',
      { ...input, CallerArn: `${ALICE}2` },
      'NoSuchEntity: The user with name alice2 cannot be found.',
    ],
  ]

  it.each(cases)('%s', (_, given, error) => {
    expect(refusal(account, given)).toContain(error)
  })

  it('names the operation', () => {
    expect(simulatePrincipalPolicy(account, { ...input, PolicySourceArn: 'x' })).toMatchObject({
      ok: false,
      operation: 'SimulatePrincipalPolicy',
      httpStatus: 400,
    })
  })
})

describe('simulateCustomPolicy', () => {
  it('asks policies that are nobody’s', () => {
    const simulated = simulateCustomPolicy(accountOf({ user: deny() }), {
      PolicyInputList: [text(allow({ Resource: 'arn:aws:s3:::app-logs/${aws:username}/*' }))],
      ActionNames: ['s3:GetObject'],
      ResourceArns: [`${BUCKET}/zoe/x`],
      ContextEntries: [
        { ContextKeyName: 'aws:username', ContextKeyType: 'string', ContextKeyValues: ['zoe'] },
      ],
    })
    expect(simulated).toMatchObject({
      ok: true,
      response: { EvaluationResults: [{ EvalDecision: 'allowed' }], IsTruncated: false },
    })
  })

  it('needs a caller for a resource’s policy', () => {
    const input = {
      PolicyInputList: [],
      ActionNames: ['s3:GetObject'],
      ResourceArns: [OBJECT],
      ResourcePolicy: text(allow({ Principal: '*', Resource: OBJECT })),
    }
    expect(simulateCustomPolicy(accountOf({}), input)).toMatchObject({
      ok: false,
      message: 'Invalid caller - Caller cannot be null or empty.',
    })
    expect(simulateCustomPolicy(accountOf({}), { ...input, CallerArn: ALICE })).toMatchObject({
      response: { EvaluationResults: [{ EvalDecision: 'allowed' }] },
    })
  })

  it('needs policies', () => {
    expect(simulateCustomPolicy(accountOf({}), { ActionNames: ['s3:GetObject'] } as never)).toMatchObject({
      ok: false,
      code: 'ParamValidation',
      operation: 'SimulateCustomPolicy',
    })
  })
})
