import { describe, expect, it } from 'vitest'
import { operations, type ApiCall } from '../../../src/iam/account/operations'
import { authorizationsOf } from '../../../src/iam/readings/authorization'
import { authorize } from '../../../src/iam/readings/authorize'
import { readings, type Query } from '../../../src/iam/readings/readings'
import { ADMINISTRATOR, allowing, createGroup, made, putOnUser, trusting } from '../account/made'
import { account, ALICE, FENCE, READ, SESSION } from './asked'

const iam = (rest: string) => `arn:aws:iam::123456789012:${rest}`
const call = (operation: string, parameters: object) => ({ operation, parameters }) as ApiCall | Query
const wanted = (operation: string, parameters: object) =>
  authorizationsOf(account, call(operation, parameters)).map(({ action, resource }) => [action, resource])

const NIGHT = iam('group/shifts/Night')
const AUDITOR = iam('role/Auditor')
const UserName = 'ALICE'
const GroupName = 'night'
const RoleName = 'auditor'
const PolicyName = 'Tape'
const PolicyDocument = allowing('*')
const Tags = [{ Key: 'team', Value: 'red' }]
const TagKeys = ['team']

/** Of every operation, what it is about: `iam:` and the operation's own name is the action where none is given. */
const targets: Readonly<Record<string, readonly [parameters: object, ...resources: readonly string[]]>> = {
  CreateUser: [{ UserName: 'carol', Path: '/staff/' }, iam('user/staff/carol')],
  UpdateUser: [{ UserName, NewUserName: 'al' }, ALICE, iam('user/staff/al')],
  DeleteUser: [{ UserName }, ALICE],
  GetUser: [{ UserName }, ALICE],
  ListUsers: [{}, '*'],
  ListGroupsForUser: [{ UserName }, ALICE],
  TagUser: [{ UserName, Tags }, ALICE],
  UntagUser: [{ UserName, TagKeys }, ALICE],
  ListUserTags: [{ UserName }, ALICE],
  PutUserPermissionsBoundary: [{ UserName, PermissionsBoundary: FENCE }, ALICE],
  DeleteUserPermissionsBoundary: [{ UserName }, ALICE],
  AttachUserPolicy: [{ UserName, PolicyArn: READ }, ALICE],
  DetachUserPolicy: [{ UserName, PolicyArn: READ }, ALICE],
  ListAttachedUserPolicies: [{ UserName }, ALICE],
  PutUserPolicy: [{ UserName, PolicyName, PolicyDocument }, ALICE],
  GetUserPolicy: [{ UserName, PolicyName }, ALICE],
  DeleteUserPolicy: [{ UserName, PolicyName }, ALICE],
  ListUserPolicies: [{ UserName }, ALICE],

  CreateGroup: [{ GroupName: 'Ops' }, iam('group/Ops')],
  UpdateGroup: [{ GroupName, NewPath: '/' }, NIGHT, iam('group/Night')],
  DeleteGroup: [{ GroupName }, NIGHT],
  GetGroup: [{ GroupName }, NIGHT],
  ListGroups: [{}, '*'],
  AddUserToGroup: [{ UserName, GroupName }, NIGHT],
  RemoveUserFromGroup: [{ UserName, GroupName }, NIGHT],
  AttachGroupPolicy: [{ GroupName, PolicyArn: READ }, NIGHT],
  DetachGroupPolicy: [{ GroupName, PolicyArn: READ }, NIGHT],
  ListAttachedGroupPolicies: [{ GroupName }, NIGHT],
  PutGroupPolicy: [{ GroupName, PolicyName, PolicyDocument }, NIGHT],
  GetGroupPolicy: [{ GroupName, PolicyName }, NIGHT],
  DeleteGroupPolicy: [{ GroupName, PolicyName }, NIGHT],
  ListGroupPolicies: [{ GroupName }, NIGHT],

  CreateRole: [
    { RoleName: 'Guest', Path: '/x/', AssumeRolePolicyDocument: trusting('*') },
    iam('role/x/Guest'),
  ],
  UpdateRole: [{ RoleName }, AUDITOR],
  UpdateAssumeRolePolicy: [{ RoleName, PolicyDocument }, AUDITOR],
  DeleteRole: [{ RoleName }, AUDITOR],
  GetRole: [{ RoleName }, AUDITOR],
  ListRoles: [{}, '*'],
  TagRole: [{ RoleName, Tags }, AUDITOR],
  UntagRole: [{ RoleName, TagKeys }, AUDITOR],
  ListRoleTags: [{ RoleName }, AUDITOR],
  PutRolePermissionsBoundary: [{ RoleName, PermissionsBoundary: FENCE }, AUDITOR],
  DeleteRolePermissionsBoundary: [{ RoleName }, AUDITOR],
  AttachRolePolicy: [{ RoleName, PolicyArn: READ }, AUDITOR],
  DetachRolePolicy: [{ RoleName, PolicyArn: READ }, AUDITOR],
  ListAttachedRolePolicies: [{ RoleName }, AUDITOR],
  PutRolePolicy: [{ RoleName, PolicyName, PolicyDocument }, AUDITOR],
  GetRolePolicy: [{ RoleName, PolicyName }, AUDITOR],
  DeleteRolePolicy: [{ RoleName, PolicyName }, AUDITOR],
  ListRolePolicies: [{ RoleName }, AUDITOR],

  CreatePolicy: [{ PolicyName, Path: '/data/', PolicyDocument }, iam('policy/data/Tape')],
  CreatePolicyVersion: [{ PolicyArn: READ, PolicyDocument }, READ],
  SetDefaultPolicyVersion: [{ PolicyArn: READ, VersionId: 'v1' }, READ],
  DeletePolicyVersion: [{ PolicyArn: READ, VersionId: 'v1' }, READ],
  DeletePolicy: [{ PolicyArn: READ }, READ],
  GetPolicy: [{ PolicyArn: ADMINISTRATOR }, ADMINISTRATOR],
  ListPolicies: [{}, '*'],
  GetPolicyVersion: [{ PolicyArn: READ, VersionId: 'v1' }, READ],
  ListPolicyVersions: [{ PolicyArn: READ }, READ],
  ListEntitiesForPolicy: [{ PolicyArn: READ }, READ],
  TagPolicy: [{ PolicyArn: READ, Tags }, READ],
  UntagPolicy: [{ PolicyArn: READ, TagKeys }, READ],
  ListPolicyTags: [{ PolicyArn: READ }, READ],

  GetAccountAuthorizationDetails: [{}, '*'],
  GetAccountSummary: [{}, '*'],
  GetContextKeysForCustomPolicy: [{ PolicyInputList: [] }, '*'],
  GetContextKeysForPrincipalPolicy: [{ PolicySourceArn: NIGHT }, NIGHT],
  SimulateCustomPolicy: [{ PolicyInputList: [], ActionNames: [] }, '*'],
  SimulatePrincipalPolicy: [{ PolicySourceArn: ALICE, ActionNames: [] }, ALICE],

  CreateBucket: [{ Bucket: 'new-one' }, 'arn:aws:s3:::new-one'],
  DeleteBucket: [{ Bucket: 'app-logs' }, 'arn:aws:s3:::app-logs'],
  PutBucketPolicy: [{ Bucket: 'app-logs', Policy: '{}' }, 'arn:aws:s3:::app-logs'],
  GetBucketPolicy: [{ Bucket: 'app-logs' }, 'arn:aws:s3:::app-logs'],
  DeleteBucketPolicy: [{ Bucket: 'app-logs' }, 'arn:aws:s3:::app-logs'],
  ListBuckets: [{}, '*'],

  AssumeRole: [{ RoleArn: AUDITOR, RoleSessionName: 'shift' }, AUDITOR],
  GetCallerIdentity: [{}, '*'],
}

