import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import type { ApiCall } from '../../../src/iam/account/operations'
import { audit } from '../../../src/iam/audit/audit'
import { benchmarkName } from '../../../src/iam/audit/explain'
import type { AuditCode, AuditFinding } from '../../../src/iam/audit/finding'
import {
  add,
  ADMINISTRATOR,
  allowing,
  attachToGroup,
  attachToUser,
  createBucket,
  createGroup,
  createPolicy,
  createUser,
  customArn,
  made,
  newVersion,
  putOnGroup,
  putOnUser,
  sized,
} from '../account/made'

const READ = allowing('s3:GetObject')
const LIST = allowing('s3:ListBucket')
const WRITE = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::app-logs/*' }],
})
/** The same, written otherwise. */
const READ_AGAIN = JSON.stringify(
  {
    Version: '2012-10-17',
    Id: 'again',
    Statement: { Sid: 'A', Action: ['S3:GetObject'], Effect: 'Allow', Resource: '*' },
  },
  null,
  4,
)
const ADMIN = allowing('*')
const TWO = (resource: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'List', Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::app-logs' },
      { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: resource },
    ],
  })

const tag = (UserName: string, Key: string, Value: string): ApiCall => ({
  operation: 'TagUser',
  parameters: { UserName, Tags: [{ Key, Value }] },
})
const bound = (UserName: string, name: string): ApiCall => ({
  operation: 'PutUserPermissionsBoundary',
  parameters: { UserName, PermissionsBoundary: customArn(name) },
})
const role = (RoleName: string, AWS: string): ApiCall => ({
  operation: 'CreateRole',
  parameters: {
    RoleName,
    AssumeRolePolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' },
    }),
  },
})
const userArn = (name: string): string => `arn:aws:iam::123456789012:user/${name}`
const bucketPolicy = (statement: object): ApiCall => ({
  operation: 'PutBucketPolicy',
  parameters: {
    Bucket: 'app-logs',
    Policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*', ...statement },
      ],
    }),
  },
})
const times = <Item>(count: number, item: (i: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, i) => item(i))
/** Users in a group that gives them something, so that nothing is to be said of them. */
const members = (...names: readonly string[]): readonly ApiCall[] => [
  createGroup('Dev'),
  putOnGroup('Dev', 'List', LIST),
  ...names.flatMap((name) => [createUser(name), add(name, 'Dev')]),
]

const found = (id: AuditCode, account: Account): readonly AuditFinding[] =>
  audit(account).filter((finding) => finding.id === id)

interface Row {
  readonly id: AuditCode
  readonly when: string
  readonly present: readonly ApiCall[]
  /** Whom or what the findings are about. */
  readonly about: readonly string[]
  readonly severity: AuditFinding['severity']
  /** How much there is to look at, without groups and with them. */
  readonly effort: string
  readonly benchmark?: string
  readonly notWhen: string
  readonly absent: readonly ApiCall[]
}

