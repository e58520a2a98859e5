import type { PrincipalElement, PrincipalEntry } from '../policy/document'
import { holderOf, isSigner, type Caller, type Signer } from './caller'
import { nearestPrincipal } from './principal-miss'
import { parsePrincipalArn } from './principal-arn'
import type { PrincipalNaming, PrincipalReason } from './reason'

/**
 * How far a resource's policy reaches the caller (rules 6 to 8, 33 to 37). `direct`: it names them, or everyone. `limited`: it
 * names the role or user whose session they are, so that boundary and session policy still limit what it gives. `account`: it
 * names only their account, and so hands the question on to the account's own policies.
 */
export type Grant = 'direct' | 'limited' | 'account'

interface PrincipalOutcome {
  /** `null`: the element does not match. */
  readonly grant: Grant | null
  readonly reason: PrincipalReason
}

const grants: Readonly<Record<PrincipalNaming, Grant>> = {
  everyone: 'direct',
  arn: 'direct',
  uniqueId: 'direct',
  service: 'direct',
  role: 'limited',
  federatingUser: 'limited',
  account: 'account',
}

const STRENGTH: readonly Grant[] = ['direct', 'limited', 'account']

/** Of two the one that reaches further. */
export function stronger(a: Grant | null, b: Grant | null): Grant | null {
  if (a === null || b === null) return a ?? b
  return STRENGTH.indexOf(a) <= STRENGTH.indexOf(b) ? a : b
}

/** The one that reaches furthest; `null` if there is none. */
export function strongest(all: readonly (Grant | null)[]): Grant | null {
  return STRENGTH.find((grant) => all.includes(grant)) ?? null
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
  const named = entries.flatMap((entry) => {
    const by = namingOf(entry, caller)
    return by === null ? [] : [{ entry, by, grant: grants[by] }]
  })
  const grant = strongest(named.map((one) => one.grant))
  const best = named.find((one) => one.grant === grant)
  if (best !== undefined) return { grant, reason: { code: 'principalNamed', entry: best.entry, by: best.by } }
  const nearest = nearestPrincipal(entries, caller)
  return { grant: null, reason: { code: 'principalNotNamed', principal: nameOf(caller), nearest } }
}

/** Listing the account does not except its users (rule 29), so only entries that name the caller count (rule 27). */
function matchExcept(
  { entries }: PrincipalElement,
  caller: Caller,
  effect: 'Allow' | 'Deny' | null,
): PrincipalOutcome {
  const principal = nameOf(caller)
  if (effect === 'Deny' && (holderOf(caller)?.permissionsBoundary ?? null) !== null)
    return { grant: 'direct', reason: { code: 'boundaryOverridesNotPrincipal', principal } }
  let accountEntry: PrincipalEntry | null = null
  for (const entry of entries) {
    const by = namingOf(entry, caller)
    if (by === 'account') accountEntry ??= entry
    else if (by !== null) {
      const accountListed = isSigner(caller) && listsAccount(entries, caller.account)
      return { grant: null, reason: { code: 'principalExcepted', entry, by, accountListed } }
    }
  }
  return { grant: 'direct', reason: { code: 'principalNotExcepted', principal, accountEntry } }
}

/** How one entry reaches the caller. Only a whole `*` is a wildcard (rule 16); services compare with case (rule 23). */
function namingOf({ type, value }: PrincipalEntry, caller: Caller): PrincipalNaming | null {
  if (type === 'Service') return caller.kind === 'service' && value === caller.name ? 'service' : null
  if (type !== '*' && type !== 'AWS') return null
  if (value === '*') return 'everyone'
  return isSigner(caller) ? namingOfSigner(value, caller) : null
}

function namingOfSigner(value: string, caller: Signer): PrincipalNaming | null {
  if (accountNamed(value) === caller.account) return caller.kind === 'root' ? 'arn' : 'account'
  switch (caller.kind) {
    case 'root':
      return null
    case 'user':
      return value === caller.arn ? 'arn' : value === caller.user?.id ? 'uniqueId' : null
    case 'federatedUser':
      if (value === caller.arn) return 'arn'
      return value === caller.userArn || value === caller.user?.id ? 'federatingUser' : null
    case 'role':
      return value === caller.role?.id ? 'role' : namingOfRole(value, caller)
  }
}

/**
 * Against a session, the path of a role's ARN does not count, since the session's ARN has none, nor does the name's case
 * (rules 17 to 20). The bare role's own ARN says all, and compares as it is (rule 21).
 */
function namingOfRole(value: string, caller: Extract<Signer, { kind: 'role' }>): PrincipalNaming | null {
  if (caller.session === null) return value === caller.arn ? 'role' : null
  const named = parsePrincipalArn(value)
  if (named?.account !== caller.account || named.name.toLowerCase() !== caller.name.toLowerCase()) return null
  if (named.kind === 'role') return 'role'
  return named.kind === 'assumed-role' && named.session === caller.session ? 'arn' : null
}

/** The account an entry stands for: twelve digits, or the ARN of its root. */
function accountNamed(value: string): string | null {
  const [, digits, ofRoot] = /^(?:(\d{12})|arn:aws[a-z-]*:iam::(\d{12}):root)$/.exec(value) ?? []
  return digits ?? ofRoot ?? null
}

function listsAccount(entries: readonly PrincipalEntry[], account: string): boolean {
  return entries.some(({ value }) => value === '*' || accountNamed(value) === account)
}

function nameOf(caller: Caller): string {
  return isSigner(caller) ? caller.arn : caller.kind === 'service' ? caller.name : '*'
}
