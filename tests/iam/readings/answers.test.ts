import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam/account/account'
import { awsManagedPolicies } from '../../../src/iam/catalog/managed-policies'
import { awsManagedDocument } from '../../../src/iam/catalog/managed-documents'
import type { Query } from '../../../src/iam/readings/readings'
import { readings } from '../../../src/iam/readings/readings'
import { ADMINISTRATOR, allowing, made } from '../account/made'
import { account, ALICE, answerTo, AT, DOCUMENT, FENCE, READ, SESSION, TRUST, VIEW_ONLY } from './asked'

const [developers, night] = account.groups
const [alice, bob] = account.users
const [auditor, deployer] = account.roles
const [fence, read] = account.policies

const iam = (rest: string) => `arn:aws:iam::123456789012:${rest}`
const boundedBy = (arn: string) => ({
  PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn },
})

const ALICE_LISTED = {
  Path: '/staff/',
  UserName: 'alice',
  UserId: alice!.id,
  Arn: ALICE,
  CreateDate: AT,
}
const BOB = { Path: '/', UserName: 'bob', UserId: bob!.id, Arn: iam('user/bob'), CreateDate: AT }
const DEVELOPERS = {
  Path: '/',
  GroupName: 'Developers',
  GroupId: developers!.id,
  Arn: iam('group/Developers'),
  CreateDate: AT,
}
const NIGHT = {
  Path: '/shifts/',
  GroupName: 'Night',
  GroupId: night!.id,
  Arn: iam('group/shifts/Night'),
  CreateDate: AT,
}
const AUDITOR_LISTED = {
  Path: '/',
  RoleName: 'Auditor',
  RoleId: auditor!.id,
  Arn: iam('role/Auditor'),
  CreateDate: AT,
  AssumeRolePolicyDocument: TRUST,
  Description: 'Looks.',
  MaxSessionDuration: 7200,
}
const DEPLOYER = {
  Path: '/',
  RoleName: 'Deployer',
  RoleId: deployer!.id,
  Arn: iam('role/Deployer'),
  CreateDate: AT,
  AssumeRolePolicyDocument: TRUST,
  MaxSessionDuration: 3600,
}
const READ_HEAD = {
  PolicyName: 'Read',
  PolicyId: read!.id,
  Arn: READ,
  Path: '/data/',
  DefaultVersionId: 'v2',
  AttachmentCount: 2,
  PermissionsBoundaryUsageCount: 0,
  IsAttachable: true,
}
const DATES = { CreateDate: AT, UpdateDate: AT }
const FENCE_LISTED = {
  PolicyName: 'Fence',
  PolicyId: fence!.id,
  Arn: FENCE,
  Path: '/',
  DefaultVersionId: 'v1',
  AttachmentCount: 0,
  PermissionsBoundaryUsageCount: 1,
  IsAttachable: true,
  ...DATES,
}
const V1 = { VersionId: 'v1', IsDefaultVersion: false, CreateDate: AT }
const V2 = { VersionId: 'v2', IsDefaultVersion: true, CreateDate: AT }
const WRITE = ` ${allowing('s3:PutObject')}\n`

const READ_ATTACHED = { PolicyName: 'Read', PolicyArn: READ }
const VIEW_ATTACHED = { PolicyName: 'ViewOnlyAccess', PolicyArn: VIEW_ONLY }
const inline = (PolicyName: string) => ({ PolicyName, PolicyDocument: DOCUMENT })

/** A catalog entry as IAM answers it, up to the description. */
function awsHead(arn: string, attached: number, bounding: number) {
  const { name, path, defaultVersionId } = awsManagedPolicies.find((policy) => policy.arn === arn)!
  return {
    PolicyName: name,
    PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
    Arn: arn,
    Path: path,
    DefaultVersionId: defaultVersionId,
    AttachmentCount: attached,
    PermissionsBoundaryUsageCount: bounding,
    IsAttachable: true,
  }
}
const awsDates = (arn: string) => {
  const date = awsManagedPolicies.find((policy) => policy.arn === arn)!.createDate.replace('.000Z', 'Z')
  return { CreateDate: date, UpdateDate: date }
}