const all = { ...operations, ...readings }

describe('what a policy would have to allow', () => {
  it.each(Object.entries(targets))('for %s', (operation, [parameters, ...resources]) => {
    const { service } = all[operation as keyof typeof all]
    const action = operation === 'ListBuckets' ? 's3:ListAllMyBuckets' : `${service}:${operation}`
    expect(wanted(operation, parameters)).toEqual(resources.map((resource) => [action, resource]))
  })

  it('is known for every operation', () => {
    expect(Object.keys(targets).sort()).toEqual(Object.keys(all).sort())
  })

  it('is one thing where a name stays as it is', () => {
    expect(wanted('UpdateUser', { UserName })).toEqual([['iam:UpdateUser', ALICE]])
  })

  it('is on the root path for what does not exist', () => {
    expect(wanted('DeleteGroup', { GroupName: 'Nope' })).toEqual([['iam:DeleteGroup', iam('group/Nope')]])
  })

  it('is about the caller where GetUser names nobody', () => {
    const query = call('GetUser', {})
    expect(authorizationsOf(account, query, ALICE)[0]?.resource).toBe(ALICE)
    expect(authorizationsOf(account, query)[0]?.resource).toBe(iam('root'))
  })

  it.each([
    ['CreateUser', { UserName: 'carol', Tags }, 'iam:TagUser', iam('user/carol')],
    [
      'CreateRole',
      { RoleName: 'Guest', AssumeRolePolicyDocument: '{}', Tags },
      'iam:TagRole',
      iam('role/Guest'),
    ],
    ['CreatePolicy', { PolicyName, PolicyDocument, Tags }, 'iam:TagPolicy', iam('policy/Tape')],
  ])('is to tag as well where %s comes with tags', (operation, parameters, action, resource) => {
    expect(wanted(operation, parameters)).toEqual([
      [`iam:${operation}`, resource],
      [action, resource],
    ])
    expect(wanted(operation, { ...parameters, Tags: [] })).toHaveLength(1)
  })

  it.each<[string, object]>([
    ['CreateUser', {}],
    ['CreateUser', { UserName: 'a b' }],
    ['DeleteGroup', { GroupName: 5 }],
    ['Nope', {}],
    ['__proto__', {}],
  ])('is nothing for %s %o, which is refused before', (operation, parameters) => {
    expect(wanted(operation, parameters)).toEqual([])
  })
})