const rows: readonly Row[] = [
  {
    id: 'inlinePoliciesOnUsers',
    when: 'users hold inline policies',
    present: [
      ...members('ana', 'bo', 'cy'),
      putOnUser('ana', 'Own', READ),
      putOnUser('bo', 'Own', READ_AGAIN),
    ],
    about: ['ana', 'bo', 'inline:user/ana/Own', 'inline:user/bo/Own'],
    severity: 'low',
    effort: '2 user, 1 group',
    benchmark: 'CIS AWS Foundations v5.0.0 1.14',
    notWhen: 'only a group does',
    absent: [...members('ana'), putOnGroup('Dev', 'Own', READ)],
  },
  {
    id: 'inlinePoliciesOnUsers',
    when: 'they all hold others',
    present: [...members('ana', 'bo'), putOnUser('ana', 'Own', READ), putOnUser('bo', 'Own', WRITE)],
    about: ['ana', 'bo', 'inline:user/ana/Own', 'inline:user/bo/Own'],
    severity: 'low',
    effort: '2 user, 2 group',
    benchmark: 'AWS Config iam-no-inline-policy-check',
    notWhen: 'who holds one is there for emergencies',
    absent: [...members('ana'), putOnUser('ana', 'Own', READ), tag('ana', 'break-glass', 'yes')],
  },
  {
    id: 'managedPoliciesOnUsers',
    when: 'a policy is attached to users',
    present: [
      ...members('ana', 'bo'),
      createPolicy('Read', READ),
      attachToUser('ana', customArn('Read')),
      attachToUser('bo', customArn('Read')),
    ],
    about: ['ana', 'bo', 'managed:arn:aws:iam::123456789012:policy/Read'],
    severity: 'low',
    effort: '2 user, 1 group',
    benchmark: 'Security Hub IAM.2',
    notWhen: 'it is attached to their group, and a boundary of one',
    absent: [
      ...members('ana'),
      createPolicy('Read', READ),
      attachToGroup('Dev', customArn('Read')),
      bound('ana', 'Read'),
    ],
  },
  {
    id: 'usersInNoGroup',
    when: 'a user is in none',
    present: [createUser('ana'), createGroup('Dev')],
    about: ['ana'],
    severity: 'low',
    effort: '1 user, 1 group',
    benchmark: 'AWS Config iam-user-group-membership-check',
    notWhen: 'everyone is in one',
    absent: members('ana', 'bo'),
  },
  {
    id: 'emptyGroups',
    when: 'a group has no members',
    present: [createGroup('Dev'), putOnGroup('Dev', 'List'), attachToGroup('Dev', ADMINISTRATOR)],
    about: ['Dev', `managed:${ADMINISTRATOR}`, 'inline:group/Dev/List'],
    severity: 'low',
    effort: '1 group, 1 group',
    benchmark: 'AWS Config iam-group-has-users-check',
    notWhen: 'it has one, or waits for emergencies',
    absent: [...members('ana'), createGroup('Emergency')],
  },
  {
    id: 'groupsWithoutPolicies',
    when: 'a group has members and nothing to give',
    present: [createGroup('Dev'), createUser('ana'), add('ana', 'Dev')],
    about: ['Dev'],
    severity: 'low',
    effort: '1 group, 1 group',
    notWhen: 'it has one policy, or is empty as well',
    absent: [...members('ana'), createGroup('Empty')],
  },
  {
    id: 'unusedPolicies',
    when: 'nobody has a policy',
    present: [...members('ana'), createPolicy('Read', READ)],
    about: ['managed:arn:aws:iam::123456789012:policy/Read'],
    severity: 'low',
    effort: '1 policy, 1 policy',
    notWhen: 'it is but a boundary',
    absent: [...members('ana'), createPolicy('Read', READ), bound('ana', 'Read')],
  },
  {
    id: 'duplicatePolicies',
    when: 'two managed policies mean the same',
    present: [createPolicy('Read', READ), createPolicy('Other', READ_AGAIN), createPolicy('Write', WRITE)],
    about: [
      'managed:arn:aws:iam::123456789012:policy/Read',
      'managed:arn:aws:iam::123456789012:policy/Other',
    ],
    severity: 'low',
    effort: '2 policy, 1 policy',
    notWhen: 'one of them allows something else',
    absent: [createPolicy('Read', READ), createPolicy('Other', LIST)],
  },
  {
    id: 'duplicatePolicies',
    when: 'groups hold the same inline policy',
    present: [...members('ana'), createGroup('Ops'), putOnGroup('Ops', 'List', LIST)],
    about: ['Dev', 'Ops', 'inline:group/Dev/List', 'inline:group/Ops/List'],
    severity: 'low',
    effort: '2 policy, 1 policy',
    notWhen: 'users do, who are told as copies',
    absent: [...members('ana', 'bo'), putOnUser('ana', 'Own', READ), putOnUser('bo', 'Own', READ)],
  },
  {
    id: 'identicalCopies',
    when: 'users hold what means the same',
    present: [
      ...members('ana', 'bo', 'cy'),
      putOnUser('ana', 'Own', READ),
      putOnUser('bo', 'Mine', READ_AGAIN),
    ],
    about: ['ana', 'bo', 'inline:user/ana/Own', 'inline:user/bo/Mine'],
    severity: 'low',
    effort: '2 user, 1 group',
    notWhen: 'one user holds it twice',
    absent: [...members('ana'), putOnUser('ana', 'Own', READ), putOnUser('ana', 'Mine', READ)],
  },
  {
    id: 'differingCopies',
    when: 'one copy differs in one entry',
    present: [
      ...members('ana', 'bo', 'gus'),
      putOnUser('ana', 'A', TWO('arn:aws:s3:::app-logs/*')),
      putOnUser('bo', 'B', TWO('arn:aws:s3:::app-logs/*')),
      putOnUser('gus', 'C', TWO('arn:aws:s3:::app-logs')),
    ],
    about: ['gus', 'inline:user/gus/C'],
    severity: 'medium',
    effort: '3 user, 1 group',
    notWhen: 'there is no saying which of two is the copy',
    absent: [
      ...members('ana', 'bo'),
      putOnUser('ana', 'A', TWO('arn:aws:s3:::app-logs/*')),
      putOnUser('bo', 'B', TWO('arn:aws:s3:::app-logs')),
    ],
  },
  {
    id: 'differingCopies',
    when: 'it has the name that most others go by',
    present: [
      ...members('ana', 'bo', 'gus'),
      putOnUser('ana', 'Tape', READ),
      putOnUser('bo', 'Tape', READ),
      putOnUser('gus', 'Tape', allowing('s3:GetObjectTagging')),
    ],
    about: ['gus', 'inline:user/gus/Tape'],
    severity: 'medium',
    effort: '3 user, 1 group',
    notWhen: 'it has that name and nothing else in common',
    absent: [
      ...members('ana', 'bo', 'gus'),
      putOnUser('ana', 'Tape', READ),
      putOnUser('bo', 'Tape', READ),
      putOnUser('gus', 'Tape', WRITE),
    ],
  },
  {
    id: 'differingCopies',
    when: 'it is nearly what the group has',
    present: [
      ...members('gus'),
      putOnGroup('Dev', 'Buckets', TWO('arn:aws:s3:::app-logs/*')),
      putOnUser('gus', 'Buckets', TWO('arn:aws:s3:::app-logs')),
    ],
    about: ['gus', 'Dev', 'inline:user/gus/Buckets'],
    severity: 'medium',
    effort: '1 user, 1 group',
    notWhen: 'it is just what the group has',
    absent: [
      ...members('gus'),
      putOnGroup('Dev', 'Buckets', TWO('arn:aws:s3:::app-logs/*')),
      putOnUser('gus', 'Buckets', TWO('arn:aws:s3:::app-logs/*')),
    ],
  },
  {
    id: 'fullAdmin',
    when: 'AdministratorAccess is attached to a group',
    present: [...members('ana', 'bo'), attachToGroup('Dev', ADMINISTRATOR)],
    about: ['Dev', `managed:${ADMINISTRATOR}`],
    severity: 'high',
    effort: '2 user, 1 group',
    benchmark: 'CIS AWS Foundations v7.0.0 2.14',
    notWhen: 'a policy allows all of one service',
    absent: [...members('ana'), putOnGroup('Dev', 'S3', allowing('s3:*'))],
  },
  {
    id: 'fullAdmin',
    when: 'nobody has it yet',
    present: [createPolicy('All', ADMIN)],
    about: ['managed:arn:aws:iam::123456789012:policy/All'],
    severity: 'high',
    effort: '1 policy, 1 policy',
    benchmark: 'Security Hub IAM.1',
    notWhen: 'it only bounds',
    absent: [...members('ana'), createPolicy('All', ADMIN), bound('ana', 'All')],
  },
  {
    id: 'wildcardResources',
    when: 'a policy changes something on every resource',
    present: [...members('ana'), putOnGroup('Dev', 'Put', allowing('s3:PutObject'))],
    about: ['Dev', 'inline:group/Dev/Put'],
    severity: 'medium',
    effort: '1 user, 1 group',
    notWhen: 'it only looks there, or nothing but * can allow the action',
    absent: [
      ...members('ana'),
      putOnGroup('Dev', 'Look', allowing('s3:Get*')),
      putOnGroup('Dev', 'Key', allowing('kms:CreateKey')),
      putOnGroup('Dev', 'Write', WRITE),
    ],
  },
  {
    id: 'wildcardResources',
    when: 'it is enough to become anybody',
    present: [
      ...members('ana'),
      createPolicy('Iam', allowing('iam:*')),
      attachToGroup('Dev', customArn('Iam')),
    ],
    about: ['Dev', 'managed:arn:aws:iam::123456789012:policy/Iam'],
    severity: 'high',
    effort: '1 user, 1 group',
    benchmark: 'Prowler iam_policy_allows_privilege_escalation',
    notWhen: 'AWS wrote it',
    absent: [...members('ana'), attachToGroup('Dev', 'arn:aws:iam::aws:policy/IAMFullAccess')],
  },
  {
    id: 'wildcardResources',
    when: 'an inline policy decrypts with every key',
    present: [...members('ana'), putOnGroup('Dev', 'Keys', allowing('kms:Decrypt'))],
    about: ['Dev', 'inline:group/Dev/Keys'],
    severity: 'medium',
    effort: '1 user, 1 group',
    benchmark: 'Security Hub KMS.2',
    notWhen: 'it only describes them',
    absent: [...members('ana'), putOnGroup('Dev', 'Keys', allowing('kms:DescribeKey'))],
  },
  {
    id: 'wildcardResources',
    when: 'a managed policy decrypts with every key',
    present: [
      ...members('ana'),
      createPolicy('Keys', allowing('kms:ReEncrypt*')),
      attachToGroup('Dev', customArn('Keys')),
    ],
    about: ['Dev', 'managed:arn:aws:iam::123456789012:policy/Keys'],
    severity: 'medium',
    effort: '1 user, 1 group',
    benchmark: 'Security Hub KMS.1',
    notWhen: 'it only describes them',
    absent: [
      ...members('ana'),
      createPolicy('Keys', allowing('kms:Describe*')),
      attachToGroup('Dev', customArn('Keys')),
    ],
  },
  {
    id: 'quotaPressure',
    when: 'a user is in nine of ten groups',
    present: [
      createUser('ana'),
      ...times(9, (i) => createGroup(`g${i}`)),
      ...times(9, (i) => add('ana', `g${i}`)),
    ],
    about: ['ana'],
    severity: 'low',
    effort: '1 user, 1 user',
    notWhen: 'in eight',
    absent: [
      createUser('ana'),
      ...times(8, (i) => createGroup(`g${i}`)),
      ...times(8, (i) => add('ana', `g${i}`)),
    ],
  },
  {
    id: 'quotaPressure',
    when: 'a group has ten policies',
    present: [
      createGroup('Dev'),
      ...times(10, (i) => createPolicy(`p${i}`)),
      ...times(10, (i) => attachToGroup('Dev', customArn(`p${i}`))),
    ],
    about: ['Dev'],
    severity: 'medium',
    effort: '1 group, 1 group',
    notWhen: 'eight',
    absent: [
      createGroup('Dev'),
      ...times(8, (i) => createPolicy(`p${i}`)),
      ...times(8, (i) => attachToGroup('Dev', customArn(`p${i}`))),
    ],
  },
  {
    id: 'quotaPressure',
    when: 'a policy has five versions',
    present: [createPolicy('Read'), ...times(4, () => newVersion(customArn('Read'), true))],
    about: ['managed:arn:aws:iam::123456789012:policy/Read'],
    severity: 'medium',
    effort: '1 policy, 1 policy',
    notWhen: 'four',
    absent: [createPolicy('Read'), ...times(3, () => newVersion(customArn('Read'), true))],
  },
  {
    id: 'quotaPressure',
    when: 'inline policies of a user are 1,639 characters long',
    present: [createUser('ana'), putOnUser('ana', 'Long', sized(1639))],
    about: ['ana'],
    severity: 'low',
    effort: '1 user, 1 group',
    notWhen: '1,638, and white space as much as you like',
    absent: [createUser('ana'), putOnUser('ana', 'Long', sized(1638).replace('{', `{${' '.repeat(500)}`))],
  },
  {
    id: 'quotaPressure',
    when: 'there are 241 groups',
    present: times(241, (i) => createGroup(`g${i}`)),
    about: [],
    severity: 'low',
    effort: '1 account, 1 account',
    notWhen: '240',
    absent: times(240, (i) => createGroup(`g${i}`)),
  },
  {
    id: 'usersNamedByResources',
    when: 'a bucket lets a user in by name',
    present: [
      ...members('ana', 'bo'),
      createBucket('app-logs'),
      bucketPolicy({ Principal: { AWS: [userArn('ana'), userArn('bo')] } }),
    ],
    about: ['ana', 'bo', 'resource:arn:aws:s3:::app-logs'],
    severity: 'low',
    effort: '2 user, 1 group',
    notWhen: 'it keeps one out, or lets in a role',
    absent: [
      ...members('ana'),
      role('Auditor', userArn('ana').replace('user/ana', 'root')),
      createBucket('app-logs'),
      bucketPolicy({ Effect: 'Deny', Principal: { AWS: userArn('ana') } }),
    ],
  },
  {
    id: 'usersNamedByResources',
    when: 'a role may be assumed by a user by name',
    present: [...members('ana'), role('Auditor', userArn('ana'))],
    about: ['ana', 'Auditor', 'resource:arn:aws:iam::123456789012:role/Auditor'],
    severity: 'low',
    effort: '1 user, 1 group',
    notWhen: 'the user is there for emergencies',
    absent: [...members('ana'), tag('ana', 'purpose', 'break-glass'), role('Auditor', userArn('ana'))],
  },
  {
    id: 'breakGlassUsers',
    when: 'a user with the tag has policies of its own',
    present: [...members('eva'), tag('eva', 'BreakGlass', 'true'), attachToUser('eva', ADMINISTRATOR)],
    about: ['eva', `managed:${ADMINISTRATOR}`],
    severity: 'informational',
    effort: '1 user, 1 group',
    benchmark: 'CIS AWS Foundations v1.4–v4.0.1 1.15',
    notWhen: 'the tag says no',
    absent: [...members('eva'), tag('eva', 'BreakGlass', 'false'), attachToUser('eva', ADMINISTRATOR)],
  },
  {
    id: 'breakGlassUsers',
    when: 'a member of the group for emergencies has',
    present: [
      ...members('eva'),
      createGroup('break-glass'),
      add('eva', 'break-glass'),
      putOnUser('eva', 'Own', WRITE),
    ],
    about: ['eva', 'inline:user/eva/Own'],
    severity: 'informational',
    effort: '1 user, 1 group',
    benchmark: 'Security Hub IAM.2',
    notWhen: 'all they have is from the group',
    absent: [
      createUser('eva'),
      createGroup('break-glass'),
      add('eva', 'break-glass'),
      attachToGroup('break-glass', ADMINISTRATOR),
    ],
  },
]

