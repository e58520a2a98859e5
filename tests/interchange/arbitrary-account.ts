import fc from 'fast-check'
import { emptyAccount, policyArn, roleArn, userArn } from '../../src/iam'
import type { Account, Group, ManagedPolicy, Organization, Resource, Role, User } from '../../src/iam'
import { bucketPolicies, identityDocuments, trustPolicies } from './documents'

/**
 * Accounts that AWS would let one make: every document can be saved, everything named is there, no quota is passed. What
 * refers to something is drawn as a name first, and goes where nothing has that name, so that failures shrink well.
 */

export const ACCOUNT_ID = '012345678901'
const OTHER_ACCOUNT = '999999999999'
const base = emptyAccount(ACCOUNT_ID)

// Names that formats could take for something else, and some that make the same label.
const USERS = ['alice', 'Bob', 'o.p+q@r', 'x'.repeat(64), 'null', '2012-10-17', '0123', '=,@']
const GROUPS = ['Developers', 'read-only', 'ReadOnly', 'yes', '1e3', '_']
const ROLES = ['Auditor', 'for', 'on', 'Read-Only', 'version']
const POLICIES = ['read-buckets', 'ReadBuckets', 'Read_Buckets', 'on', '0123']
const BUCKETS = ['logs', 'app.data-1']
const AWS_MANAGED = ['ReadOnlyAccess', 'job-function/ViewOnlyAccess', 'AmazonS3ReadOnlyAccess'].map(
  (name) => `arn:aws:iam::aws:policy/${name}`,
)
const DESCRIPTIONS = [
  'Reads buckets.',
  'quotes " and \' and \\',
  '${aws:username} %{x}',
  'yes',
  'two  spaces: #1',
]
const TAGS = ['team', '__proto__', 'cost center', 'aws/x:y', 'Größe', 'on']
const TAG_VALUES = ['', 'red', 'a=b', 'two words', '012', 'no']

const moment = fc.constantFrom('2026-01-01T00:00:00Z', '2024-02-29T23:59:59Z')
const path = fc.constantFrom('/', '/', '/teams/red/', '/a/')
const tags = fc
  .array(fc.tuple(fc.constantFrom(...TAGS), fc.constantFrom(...TAG_VALUES)), { maxLength: 3 })
  .map((entries): Readonly<Record<string, string>> => Object.fromEntries(entries))
const description = fc.constantFrom(...DESCRIPTIONS)
const inlinePolicies = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('Tape', 'tape', 'on', '2012-10-17'), document: identityDocuments }),
  { selector: ({ name }) => name, maxLength: 2 },
)

/** Names of customer managed policies, or ARNs of AWS's. */
const managed = fc.constantFrom(...POLICIES, ...AWS_MANAGED)
/** Names of users and roles, or who is outside. */
const trusted = fc.constantFrom(...USERS, ...ROLES, `arn:aws:iam::${OTHER_ACCOUNT}:role/Partner`, ACCOUNT_ID)
const held = {
  path,
  createDate: moment,
  inlinePolicies,
  managed: fc.uniqueArray(managed, { maxLength: 4 }),
}
const identity = { ...held, boundary: fc.option(managed, { nil: null }), tags }

const versions = fc.array(fc.record({ gap: fc.nat(2), document: identityDocuments, createDate: moment }), {
  minLength: 1,
  maxLength: 5,
})

const policies = some(
  POLICIES,
  {
    path: fc.constantFrom('/', '/teams/red/'),
    createDate: moment,
    updateDate: moment,
    description: fc.option(description, { nil: null }),
    tags,
    versions,
    inForce: fc.nat(4),
    forgotten: fc.nat(2),
  },
  ({ versions: made, inForce, forgotten, ...rest }): ManagedPolicy => {
    let lastVersion = 0
    const versions = made.map(({ gap, document, createDate }) => {
      lastVersion += 1 + gap
      return { id: `v${lastVersion}`, document, createDate }
    })
    const { id, document } = versions[inForce % versions.length] ?? { id: '', document: '' }
    return {
      ...rest,
      id: uniqueId('ANPA', rest.name),
      versions,
      document,
      defaultVersionId: id,
      lastVersion: lastVersion + forgotten,
    }
  },
)

const groups = some(GROUPS, held, (drawn) => drawn)
const users = some(
  USERS,
  { ...identity, groups: fc.uniqueArray(fc.constantFrom(...GROUPS), { maxLength: 3 }) },
  (drawn) => drawn,
)
const roles = some(
  ROLES,
  {
    ...identity,
    trust: trustPolicies,
    principals: fc.uniqueArray(trusted, { maxLength: 3 }),
    description: fc.option(description, { nil: undefined }),
    maxSessionDuration: fc.option(fc.constantFrom(7200, 43_200), { nil: undefined }),
  },
  (drawn) => drawn,
)
const buckets = fc.subarray(BUCKETS).chain((names) =>
  fc.tuple(
    ...names.map((name) =>
      fc.record({
        name: fc.constant(name),
        policy: fc.option(bucketPolicies(name), { nil: null }),
        principals: fc.uniqueArray(trusted, { maxLength: 3 }),
      }),
    ),
  ),
)

