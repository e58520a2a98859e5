import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, decide, emptyAccount, type Account, type Request } from '../../src/iam'
import { mask, masking, toCalls, type MaskedParts } from '../../src/interchange'
import { focusedCases, wholeCases } from '../iam/evaluation/naive/arbitraries'
import { arbitraryAccount, arbitraryAccountWithMore } from './arbitrary-account'
import { sampleAccount } from './sample'

const BOTH: MaskedParts = { accountIds: true, names: true }
const anyParts = fc.constantFrom(BOTH, { accountIds: true, names: false }, { accountIds: false, names: true })

describe('a masked account', () => {
  it.each([
    ['one random policy decides', focusedCases, 150],
    ['every policy is random', wholeCases, 60],
  ])('decides as before where %s', (_, cases, numRuns) => {
    fc.assert(
      fc.property(cases, anyParts, ([account, requests], parts) => {
        const masked = masking(account, parts, requests)
        expect(masked.requests.map((request) => decide(masked.account, request))).toEqual(
          requests.map((request) => decide(account, request)),
        )
      }),
      { numRuns },
    )
  })

  it('is one that AWS would let one make, as the account was', () => {
    fc.assert(
      fc.property(arbitraryAccount, anyParts, (account, parts) => {
        const masked = mask(account, parts)
        const made = toCalls(masked).reduce((before, apiCall) => {
          const result = call(before, apiCall)
          if (!result.ok) throw new Error(`${JSON.stringify(apiCall)}: ${result.message}`)
          return result.account
        }, emptyAccount(masked.id))
        expect(made.users.map(({ name }) => name)).toEqual(masked.users.map(({ name }) => name))
        expect(toCalls(masked)).toHaveLength(toCalls(account).length)
      }),
      { numRuns: 20 },
    )
  })

  it('is the same whenever it is made, and the account itself where nothing is to be hidden', () => {
    fc.assert(
      fc.property(arbitraryAccountWithMore, anyParts, (account, parts) => {
        expect(mask(structuredClone(account), parts)).toEqual(mask(account, parts))
        expect(mask(account, { accountIds: false, names: false })).toEqual(account)
      }),
      { numRuns: 12 },
    )
  })

  it('keeps its ids where only names are hidden, and its names where only ids are', () => {
    expect(mask(sampleAccount, { accountIds: false, names: true }).id).toBe(sampleAccount.id)
    const masked = mask(sampleAccount, { accountIds: true, names: false })
    expect(masked.users[0]?.name).toBe('alice')
    expect(masked.users[0]?.id).toBe(sampleAccount.users[0]?.id)
    expect(JSON.stringify(masked)).not.toMatch(/123456789012|999999999999/)
  })

  it('has the same pseudonym everywhere', () => {
    const masked = mask(sampleAccount, BOTH)
    expect(masked).toMatchObject({
      id: '111111111111',
      users: [{ name: 'user1', groups: ['group1'] }],
      groups: [
        { name: 'group1', attachedPolicies: ['arn:aws:iam::111111111111:policy/path1/policy1', READ_ONLY] },
      ],
      roles: [{ name: 'role1' }],
      policies: [{ name: 'policy1', path: '/path1/' }],
      resources: [{ arn: 'arn:aws:s3:::bucket1', account: '111111111111' }],
    })
    expect(masked.roles[0]?.trustPolicy).toContain('"AWS": "arn:aws:iam::111111111111:user/user1"')
    expect(masked.resources[0]?.policy).toContain(
      '"arn:aws:iam::111111111111:role/role1",\n        "222222222222"',
    )
    expect(masked.policies[0]?.document).toContain('"arn:aws:s3:::bucket1/home/${aws:username}/*"')
    expect(JSON.stringify(masked)).not.toMatch(/alice|Developers|Auditor|read-home|app-logs|AIDA(?!V)/)
  })
})

const READ_ONLY = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'

