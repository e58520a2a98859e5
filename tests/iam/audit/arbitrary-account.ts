import fc from 'fast-check'
import {
  emptyAccount,
  type Account,
  type Group,
  type InlinePolicy,
  type ManagedPolicy,
  type Role,
  type User,
} from '../../../src/iam/account/account'
import { allow, deny, text, type Json } from '../evaluation/given'
import { ADMINISTRATOR, customArn } from '../account/made'

/** Accounts in which much is alike: few texts, few names, so that there are copies, duplicates and groups that fit. */

const DAY = '2026-01-01T00:00:00Z'
const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'
const BUCKET = 'arn:aws:s3:::app-logs'

const statement = fc
  .tuple(
    fc.constantFrom(allow, allow, deny),
    fc.constantFrom('s3:*', 's3:GetObject', ['s3:GetObject', 's3:PutObject'], '*', 'iam:AddUserToGroup'),
    fc.constantFrom<unknown>('*', `${BUCKET}/*`, [BUCKET, `${BUCKET}/*`], `${BUCKET}/\${aws:username}/*`),
    fc.constantFrom<Json>(
      {},
      {},
      { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } } },
      { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
    ),
  )
  .map(([effect, Action, Resource, condition]) => effect({ Action, Resource, ...condition }))

/** The few texts of one account; some mean the same and are written otherwise. */
const texts = fc
  .array(fc.array(statement, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 })
  .map((documents) =>
    documents.flatMap((statements) => [
      text(statements),
      JSON.stringify({ Version: '2012-10-17', Id: 'again', Statement: statements.toReversed() }),
    ]),
  )

const GROUPS = ['Dev', 'Ops', 'TeamBuckets', 'Emergency']
const POLICIES = ['Read', 'Write', 'TeamBuckets', 'Wide']
const INLINE = ['TeamBuckets', 'Own', 'Tape']
const attachable = [...POLICIES.map(customArn), READ_ONLY, ADMINISTRATOR]

const some = (from: readonly string[], maxLength: number) =>
  fc.subarray([...from], { maxLength: Math.min(maxLength, from.length) })

const inline = (pool: readonly string[]): fc.Arbitrary<readonly InlinePolicy[]> =>
  fc.uniqueArray(fc.record({ name: fc.constantFrom(...INLINE), document: fc.constantFrom(...pool) }), {
    maxLength: 3,
    selector: ({ name }) => name,
  })

const tags = fc.constantFrom<Readonly<Record<string, string>>>(
  {},
  {},
  {},
  { team: 'red' },
  { purpose: 'break-glass' },
)

interface Names {
  readonly texts: readonly string[]
  readonly policies: readonly string[]
  readonly groups: readonly string[]
}

function holder(names: Names) {
  const known = names.policies.map(customArn)
  return {
    path: fc.constantFrom('/', '/', '/team/'),
    createDate: fc.constant(DAY),
    attachedPolicies: some(
      attachable.filter((arn) => !arn.includes('123456789012') || known.includes(arn)),
      3,
    ),
    inlinePolicies: inline(names.texts),
  }
}

const boundary = (names: Names) => fc.option(fc.constantFrom(...names.policies.map(customArn)), { freq: 5 })

function user(name: string, names: Names): fc.Arbitrary<User> {
  return fc.record({
    ...holder(names),
    name: fc.constant(name),
    id: fc.constant(`AIDA${name.toUpperCase().padEnd(17, 'A')}`),
    groups: some(names.groups, 3),
    permissionsBoundary: names.policies.length > 0 ? boundary(names) : fc.constant(null),
    tags,
  })
}

function group(name: string, names: Names): fc.Arbitrary<Group> {
  return fc.record({ ...holder(names), name: fc.constant(name), id: fc.constant(`AGPA${name}`) })
}

function role(names: Names): fc.Arbitrary<Role> {
  return fc.record({
    ...holder(names),
    name: fc.constant('Auditor'),
    id: fc.constant('AROAAUDITOR'),
    permissionsBoundary: names.policies.length > 0 ? boundary(names) : fc.constant(null),
    tags: fc.constant({}),
    trustPolicy: fc
      .constantFrom('alice', 'bob')
      .map((one) =>
        text(allow({ Principal: { AWS: userArn(one) }, Action: 'sts:AssumeRole', Resource: undefined })),
      ),
  })
}

const userArn = (name: string): string => `arn:aws:iam::123456789012:user/${name}`

function managed(name: string, pool: readonly string[]): fc.Arbitrary<ManagedPolicy> {
  return fc
    .tuple(fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 5 }), fc.nat(4), tags)
    .map(([documents, at, its]) => {
      const versions = documents.map((document, i) => ({ id: `v${i + 1}`, document, createDate: DAY }))
      const current = versions[at % versions.length]!
      return {
        name,
        path: '/',
        id: `ANPA${name}`,
        createDate: DAY,
        updateDate: DAY,
        description: null,
        tags: its,
        document: current.document,
        versions,
        defaultVersionId: current.id,
        lastVersion: versions.length,
      }
    })
}

const bucketPolicy = fc.option(
  fc
    .array(
      fc
        .tuple(some(['alice', 'bob', 'carol'], 2), fc.constantFrom('s3:GetObject', 's3:PutObject'))
        .filter(([names]) => names.length > 0)
        .map(([names, Action]) =>
          allow({ Principal: { AWS: names.map(userArn) }, Action, Resource: `${BUCKET}/*` }),
        ),
      { minLength: 1, maxLength: 2 },
    )
    .map(text),
)

export const arbitraryAccount: fc.Arbitrary<Account> = fc
  .record({ texts, policies: some(POLICIES, 4), groups: some(GROUPS, 4) })
  .chain((names) =>
    fc
      .record({
        users: fc.tuple(...['alice', 'bob', 'carol', 'dan', 'eve'].map((name) => user(name, names))),
        groups: fc.tuple(...names.groups.map((name) => group(name, names))),
        roles: fc.option(role(names), { nil: null }),
        policies: fc.tuple(...names.policies.map((name) => managed(name, names.texts))),
        bucket: bucketPolicy,
      })
      .map(({ users, groups, roles, policies, bucket }) => ({
        ...emptyAccount(),
        users,
        groups,
        roles: roles === null ? [] : [roles],
        policies,
        resources: [{ arn: BUCKET, account: '123456789012', policy: bucket, tags: {} }],
        idsIssued: 20,
      })),
  )
