import fc from 'fast-check'
import type { Account, Group, ManagedPolicy, User } from '../../../src/iam/account/account'
import { customArn, sized } from '../account/made'

/** Accounts as no sequence of calls makes them, and as they may be brought in from elsewhere. */

type Oddity = (account: Account) => Account

const users =
  (change: (user: User, i: number) => Partial<User>): Oddity =>
  (account) => ({ ...account, users: account.users.map((user, i) => ({ ...user, ...change(user, i) })) })

const groups =
  (change: (group: Group, i: number) => Partial<Group>): Oddity =>
  (account) => ({ ...account, groups: account.groups.map((group, i) => ({ ...group, ...change(group, i) })) })

const policies =
  (change: (policy: ManagedPolicy, i: number) => Partial<ManagedPolicy>): Oddity =>
  (account) => ({
    ...account,
    policies: account.policies.map((policy, i) => ({ ...policy, ...change(policy, i) })),
  })

const odd = (i: number): boolean => i % 2 === 1
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `group-${i}`)
const arns = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => customArn(`p${i}`))

const oddities: Readonly<Record<string, Oddity>> = {
  'names that differ in case only': users((user, i) => (odd(i) ? { name: 'ALICE' } : user)),
  'names no call could say': users((user, i) => (odd(i) ? { name: 'no good/at:all' } : user)),
  'names too long for calls': users((user, i) => (odd(i) ? { name: 'x'.repeat(129) } : user)),
  'names too long for a boundary': users((user, i) => (odd(i) ? { name: `${'x'.repeat(100)}${i}` } : user)),
  'groups that are not there': users((user) => ({
    groups: [...user.groups, 'TeamBuckets', 'Own', 'nobody'],
  })),
  'groups spelled otherwise': users((user) => ({ groups: user.groups.map((name) => name.toUpperCase()) })),
  'groups twice': users((user) => ({ groups: [...user.groups, ...user.groups] })),
  'eleven groups': users((user, i) => (odd(i) ? { groups: [...user.groups, ...names(11)] } : user)),
  'policies that are not there': users((user) => ({
    attachedPolicies: [...user.attachedPolicies, customArn('Gone'), 'arn:aws:iam::aws:policy/Unknown', 'foo'],
  })),
  'policies twice': users((user) => ({
    attachedPolicies: [...user.attachedPolicies, ...user.attachedPolicies],
    inlinePolicies: [...user.inlinePolicies, ...user.inlinePolicies],
  })),
  'twelve policies': users((user, i) =>
    odd(i) ? { attachedPolicies: [...user.attachedPolicies, ...arns(12)] } : user,
  ),
  'texts that are no policies': users((user, i) => ({
    inlinePolicies: [
      ...user.inlinePolicies,
      { name: `Odd${i}`, document: odd(i) ? '{' : '{"Statement":[]}' },
    ],
  })),
  'texts that AWS would not save': users((user) => ({
    inlinePolicies: [
      ...user.inlinePolicies,
      { name: 'NotArn', document: '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"foo"}}' },
    ],
  })),
  'inline policies too long for anywhere': users((user) => ({
    inlinePolicies: [...user.inlinePolicies, { name: 'Long', document: sized(6000) }],
  })),
  'longer ones': users((user) => ({
    inlinePolicies: [...user.inlinePolicies, { name: 'Longer', document: sized(7000) }],
  })),
  'empty names': users((user) => ({
    inlinePolicies: user.inlinePolicies.map((one) => ({ ...one, name: '' })),
  })),
  'a boundary that is not there': users(() => ({ permissionsBoundary: customArn('TeamBuckets-2') })),
  'tags of the prototype': users(() => ({ tags: { ['__proto__']: 'x', constructor: 'break-glass' } })),
  'groups that differ in case only': (account) => ({
    ...account,
    groups: [...account.groups, ...account.groups.map((one) => ({ ...one, name: one.name.toLowerCase() }))],
  }),
  'group names no call could say': groups((group, i) => (odd(i) ? { name: 'a b' } : group)),
  'full groups': groups((group) => ({ attachedPolicies: [...group.attachedPolicies, ...arns(10)] })),
  'as many groups as there can be': (account) => ({
    ...account,
    groups: [
      ...account.groups,
      ...Array.from({ length: 300 }, (_, i) => ({
        name: `many-${i}`,
        path: '/',
        id: `AGPA${i}`,
        createDate: '',
        attachedPolicies: [],
        inlinePolicies: [],
      })),
    ],
  }),
  'policies without versions': policies(() => ({ versions: [] })),
  'a version in force that is not there': policies(() => ({ defaultVersionId: 'v9' })),
  'versions of the same name': policies(({ versions }) => ({ versions: [...versions, ...versions] })),
  'versions no call could say': policies(({ versions }) => ({
    versions: versions.map((one, i) => (i === 0 ? { ...one, id: 'first' } : one)),
  })),
  'policies of the same name': (account) => ({
    ...account,
    policies: [...account.policies, ...account.policies],
  }),
  'paths no ARN has': policies(() => ({ path: 'nowhere' })),
  'an id of no account': (account) => ({ ...account, id: 'mine' }),
  'a bucket policy that is none': (account) => ({
    ...account,
    resources: account.resources.map((one) => ({ ...one, policy: '{"Statement": ":user/"}' })),
  }),
  'a bucket twice': (account) => ({ ...account, resources: [...account.resources, ...account.resources] }),
}

export const oddityNames = Object.keys(oddities)

export const withOddity = (name: string, account: Account): Account => oddities[name]!(account)

/** Some of them at once. */
export const arbitraryOddities: fc.Arbitrary<Oddity> = fc
  .subarray(Object.values(oddities), { minLength: 1, maxLength: 3 })
  .map((some) => (account) => some.reduce((odd, oddity) => oddity(odd), account))
