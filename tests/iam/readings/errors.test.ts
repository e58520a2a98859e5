import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/iam/readings/ask'
import type { Query } from '../../../src/iam/readings/readings'
import { customArn } from '../account/made'
import { account, ALICE, errorOf, READ, SESSION } from './asked'

const NO_USER = 'NoSuchEntity: The user with name nobody cannot be found.'
const NO_GROUP = 'NoSuchEntity: The group with name nobody cannot be found.'
const NO_ROLE = 'NoSuchEntity: The role with name nobody cannot be found.'
const NO_POLICY = `NoSuchEntity: Policy ${customArn('Nope')} was not found.`
const NO_ARN = 'ValidationError: Invalid ARN:  Could not be parsed!'
const UNPARSABLE = 'x'.repeat(20)
const failed = (field: string, constraint: string) =>
  `ValidationError: 1 validation error detected: Value at '${field}' failed to satisfy constraint: Member must ${constraint}`

describe('a reading is refused as AWS refuses it', () => {
  const UserName = 'nobody'
  const GroupName = 'nobody'
  const RoleName = 'nobody'
  const PolicyName = 'Tape'
  const PolicyArn = customArn('Nope')
  it.each<[string, object, string]>([
    ['GetUser', { UserName }, NO_USER],
    ['ListGroupsForUser', { UserName }, NO_USER],
    ['ListUserTags', { UserName }, NO_USER],
    ['GetUserPolicy', { UserName, PolicyName }, NO_USER],
    [
      'GetUserPolicy',
      { UserName: 'bob', PolicyName },
      'NoSuchEntity: The user policy with name Tape cannot be found.',
    ],
    ['ListUserPolicies', { UserName }, NO_USER],
    ['ListAttachedUserPolicies', { UserName }, NO_USER],
    ['GetGroup', { GroupName }, NO_GROUP],
    ['GetGroupPolicy', { GroupName, PolicyName }, NO_GROUP],
    [
      'GetGroupPolicy',
      { GroupName: 'Night', PolicyName },
      'NoSuchEntity: The group policy with name Tape cannot be found.',
    ],
    ['ListGroupPolicies', { GroupName }, NO_GROUP],
    ['ListAttachedGroupPolicies', { GroupName }, NO_GROUP],
    ['GetRole', { RoleName }, NO_ROLE],
    ['ListRoleTags', { RoleName }, NO_ROLE],
    ['GetRolePolicy', { RoleName, PolicyName }, NO_ROLE],
    [
      'GetRolePolicy',
      { RoleName: 'Auditor', PolicyName },
      'NoSuchEntity: The role policy with name Tape cannot be found.',
    ],
    ['ListRolePolicies', { RoleName }, NO_ROLE],
    ['ListAttachedRolePolicies', { RoleName }, NO_ROLE],
    ['GetPolicy', { PolicyArn }, NO_POLICY],
    [
      'GetPolicy',
      { PolicyArn: 'arn:aws:iam::aws:policy/Nope' },
      'NoSuchEntity: Policy arn:aws:iam::aws:policy/Nope was not found.',
    ],
    ['GetPolicy', { PolicyArn: UNPARSABLE }, NO_ARN],
    ['GetPolicy', { PolicyArn: ALICE }, `InvalidInput: ARN ${ALICE} is not valid.`],
    ['GetPolicyVersion', { PolicyArn, VersionId: 'v1' }, NO_POLICY],
    [
      'GetPolicyVersion',
      { PolicyArn: READ, VersionId: 'v3' },
      `NoSuchEntity: Policy ${READ} version v3 does not exist or is not attachable.`,
    ],
    ['ListPolicyVersions', { PolicyArn }, NO_POLICY],
    ['ListPolicyTags', { PolicyArn }, NO_POLICY],
    ['ListEntitiesForPolicy', { PolicyArn }, NO_POLICY],
    ['ListEntitiesForPolicy', { PolicyArn: UNPARSABLE }, NO_ARN],
    ['GetContextKeysForCustomPolicy', { PolicyInputList: ['{'] }, 'InvalidInput: Syntax errors in policy.'],
    [
      'GetContextKeysForPrincipalPolicy',
      { PolicySourceArn: 'arn:aws:iam::123456789012:user/nobody' },
      NO_USER,
    ],
    [
      'GetContextKeysForPrincipalPolicy',
      { PolicySourceArn: 'arn:aws:iam::123456789012:user/alice' },
      'NoSuchEntity: The user with name alice cannot be found.',
    ],
    [
      'GetContextKeysForPrincipalPolicy',
      { PolicySourceArn: 'arn:aws:iam::999999999999:role/Auditor' },
      'NoSuchEntity: The role with name Auditor cannot be found.',
    ],
    [
      'GetContextKeysForPrincipalPolicy',
      { PolicySourceArn: READ },
      `InvalidInput: Invalid Entity Arn: ${READ} does not clearly define entity type and name.`,
    ],
    [
      'GetContextKeysForPrincipalPolicy',
      { PolicySourceArn: ALICE, PolicyInputList: ['[]'] },
      'InvalidInput: Syntax errors in policy.',
    ],
    [
      'SimulatePrincipalPolicy',
      { PolicySourceArn: 'arn:aws:iam::123456789012:group/nobody', ActionNames: ['s3:GetObject'] },
      NO_GROUP,
    ],
    [
      'SimulateCustomPolicy',
      { PolicyInputList: ['{}'], ActionNames: ['s3:GetObject'] },
      'InvalidInput: Policy input list item 1 has invalid content',
    ],
    ['GetBucketPolicy', { Bucket: 'nope' }, 'NoSuchBucket: The specified bucket does not exist'],
    ['GetBucketPolicy', { Bucket: 'app-logs' }, 'NoSuchBucketPolicy: The bucket policy does not exist'],

    ['ListPolicies', { Scope: 'Mine' }, failed('scope', 'satisfy enum value set: [All, AWS, Local]')],
    [
      'ListPolicies',
      { PolicyUsageFilter: 'x' },
      failed('policyUsageFilter', 'satisfy enum value set: [PermissionsPolicy, PermissionsBoundary]'),
    ],
    [
      'ListPolicies',
      { PathPrefix: '/a' },
      failed('pathPrefix', 'satisfy regular expression pattern: ((/[A-Za-z0-9.,+@=_-]+)*)/'),
    ],
    [
      'ListUsers',
      { PathPrefix: 'a/' },
      failed('pathPrefix', 'satisfy regular expression pattern: \\u002F[\\u0021-\\u007F]*'),
    ],
    [
      'ListEntitiesForPolicy',
      { PolicyArn: READ, EntityFilter: 'Users' },
      failed(
        'entityFilter',
        'satisfy enum value set: [User, Role, Group, LocalManagedPolicy, AWSManagedPolicy]',
      ),
    ],
    [
      'GetAccountAuthorizationDetails',
      { Filter: ['Users'] },
      failed(
        'filter',
        'satisfy constraint: [Member must satisfy enum value set: [User, Role, Group, LocalManagedPolicy, AWSManagedPolicy]]',
      ),
    ],
    [
      'SimulateCustomPolicy',
      {
        PolicyInputList: ['{}'],
        ActionNames: ['s3:GetObject'],
        ContextEntries: [{ ContextKeyName: 'aws:x', ContextKeyValues: ['1'], ContextKeyType: 'number' }],
      },
      failed(
        'contextEntries.1.member.contextKeyType',
        'satisfy enum value set: [binary, ipList, booleanList, ip, boolean, numericList, dateList, numeric, date, stringList, string, binaryList]',
      ),
    ],
    [
      'SimulateCustomPolicy',
      { PolicyInputList: ['{}'], ActionNames: ['s3'] },
      'ParamValidation: Parameter validation failed:\nInvalid length for parameter ActionNames[0], value: 2, valid min length: 3',
    ],
    [
      'GetContextKeysForCustomPolicy',
      {},
      'ParamValidation: Parameter validation failed:\nMissing required parameter in input: "PolicyInputList"',
    ],
    ['CreateUser', { UserName }, 'InvalidAction: Could not find operation CreateUser for version 2010-05-08'],
    ['toString', {}, 'InvalidAction: Could not find operation toString for version 2010-05-08'],
  ])('%s %o', (operation, parameters, expected) => {
    expect(errorOf(account, { operation, parameters })).toBe(expected)
  })

  it('for a bucket of another account', () => {
    const resources = [{ arn: 'arn:aws:s3:::theirs', account: '999999999999', policy: null, tags: {} }]
    const query = { operation: 'GetBucketPolicy', parameters: { Bucket: 'theirs' } }
    expect(errorOf({ ...account, resources }, query)).toBe('AccessDenied: Access Denied')
  })

  it('for a policy that is none', () => {
    const parameters = { PolicyInputList: ['{'] }
    const result = ask(account, { operation: 'GetContextKeysForCustomPolicy', parameters })
    expect(result).toMatchObject({
      ok: false,
      operation: 'GetContextKeysForCustomPolicy',
      httpStatus: 400,
      message: 'Syntax errors in policy.',
    })
  })
})

