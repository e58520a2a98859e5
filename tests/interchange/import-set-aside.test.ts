import { describe, expect, it } from 'vitest'
import type { Imported } from '../../src/interchange'
import { capacity } from '../../src/interchange/details/capacity'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import { limits } from '../../src/scenario/limits'
import { detailsOf } from './authorization-details'
import { imported } from './imported'
import { sampleAccount } from './sample'

describe('what cannot be taken in', () => {
  const details = detailsOf(sampleAccount)
  const [user] = details.UserDetailList
  const [role] = details.RoleDetailList
  const [policy] = details.Policies
  const [version] = policy?.PolicyVersionList ?? []
  const found = (changes: object) => {
    const { setAside, notices, account } = imported({ ...details, ...changes })
    return {
      account,
      said: [...setAside, ...notices].map(({ code, path, message }) => ({
        code,
        path: path.join('.'),
        message,
      })),
    }
  }

  it.each([
    ['an unknown list', { Passwords: [1] }, 'unknown-member', 'Passwords'],
    [
      'an unknown member',
      { UserDetailList: [{ ...user, Shoes: 3 }] },
      'unknown-member',
      'UserDetailList.0.Shoes',
    ],
    [
      'an instance profile',
      { RoleDetailList: [{ ...role, InstanceProfileList: [{ InstanceProfileName: 'web' }] }] },
      'not-modelled',
      'RoleDetailList.0.InstanceProfileList',
    ],
    [
      'when a role was last used',
      { RoleDetailList: [{ ...role, RoleLastUsed: { Region: 'eu-west-1' } }] },
      'not-modelled',
      'RoleDetailList.0.RoleLastUsed',
    ],
    [
      'a group that is not there',
      { UserDetailList: [{ ...user, GroupList: ['Ghosts'] }] },
      'no-such-group',
      'UserDetailList.0.GroupList.0',
    ],
    [
      'a policy that is not there',
      {
        UserDetailList: [
          {
            ...user,
            AttachedManagedPolicies: [{ PolicyName: 'X', PolicyArn: 'arn:aws:iam::123456789012:policy/X' }],
          },
        ],
      },
      'no-such-policy',
      'UserDetailList.0.AttachedManagedPolicies.0.PolicyArn',
    ],
    [
      'a boundary that is not there',
      {
        UserDetailList: [
          { ...user, PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::123456789012:policy/X' } },
        ],
      },
      'no-such-policy',
      'UserDetailList.0.PermissionsBoundary.PermissionsBoundaryArn',
    ],
    [
      'a user of another account',
      { UserDetailList: [{ ...user, Arn: 'arn:aws:iam::999999999999:user/alice' }, user] },
      'other-account',
      'UserDetailList.1',
    ],
    [
      'a user without a name',
      { UserDetailList: [{ ...user, UserName: undefined }] },
      'no-name',
      'UserDetailList.0',
    ],
    [
      'a name that IAM does not allow',
      { UserDetailList: [{ ...user, UserName: 'a b' }] },
      'wrong-name',
      'UserDetailList.0',
    ],
    [
      'an ARN that says another name',
      { UserDetailList: [{ ...user, UserName: 'bob' }] },
      'wrong-arn',
      'UserDetailList.0',
    ],
    [
      'a path that IAM does not allow',
      { UserDetailList: [{ ...user, Path: 'x' }] },
      'wrong-path',
      'UserDetailList.0',
    ],
    ['a user that is there twice', { UserDetailList: [user, user] }, 'repeated', 'UserDetailList.1'],
    ['what is no user', { UserDetailList: ['alice'] }, 'wrong-kind', 'UserDetailList.0'],
    [
      'a role without a trust policy',
      { RoleDetailList: [{ ...role, AssumeRolePolicyDocument: undefined }] },
      'no-trust-policy',
      'RoleDetailList.0',
    ],
    [
      'a policy without its text',
      { Policies: [{ ...policy, PolicyVersionList: [] }] },
      'no-default-version',
      'Policies.0',
    ],
    [
      'a version without a number',
      { Policies: [{ ...policy, PolicyVersionList: [version, { ...version, VersionId: 'latest' }] }] },
      'wrong-kind',
      'Policies.0.PolicyVersionList.1',
    ],
    [
      'a tag that is none',
      { UserDetailList: [{ ...user, Tags: [{ Key: 'a' }] }] },
      'wrong-kind',
      'UserDetailList.0.Tags.0',
    ],
    [
      'a date that is none',
      { UserDetailList: [{ ...user, CreateDate: 'today' }] },
      'made-up',
      'UserDetailList.0.CreateDate',
    ],
    [
      'a user without an id',
      { UserDetailList: [{ ...user, UserId: undefined }] },
      'made-up',
      'UserDetailList.0',
    ],
    [
      'a description that is none',
      { Policies: [{ ...policy, Description: 7 }] },
      'wrong-kind',
      'Policies.0.Description',
    ],
    [
      'two versions that are both said to be in force',
      {
        Policies: [
          {
            ...policy,
            PolicyVersionList: [
              { ...version, IsDefaultVersion: false },
              { ...version, VersionId: 'v2' },
            ],
          },
        ],
      },
      'contradiction',
      'Policies.0',
    ],
    ['pages that are missing', { IsTruncated: true, Marker: 'more' }, 'incomplete', ''],
  ])('is named with its place: %s', (_, changes, code, path) => {
    const { said } = found(changes)
    expect(said.map(({ code, path }) => ({ code, path }))).toContainEqual({ code, path })
    expect(said.every(({ message }) => /^[A-Z"].*\.$/.test(message))).toBe(true)
  })

  it('is kept as it was given', () => {
    const profiles = [{ InstanceProfileName: 'web' }]
    const { setAside } = imported({
      ...details,
      RoleDetailList: [{ ...role, InstanceProfileList: profiles }],
    })
    expect(setAside).toMatchObject([{ value: profiles }])
  })

  it('says nothing of lists that are empty', () => {
    const { said } = found({ RoleDetailList: [{ ...role, InstanceProfileList: [], RoleLastUsed: {} }] })
    expect(said).toEqual([])
  })

  it("keeps the attachment of an AWS managed policy it does not have, and names the policy once, with AWS's own text", () => {
    const arn = 'arn:aws:iam::aws:policy/BrandNewAccess'
    const attached = { AttachedManagedPolicies: [{ PolicyName: 'BrandNewAccess', PolicyArn: arn }] }
    const ofAws = { ...policy, PolicyName: 'BrandNewAccess', Path: '/', Arn: arn }
    const { account, setAside } = imported({
      ...details,
      UserDetailList: [{ ...user, ...attached }],
      RoleDetailList: [{ ...role, ...attached }],
      Policies: [...details.Policies, ofAws],
    })
    expect(account.users[0]?.attachedPolicies).toEqual([arn])
    expect(account.roles[0]?.attachedPolicies).toEqual([arn])
    expect(setAside).toMatchObject([{ code: 'unknown-aws-policy', value: ofAws }])
  })

  it("says when AWS's policy is at another version than the one decisions are made with", () => {
    const ofAws = {
      ...policy,
      PolicyName: 'ReadOnlyAccess',
      Path: '/',
      Arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      DefaultVersionId: 'v1',
    }
    const { said, account } = found({ Policies: [...details.Policies, ofAws] })
    expect(said).toMatchObject([{ code: 'other-aws-version' }])
    expect(account.policies).toHaveLength(1)
  })

  it.each([
    [
      'one item without its list',
      { AttachedManagedPolicies: { PolicyName: 'P', PolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' } },
    ],
    [
      'a list',
      {
        AttachedManagedPolicies: [{ PolicyName: 'P', PolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' }],
      },
    ],
  ])('takes %s', (_, changes) => {
    const { account, said } = found({ UserDetailList: [{ ...user, ...changes }] })
    expect(said).toEqual([])
    expect(account.users[0]?.attachedPolicies).toEqual(['arn:aws:iam::aws:policy/PowerUserAccess'])
  })

  it.each([
    '2023-05-24T18:20:17+00:00',
    '2023-05-24 18:20:17+00:00',
    '2023-05-24T20:20:17+02:00',
    '2023-05-24T18:20:17.000Z',
  ])('reads the date %s', (CreateDate) => {
    expect(found({ UserDetailList: [{ ...user, CreateDate }] }).account.users[0]?.createDate).toBe(
      '2023-05-24T18:20:17Z',
    )
  })

  it('lets version numbers only grow', () => {
    const PolicyVersionList = [
      { ...version, VersionId: 'v12', IsDefaultVersion: false },
      { ...version, VersionId: 'v7', IsDefaultVersion: true },
      { ...version, VersionId: 'v9', IsDefaultVersion: false },
    ]
    const { account } = found({ Policies: [{ ...policy, DefaultVersionId: undefined, PolicyVersionList }] })
    expect(account.policies[0]).toMatchObject({ defaultVersionId: 'v7', lastVersion: 12 })
    expect(account.policies[0]?.versions.map(({ id }) => id)).toEqual(['v7', 'v9', 'v12'])
  })
})

describe('accounts with raised quotas', () => {
  const user = (UserName: string, more: object = {}) => ({
    Path: '/',
    UserName,
    UserId: 'AIDAAAAAAAAAAAAAAAAAA',
    Arn: `arn:aws:iam::123456789012:user/${UserName}`,
    CreateDate: '2026-01-01T00:00:00Z',
    ...more,
  })
  const awsPolicies = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      PolicyName: `P${index}`,
      PolicyArn: `arn:aws:iam::aws:policy/P${index}`,
    }))
  const kept = ({ account }: Imported) =>
    decodeScenario(encodeScenario({ title: '', description: '', account, requests: [], drafts: {} })).ok

  it('keep what AWS allows on request, and say that it was raised', () => {
    const result = imported({ UserDetailList: [user('alice', { AttachedManagedPolicies: awsPolicies(14) })] })
    expect(result.account.users[0]?.attachedPolicies).toHaveLength(14)
    expect(result.notices).toMatchObject([{ code: 'raised-quota', path: ['UserDetailList', 0] }])
    expect(kept(result)).toBe(true)
  })

  it('leave out and name what a scenario would not hold', () => {
    const groups = Array.from({ length: 502 }, (_, index) => ({
      Path: '/',
      GroupName: `g${index}`,
      GroupId: 'AGPAAAAAAAAAAAAAAAAAA',
      Arn: `arn:aws:iam::123456789012:group/g${index}`,
      CreateDate: '2026-01-01T00:00:00Z',
    }))
    const result = imported({
      UserDetailList: [
        user('alice', { AttachedManagedPolicies: awsPolicies(22), GroupList: ['g501'] }),
        user('bob', {
          GroupList: groups.slice(0, 11).map(({ GroupName }) => GroupName),
          Tags: Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: '' })),
        }),
      ],
      GroupDetailList: groups,
    })
    const codes = result.setAside
      .filter(({ code }) => code !== 'unknown-aws-policy')
      .map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(codes).toEqual([
      'too-many GroupDetailList.500',
      'too-many GroupDetailList.501',
      'too-many UserDetailList.0.AttachedManagedPolicies.20',
      'too-many UserDetailList.0.AttachedManagedPolicies.21',
      'no-such-group UserDetailList.0.GroupList.0',
      'too-many UserDetailList.1.GroupList.10',
      'too-many UserDetailList.1.Tags.50',
    ])
    expect(kept(result)).toBe(true)
  })

  it('hold just as much as a scenario does', () => {
    expect(capacity).toEqual({
      user: limits.users,
      group: limits.groups,
      role: limits.roles,
      policy: limits.policies,
      groupsOfUser: limits.groupsOfUser,
      inlinePolicies: limits.inlinePoliciesOfHolder,
      versions: limits.versions,
      tags: limits.tags,
      document: limits.policyText,
      path: limits.path,
      description: limits.policyDescription,
      arn: limits.arn,
      attached: { user: limits.policiesOfUser, group: limits.policiesOfGroup, role: limits.policiesOfRole },
    })
  })
})
