import { awsManagedDocument } from '../../../src/iam/catalog/managed-documents'
import { describe, expect, it } from 'vitest'
import { emptyAccount, type Account, type Role } from '../../../src/iam/account/account'
import { parsePolicyKey, policyKey, policyKindOf } from '../../../src/iam/account/policy-ref'
import {
  allPolicyRefs,
  attachmentsOf,
  boundedBy,
  groupsOf,
  policyText,
  reachOf,
  usersOf,
} from '../../../src/iam/account/queries'
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
} from './made'

const READ = customArn('Read')
const READ_ONLY = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
const bucketPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::logs/*' }],
})

const account = made([
  createUser('alice'),
  createUser('bob'),
  createUser('carol'),
  { operation: 'CreateUser', parameters: { UserName: 'dave', PermissionsBoundary: READ_ONLY } },
  createGroup('Dev'),
  createGroup('Ops'),
  createPolicy('Read'),
  createPolicy('Unused'),
  add('bob', 'Ops'),
  add('bob', 'Dev'),
  add('alice', 'Dev'),
  attachToGroup('Dev', READ),
  attachToUser('carol', READ),
  attachToUser('bob', READ),
  attachToGroup('Ops', ADMINISTRATOR),
  newVersion(READ, true, allowing('s3:Put*')),
  newVersion(READ, false, allowing('s3:Delete*')),
  putOnGroup('Ops', 'Tape', allowing('sqs:*')),
  putOnUser('alice', 'Tape', allowing('sns:*')),
  createBucket('logs'),
  createBucket('bare'),
  { operation: 'PutBucketPolicy', parameters: { Bucket: 'logs', Policy: bucketPolicy } },
])
const role: Omit<Role, 'name' | 'trustPolicy'> = {
  path: '/',
  id: 'AROADEPLOY',
  createDate: '2026-01-01T00:00:00Z',
  attachedPolicies: [],
  inlinePolicies: [],
  permissionsBoundary: null,
  tags: {},
}
const names = (entities: readonly { readonly name: string }[]) => entities.map(({ name }) => name)

const inline = (kind: 'user' | 'group', holder: string, name: string) =>
  ({ kind: 'inline', holder: { kind, name: holder }, name }) as const

describe('questions about membership', () => {
  it('knows the members of a group, in the account’s order', () => {
    expect(names(usersOf(account, 'Dev'))).toEqual(['alice', 'bob'])
    expect(names(usersOf(account, 'dev'))).toEqual(['alice', 'bob'])
    expect(usersOf(account, 'alice')).toEqual([])
  })

  it('knows the groups of a user, in the order of joining', () => {
    expect(names(groupsOf(account, account.users[1]!))).toEqual(['Ops', 'Dev'])
    expect(groupsOf(account, account.users[2]!)).toEqual([])
  })
})

describe('questions about policies', () => {
  it('knows where a policy is attached', () => {
    expect(attachmentsOf(account, READ)).toEqual([
      { kind: 'user', name: 'bob' },
      { kind: 'user', name: 'carol' },
      { kind: 'group', name: 'Dev' },
    ])
    expect(attachmentsOf(account, customArn('Unused'))).toEqual([])
  })

  it('knows whose boundary a policy is, which is no attachment', () => {
    expect(boundedBy(account, READ_ONLY)).toEqual([{ kind: 'user', name: 'dave' }])
    expect(attachmentsOf(account, READ_ONLY)).toEqual([])
  })

  it('knows whom a policy reaches, each once (rule 5)', () => {
    expect(reachOf(account, { kind: 'managed', arn: READ })).toEqual(['alice', 'bob', 'carol'])
    expect(reachOf(account, { kind: 'managed', arn: ADMINISTRATOR })).toEqual(['bob'])
    expect(reachOf(account, { kind: 'managed', arn: READ_ONLY })).toEqual([])
    expect(reachOf(account, inline('group', 'Ops', 'Tape'))).toEqual(['bob'])
    expect(reachOf(account, inline('user', 'alice', 'Tape'))).toEqual(['alice'])
    expect(reachOf(account, inline('user', 'bob', 'Tape'))).toEqual([])
    expect(reachOf(account, { kind: 'resource', arn: 'arn:aws:s3:::logs' })).toEqual([])
  })

  it('knows every policy’s text, of the version in force', () => {
    expect(policyText(account, { kind: 'managed', arn: READ })).toBe(allowing('s3:Put*'))
    expect(policyText(account, inline('group', 'Ops', 'Tape'))).toBe(allowing('sqs:*'))
    expect(policyText(account, inline('user', 'alice', 'Tape'))).toBe(allowing('sns:*'))
    expect(policyText(account, { kind: 'resource', arn: 'arn:aws:s3:::logs' })).toBe(bucketPolicy)
  })

  it.each([
    { kind: 'managed', arn: customArn('Nope') },
    { kind: 'managed', arn: ADMINISTRATOR },
    inline('user', 'nobody', 'Tape'),
    inline('user', 'bob', 'Tape'),
    { kind: 'resource', arn: 'arn:aws:s3:::bare' },
    { kind: 'resource', arn: 'arn:aws:s3:::nope' },
    { kind: 'resource', arn: 'arn:aws:iam::123456789012:role/Nope' },
    { kind: 'scp', level: 0, name: 'Nope' },
    { kind: 'rcp', level: 7, name: 'FullAWSAccess' },
  ] as const)('knows no text of %o', (ref) => {
    expect(policyText(account, ref)).toBeNull()
  })

  it('lists all policies, and every one of them has a text, here or in the catalog', () => {
    const refs = allPolicyRefs(account)
    expect(refs.map(policyKey)).toEqual([
      `managed:${READ}`,
      `managed:${customArn('Unused')}`,
      `managed:${ADMINISTRATOR}`,
      `managed:${READ_ONLY}`,
      'inline:user/alice/Tape',
      'inline:group/Ops/Tape',
      'resource:arn:aws:s3:::logs',
    ])
    for (const ref of refs) {
      const text = policyText(account, ref) ?? (ref.kind === 'managed' && awsManagedDocument(ref.arn))
      expect(text).toBeTypeOf('string')
    }
    expect(allPolicyRefs(emptyAccount())).toEqual([])
  })

  it('lists roles’ trust policies and the organization’s after them', () => {
    const trust = allowing('sts:AssumeRole')
    const [full, none] = ['FullAWSAccess', 'Nothing'].map((name) => ({ name, document: allowing(name) }))
    const guarded: Account = {
      ...made([]),
      roles: [{ ...role, name: 'Deploy', path: '/ci/', trustPolicy: trust }],
      organization: {
        serviceControlPolicies: [[full!], [full!, none!, full!]],
        resourceControlPolicies: [[none!]],
      },
    }
    const refs = allPolicyRefs(guarded)
    expect(refs.map((ref) => [policyKey(ref), policyKindOf(ref), policyText(guarded, ref)])).toEqual([
      ['resource:arn:aws:iam::123456789012:role/ci/Deploy', 'trust', trust],
      ['scp:0/FullAWSAccess', 'scp', full!.document],
      ['scp:1/FullAWSAccess', 'scp', full!.document],
      ['scp:1/Nothing', 'scp', none!.document],
      ['rcp:0/Nothing', 'rcp', none!.document],
    ])
    for (const ref of refs) expect(parsePolicyKey(policyKey(ref))).toEqual(ref)
  })

  it.each(['scp:', 'scp:0', 'scp:x/Name', 'rcp:0/', 'scp:-1/Name', 'session:0/S'])(
    '%j is no key of a policy',
    (key) => {
      expect(parsePolicyKey(key)).toBeNull()
    },
  )
})