describe('the context of a call', () => {
  it.each<[string, object, object]>([
    ['AttachGroupPolicy', { GroupName, PolicyArn: READ }, { 'iam:PolicyARN': READ }],
    [
      'DetachUserPolicy',
      { UserName, PolicyArn: READ },
      { 'iam:PolicyARN': READ, 'iam:PermissionsBoundary': FENCE },
    ],
    ['GetPolicy', { PolicyArn: READ }, {}],
    ['PutUserPolicy', { UserName, PolicyName, PolicyDocument }, { 'iam:PermissionsBoundary': FENCE }],
    ['PutUserPolicy', { UserName: 'bob', PolicyName, PolicyDocument }, {}],
    ['DeleteRole', { RoleName }, { 'iam:PermissionsBoundary': ADMINISTRATOR }],
    ['DeleteUser', { UserName }, {}],
    [
      'PutRolePermissionsBoundary',
      { RoleName, PermissionsBoundary: FENCE },
      { 'iam:PermissionsBoundary': FENCE },
    ],
    [
      'CreateUser',
      { UserName: 'carol', PermissionsBoundary: FENCE, Tags: [...Tags, { Key: 'city', Value: '' }] },
      {
        'iam:PermissionsBoundary': FENCE,
        'aws:RequestTag/team': 'red',
        'aws:RequestTag/city': '',
        'aws:TagKeys': ['team', 'city'],
      },
    ],
    ['UntagUser', { UserName, TagKeys }, { 'aws:TagKeys': TagKeys }],
    [
      'AssumeRole',
      { RoleArn: AUDITOR, RoleSessionName: 'shift', ExternalId: 'x1' },
      { 'sts:ExternalId': 'x1', 'sts:RoleSessionName': 'shift' },
    ],
  ])('of %s %o', (operation, parameters, context) => {
    expect(authorizationsOf(account, call(operation, parameters))[0]?.context).toEqual(context)
  })
})

