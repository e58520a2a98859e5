import {
  awsManagedPolicy,
  emptyAccount,
  policyArn,
  uniqueId,
  type Account,
  type Issue,
  type Result,
} from '../../iam'
import { allAtOnce, type Steps } from '../progress'
import { accountIdIn } from './account-id'
import { capacity } from './capacity'
import { entityAt, type Entity } from './entity'
import { groupOf, roleOf, userOf } from './holders'
import { iamArn } from './iam-arn'
import { kinds, type EntityKind } from './kinds'
import { ManagedPolicies } from './managed-policies'
import { mergePages, pagesOf, type Lists } from './pages'
import { policyOf } from './policy'
import { capitalized, isRecord, Report, type Place, type SetAside } from './report'

export interface Imported {
  readonly account: Account
  /** What is not in the account. */
  readonly setAside: readonly SetAside[]
  /** What is in the account and is not quite as it was given, or cannot be made anew. */
  readonly notices: readonly Issue[]
  readonly counts: ImportCounts
}

export interface ImportCounts {
  readonly users: number
  readonly groups: number
  readonly roles: number
  /** Customer managed ones. */
  readonly policies: number
  readonly inlinePolicies: number
  readonly memberships: number
  readonly attachments: number
}

/**
 * Reads the account out of what `aws iam get-account-authorization-details` prints.
 *
 * @param input its text, of one page or of several in a row, or the values it stands for, or a list of such
 * @returns the account, what was set aside and what is to be noticed; or issues, if this is nothing of the kind. Never throws
 *   on anything that JSON could be.
 */
export const fromAuthorizationDetails = (input: unknown): Result<Imported> => allAtOnce(importSteps(input))

/** So many entities are read between two reports of progress: a few milliseconds' work. */
const STEP = 50

/** The same as `fromAuthorizationDetails` in small steps, so that a page can draw its progress and stay awake. */
export function* importSteps(input: unknown): Steps<Result<Imported>> {
  yield { done: 0, total: 0 }
  const pages = pagesOf(input)
  if (!pages.ok) return pages
  const report = new Report()
  const merged = mergePages(pages.value, report)
  if (!merged.ok) return merged
  const lists = merged.value
  const accountId = accountIdIn(lists)
  if (!accountId.ok) return accountId
  const account = yield* read(lists, accountId.value, report)
  const { setAside, notices } = report
  return { ok: true, value: { account, setAside, notices, counts: countsOf(account) } }
}

function* read(lists: Lists, accountId: string, report: Report): Steps<Account> {
  const ofAws = new Map<string, Place>()
  const own = lists.Policies.filter((place) => {
    const arn = isRecord(place.value) ? place.value.Arn : undefined
    if (typeof arn !== 'string' || iamArn(arn)?.account !== 'aws') return true
    ofAws.set(arn, place)
    noticeOtherVersion(arn, place, report)
    return false
  })
  const { UserDetailList, GroupDetailList, RoleDetailList } = lists
  const total = own.length + GroupDetailList.length + RoleDetailList.length + UserDetailList.length
  const empty = emptyAccount(accountId)
  let done = 0

  function* each<Made>(
    kind: EntityKind,
    places: readonly Place[],
    make: (entity: Entity, id: string) => Made | null,
  ): Steps<readonly Made[]> {
    const made: Made[] = []
    const names = new Set<string>()
    for (const place of places) {
      if (done % STEP === 0) yield { done, total }
      done += 1
      const entity = entityAt(kind, place, accountId, report)
      if (!entity || isRefused(entity, names, report)) continue
      const one = make(entity, entity.head.id ?? uniqueId(empty, kind, entity.head.name))
      if (one === null) continue
      names.add(entity.head.name.toLowerCase())
      made.push(one)
    }
    return made
  }

  const policies = yield* each('policy', own, (entity, id) => policyOf(entity, id, report))
  const arns = policies.map((policy) => policyArn(empty, policy))
  const managed = new ManagedPolicies(arns, ofAws, report)
  const groups = yield* each('group', GroupDetailList, (entity, id) =>
    groupOf(entity, id, { managed, report }),
  )
  const groupNames = new Map(groups.map(({ name }) => [name.toLowerCase(), name]))
  const surroundings = { managed, report, groups: groupNames }
  const roles = yield* each('role', RoleDetailList, (entity, id) => roleOf(entity, id, surroundings))
  const users = yield* each('user', UserDetailList, (entity, id) => userOf(entity, id, surroundings))
  yield { done, total }
  const idsIssued = users.length + groups.length + roles.length + policies.length
  return { ...empty, users, groups, roles, policies, idsIssued }
}

/** Names are unique in their kind ignoring case ("IAM and AWS STS quotas"). */
function isRefused(
  { kind, head, place, title }: Entity,
  names: ReadonlySet<string>,
  report: Report,
): boolean {
  if (names.has(head.name.toLowerCase())) {
    report.aside('repeated', place, `${capitalized(title)} is there twice, and the first one counts.`)
    return true
  }
  if (names.size >= capacity[kind]) {
    const most = capacity[kind].toLocaleString('en')
    const { list } = kinds[kind]
    const message = `${capitalized(title)} is beyond the ${most} entries of ${list} that the playground holds.`
    report.aside('too-many', place, message)
    return true
  }
  return false
}

/** Decisions follow the text in the catalog, which may be older or newer than the account's. */
function noticeOtherVersion(arn: string, place: Place, report: Report): void {
  const known = awsManagedPolicy(arn)
  const version = isRecord(place.value) ? place.value.DefaultVersionId : undefined
  if (!known || typeof version !== 'string' || version === known.defaultVersionId) return
  const message =
    `AWS's policy ${known.name} is at version ${version} in this account. ` +
    `Decisions are made with version ${known.defaultVersionId}, which the playground has.`
  report.notice('other-aws-version', place, message)
}

function countsOf({ users, groups, roles, policies }: Account): ImportCounts {
  const holders = [...users, ...groups, ...roles]
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    users: users.length,
    groups: groups.length,
    roles: roles.length,
    policies: policies.length,
    inlinePolicies: sum(holders.map(({ inlinePolicies }) => inlinePolicies.length)),
    memberships: sum(users.map((user) => user.groups.length)),
    attachments: sum(holders.map(({ attachedPolicies }) => attachedPolicies.length)),
  }
}
