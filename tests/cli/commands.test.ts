import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli'
import { operations, readings } from '../../src/iam'
import { answer, AT, company, READ, screen, scripted, TRUST } from './typed'

/** Every command with its output, byte for byte, in the account of `typed.ts`. */
const DATE = '2026-05-24T18:20:17+00:00'
const ARN = 'arn:aws:iam::123456789012'

const document = JSON.parse(READ) as object
const trust = JSON.parse(TRUST) as object

const id = (name: string): string =>
  [...company.users, ...company.groups, ...company.roles, ...company.policies].find(
    (entity) => entity.name === name,
  )!.id

/** The id of what a command makes. */
const NEW = /"(AGPA|AIDA|AROA|ANPA)[A-Z2-7]{17}"/g

const user = (name: string, path = '/') => ({
  Path: path,
  UserName: name,
  UserId: id(name),
  Arn: `${ARN}:user${path}${name}`,
  CreateDate: DATE,
})
const group = (name: string, path = '/') => ({
  Path: path,
  GroupName: name,
  GroupId: id(name),
  Arn: `${ARN}:group${path}${name}`,
  CreateDate: DATE,
})
const policy = (name: string, { attached = 0, version = 'v1' } = {}) => ({
  PolicyName: name,
  PolicyId: id(name),
  Arn: `${ARN}:policy/${name}`,
  Path: '/',
  DefaultVersionId: version,
  AttachmentCount: attached,
  PermissionsBoundaryUsageCount: 0,
  IsAttachable: true,
  CreateDate: DATE,
  UpdateDate: DATE,
})
/** A policy's description stands between the counts and the dates. */
const withDescription = (
  { CreateDate, UpdateDate, ...facts }: ReturnType<typeof policy>,
  Description: string,
) => ({
  ...facts,
  Description,
  CreateDate,
  UpdateDate,
})
const role = {
  Path: '/',
  RoleName: 'Auditor',
  RoleId: id('Auditor'),
  Arn: `${ARN}:role/Auditor`,
  CreateDate: DATE,
  AssumeRolePolicyDocument: trust,
}

const IAM_READ_ONLY = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'

type Rows = readonly (readonly [line: string, output: object | null])[]

const groups: Rows = [
  [
    'create-group --group-name New --path /x/',
    { Group: { Path: '/x/', GroupName: 'New', GroupId: 'NEW', Arn: `${ARN}:group/x/New`, CreateDate: DATE } },
  ],
  [
    'get-group --group-name developers',
    { Users: [user('alice'), user('bob', '/staff/')], Group: group('Developers') },
  ],
  ['list-groups', { Groups: [group('Developers'), group('Auditors', '/staff/')] }],
  ['list-groups --path-prefix /staff', { Groups: [group('Auditors', '/staff/')] }],
  ['update-group --group-name Developers --new-group-name Devs --new-path /x/', null],
  ['delete-group --group-name Auditors', null],
  ['add-user-to-group --group-name Auditors --user-name alice', null],
  ['add-user-to-group --group-name Developers --user-name alice', null],
  ['remove-user-from-group --group-name Developers --user-name alice', null],
  ['remove-user-from-group --group-name Auditors --user-name alice', null],
  ['list-groups-for-user --user-name alice', { Groups: [group('Developers')] }],
  ['list-groups-for-user --user-name zoe', { Groups: [] }],
  [`attach-group-policy --group-name Auditors --policy-arn ${ARN}:policy/Read`, null],
  [`attach-group-policy --group-name Developers --policy-arn ${ARN}:policy/Read`, null],
  [`detach-group-policy --group-name Developers --policy-arn ${ARN}:policy/Read`, null],
  [
    'list-attached-group-policies --group-name Developers',
    { AttachedPolicies: [{ PolicyName: 'Read', PolicyArn: `${ARN}:policy/Read` }] },
  ],
  [`put-group-policy --group-name Developers --policy-name Tape --policy-document '${READ}'`, null],
  ['put-group-policy --group-name Developers --policy-name Other --policy-document file://read.json', null],
  [
    'get-group-policy --group-name Developers --policy-name Tape',
    { GroupName: 'Developers', PolicyName: 'Tape', PolicyDocument: document },
  ],
  ['delete-group-policy --group-name Developers --policy-name Tape', null],
  ['list-group-policies --group-name Developers', { PolicyNames: ['Tape'] }],
]