describe('authorize', () => {
  /** Nothing limits alice, and nothing allows her to look at IAM. */
  const unbound = made(
    [
      { operation: 'DeleteUserPermissionsBoundary', parameters: { UserName } },
      { operation: 'RemoveUserFromGroup', parameters: { UserName, GroupName: 'Developers' } },
    ],
    account,
  )
  const denial = (of: typeof account, apiCall: ApiCall | Query, caller = ALICE) => {
    const error = authorize(of, apiCall, { caller })
    return error && `${error.operation}: ${error.code}: ${error.message}`
  }
  const may = (policy: string) => made([putOnUser('alice', 'Note', policy)], unbound)
  const no = (
    action: string,
    shown: string,
    why = `because no identity-based policy allows the iam:${action} action`,
  ) =>
    `${action}: AccessDenied: User: ${ALICE} is not authorized to perform: iam:${action} on resource: ${shown} ${why}`

  it.each<[ApiCall | Query, string]>([
    [createGroup('Ops'), no('CreateGroup', iam('group/Ops'))],
    [call('DeleteGroup', { GroupName }), no('DeleteGroup', 'group Night')],
    [call('AttachUserPolicy', { UserName: 'bob', PolicyArn: READ }), no('AttachUserPolicy', 'user bob')],
    [call('DeletePolicy', { PolicyArn: READ }), no('DeletePolicy', `policy ${READ}`)],
    [call('ListUsers', {}), no('ListUsers', iam('user/'))],
    [call('ListUsers', { PathPrefix: '/staff/' }), no('ListUsers', iam('user/staff/'))],
    [call('ListGroups', {}), no('ListGroups', iam('group/'))],
    [call('ListRoles', {}), no('ListRoles', iam('role/'))],
    [call('ListPolicies', {}), no('ListPolicies', 'policy path /')],
    [call('GetAccountSummary', {}), no('GetAccountSummary', '*')],
  ])('refuses %o in AWS’s words', (apiCall, expected) => {
    expect(denial(unbound, apiCall)).toBe(expected)
  })

  it('lets pass what a policy allows, and the root user', () => {
    expect(denial(may(allowing('iam:CreateGroup')), createGroup('Ops'))).toBeNull()
    expect(authorize(unbound, createGroup('Ops'))).toBeNull()
  })

  it('names an explicit deny, and a boundary that lacks an allow', () => {
    const never = allowing('iam:*').replace('Allow', 'Deny')
    expect(denial(may(never), call('ListGroups', {}))).toBe(
      no('ListGroups', iam('group/'), 'with an explicit deny in an identity-based policy'),
    )
    const fenced = made(
      [
        {
          operation: 'PutUserPermissionsBoundary',
          parameters: { UserName, PermissionsBoundary: READ },
        },
      ],
      may(allowing('iam:*')),
    )
    expect(denial(fenced, call('ListGroups', {}))).toBe(
      no('ListGroups', iam('group/'), 'because no permissions boundary allows the iam:ListGroups action'),
    )
  })

  it('asks for the old name and the new', () => {
    const onlyOld = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 'iam:UpdateGroup', Resource: NIGHT },
    })
    expect(denial(may(onlyOld), call('UpdateGroup', { GroupName, NewGroupName: 'Day' }))).toBe(
      no('UpdateGroup', 'group Day'),
    )
    expect(denial(may(onlyOld), call('UpdateGroup', { GroupName }))).toBeNull()
  })

  it('lets iam:PolicyARN say which policies may be attached', () => {
    const onlyRead = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 'iam:AttachGroupPolicy',
        Resource: '*',
        Condition: { ArnEquals: { 'iam:PolicyARN': READ } },
      },
    })
    const attach = (PolicyArn: string) => call('AttachGroupPolicy', { GroupName, PolicyArn })
    expect(denial(may(onlyRead), attach(READ))).toBeNull()
    expect(denial(may(onlyRead), attach(ADMINISTRATOR))).toBe(no('AttachGroupPolicy', 'group Night'))
  })

  it('knows the moment, and that no session of the command line has MFA', () => {
    const when = (condition: object) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'iam:ListGroups', Resource: '*', Condition: condition },
      })
    const list = call('ListGroups', {})
    const until = may(when({ DateLessThan: { 'aws:CurrentTime': '2026-06-01T00:00:00Z' } }))
    expect(authorize(until, list, { caller: ALICE, at: '2026-05-01T00:00:00Z' })).toBeNull()
    expect(authorize(until, list, { caller: ALICE, at: '2026-07-01T00:00:00Z' })?.code).toBe('AccessDenied')
    const mfa = when({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } })
    expect(denial(may(mfa), list)).not.toBeNull()
    const role = made(
      [
        {
          operation: 'PutRolePolicy',
          parameters: { RoleName, PolicyName: 'Look', PolicyDocument: mfa },
        },
      ],
      account,
    )
    expect(denial(role, list, SESSION)).toBeNull()
  })

  it('needs nobody’s leave to tell them who they are', () => {
    const never = may(allowing('*').replace('Allow', 'Deny'))
    expect(denial(never, call('GetCallerIdentity', {}))).toBeNull()
  })

  it('knows nobody whom the account does not know', () => {
    expect(denial(account, createGroup('Ops'), 'arn:aws:iam::123456789012:user/nobody')).toBe(
      'CreateGroup: InvalidClientTokenId: The security token included in the request is invalid.',
    )
  })

  it('leaves AssumeRole to itself', () => {
    expect(denial(unbound, call('AssumeRole', { RoleArn: AUDITOR, RoleSessionName: 'shift' }))).toBeNull()
  })

  it('lets pass what is refused before', () => {
    expect(denial(unbound, call('CreateGroup', {}))).toBeNull()
    expect(authorize(unbound, createGroup('Ops'), { caller: ALICE, at: 'yesterday' })).toBeNull()
  })
})