/** What IAM calls can make, and nothing else. */
export const arbitraryAccount: fc.Arbitrary<Account> = fc
  .record({ policies, groups, users, roles, buckets })
  .map((drawn) => {
    const policyArns = new Map(drawn.policies.map((policy) => [policy.name, policyArn(base, policy)]))
    const groupNames = new Set(drawn.groups.map(({ name }) => name))
    const principals = new Map([
      ...drawn.users.map((user) => [user.name, userArn(base, user)] as const),
      ...drawn.roles.map((role) => [role.name, roleArn(base, role)] as const),
    ])
    const arnsOf = (names: readonly string[]) =>
      names.flatMap((name) => (name.startsWith('arn:') ? name : (policyArns.get(name) ?? [])))
    const boundaryOf = (name: string | null) => (name === null ? null : (arnsOf([name])[0] ?? null))
    const present = (names: readonly string[]) =>
      names.flatMap((name) => (/^arn:|^\d{12}$/.test(name) ? name : (principals.get(name) ?? [])))

    const { policies } = drawn
    const groups = drawn.groups.map(({ managed, ...rest }): Group => ({
      ...rest,
      id: uniqueId('AGPA', rest.name),
      attachedPolicies: arnsOf(managed),
    }))
    const users = drawn.users.map(({ managed, boundary, groups, ...rest }): User => ({
      ...rest,
      id: uniqueId('AIDA', rest.name),
      attachedPolicies: arnsOf(managed),
      permissionsBoundary: boundaryOf(boundary),
      groups: groups.filter((name) => groupNames.has(name)),
    }))
    const roles = drawn.roles.map(
      ({ managed, boundary, trust, principals: named, description, maxSessionDuration, ...rest }): Role => ({
        ...rest,
        id: uniqueId('AROA', rest.name),
        attachedPolicies: arnsOf(managed),
        permissionsBoundary: boundaryOf(boundary),
        trustPolicy: trust(present(named)),
        ...(description !== undefined && { description }),
        ...(maxSessionDuration !== undefined && { maxSessionDuration }),
      }),
    )
    const resources = drawn.buckets.map(({ name, policy, principals: named }): Resource => {
      const whom = present(named)
      return {
        arn: `arn:aws:s3:::${name}`,
        account: ACCOUNT_ID,
        policy: policy?.(whom.length > 0 ? whom : [ACCOUNT_ID]) ?? null,
        tags: {},
      }
    })
    const idsIssued = users.length + groups.length + roles.length + policies.length
    return { ...base, users, groups, roles, policies, resources, idsIssued }
  })

const level = fc.array(fc.record({ name: fc.constantFrom('Guard', 'Other'), document: identityDocuments }), {
  maxLength: 2,
})
const organization: fc.Arbitrary<Organization> = fc.record({
  serviceControlPolicies: fc.array(level, { maxLength: 2 }),
  resourceControlPolicies: fc.constant([]),
})

/** The same with what no IAM call can make: an organization, and resources that are no buckets of the account. */
export const arbitraryAccountWithMore: fc.Arbitrary<Account> = fc
  .tuple(
    arbitraryAccount,
    fc.option(organization, { nil: null }),
    fc.subarray<Resource>([
      { arn: `arn:aws:sqs:eu-west-1:${ACCOUNT_ID}:queue`, account: ACCOUNT_ID, policy: null, tags: {} },
      { arn: 'arn:aws:s3:::elsewhere', account: OTHER_ACCOUNT, policy: null, tags: {} },
      { arn: 'arn:aws:s3:::logs/one.txt', account: ACCOUNT_ID, policy: null, tags: {} },
    ]),
  )
  .map(([account, organization, more]) => ({
    ...account,
    organization,
    resources: [...account.resources, ...more],
  }))

/** Some things, each with a name of its own. Names are unique ignoring case. */
function some<Drawn, Made>(
  names: readonly string[],
  model: { readonly [Key in keyof Drawn]: fc.Arbitrary<Drawn[Key]> },
  make: (drawn: Drawn & { readonly name: string }) => Made,
): fc.Arbitrary<readonly Made[]> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.record(model) as fc.Arbitrary<Drawn>), {
      selector: ([name]) => name.toLowerCase(),
      maxLength: 4,
    })
    .map((list) => list.map(([name, drawn]) => make({ name, ...drawn })))
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A unique id as AWS's look. The same name has the same one in every account: so it is known again. */
function uniqueId(prefix: string, name: string): string {
  const letter = (index: number) =>
    BASE32[(name.charCodeAt(index % name.length) * (index + 7) + name.length) % 32]
  return prefix + Array.from({ length: 17 }, (_, index) => letter(index)).join('')
}
