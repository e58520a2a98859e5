import { emptyAccount, type Account, type InlinePolicy, type User } from '../../../src/iam/account/account'
import { policyArn } from '../../../src/iam/account/arn'
import type { Request } from '../../../src/iam/evaluation/request'

export const ACCOUNT = '123456789012'
export const OTHER_ACCOUNT = '999999999999'
export const ALICE = `arn:aws:iam::${ACCOUNT}:user/alice`
export const BUCKET = 'arn:aws:s3:::app-logs'
export const OBJECT = `${BUCKET}/2026/01.log`

export type Json = Readonly<Record<string, unknown>>
/** One statement, several, a whole document, or the very text. */
export type PolicyLike = Json | readonly Json[] | string

/** What a case says about the world; alice, who is a user of the account, and the bucket app-logs are always there. */
export interface Given {
  /** An inline policy of alice. */
  readonly user?: PolicyLike
  /** alice's groups, each with one inline policy. */
  readonly groups?: Readonly<Record<string, PolicyLike>>
  /** ARNs of managed policies attached to alice. */
  readonly attached?: readonly string[]
  /** Customer managed policies by name. */
  readonly managed?: Readonly<Record<string, PolicyLike>>
  readonly boundary?: PolicyLike
  readonly tags?: Readonly<Record<string, string>>
  /** The policy of the bucket app-logs. */
  readonly bucket?: PolicyLike
  readonly bucketTags?: Readonly<Record<string, string>>
  /** Service control policies: the levels, each a list. */
  readonly scps?: readonly (readonly PolicyLike[])[]
  readonly rcps?: readonly (readonly PolicyLike[])[]
  /** Whether the account is the organization's management account. */
  readonly management?: boolean
  /** Trust policy of the role Auditor. */
  readonly trust?: PolicyLike
  /** Its inline policy. */
  readonly role?: PolicyLike
  /** `/` by default. */
  readonly rolePath?: string
  readonly roleTags?: Readonly<Record<string, string>>
  readonly roleBoundary?: PolicyLike
  /** Whether Block Public Access is on for the bucket app-logs. */
  readonly blockPublicAccess?: boolean
  /** Policy of the KMS key. */
  readonly key?: PolicyLike
}

export const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1234`
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/Auditor`
/** A session of that role. */
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/Auditor/morning`
/** A federated session of alice. */
export const FEDERATED = `arn:aws:sts::${ACCOUNT}:federated-user/alice`
export const ROOT = `arn:aws:iam::${ACCOUNT}:root`

const DAY = '2026-01-01T00:00:00Z'

export const allow = (rest: Json = {}): Json => ({ Effect: 'Allow', Action: '*', Resource: '*', ...rest })
export const deny = (rest: Json = {}): Json => ({ Effect: 'Deny', Action: '*', Resource: '*', ...rest })
/** A statement with NotAction, NotResource or NotPrincipal, which the plain element would contradict. */
export const without = (element: string, statement: Json): Json =>
  Object.fromEntries(Object.entries(statement).filter(([name]) => name !== element))

export function text(policy: PolicyLike): string {
  if (typeof policy === 'string') return policy
  const whole = !Array.isArray(policy) && 'Statement' in policy
  return JSON.stringify(whole ? policy : { Version: '2012-10-17', Statement: policy }, null, 1)
}

const inline = (name: string, policy: PolicyLike | undefined): InlinePolicy[] =>
  policy === undefined ? [] : [{ name, document: text(policy) }]

export function user(name: string, rest: Partial<User> = {}): User {
  return {
    name,
    path: '/',
    id: `AIDA${name.toUpperCase().padEnd(17, 'A')}`,
    createDate: DAY,
    groups: [],
    attachedPolicies: [],
    inlinePolicies: [],
    permissionsBoundary: null,
    tags: {},
    ...rest,
  }
}

export function accountOf(given: Given): Account {
  const empty = emptyAccount(ACCOUNT)
  const managed = {
    ...given.managed,
    ...(given.boundary === undefined ? {} : { Boundary: given.boundary }),
    ...(given.roleBoundary === undefined ? {} : { RoleBoundary: given.roleBoundary }),
  }
  const boundary = policyArn(empty, { name: 'Boundary', path: '/' })
  const level = (policies: readonly PolicyLike[]): InlinePolicy[] =>
    policies.map((policy, i) => ({ name: `Control${i}`, document: text(policy) }))
  const alice = user('alice', {
    groups: Object.keys(given.groups ?? {}),
    attachedPolicies: given.attached ?? [],
    inlinePolicies: inline('Own', given.user),
    permissionsBoundary: given.boundary === undefined ? null : boundary,
    tags: given.tags ?? {},
  })
  return {
    ...empty,
    users: [alice, user('bob', { path: '/team/' })],
    groups: Object.entries(given.groups ?? {}).map(([name, policy]) => ({
      name,
      path: '/',
      id: `AGPA${name}`,
      createDate: DAY,
      attachedPolicies: [],
      inlinePolicies: inline('Inline', policy),
    })),
    roles: [
      {
        name: 'Auditor',
        path: given.rolePath ?? '/',
        id: 'AROAAUDITOR',
        createDate: DAY,
        attachedPolicies: [],
        inlinePolicies: inline('OfRole', given.role),
        permissionsBoundary:
          given.roleBoundary === undefined ? null : policyArn(empty, { name: 'RoleBoundary', path: '/' }),
        tags: given.roleTags ?? {},
        trustPolicy: text(given.trust ?? []),
      },
    ],
    policies: Object.entries(managed).map(([name, policy]) => ({
      name,
      path: '/',
      id: `ANPA${name}`,
      createDate: DAY,
      updateDate: DAY,
      description: null,
      tags: {},
      document: text(policy),
      versions: [{ id: 'v1', document: text(policy), createDate: DAY }],
      defaultVersionId: 'v1',
      lastVersion: 1,
    })),
    resources: [
      {
        arn: BUCKET,
        account: ACCOUNT,
        policy: given.bucket === undefined ? null : text(given.bucket),
        tags: given.bucketTags ?? {},
        ...(given.blockPublicAccess === undefined ? {} : { blockPublicAccess: given.blockPublicAccess }),
      },
      { arn: KEY, account: ACCOUNT, policy: given.key === undefined ? null : text(given.key), tags: {} },
    ],
    organization:
      given.scps === undefined && given.rcps === undefined
        ? null
        : {
            serviceControlPolicies: (given.scps ?? []).map(level),
            resourceControlPolicies: (given.rcps ?? []).map(level),
            ...(given.management === undefined ? {} : { managementAccount: given.management }),
          },
  }
}

export function requestOf(ask: Partial<Request>): Request {
  return { principal: ALICE, action: 's3:GetObject', resource: OBJECT, ...ask }
}
