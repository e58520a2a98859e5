import type { Account, InlinePolicy, ManagedPolicy, Request } from '../../../../src/iam'
import { FULL_ACCESS } from './arbitrary-policy'
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

/** Where the one policy is put that matters. */
export type Place = 'identity' | 'boundary' | 'session' | 'scp' | 'rcp' | 'resource' | 'trust'

/** Of the other policies that limit or grant: there is none, one that allows everything, or one that says nothing. */
export type Other = 'none' | 'full' | 'empty'

/** A policy in its place, with plain ones around it, and what is asked. */
export interface Focus {
  readonly place: Place
  readonly document: string
  readonly identity: Other
  readonly boundary: Other
  readonly session: Other
  readonly blockPublicAccess: boolean
  readonly tags: Readonly<Record<string, string>>
  readonly asked: readonly Request[]
}

const createDate = '2026-01-01T00:00:00Z'
const EMPTY = '{"Version":"2012-10-17","Statement":[]}'
const OPEN_TRUST = '{"Statement":{"Effect":"Allow","Principal":"*","Action":"*"}}'
const LIMIT = `arn:aws:iam::${HOME}:policy/Limit`

/** What stands in one place: the random policy, or a plain one, or none. */
function texts(focus: Focus, place: Place, other: Other): readonly string[] {
  if (focus.place === place) return [focus.document]
  return { none: [], full: [FULL_ACCESS], empty: [EMPTY] }[other]
}

const named = (documents: readonly string[]): InlinePolicy[] =>
  documents.map((document, index) => ({ name: `P${index}`, document }))

/** The account that has just these policies. */
export function accountFor(focus: Focus): Account {
  const limits = texts(focus, 'boundary', focus.boundary)
  const holder = {
    createDate,
    attachedPolicies: [],
    inlinePolicies: named(texts(focus, 'identity', focus.identity)),
    permissionsBoundary: limits.length > 0 ? LIMIT : null,
    tags: focus.tags,
  }
  const policy = focus.place === 'resource' ? focus.document : null
  const trustPolicy = focus.place === 'trust' ? focus.document : OPEN_TRUST
  const isGuarded = focus.place === 'scp' || focus.place === 'rcp'
  return {
    id: HOME,
    users: USERS.map((who) => ({ ...who, ...holder, groups: [] })),
    groups: GROUPS.map((which) => ({ ...which, createDate, attachedPolicies: [], inlinePolicies: [] })),
    roles: ROLES.map((which) => ({ ...which, ...holder, trustPolicy })),
    policies: limits.map(boundaryPolicy),
    resources: [
      { arn: BUCKET, account: HOME, policy, tags: focus.tags, blockPublicAccess: focus.blockPublicAccess },
      { arn: OTHER_BUCKET, account: ELSEWHERE, policy, tags: {} },
      { arn: KEY, account: HOME, policy, tags: {} },
      { arn: OTHER_KEY, account: ELSEWHERE, policy, tags: {} },
      { arn: OTHER_ROLE, account: ELSEWHERE, policy: trustPolicy, tags: {} },
    ],
    organization: isGuarded
      ? {
          serviceControlPolicies: [named([FULL_ACCESS]), named(texts(focus, 'scp', 'full'))],
          resourceControlPolicies: [named(texts(focus, 'rcp', 'none'))],
        }
      : null,
    idsIssued: 0,
  }
}

/** What is asked, with the session policies that go with it. */
export function requestsOf(focus: Focus): readonly Request[] {
  const sessionPolicies = named(texts(focus, 'session', focus.session))
  return focus.asked.map((request) => ({ ...request, sessionPolicies }))
}

function boundaryPolicy(document: string): ManagedPolicy {
  return {
    name: 'Limit',
    path: '/',
    id: 'ANPALIMIT23456789ABCD',
    createDate,
    updateDate: createDate,
    description: null,
    tags: {},
    document,
    versions: [{ id: 'v1', document, createDate }],
    defaultVersionId: 'v1',
    lastVersion: 1,
  }
}