const users: Rows = [
  [
    `create-user --user-name new --path /x/ --permissions-boundary ${ARN}:policy/Read --tags Key=a,Value=b Key=c,Value=d`,
    {
      User: {
        Path: '/x/',
        UserName: 'new',
        UserId: 'NEW',
        Arn: `${ARN}:user/x/new`,
        CreateDate: DATE,
        PermissionsBoundary: {
          PermissionsBoundaryType: 'Policy',
          PermissionsBoundaryArn: `${ARN}:policy/Read`,
        },
        Tags: [
          { Key: 'a', Value: 'b' },
          { Key: 'c', Value: 'd' },
        ],
      },
    },
  ],
  ['get-user --user-name alice', { User: { ...user('alice'), Tags: [{ Key: 'team', Value: 'red' }] } }],
  ['get-user', { User: { UserId: '123456789012', Arn: `${ARN}:root` } }],
  ['list-users', { Users: [user('alice'), user('bob', '/staff/'), user('zoe')] }],
  ['list-users --path-prefix /staff/', { Users: [user('bob', '/staff/')] }],
  ['update-user --user-name bob --new-user-name rob', null],
  [`put-user-permissions-boundary --user-name bob --permissions-boundary ${ARN}:policy/Read`, null],
  ['delete-user-permissions-boundary --user-name bob', null],
  ['tag-user --user-name bob --tags Key=a,Value=b', null],
  ['untag-user --user-name alice --tag-keys team', null],
  ['list-user-tags --user-name alice', { Tags: [{ Key: 'team', Value: 'red' }] }],
  [`attach-user-policy --user-name alice --policy-arn ${IAM_READ_ONLY}`, null],
  [`detach-user-policy --user-name zoe --policy-arn ${IAM_READ_ONLY}`, null],
  [
    'list-attached-user-policies --user-name zoe',
    { AttachedPolicies: [{ PolicyName: 'IAMReadOnlyAccess', PolicyArn: IAM_READ_ONLY }] },
  ],
  [`put-user-policy --user-name alice --policy-name P --policy-document '${READ}'`, null],
  [
    'get-user-policy --user-name zoe --policy-name Own',
    { UserName: 'zoe', PolicyName: 'Own', PolicyDocument: document },
  ],
  ['delete-user-policy --user-name zoe --policy-name Own', null],
  ['list-user-policies --user-name zoe', { PolicyNames: ['Own'] }],
]

const policies: Rows = [
  [
    `create-policy --policy-name New --path /x/ --description D --tags Key=a,Value=b --policy-document '${READ}'`,
    {
      Policy: {
        PolicyName: 'New',
        PolicyId: 'NEW',
        Arn: `${ARN}:policy/x/New`,
        Path: '/x/',
        DefaultVersionId: 'v1',
        AttachmentCount: 0,
        PermissionsBoundaryUsageCount: 0,
        IsAttachable: true,
        CreateDate: DATE,
        UpdateDate: DATE,
        Tags: [{ Key: 'a', Value: 'b' }],
      },
    },
  ],
  ['list-policies --scope Local', { Policies: [policy('Read', { attached: 1 }), policy('Write')] }],
  ['list-policies --scope Local --only-attached', { Policies: [policy('Read', { attached: 1 })] }],
  ['list-policies --scope Local --no-only-attached --path-prefix /x/', { Policies: [] }],
  [
    `get-policy-version --policy-arn ${ARN}:policy/Read --version-id v1`,
    { PolicyVersion: { Document: document, VersionId: 'v1', IsDefaultVersion: true, CreateDate: DATE } },
  ],
  [
    `list-policy-versions --policy-arn ${ARN}:policy/Write`,
    {
      Versions: [
        { VersionId: 'v2', IsDefaultVersion: false, CreateDate: DATE },
        { VersionId: 'v1', IsDefaultVersion: true, CreateDate: DATE },
      ],
    },
  ],
  [
    `create-policy-version --policy-arn ${ARN}:policy/Write --policy-document '${READ}'`,
    { PolicyVersion: { VersionId: 'v3', IsDefaultVersion: false, CreateDate: DATE } },
  ],
  [
    `create-policy-version --policy-arn ${ARN}:policy/Write --policy-document '${READ}' --set-as-default`,
    { PolicyVersion: { VersionId: 'v3', IsDefaultVersion: true, CreateDate: DATE } },
  ],
  [`set-default-policy-version --policy-arn ${ARN}:policy/Write --version-id v2`, null],
  [`delete-policy-version --policy-arn ${ARN}:policy/Write --version-id v2`, null],
  [
    `delete-policy-version --policy-arn ${ARN}:policy/Write --version-id v2; aws iam delete-policy --policy-arn ${ARN}:policy/Write`,
    null,
  ],
  [
    `get-policy --policy-arn ${ARN}:policy/Read`,
    { Policy: { ...withDescription(policy('Read', { attached: 1 }), 'Reads buckets'), Tags: [] } },
  ],
  [
    `list-entities-for-policy --policy-arn ${ARN}:policy/Read`,
    {
      PolicyGroups: [{ GroupName: 'Developers', GroupId: id('Developers') }],
      PolicyUsers: [],
      PolicyRoles: [],
    },
  ],
  [`tag-policy --policy-arn ${ARN}:policy/Read --tags Key=a,Value=b`, null],
  [`untag-policy --policy-arn ${ARN}:policy/Read --tag-keys a`, null],
  [`list-policy-tags --policy-arn ${ARN}:policy/Read`, { Tags: [] }],
]