/** An account of users with such names, who share a policy about such resources. */
function accountOf(names: readonly string[], resources: readonly string[]): Account {
  const [user] = sampleAccount.users
  const [policy] = sampleAccount.policies
  if (!user || !policy) throw new Error('The sample has both.')
  const document = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 's3:*', Resource: resources },
  })
  const attachedPolicies = ['arn:aws:iam::123456789012:policy/teams/read-home']
  return {
    ...sampleAccount,
    users: names.map((name) => ({
      ...user,
      name,
      inlinePolicies: [],
      attachedPolicies,
      permissionsBoundary: null,
    })),
    policies: [{ ...policy, document, versions: [{ id: 'v1', document, createDate: policy.createDate }] }],
  }
}

describe('a name of which a policy compares a part', () => {
  const ask = (user: string, resource: string): Request => ({
    principal: `arn:aws:iam::123456789012:user/${user}`,
    action: 's3:GetObject',
    resource,
  })

  it.each([
    ['keeps the beginning that a pattern has', ['dev-alice', 'bob'], 'user/dev-*', ['dev-user1', 'user2']],
    ['keeps the end', ['alice-prod', 'bob'], 'user/*-prod', ['user1-prod', 'user2']],
    ['keeps the middle, in any case', ['xDEVy', 'bob'], 'user/*dev*', ['user1DEVuser2', 'user3']],
    ['keeps its length where characters are counted', ['alice', 'bob'], 'user/???', ['user1', 'u02']],
    ['is hidden whole where the pattern is about others', ['alice', 'bob'], 'user/dev-*', ['user1', 'user2']],
    ['is hidden whole where the pattern is but a wildcard', ['alice', 'bob'], 'user/*', ['user1', 'user2']],
  ])('%s', (_, names, resource, masked) => {
    const account = accountOf(names, [`arn:aws:iam::123456789012:${resource}`])
    expect(mask(account, BOTH).users.map(({ name }) => name)).toEqual(masked)
  })

  it('is found in what a variable makes of it', () => {
    const account = accountOf(['alice', 'alice-2'], ['arn:aws:s3:::acme-${aws:username}-data/*'])
    const requests = [
      ask('alice', 'arn:aws:s3:::acme-alice-data/x'),
      ask('alice', 'arn:aws:s3:::acme-bob-data/x'),
    ]
    const masked = masking(account, BOTH, requests)
    expect(requests.map((request) => decide(account, request))).toEqual(['allowed', 'implicitDeny'])
    expect(masked.requests.map((request) => decide(masked.account, request))).toEqual([
      'allowed',
      'implicitDeny',
    ])
    expect(JSON.stringify([masked.account, masked.requests[0]])).not.toContain('alice')
  })

  it('is told of if nothing of it could be hidden', () => {
    const account = accountOf(
      ['s3', 'dev', 'bob'],
      ['arn:aws:iam::123456789012:user/dev*', 'arn:aws:iam::1234*:root'],
    )
    const { account: masked, kept } = masking(account, BOTH)
    expect(masked.users.map(({ name }) => name)).toEqual(['s3', 'dev', 'user1'])
    expect(kept).toEqual(['123456789012', 's3', 'dev'])
  })

  it('is hidden in what is compared ignoring case, in every spelling', () => {
    const [role] = sampleAccount.roles
    const roles = role
      ? [{ ...role, trustPolicy: role.trustPolicy.replace('user/alice', 'role/auditor') }]
      : []
    const masked = mask({ ...sampleAccount, roles }, BOTH)
    expect(masked.roles[0]?.name).toBe('role1')
    expect(masked.roles[0]?.trustPolicy).toContain('role/Role1"')
  })

  it('is hidden in a request that spells it otherwise, and still found', () => {
    const principal = 'arn:aws:sts::123456789012:assumed-role/auditor/session'
    const masked = masking(sampleAccount, BOTH, [{ ...ask('alice', 'arn:aws:s3:::app-logs/x'), principal }])
    expect(masked.account.roles[0]?.name).toBe('role1')
    expect(masked.requests[0]?.principal).toBe('arn:aws:sts::111111111111:assumed-role/Role1/session')
  })

  it('never becomes the name that another has', () => {
    const account = accountOf(['alice', 'user1', 'USER2'], ['arn:aws:s3:::user3/*'])
    expect(mask(account, BOTH).users.map(({ name }) => name)).toEqual(['user4', 'user5', 'user6'])
  })
})