const answers: readonly (readonly [Query, object])[] = [
  [
    { operation: 'GetUser', parameters: { UserName: 'ALICE' } },
    { User: { ...ALICE_LISTED, ...boundedBy(FENCE), Tags: [{ Key: 'team', Value: 'red' }] } },
  ],
  [{ operation: 'GetUser', parameters: { UserName: 'bob' } }, { User: BOB }],
  [{ operation: 'ListUsers', parameters: {} }, { Users: [ALICE_LISTED, BOB] }],
  [{ operation: 'ListUsers', parameters: { PathPrefix: '/st' } }, { Users: [ALICE_LISTED] }],
  [
    { operation: 'ListUserTags', parameters: { UserName: 'alice' } },
    { Tags: [{ Key: 'team', Value: 'red' }] },
  ],
  [{ operation: 'ListUserTags', parameters: { UserName: 'bob' } }, { Tags: [] }],
  [{ operation: 'ListGroupsForUser', parameters: { UserName: 'alice' } }, { Groups: [NIGHT, DEVELOPERS] }],

  [
    { operation: 'GetGroup', parameters: { GroupName: 'developers' } },
    { Users: [ALICE_LISTED, BOB], Group: DEVELOPERS },
  ],
  [{ operation: 'ListGroups', parameters: {} }, { Groups: [DEVELOPERS, NIGHT] }],
  [{ operation: 'ListGroups', parameters: { PathPrefix: '/shifts/' } }, { Groups: [NIGHT] }],

  [
    { operation: 'GetRole', parameters: { RoleName: 'auditor' } },
    {
      Role: {
        ...AUDITOR_LISTED,
        ...boundedBy(ADMINISTRATOR),
        Tags: [{ Key: 'team', Value: 'blue' }],
        RoleLastUsed: {},
      },
    },
  ],
  [
    { operation: 'GetRole', parameters: { RoleName: 'Deployer' } },
    { Role: { ...DEPLOYER, RoleLastUsed: {} } },
  ],
  [{ operation: 'ListRoles', parameters: {} }, { Roles: [AUDITOR_LISTED, DEPLOYER] }],
  [{ operation: 'ListRoles', parameters: { PathPrefix: '/x/' } }, { Roles: [] }],
  [
    { operation: 'ListRoleTags', parameters: { RoleName: 'Auditor' } },
    { Tags: [{ Key: 'team', Value: 'blue' }] },
  ],

  [
    { operation: 'GetUserPolicy', parameters: { UserName: 'Alice', PolicyName: 'Note' } },
    { UserName: 'alice', ...inline('Note') },
  ],
  [{ operation: 'ListUserPolicies', parameters: { UserName: 'alice' } }, { PolicyNames: ['Note', 'Clip'] }],
  [
    { operation: 'GetGroupPolicy', parameters: { GroupName: 'DEVELOPERS', PolicyName: 'Tape' } },
    { GroupName: 'Developers', ...inline('Tape') },
  ],
  [{ operation: 'ListGroupPolicies', parameters: { GroupName: 'Night' } }, { PolicyNames: [] }],
  [
    { operation: 'GetRolePolicy', parameters: { RoleName: 'Auditor', PolicyName: 'Look' } },
    { RoleName: 'Auditor', ...inline('Look') },
  ],
  [{ operation: 'ListRolePolicies', parameters: { RoleName: 'Auditor' } }, { PolicyNames: ['Look'] }],

  [
    { operation: 'ListAttachedGroupPolicies', parameters: { GroupName: 'Developers' } },
    { AttachedPolicies: [READ_ATTACHED, VIEW_ATTACHED] },
  ],
  [
    {
      operation: 'ListAttachedGroupPolicies',
      parameters: { GroupName: 'Developers', PathPrefix: '/job-function/' },
    },
    { AttachedPolicies: [VIEW_ATTACHED] },
  ],
  [
    { operation: 'ListAttachedUserPolicies', parameters: { UserName: 'bob' } },
    { AttachedPolicies: [READ_ATTACHED] },
  ],
  [{ operation: 'ListAttachedRolePolicies', parameters: { RoleName: 'Deployer' } }, { AttachedPolicies: [] }],

  [
    { operation: 'GetPolicy', parameters: { PolicyArn: READ } },
    {
      Policy: {
        ...READ_HEAD,
        Description: 'Read it all.',
        ...DATES,
        Tags: [{ Key: 'owner', Value: 'alice' }],
      },
    },
  ],
  [{ operation: 'GetPolicy', parameters: { PolicyArn: FENCE } }, { Policy: { ...FENCE_LISTED, Tags: [] } }],
  [
    { operation: 'GetPolicy', parameters: { PolicyArn: ADMINISTRATOR } },
    {
      Policy: {
        ...awsHead(ADMINISTRATOR, 0, 1),
        Description: 'Provides full access to AWS services and resources.',
        ...awsDates(ADMINISTRATOR),
        Tags: [],
      },
    },
  ],
  [
    { operation: 'ListPolicies', parameters: { Scope: 'Local' } },
    { Policies: [FENCE_LISTED, { ...READ_HEAD, ...DATES }] },
  ],
  [
    { operation: 'GetPolicyVersion', parameters: { PolicyArn: READ, VersionId: 'v1' } },
    { PolicyVersion: { Document: DOCUMENT, ...V1 } },
  ],
  [
    { operation: 'GetPolicyVersion', parameters: { PolicyArn: READ, VersionId: 'v2' } },
    { PolicyVersion: { Document: WRITE, ...V2 } },
  ],
  [
    { operation: 'GetPolicyVersion', parameters: { PolicyArn: ADMINISTRATOR, VersionId: 'v1' } },
    {
      PolicyVersion: {
        Document: awsManagedDocument(ADMINISTRATOR),
        VersionId: 'v1',
        IsDefaultVersion: true,
        CreateDate: awsDates(ADMINISTRATOR).CreateDate,
      },
    },
  ],
  [{ operation: 'ListPolicyVersions', parameters: { PolicyArn: READ } }, { Versions: [V2, V1] }],
  [
    { operation: 'ListPolicyTags', parameters: { PolicyArn: READ } },
    { Tags: [{ Key: 'owner', Value: 'alice' }] },
  ],
  [
    { operation: 'ListEntitiesForPolicy', parameters: { PolicyArn: READ } },
    {
      PolicyGroups: [{ GroupName: 'Developers', GroupId: developers!.id }],
      PolicyUsers: [{ UserName: 'bob', UserId: bob!.id }],
      PolicyRoles: [],
    },
  ],
  [
    { operation: 'ListEntitiesForPolicy', parameters: { PolicyArn: VIEW_ONLY, EntityFilter: 'Role' } },
    {
      PolicyGroups: [],
      PolicyUsers: [],
      PolicyRoles: [{ RoleName: 'Auditor', RoleId: auditor!.id }],
    },
  ],

  [
    { operation: 'GetAccountAuthorizationDetails', parameters: {} },
    {
      UserDetailList: [
        {
          ...ALICE_LISTED,
          UserPolicyList: [inline('Note'), inline('Clip')],
          GroupList: ['Night', 'Developers'],
          AttachedManagedPolicies: [],
          ...boundedBy(FENCE),
          Tags: [{ Key: 'team', Value: 'red' }],
        },
        {
          ...BOB,
          UserPolicyList: [],
          GroupList: ['Developers'],
          AttachedManagedPolicies: [READ_ATTACHED],
          Tags: [],
        },
      ],
      GroupDetailList: [
        {
          ...DEVELOPERS,
          GroupPolicyList: [inline('Tape')],
          AttachedManagedPolicies: [READ_ATTACHED, VIEW_ATTACHED],
        },
        { ...NIGHT, GroupPolicyList: [], AttachedManagedPolicies: [] },
      ],
      RoleDetailList: [
        {
          Path: '/',
          RoleName: 'Auditor',
          RoleId: auditor!.id,
          Arn: iam('role/Auditor'),
          CreateDate: AT,
          AssumeRolePolicyDocument: TRUST,
          InstanceProfileList: [],
          RolePolicyList: [inline('Look')],
          AttachedManagedPolicies: [VIEW_ATTACHED],
          ...boundedBy(ADMINISTRATOR),
          Tags: [{ Key: 'team', Value: 'blue' }],
          RoleLastUsed: {},
        },
        {
          Path: '/',
          RoleName: 'Deployer',
          RoleId: deployer!.id,
          Arn: iam('role/Deployer'),
          CreateDate: AT,
          AssumeRolePolicyDocument: TRUST,
          InstanceProfileList: [],
          RolePolicyList: [],
          AttachedManagedPolicies: [],
          Tags: [],
          RoleLastUsed: {},
        },
      ],
      Policies: [
        {
          ...FENCE_LISTED,
          PolicyVersionList: [
            { Document: allowing('*'), VersionId: 'v1', IsDefaultVersion: true, CreateDate: AT },
          ],
        },
        {
          ...READ_HEAD,
          Description: 'Read it all.',
          ...DATES,
          PolicyVersionList: [
            { Document: WRITE, ...V2 },
            { Document: DOCUMENT, ...V1 },
          ],
        },
        ...[[VIEW_ONLY, 2, 0] as const, [ADMINISTRATOR, 0, 1] as const].map(([arn, attached, bounding]) => {
          const { description, defaultVersionId } = awsManagedPolicies.find((policy) => policy.arn === arn)!
          return {
            ...awsHead(arn, attached, bounding),
            Description: description,
            ...awsDates(arn),
            PolicyVersionList: [
              {
                Document: awsManagedDocument(arn),
                VersionId: defaultVersionId,
                IsDefaultVersion: true,
                CreateDate: awsDates(arn).CreateDate,
              },
            ],
          }
        }),
      ],
    },
  ],
  [
    { operation: 'GetAccountSummary', parameters: {} },
    {
      SummaryMap: {
        GroupPolicySizeQuota: 5120,
        Policies: 2,
        GroupsPerUserQuota: 10,
        AttachedPoliciesPerUserQuota: 10,
        Users: 2,
        PoliciesQuota: 1500,
        AssumeRolePolicySizeQuota: 2048,
        PolicyVersionsInUseQuota: 10_000,
        VersionsPerPolicyQuota: 5,
        AttachedPoliciesPerGroupQuota: 10,
        PolicySizeQuota: 6144,
        Groups: 2,
        UsersQuota: 5000,
        UserPolicySizeQuota: 2048,
        PolicyVersionsInUse: 4,
        Roles: 2,
        RolesQuota: 1000,
        RolePolicySizeQuota: 10_240,
        AttachedPoliciesPerRoleQuota: 10,
        GroupsQuota: 300,
      },
    },
  ],

  [
    {
      operation: 'GetContextKeysForCustomPolicy',
      parameters: { PolicyInputList: [conditional('2012-10-17')] },
    },
    { ContextKeyNames: ['aws:username', 'aws:SourceIp', 's3:prefix', 'aws:PrincipalTag/team'] },
  ],
  [
    { operation: 'GetContextKeysForPrincipalPolicy', parameters: { PolicySourceArn: ALICE } },
    { ContextKeyNames: [] },
  ],
  [
    {
      operation: 'SimulateCustomPolicy',
      parameters: { PolicyInputList: [DOCUMENT], ActionNames: ['s3:GetObject'] },
    },
    {
      EvaluationResults: [
        {
          EvalActionName: 's3:GetObject',
          EvalResourceName: '*',
          EvalDecision: 'allowed',
          MatchedStatements: [
            {
              SourcePolicyId: 'PolicyInputList.1',
              SourcePolicyType: 'IAM Policy',
              StartPosition: { Line: 1, Column: DOCUMENT.indexOf('{"Effect') + 1 },
              EndPosition: { Line: 1, Column: DOCUMENT.indexOf('}') + 2 },
            },
          ],
          MissingContextValues: [],
        },
      ],
    },
  ],
  [
    {
      operation: 'SimulatePrincipalPolicy',
      parameters: {
        PolicySourceArn: iam('group/shifts/Night'),
        ActionNames: ['s3:GetObject'],
        ResourceHandlingOption: 'EC2-VPC-EBS',
      },
    },
    {
      EvaluationResults: [
        {
          EvalActionName: 's3:GetObject',
          EvalResourceName: '*',
          EvalDecision: 'implicitDeny',
          MatchedStatements: [],
          MissingContextValues: [],
        },
      ],
    },
  ],

  [
    { operation: 'GetCallerIdentity', parameters: {} },
    { UserId: '123456789012', Account: '123456789012', Arn: iam('root') },
  ],
  [
    { operation: 'ListBuckets', parameters: {} },
    {
      Buckets: [{ Name: 'app-logs' }, { Name: 'app-site' }],
      Owner: { ID: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ],
]

function conditional(version: string): string {
  return JSON.stringify({
    Version: version,
    Statement: {
      Effect: 'Allow',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::home/${aws:username}/*',
      Condition: {
        IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '${s3:max-keys}'] },
        StringLike: { 's3:prefix': ["${aws:PrincipalTag/team, 'none'}", '${AWS:USERNAME}', '${*}'] },
      },
    },
  })
}

describe('the answer to', () => {
  it.each(answers)('%o is AWS’s, members in AWS’s order', (query, expected) => {
    const answer: unknown = answerTo(account, query)
    expect(answer).toEqual(expected)
    expect(shape(answer)).toEqual(shape(expected))
  })

  it('every reading is tested, here or by name elsewhere', () => {
    const here = new Set<string>(answers.map(([{ operation }]) => operation))
    expect(Object.keys(readings).filter((name) => !here.has(name))).toEqual(['AssumeRole', 'GetBucketPolicy'])
  })
})

/** The names of all members, in their order, to any depth. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null || 'asymmetricMatch' in value) return null
  return Object.entries(value).map(([name, member]) => [name, shape(member)])
}

describe('GetUser without a name', () => {
  const who = (caller?: string) => answerTo(account, { operation: 'GetUser', parameters: {} }, { caller })

  it('is about the caller', () => {
    expect(who(ALICE)).toMatchObject({ User: { UserName: 'alice', Tags: [{ Key: 'team', Value: 'red' }] } })
  })

  it('tells of the root user what there is to tell', () => {
    expect(who()).toEqual({ User: { UserId: '123456789012', Arn: iam('root') } })
  })
})

describe('ListPolicies', () => {
  const names = (parameters: object) =>
    answerTo(account, { operation: 'ListPolicies', parameters }).Policies.map(({ PolicyName }) => PolicyName)
  const ofAws = awsManagedPolicies.map(({ name }) => name)

  it.each<[object, readonly string[]]>([
    [{}, ['Fence', 'Read', ...ofAws]],
    [{ Scope: 'All' }, ['Fence', 'Read', ...ofAws]],
    [{ Scope: 'AWS' }, ofAws],
    [{ OnlyAttached: true }, ['Fence', 'Read', 'AdministratorAccess', 'ViewOnlyAccess']],
    [{ OnlyAttached: false, Scope: 'Local' }, ['Fence', 'Read']],
    [{ PolicyUsageFilter: 'PermissionsPolicy' }, ['Read', 'ViewOnlyAccess']],
    [{ PolicyUsageFilter: 'PermissionsBoundary' }, ['Fence', 'AdministratorAccess']],
    [{ PolicyUsageFilter: 'PermissionsBoundary', Scope: 'Local', OnlyAttached: true }, ['Fence']],
    [{ PathPrefix: '/data/' }, ['Read']],
    [{ PathPrefix: '/job-function/', OnlyAttached: true }, ['ViewOnlyAccess']],
  ])('with %o', (parameters, expected) => {
    expect(names(parameters)).toEqual(expected)
  })

  it('tells neither descriptions nor tags', () => {
    const { Policies } = answerTo(account, { operation: 'ListPolicies', parameters: {} })
    expect(Policies.some((policy) => 'Description' in policy || 'Tags' in policy)).toBe(false)
  })

  it('gives AWS’s policies the same id in every account', () => {
    const ids = (of: typeof account) =>
      answerTo(of, { operation: 'ListPolicies', parameters: { Scope: 'AWS' } }).Policies.map(
        (p) => p.PolicyId,
      )
    expect(ids(emptyAccount('999999999999'))).toEqual(ids(account))
    expect(new Set(ids(account)).size).toBe(ofAws.length)
  })
})

describe('ListEntitiesForPolicy', () => {
  const entities = (parameters: object) => {
    const answer = answerTo(account, {
      operation: 'ListEntitiesForPolicy',
      parameters: { PolicyArn: READ, ...parameters },
    })
    return [
      ...answer.PolicyGroups.map(({ GroupName }) => GroupName),
      ...answer.PolicyUsers.map(({ UserName }) => UserName),
      ...answer.PolicyRoles.map(({ RoleName }) => RoleName),
    ]
  }

  it.each<[object, readonly string[]]>([
    [{ EntityFilter: 'User' }, ['bob']],
    [{ EntityFilter: 'Group' }, ['Developers']],
    [{ EntityFilter: 'LocalManagedPolicy' }, []],
    [{ PathPrefix: '/staff/' }, []],
    [{ PolicyUsageFilter: 'PermissionsBoundary' }, []],
    [{ PolicyUsageFilter: 'PermissionsPolicy' }, ['Developers', 'bob']],
    [{ PolicyArn: FENCE }, ['alice']],
    [{ PolicyArn: FENCE, PolicyUsageFilter: 'PermissionsPolicy' }, []],
    [{ PolicyArn: FENCE, PolicyUsageFilter: 'PermissionsBoundary', PathPrefix: '/staff/' }, ['alice']],
    [{ PolicyArn: ADMINISTRATOR, PolicyUsageFilter: 'PermissionsBoundary' }, ['Auditor']],
  ])('with %o', (parameters, expected) => {
    expect(entities(parameters)).toEqual(expected)
  })
})

describe('GetAccountAuthorizationDetails', () => {
  it.each<[readonly string[], readonly number[]]>([
    [['User'], [2, 0, 0, 0]],
    [
      ['Group', 'Role'],
      [0, 2, 2, 0],
    ],
    [['LocalManagedPolicy'], [0, 0, 0, 2]],
    [['AWSManagedPolicy'], [0, 0, 0, 2]],
    [
      ['LocalManagedPolicy', 'AWSManagedPolicy'],
      [0, 0, 0, 4],
    ],
    [[], [2, 2, 2, 4]],
  ])('filtered by %o', (Filter, sizes) => {
    const details = answerTo(account, { operation: 'GetAccountAuthorizationDetails', parameters: { Filter } })
    expect(Object.values(details).map(({ length }) => length)).toEqual(sizes)
  })

  it('leaves out AWS’s policies that the catalog does not know, and not their attachment', () => {
    const Unknown = 'arn:aws:iam::aws:policy/service-role/Unknown'
    const user = { ...bob!, attachedPolicies: [Unknown] }
    const { UserDetailList, Policies } = answerTo(
      { ...emptyAccount(), users: [user] },
      { operation: 'GetAccountAuthorizationDetails', parameters: {} },
    )
    expect(UserDetailList[0]?.AttachedManagedPolicies).toEqual([
      { PolicyName: 'Unknown', PolicyArn: Unknown },
    ])
    expect(Policies).toEqual([])
  })
})

describe('context keys', () => {
  it('are none of variables that an older version does not substitute', () => {
    const PolicyInputList = [conditional('2008-10-17')]
    expect(
      answerTo(account, { operation: 'GetContextKeysForCustomPolicy', parameters: { PolicyInputList } }),
    ).toEqual({ ContextKeyNames: ['aws:SourceIp', 's3:prefix'] })
  })

  it('of a user are those of their groups too, and of policies that come with the question', () => {
    const text = (key: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Action: 's3:*',
          Resource: '*',
          Condition: { StringEquals: { [key]: 'x' } },
        },
      })
    const asked = made(
      [
        {
          operation: 'PutGroupPolicy',
          parameters: { GroupName: 'Night', PolicyName: 'K', PolicyDocument: text('aws:RequestedRegion') },
        },
        {
          operation: 'PutUserPolicy',
          parameters: {
            UserName: 'alice',
            PolicyName: 'Note',
            PolicyDocument: text('aws:PrincipalTag/team'),
          },
        },
      ],
      account,
    )
    const keys = (PolicySourceArn: string, PolicyInputList?: readonly string[]) =>
      answerTo(asked, {
        operation: 'GetContextKeysForPrincipalPolicy',
        parameters: { PolicySourceArn, PolicyInputList },
      }).ContextKeyNames
    expect(keys(ALICE)).toEqual(['aws:PrincipalTag/team', 'aws:RequestedRegion'])
    expect(keys(iam('group/shifts/Night'), [text('AWS:requestedregion'), text('s3:prefix')])).toEqual([
      'aws:RequestedRegion',
      's3:prefix',
    ])
  })
})

describe('GetBucketPolicy', () => {
  it('answers the text as it was typed', () => {
    const Policy = `{ "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::app-logs/*" } }`
    const Bucket = 'app-logs'
    const withPolicy = made([{ operation: 'PutBucketPolicy', parameters: { Bucket, Policy } }], account)
    expect(answerTo(withPolicy, { operation: 'GetBucketPolicy', parameters: { Bucket } })).toEqual({ Policy })
  })
})

describe('ListBuckets', () => {
  it('lists neither objects nor what belongs to others', () => {
    const resource = { account: account.id, policy: null, tags: {} }
    const resources = [
      { ...resource, arn: 'arn:aws:s3:::mine' },
      { ...resource, arn: 'arn:aws:s3:::mine/key' },
      { ...resource, arn: 'arn:aws:sqs:eu-west-1:123456789012:queue' },
      { ...resource, arn: 'arn:aws:s3:::theirs', account: '999999999999' },
    ]
    const { Buckets } = answerTo({ ...account, resources }, { operation: 'ListBuckets', parameters: {} })
    expect(Buckets).toEqual([{ Name: 'mine' }])
  })
})

it('a session asks like anybody', () => {
  expect(
    answerTo(account, { operation: 'ListGroups', parameters: {} }, { caller: SESSION }).Groups,
  ).toHaveLength(2)
})