const roles: Rows = [
  [
    `create-role --role-name New --assume-role-policy-document '${TRUST}'`,
    {
      Role: {
        Path: '/',
        RoleName: 'New',
        RoleId: 'NEW',
        Arn: `${ARN}:role/New`,
        CreateDate: DATE,
        AssumeRolePolicyDocument: trust,
      },
    },
  ],
  ['get-role --role-name Auditor', { Role: { ...role, MaxSessionDuration: 3600, RoleLastUsed: {} } }],
  ['list-roles', { Roles: [{ ...role, MaxSessionDuration: 3600 }] }],
  ['update-role --role-name Auditor --description D --max-session-duration 7200', null],
  [`update-assume-role-policy --role-name Auditor --policy-document '${TRUST}'`, null],
  ['delete-role --role-name Auditor', null],
  [`put-role-permissions-boundary --role-name Auditor --permissions-boundary ${ARN}:policy/Read`, null],
  ['delete-role-permissions-boundary --role-name Auditor', null],
  ['tag-role --role-name Auditor --tags Key=a,Value=b', null],
  ['untag-role --role-name Auditor --tag-keys a', null],
  ['list-role-tags --role-name Auditor', { Tags: [] }],
  [`attach-role-policy --role-name Auditor --policy-arn ${IAM_READ_ONLY}`, null],
  ['list-attached-role-policies --role-name Auditor', { AttachedPolicies: [] }],
  [`put-role-policy --role-name Auditor --policy-name P --policy-document '${READ}'`, null],
  ['list-role-policies --role-name Auditor', { PolicyNames: [] }],
  [
    `attach-role-policy --role-name Auditor --policy-arn ${IAM_READ_ONLY} && aws iam detach-role-policy --role-name Auditor --policy-arn ${IAM_READ_ONLY}`,
    null,
  ],
  [
    `put-role-policy --role-name Auditor --policy-name P --policy-document '${READ}' && aws iam get-role-policy --role-name Auditor --policy-name P && aws iam delete-role-policy --role-name Auditor --policy-name P`,
    { RoleName: 'Auditor', PolicyName: 'P', PolicyDocument: document },
  ],
]

const others: Rows = [
  [
    'get-context-keys-for-custom-policy --policy-input-list file://keys.json',
    { ContextKeyNames: ['aws:username'] },
  ],
  [
    `get-context-keys-for-principal-policy --policy-source-arn ${ARN}:user/alice --policy-input-list file://keys.json`,
    { ContextKeyNames: ['aws:username'] },
  ],
  [
    `simulate-principal-policy --policy-source-arn ${ARN}:user/alice --action-names s3:GetObject`,
    {
      EvaluationResults: [
        {
          EvalActionName: 's3:GetObject',
          EvalResourceName: '*',
          EvalDecision: 'allowed',
          MatchedStatements: [
            {
              SourcePolicyId: 'Read',
              SourcePolicyType: 'IAM Policy',
              StartPosition: { Line: 1, Column: 38 },
              EndPosition: { Line: 1, Column: 90 },
            },
            {
              SourcePolicyId: 'group_Developers_Tape',
              SourcePolicyType: 'IAM Policy',
              StartPosition: { Line: 1, Column: 38 },
              EndPosition: { Line: 1, Column: 90 },
            },
          ],
          MissingContextValues: [],
        },
      ],
    },
  ],
  [
    `simulate-custom-policy --policy-input-list '${READ}' --action-names s3:PutObject --resource-arns arn:aws:s3:::b`,
    {
      EvaluationResults: [
        {
          EvalActionName: 's3:PutObject',
          EvalResourceName: 'arn:aws:s3:::b',
          EvalDecision: 'implicitDeny',
          MatchedStatements: [],
          MissingContextValues: [],
          EvalDecisionDetails: {},
          ResourceSpecificResults: [
            {
              EvalResourceName: 'arn:aws:s3:::b',
              EvalResourceDecision: 'implicitDeny',
            },
          ],
        },
      ],
    },
  ],
]

