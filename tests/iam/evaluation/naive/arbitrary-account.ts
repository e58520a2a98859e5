import fc from 'fast-check'
import type {
  Account,
  Group,
  InlinePolicy,
  ManagedPolicy,
  Organization,
  Resource,
  Role,
  User,
} from '../../../../src/iam'
import { guardrails, identityPolicies, policies } from './arbitrary-policy'
import {
  BUCKET,
  ELSEWHERE,
  GROUPS,
  HOME,
  KEY,
  OTHER_BUCKET,
  OTHER_KEY,
  OTHER_ROLE,
  ROLES,
  USERS,
} from './vocabulary'

const createDate = '2026-01-01T00:00:00Z'

const inline = (documents: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<InlinePolicy[]> =>
  fc
    .array(documents, { maxLength })
    .map((texts) => texts.map((document, index) => ({ name: `P${index}`, document })))

const MANAGED = ['Shared', 'Limit'].map((name) => `arn:aws:iam::${HOME}:policy/${name}`)
const AWS_MANAGED = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'

const holder = {
  attachedPolicies: fc.subarray([MANAGED[0] ?? '', AWS_MANAGED], { maxLength: 1 }),
  inlinePolicies: inline(identityPolicies, 2),
}
const boundary = fc.option(fc.constantFrom(MANAGED[1] ?? ''), { freq: 2, nil: null })

export const tags = fc.record(
  {
    team: fc.constantFrom('red', 'a', 'A.txt'),
    'a/b': fc.constantFrom('a', 'b'),
    star: fc.constant('*'),
    empty: fc.constant(''),
    bucket: fc.constantFrom('logs', '*'),
    service: fc.constant('s3'),
  },
  { requiredKeys: [] },
)

const users: fc.Arbitrary<User[]> = fc
  .tuple(
    ...USERS.map((who) =>
      fc
        .record({
          ...holder,
          groups: fc.subarray(GROUPS.map(({ name }) => name)),
          permissionsBoundary: boundary,
          tags,
        })
        .map((rest) => ({ ...who, createDate, ...rest })),
    ),
  )
  .map((all) => [...all])

const groups: fc.Arbitrary<Group[]> = fc.tuple(
  ...GROUPS.map((which) => fc.record(holder).map((rest) => ({ ...which, createDate, ...rest }))),
)

const roles: fc.Arbitrary<Role[]> = fc.tuple(
  ...ROLES.map((which) =>
    fc
      .record({ ...holder, trustPolicy: policies('trust'), permissionsBoundary: boundary, tags })
      .map((rest) => ({ ...which, createDate, ...rest })),
  ),
)

const managed = (name: string, documents: fc.Arbitrary<string>): fc.Arbitrary<ManagedPolicy> =>
  documents.map((document) => ({
    name,
    path: '/',
    id: `ANPA${name.toUpperCase().padEnd(17, 'A')}`,
    createDate,
    updateDate: createDate,
    description: null,
    tags: {},
    document,
    versions: [{ id: 'v1', document, createDate }],
    defaultVersionId: 'v1',
    lastVersion: 1,
  }))

const resource = (
  arn: string,
  account: string,
  policy: fc.Arbitrary<string>,
  blockPublicAccess: fc.Arbitrary<boolean> = fc.constant(false),
): fc.Arbitrary<Resource> =>
  fc
    .record({
      policy: fc.option(policy, { nil: null }),
      tags: fc.record({ team: fc.constantFrom('red', 'a') }, { requiredKeys: [] }),
      blockPublicAccess,
    })
    .map((rest) => ({ arn, account, ...rest }))

const sometimes = fc.constantFrom(false, false, true)

const resources: fc.Arbitrary<Resource[]> = fc.tuple(
  resource(BUCKET, HOME, policies('resource'), sometimes),
  resource(OTHER_BUCKET, ELSEWHERE, policies('resource'), sometimes),
  resource(KEY, HOME, policies('resource')),
  resource(OTHER_KEY, ELSEWHERE, policies('resource')),
  resource(OTHER_ROLE, ELSEWHERE, policies('trust')),
)

const level = (documents: fc.Arbitrary<string>): fc.Arbitrary<InlinePolicy[]> => inline(documents, 2)

const organization: fc.Arbitrary<Organization> = fc.record({
  serviceControlPolicies: fc.array(level(guardrails), { maxLength: 3 }),
  resourceControlPolicies: fc.array(level(policies('rcp')), { maxLength: 2 }),
  managementAccount: fc.constantFrom(false, false, false, true),
})

export const accounts: fc.Arbitrary<Account> = fc.record({
  id: fc.constant(HOME),
  users,
  groups,
  roles,
  policies: fc.tuple(managed('Shared', policies('without principals')), managed('Limit', guardrails)),
  resources,
  organization: fc.option(organization, { freq: 2, nil: null }),
  idsIssued: fc.constant(0),
})
