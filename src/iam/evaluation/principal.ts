import type { PrincipalElement, PrincipalEntry } from '../policy/document'
import type { Caller } from './caller'
import type { PrincipalMiss, PrincipalNaming, PrincipalReason } from './reason'

/** How a resource's policy reaches the caller: by naming them or everyone, or by naming only their account (rules 6 to 8). */
export type Grant = 'direct' | 'account'

interface PrincipalOutcome {
  /** `null`: the element does not match. */
  readonly grant: Grant | null
  readonly reason: PrincipalReason
}

/** Whether Principal or NotPrincipal matches the caller. */
export function matchPrincipal(
  element: PrincipalElement | null,
  caller: Caller,
  effect: 'Allow' | 'Deny' | null,
): PrincipalOutcome {
  if (element === null) return { grant: null, reason: { code: 'principalElementMissing' } }
  return element.element === 'Principal' ? matchNamed(element, caller) : matchExcept(element, caller, effect)
}

function matchNamed({ entries }: PrincipalElement, caller: Caller): PrincipalOutcome {
  let byAccount: PrincipalEntry | null = null
  for (const entry of entries) {
    const by = namingOf(entry, caller)
    if (by === 'account') byAccount ??= entry
    else if (by !== null) return { grant: 'direct', reason: { code: 'principalNamed', entry, by } }
  }
  if (byAccount !== null)
    return { grant: 'account', reason: { code: 'principalNamed', entry: byAccount, by: 'account' } }
  return {
    grant: null,
    reason: { code: 'principalNotNamed', principal: nameOf(caller), nearest: nearestOf(entries, caller) },
  }
}

/** Listing the account does not except its users (rule 29), so only entries that name the caller count (rule 27). */
function matchExcept(
  { entries }: PrincipalElement,
  caller: Caller,
  effect: 'Allow' | 'Deny' | null,
): PrincipalOutcome {
  const principal = nameOf(caller)
  if (effect === 'Deny' && caller.kind === 'user' && caller.user.permissionsBoundary !== null)
    return { grant: 'direct', reason: { code: 'boundaryOverridesNotPrincipal', principal } }
  let accountEntry: PrincipalEntry | null = null
  for (const entry of entries) {
    const by = namingOf(entry, caller)
    if (by === 'account') accountEntry ??= entry
    else if (by !== null) return { grant: null, reason: { code: 'principalExcepted', entry, by } }
  }
  return { grant: 'direct', reason: { code: 'principalNotExcepted', principal, accountEntry } }
}

/** How one entry reaches the caller. User ARNs compare with case, and only a whole `*` is a wildcard (rule 16). */
function namingOf({ type, value }: PrincipalEntry, caller: Caller): PrincipalNaming | null {
  if (type !== '*' && type !== 'AWS') return null
  if (value === '*') return 'everyone'
  if (caller.kind === 'anonymous') return null
  if (value === caller.arn) return 'arn'
  if (accountNamed(value) === caller.account) return caller.kind === 'root' ? 'arn' : 'account'
  return caller.kind === 'user' && value === caller.user.id ? 'uniqueId' : null
}

/** The account an entry stands for: twelve digits, or the ARN of its root. */
function accountNamed(value: string): string | null {
  const [, digits, ofRoot] = /^(?:(\d{12})|arn:aws[a-z-]*:iam::(\d{12}):root)$/.exec(value) ?? []
  return digits ?? ofRoot ?? null
}

const nameOf = (caller: Caller): string => (caller.kind === 'anonymous' ? '*' : caller.arn)

const CLOSENESS: readonly PrincipalMiss[] = [
  'group',
  'partialWildcard',
  'anonymous',
  'somebodyElse',
  'otherType',
]

function nearestOf(entries: readonly PrincipalEntry[], caller: Caller): NearestPrincipal {
  const misses = entries.map((entry) => ({ entry, miss: missOf(entry, caller) }))
  for (const kind of CLOSENESS) {
    const found = misses.find(({ miss }) => miss === kind)
    if (found !== undefined) return found
  }
  return null
}

type NearestPrincipal = Extract<PrincipalReason, { code: 'principalNotNamed' }>['nearest']

function missOf({ type, value }: PrincipalEntry, caller: Caller): PrincipalMiss {
  if (type !== '*' && type !== 'AWS') return 'otherType'
  if (/^arn:[^:]*:iam::[^:]*:group\//.test(value)) return 'group'
  if (/[*?]/.test(value)) return 'partialWildcard'
  return caller.kind === 'anonymous' ? 'anonymous' : 'somebodyElse'
}
