import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { authorizationsOf } from '../../../src/iam/readings/authorization'
import { authorize } from '../../../src/iam/readings/authorize'
import { grantOf, UNRESTRICTED, type SessionGrant } from '../../../src/iam/readings/session-grant'
import { allowing, createRole, customArn, made, putOnRole, putOnUser, trusting } from '../account/made'
import { account, ALICE, answerTo, AT, errorOf, SESSION } from './asked'

/** What an AssumeRole may bring along: policies, tags, MFA and who one was. */

const AUDITOR = 'arn:aws:iam::123456789012:role/Auditor'
const DEVICE = 'arn:aws:iam::123456789012:mfa/alice'

const trustedWith = (Condition: object, ...Action: string[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: ALICE },
        Action: Action.length > 0 ? Action : ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
        Condition,
      },
    ],
  })

/** The role trusts alice to bring whatever she likes, and may do everything. */
const roleTrusting = (document: string, start: Account = account) =>
  made(
    [{ operation: 'UpdateAssumeRolePolicy', parameters: { RoleName: 'Auditor', PolicyDocument: document } }],
    start,
  )
const free = made(
  [
    { operation: 'DeleteUserPermissionsBoundary', parameters: { UserName: 'alice' } },
    { operation: 'DeleteRolePermissionsBoundary', parameters: { RoleName: 'Auditor' } },
    putOnRole('Auditor', 'All', allowing('*')),
  ],
  account,
)
const open = roleTrusting(trustedWith({}), free)

const assume = (parameters: object = {}) => ({
  operation: 'AssumeRole' as const,
  parameters: { RoleArn: AUDITOR, RoleSessionName: 'shift', ...parameters },
})
const asAlice = { caller: ALICE, at: AT }
const failing = (parameters: object, of: Account = open, options: object = asAlice) =>
  errorOf(of, assume(parameters), options)

const red = { Key: 'team', Value: 'red' }

describe('what comes with a session', () => {
  it('is told of in the answer, in AWS’s order', () => {
    const answer = answerTo(
      open,
      assume({ Policy: allowing('s3:*'), Tags: [red], SourceIdentity: 'alice' }),
      asAlice,
    )
    expect(Object.keys(answer)).toEqual([
      ...['Credentials', 'AssumedRoleUser', 'PackedPolicySize', 'SourceIdentity'],
    ])
    expect(answer).toMatchObject({ PackedPolicySize: expect.any(Number), SourceIdentity: 'alice' })
    expect(Object.keys(answerTo(open, assume(), asAlice))).not.toContain('PackedPolicySize')
  })

  it('takes a permission for tags, and one for who one was', () => {
    const able = made([putOnUser('alice', 'Sts', allowing('sts:*'))], free)
    const bare = roleTrusting(trustedWith({}, 'sts:AssumeRole'), able)
    const denied = (action: string) =>
      `AccessDenied: User: ${ALICE} is not authorized to perform: ${action} on resource: ${AUDITOR} because no role trust policy allows the ${action} action`
    expect(failing({ Tags: [red] }, bare)).toBe(denied('sts:TagSession'))
    expect(failing({ SourceIdentity: 'alice' }, bare)).toBe(denied('sts:SetSourceIdentity'))
    const actions = authorizationsOf(open, assume({ Tags: [red], SourceIdentity: 'alice' }), ALICE)
    expect(actions.map(({ action }) => action)).toEqual([
      ...['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
    ])
  })

  it.each<[condition: object, fits: object, not: object]>([
    [
      { StringEquals: { 'aws:RequestTag/team': 'red' } },
      { Tags: [red] },
      { Tags: [{ ...red, Value: 'blue' }] },
    ],
    [
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } },
      { Tags: [red] },
      { Tags: [{ ...red, Key: 'cost' }] },
    ],
    [
      { 'ForAnyValue:StringEquals': { 'sts:TransitiveTagKeys': 'team' } },
      { Tags: [red], TransitiveTagKeys: ['team'] },
      { Tags: [red] },
    ],
    [
      { StringEquals: { 'sts:SourceIdentity': 'alice' } },
      { SourceIdentity: 'alice' },
      { SourceIdentity: 'eve' },
    ],
    [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, { SerialNumber: DEVICE, TokenCode: '123456' }, {}],
    [
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '60' } },
      { SerialNumber: DEVICE, TokenCode: '123456' },
      {},
    ],
  ])('can be asked for by the trust policy: %j', (condition, fits, not) => {
    const guarded = roleTrusting(trustedWith(condition), free)
    expect(answerTo(guarded, assume(fits), asAlice).AssumedRoleUser.Arn).toBe(SESSION)
    expect(failing(not, guarded)).toMatch(/^AccessDenied: User: /)
  })
})

