import { applyEdits, modify } from 'jsonc-parser'
import type { User } from '../../account/account'
import { call } from '../../account/call'
import type { ApiCall } from '../../account/operations'
import { formatPolicy } from '../../policy/format'
import { meaningOfText } from '../meaning'
import { bucketOf, type NamingPolicy, type NamingStatement } from '../named-users'
import { push } from '../survey'
import type { Ground } from './ground'
import { LeftOut } from './left-out'
import { tokenOf, type Need } from './need'
import { Placements } from './placement'

export interface LettingIn {
  readonly calls: readonly ApiCall[]
  readonly users: number
  /** Statements that stay, since they name others too, by their position. */
  readonly staying: readonly number[]
}

/**
 * The calls after which users whom a bucket's policy names have the same from a group: the statements that name nobody else
 * move to policies of groups, without their Principal. `null` for what is no bucket, and where somebody would be left out.
 * Within one account either side is enough (rule 6), but boundaries limit what a group gives, so decisions can change.
 */
export function letInByGroup(ground: Ground, policy: NamingPolicy): LettingIn | null {
  const { owner, statements } = policy
  const bucket = 'resource' in owner ? bucketOf(owner.resource) : null
  const moving = statements.filter(({ isForUsersOnly }) => isForUsersOnly)
  if (bucket === null || moving.length === 0) return null
  const byUser = new Map<User, NamingStatement[]>()
  for (const statement of moving)
    for (const user of new Set(statement.named.map(({ user }) => user))) push(byUser, user, statement)
  // Who is let in to the same comes to the same group.
  const needs = new Map<string, Need>()
  const parties = new Map<string, User[]>()
  for (const [user, own] of byUser) {
    const need = needOf(policy, bucket, own)
    if (need === null || !ground.addressable.holder('user', user)) return null
    needs.set(tokenOf(need), needs.get(tokenOf(need)) ?? need)
    push(parties, tokenOf(need), user)
  }
  const placements = new Placements(ground, new LeftOut())
  const calls: ApiCall[] = []
  for (const [token, users] of parties) {
    const need = needs.get(token)
    if (need === undefined) continue
    const groupName = `${bucket}-users`
    const placement = placements.place({ users, needs: [need], groupName, isBreakGlass: false })
    if (placement?.users.length !== users.length) return null
    calls.push(...placement.calls)
  }
  const closing = withoutStatements(bucket, policy, moving)
  // S3 looks at the rest of the policy again, which may name who is not there any more.
  if (!call(ground.survey.account, closing).ok) return null
  const staying = statements.filter(({ isForUsersOnly }) => !isForUsersOnly)
  return {
    calls: [...calls, closing],
    users: byUser.size,
    staying: staying.map(({ statement }) => statement.index),
  }
}

/** The statements as they are written, without Principal, as a policy of their own. */
function needOf(
  { document, text }: NamingPolicy,
  name: string,
  statements: readonly NamingStatement[],
): Need | null {
  const written = statements.map(({ statement: { range } }) =>
    edited(text.slice(range.start, range.end), ['Principal']),
  )
  const granting = formatPolicy(`{"Version": "${document.version}", "Statement": [${written.join(',')}]}`)
  const meaning = meaningOfText(granting)
  return meaning === null ? null : { kind: 'inline', name, document: granting, meaning }
}

function withoutStatements(
  Bucket: string,
  { document, text }: NamingPolicy,
  statements: readonly NamingStatement[],
): ApiCall {
  if (statements.length === document.statements.length)
    return { operation: 'DeleteBucketPolicy', parameters: { Bucket } }
  // From the last to the first, so that those before keep their place.
  const Policy = statements
    .map(({ statement: { index } }) => index)
    .toSorted((a, b) => b - a)
    .reduce((rest, index) => edited(rest, ['Statement', index]), text)
  return { operation: 'PutBucketPolicy', parameters: { Bucket, Policy } }
}

/** The JSON text without what is at a path; the rest keeps its form. */
function edited(text: string, path: (string | number)[]): string {
  return applyEdits(text, modify(text, path, undefined, {}))
}