const elsewhere: Rows = [
  ['sts get-caller-identity', { UserId: '123456789012', Account: '123456789012', Arn: `${ARN}:root` }],
  ['s3api create-bucket --bucket new-logs', { Location: '/new-logs' }],
  ['s3api delete-bucket --bucket app-logs', null],
  ['s3api put-bucket-policy --bucket app-logs --policy file://bucket.json', null],
  [
    's3api put-bucket-policy --bucket app-logs --policy file://bucket.json && aws s3api get-bucket-policy --bucket app-logs',
    { Policy: bucketPolicy() },
  ],
  ['s3api delete-bucket-policy --bucket app-logs', null],
]

function bucketPolicy(): string {
  return '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::app-logs/*"}]}'
}

const files = {
  'read.json': READ,
  'keys.json': READ.replace('"*"', '"arn:aws:s3:::${aws:username}"'),
  'bucket.json': bucketPolicy(),
}

const iam = [...groups, ...users, ...policies, ...roles, ...others].map(
  ([line, output]) => [`aws iam ${line}`, output] as const,
)

describe('every command', () => {
  it('is in these tables, or has a test of its own', () => {
    const lines = [...iam.map(([line]) => line), ...elsewhere.map(([line]) => `aws ${line}`)].join(' && ')
    const own = ['get-account-authorization-details', 'get-account-summary', 'assume-role', 'list-buckets']
    const all = Object.keys({ ...operations, ...readings }).map((name) =>
      name.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase(),
    )
    expect(all.filter((name) => !own.includes(name) && !lines.includes(` ${name}`))).toEqual([])
  })

  it.each([...iam, ...elsewhere.map(([line, output]) => [`aws ${line}`, output] as const)])(
    '%s',
    (line, output) => {
      const { stdout, stderr, exitCode } = run(company, line, { at: AT, files })
      expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
      const known = JSON.stringify(company)
      const shown = stdout.replaceAll(NEW, (text) => (known.includes(text) ? text : '"NEW"'))
      expect(shown).toBe(output === null ? '' : `${JSON.stringify(output, null, 4)}\n`)
    },
  )
})

describe('the commands with long answers', () => {
  it('shows the whole account, documents as JSON', () => {
    const account = scripted(`
      aws iam create-group --group-name G
      aws iam put-group-policy --group-name G --policy-name Tape --policy-document '${READ}'
      aws iam create-user --user-name u
      aws iam add-user-to-group --user-name u --group-name G
    `)
    const [u, g] = [account.users[0]!, account.groups[0]!]
    expect(screen(account, 'aws iam get-account-authorization-details')).toBe(
      `${JSON.stringify(
        {
          UserDetailList: [
            {
              Path: '/',
              UserName: 'u',
              UserId: u.id,
              Arn: `${ARN}:user/u`,
              CreateDate: DATE,
              UserPolicyList: [],
              GroupList: ['G'],
              AttachedManagedPolicies: [],
              Tags: [],
            },
          ],
          GroupDetailList: [
            {
              Path: '/',
              GroupName: 'G',
              GroupId: g.id,
              Arn: `${ARN}:group/G`,
              CreateDate: DATE,
              GroupPolicyList: [{ PolicyName: 'Tape', PolicyDocument: document }],
              AttachedManagedPolicies: [],
            },
          ],
          RoleDetailList: [],
          Policies: [],
        },
        null,
        4,
      )}\n`,
    )
  })

  it('shows only what is asked for', () => {
    const details = answer(
      company,
      'aws iam get-account-authorization-details --filter Group LocalManagedPolicy',
    )
    expect(details).toMatchObject({
      UserDetailList: [],
      GroupDetailList: [{ GroupName: 'Developers' }, { GroupName: 'Auditors' }],
      Policies: [{ PolicyVersionList: [{ Document: document }] }, { PolicyName: 'Write' }],
    })
  })

  it('counts what there is', () => {
    expect(answer(company, 'aws iam get-account-summary')).toMatchObject({
      SummaryMap: { Users: 3, Groups: 2, GroupsQuota: 300, Policies: 2 },
    })
  })

  it('lists buckets with their owner', () => {
    expect(answer(company, 'aws s3api list-buckets')).toEqual({
      Buckets: [{ Name: 'app-logs' }],
      Owner: { ID: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
    })
  })

  it('lists more than a hundred policies, AWS’s own among them', () => {
    const { Policies } = answer(company, 'aws iam list-policies') as { Policies: { PolicyName: string }[] }
    const names = Policies.map(({ PolicyName }) => PolicyName)
    expect(names).toContain('Read')
    expect(names).toContain('AdministratorAccess')
  })
})