describe('audit', () => {
  it.each(rows)('tells $id when $when', ({ id, present, about, severity, effort, benchmark }) => {
    const findings = found(id, made(present))
    expect(findings).toHaveLength(1)
    const [finding] = findings
    expect([...finding!.holders.map(({ name }) => name), ...finding!.policies]).toEqual(about)
    const { withoutGroups, withGroups } = finding!.effort
    const amounts = [withoutGroups, withGroups].map(({ count, unit }) => `${count} ${unit}`)
    expect([finding!.severity, amounts.join(', ')]).toEqual([severity, effort])
    const names = finding!.benchmarks.map(benchmarkName)
    if (benchmark === undefined) expect(names).toEqual([])
    else expect(names).toContain(benchmark)
    expect(finding!.title).not.toMatch(/undefined|NaN/)
    expect(finding!.sentence).toMatch(/^\S.*\.$/)
  })

  it.each(rows)('tells no $id when $notWhen', ({ id, absent }) => {
    expect(found(id, made(absent))).toEqual([])
  })

  it('has a row for each of its codes', () => {
    const all = new Set(rows.flatMap(({ present }) => audit(made(present)).map(({ id }) => id)))
    expect(new Set(rows.map(({ id }) => id))).toEqual(all)
    expect(all.size).toBe(14)
  })

  it('says nothing of an empty account, nor of one that follows the rule', () => {
    expect(audit(made([]))).toEqual([])
    expect(audit(made(members('ana', 'bo')))).toEqual([])
  })

  it('tells one kind after another, each with a key of its own, whoever is told of', () => {
    const account = made([
      ...members('ana', 'bo', 'cy'),
      createUser('dan'),
      createPolicy('All', ADMIN),
      attachToUser('ana', customArn('All')),
      putOnUser('ana', 'Own', READ),
      putOnUser('bo', 'Own', READ),
      createPolicy('Spare', WRITE),
      createPolicy('Spare2', WRITE),
      createGroup('Empty'),
    ])
    const findings = audit(account)
    expect(findings.map(({ id }) => id)).toEqual([
      'inlinePoliciesOnUsers',
      'managedPoliciesOnUsers',
      'usersInNoGroup',
      'emptyGroups',
      'unusedPolicies',
      'duplicatePolicies',
      'identicalCopies',
      'fullAdmin',
    ])
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
    expect(audit({ ...account })).toEqual(findings)
  })

  it('takes other signs of users for emergencies, if it is given them', () => {
    const account = made([createUser('eva'), tag('eva', 'kind', 'fire')])
    const signs = { tagKeys: [], tagValues: ['fire'], groups: ['Fire'] }
    expect(audit(account).map(({ id }) => id)).toEqual(['usersInNoGroup'])
    expect(audit(account, signs).map(({ id }) => id)).toEqual(['breakGlassUsers'])
  })
})