describe('what AWS refuses', () => {
  it.each<[parameters: object, error: string]>([
    [
      { Tags: [red, { Key: 'TEAM', Value: 'blue' }] },
      'InvalidParameterValue: Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      { TransitiveTagKeys: ['team'] },
      'InvalidParameterValue: The specified transitive tag key must be included in the requested tags.',
    ],
    [{ Policy: 'x' }, 'MalformedPolicyDocument: The policy is not in the valid JSON format.'],
    [{ Policy: '{"Version":"2012-10-17"}' }, 'MalformedPolicyDocument: Syntax errors in policy.'],
    [
      { Policy: allowing(`s3:${'x'.repeat(3000)}`) },
      'PackedPolicyTooLarge: Packed policy consumes 151% of allotted space, please use smaller policy.',
    ],
    [
      {
        Tags: Array.from({ length: 20 }, (_, i) => ({
          Key: `k${String(i).padStart(2, '0')}`,
          Value: 'v'.repeat(200),
        })),
      },
      'PackedPolicyTooLarge: Packed size of session tags consumes 199% of allotted space.',
    ],
    [{ PolicyArns: [{ arn: 'x'.repeat(20) }] }, 'ValidationError: Invalid ARN:  Could not be parsed!'],
    [
      { PolicyArns: [{ arn: customArn('Nope') }] },
      `NoSuchEntity: Policy ${customArn('Nope')} does not exist or is not attachable.`,
    ],
    [
      { PolicyArns: Array<object>(11).fill({ arn: customArn('Fence') }) },
      "ValidationError: 1 validation error detected: Value at 'policyArns' failed to satisfy constraint: Member must have length less than or equal to 10",
    ],
    [
      { TokenCode: '123456' },
      'AccessDenied: MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
    ],
    [
      { SerialNumber: DEVICE },
      'AccessDenied: MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
    ],
    [
      { SerialNumber: DEVICE.replace('alice', 'bob'), TokenCode: '123456' },
      'AccessDenied: MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    ],
    [
      { SerialNumber: DEVICE, TokenCode: '000000' },
      'AccessDenied: MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    ],
    [
      { SerialNumber: DEVICE, TokenCode: '12345' },
      'ParamValidation: Parameter validation failed:\nInvalid length for parameter TokenCode, value: 5, valid min length: 6',
    ],
    [
      { SerialNumber: DEVICE, TokenCode: 'abcdef' },
      "ValidationError: 1 validation error detected: Value at 'tokenCode' failed to satisfy constraint: Member must satisfy regular expression pattern: \\d*",
    ],
  ])('case %#', (parameters, error) => {
    expect(failing(parameters)).toBe(error)
  })

  it('takes the number of a device in the hand', () => {
    expect(
      answerTo(open, assume({ SerialNumber: 'GAHT12345678', TokenCode: '123456' }), asAlice),
    ).toBeDefined()
  })
})

describe('a session of a session', () => {
  const chained = made(
    [
      createRole('Second', trusting(AUDITOR).replace('sts:AssumeRole', 'sts:*')),
      putOnRole('Auditor', 'Hop', allowing('sts:*')),
    ],
    open,
  )
  const RoleArn = 'arn:aws:iam::123456789012:role/Second'
  const before = grantOf({
    Tags: [red, { Key: 'Cost', Value: '7' }],
    TransitiveTagKeys: ['Cost'],
    SourceIdentity: 'alice',
  })
  const asSession = { caller: SESSION, at: AT, grant: before }

  it('has the tags that are handed on, and says who was at the beginning', () => {
    const after = grantOf({ Tags: [{ Key: 'new', Value: '1' }], TransitiveTagKeys: ['new'] }, before)
    expect(after).toEqual({
      policies: [],
      policyArns: [],
      tags: { Cost: '7', new: '1' },
      transitiveTagKeys: ['cost', 'new'],
      sourceIdentity: 'alice',
    })
    expect(answerTo(chained, assume({ RoleArn }), asSession)).toMatchObject({ SourceIdentity: 'alice' })
  })

  it('can neither give such a tag another value nor say otherwise', () => {
    expect(failing({ RoleArn, Tags: [{ Key: 'COST', Value: '8' }] }, chained, asSession)).toBe(
      "InvalidParameterValue: One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    )
    expect(failing({ RoleArn, SourceIdentity: 'eve' }, chained, asSession)).toMatch(
      /^AccessDenied: .*sts:SetSourceIdentity/,
    )
  })

  it('has no MFA device', () => {
    expect(failing({ RoleArn, SerialNumber: DEVICE, TokenCode: '123456' }, chained, asSession)).toMatch(
      /unable to validate MFA code/,
    )
  })
})

describe('what a session may do', () => {
  const why = (grant: SessionGrant, of: Account = open) =>
    authorize(of, { operation: 'ListUsers', parameters: {} }, { caller: SESSION, at: AT, grant })?.message ??
    'allowed'
  const denied = `User: ${SESSION} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/`

  it('is what its role may, as far as its policies let it', () => {
    expect(why(UNRESTRICTED)).toBe('allowed')
    expect(why(grantOf({ Policy: allowing('iam:*') }))).toBe('allowed')
    expect(why(grantOf({ Policy: allowing('s3:*') }))).toBe(
      `${denied} because no session policy allows the iam:ListUsers action`,
    )
    expect(why(grantOf({ Policy: allowing('*').replace('Allow', 'Deny') }))).toBe(
      `${denied} with an explicit deny in a session policy`,
    )
    expect(why(grantOf({ PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' }] }))).toBe(
      'allowed',
    )
    expect(why(grantOf({ Policy: allowing('s3:*'), PolicyArns: [{ arn: customArn('Fence') }] }))).toBe(
      'allowed',
    )
  })

  it('changes with its managed policies, and ends with them', () => {
    const grant = grantOf({ PolicyArns: [{ arn: customArn('Line') }] })
    const lined = made(
      [{ operation: 'CreatePolicy', parameters: { PolicyName: 'Line', PolicyDocument: allowing('iam:*') } }],
      open,
    )
    const redrawn = made(
      [
        {
          operation: 'CreatePolicyVersion',
          parameters: { PolicyArn: customArn('Line'), PolicyDocument: allowing('s3:*'), SetAsDefault: true },
        },
      ],
      lined,
    )
    expect(why(grant, lined)).toBe('allowed')
    expect(why(grant, redrawn)).toContain('because no session policy allows')
    expect(why(grant, open)).toContain('is not authorized')
  })

  it('follows its tags, over those of the role, and who it was at the beginning', () => {
    const withCondition = (Condition: object) =>
      made(
        [
          { operation: 'DeleteRolePolicy', parameters: { RoleName: 'Auditor', PolicyName: 'All' } },
          putOnRole(
            'Auditor',
            'Look',
            JSON.stringify({
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 'iam:List*', Resource: '*', Condition }],
            }),
          ),
          {
            operation: 'DetachRolePolicy',
            parameters: {
              RoleName: 'Auditor',
              PolicyArn: 'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess',
            },
          },
        ],
        open,
      )
    // The role itself is of the blue team.
    const reds = withCondition({ StringEquals: { 'aws:PrincipalTag/team': 'red' } })
    expect(why(UNRESTRICTED, reds)).toContain('is not authorized')
    expect(why(grantOf({ Tags: [red] }), reds)).toBe('allowed')
    const alices = withCondition({ StringEquals: { 'aws:SourceIdentity': 'alice' } })
    expect(why(UNRESTRICTED, alices)).toContain('is not authorized')
    expect(why(grantOf({ SourceIdentity: 'alice' }), alices)).toBe('allowed')
    // A session says that there was no MFA, even if its role was assumed with it.
    expect(why(UNRESTRICTED, withCondition({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }))).toBe(
      'allowed',
    )
  })
})
