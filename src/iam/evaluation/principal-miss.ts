import type { PrincipalEntry } from '../policy/document'
import { isSigner, type Caller } from './caller'
import { parsePrincipalArn } from './principal-arn'
import type { PrincipalMiss, PrincipalReason } from './reason'

type NearestPrincipal = Extract<PrincipalReason, { code: 'principalNotNamed' }>['nearest']

/** From what looks most as if it meant the caller to what least does. */
const CLOSENESS: readonly PrincipalMiss[] = [
  'group',
  'partialWildcard',
  'otherSession',
  'oneSession',
  'otherAccount',
  'anonymous',
  'somebodyElse',
  'otherType',
]

/** The entry that looks most as if it meant the caller, and why it does not; `null` if there is no entry. */
export function nearestPrincipal(entries: readonly PrincipalEntry[], caller: Caller): NearestPrincipal {
  const misses = entries.map((entry) => ({ entry, miss: missOf(entry, caller) }))
  for (const kind of CLOSENESS) {
    const found = misses.find(({ miss }) => miss === kind)
    if (found !== undefined) return found
  }
  return null
}

function missOf({ type, value }: PrincipalEntry, caller: Caller): PrincipalMiss {
  if (type === 'Service' && caller.kind === 'service') return 'somebodyElse'
  if (type !== '*' && type !== 'AWS') return 'otherType'
  if (/^arn:[^:]*:iam::[^:]*:group\//.test(value)) return 'group'
  if (/[*?]/.test(value)) return 'partialWildcard'
  if (caller.kind === 'anonymous') return 'anonymous'
  if (caller.kind === 'service') return 'otherType'
  return missOfSigner(value, caller)
}

function missOfSigner(value: string, caller: Caller): PrincipalMiss {
  const named = parsePrincipalArn(value)
  if (named === null || !isSigner(caller) || caller.kind === 'root') return 'somebodyElse'
  if (named.name.toLowerCase() !== caller.name.toLowerCase()) return 'somebodyElse'
  if (named.account !== caller.account) return 'otherAccount'
  if (named.kind !== 'assumed-role' || caller.kind !== 'role') return 'somebodyElse'
  return caller.session === null ? 'oneSession' : 'otherSession'
}