describe('who asks', () => {
  const whoami: Query = { operation: 'GetCallerIdentity', parameters: {} }

  it.each([
    'arn:aws:iam::123456789012:user/nobody',
    'arn:aws:iam::123456789012:group/Developers',
    'arn:aws:iam::123456789012:role/Auditor',
    'arn:aws:sts::123456789012:assumed-role/Nobody/shift',
    'arn:aws:sts::123456789012:federated-user/nobody',
    'arn:aws:iam::999999999999:root',
    'arn:aws:iam::999999999999:user/alice',
    'arn:aws:sts::999999999999:federated-user/alice',
    'ec2.amazonaws.com',
    '*',
    'alice',
    '',
  ])('must be somebody with credentials of the account, and %s is not', (caller) => {
    expect(ask(account, whoami, { caller })).toEqual({
      ok: false,
      code: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid.',
      httpStatus: 403,
      operation: 'GetCallerIdentity',
    })
  })

  it('must be said by a role’s session, as it is no user', () => {
    const getUser = { operation: 'GetUser', parameters: {} }
    for (const caller of [SESSION, 'arn:aws:sts::123456789012:federated-user/alice'])
      expect(errorOf(account, getUser, { caller })).toBe(
        'ValidationError: Must specify userName when calling with non-User credentials',
      )
  })

  it('must ask at a moment', () => {
    expect(errorOf(account, whoami, { at: 'yesterday' })).toBe(
      'ParamValidation: Parameter validation failed:\nThe moment of a call must be ISO 8601 in UTC.',
    )
  })
})
