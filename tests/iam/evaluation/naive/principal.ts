import { arnOf, entityOf, type Caller } from './caller'
import type { PrincipalEntry } from './document'

/**
 * How an entry names the caller: itself (`caller`), the role of which it is a session (`role`), the user who asked for the
 * federated session (`parent`), its account, or everyone.
 */
export type Naming = 'caller' | 'role' | 'parent' | 'account' | 'everyone'

/** `null`: the entry does not name the caller. */
export function naming(entry: PrincipalEntry, caller: Caller): Naming | null {
  const { type, value } = entry
  if (type === 'AWS' && value === '*') return 'everyone' // rule 8; rule 16: no other wildcard
  if (caller.kind === 'anonymous') return null // rule 24
  if (caller.kind === 'service') return type === 'Service' && value === caller.name ? 'caller' : null // rule 23
  if (type !== 'AWS') return null
  if (value === caller.account || value === `arn:aws:iam::${caller.account}:root`) return 'account' // rule 7
  const isEntity = value !== '' && value === entityOf(caller)?.id
  switch (caller.kind) {
    case 'root':
      return null
    case 'user':
      return isEntity || value === caller.arn ? 'caller' : null
    case 'role':
      return isEntity || value === caller.arn ? 'role' : null // rule 21: a session's ARN is not it
    case 'session':
      if (isSession(value, caller)) return 'caller'
      return isEntity || isRole(value, caller) ? 'role' : null
    case 'federated': {
      if (value === caller.arn) return 'caller'
      const parent = arnOf(caller.account, 'user', caller.user ?? { path: '/', name: caller.name })
      return isEntity || value === parent ? 'parent' : null // rule 22
    }
  }
}

/** Rules 17 to 19: any session of the role, whatever the role's path, in this account only. */
function isRole(value: string, caller: Caller & { readonly kind: 'session' }): boolean {
  const start = `arn:aws:iam::${caller.account}:role/`
  if (!value.startsWith(start)) return false
  return value.slice(value.lastIndexOf('/') + 1).toLowerCase() === caller.roleName.toLowerCase()
}

/** Rule 20: that session's name only. */
function isSession(value: string, caller: Caller & { readonly kind: 'session' }): boolean {
  const [start, role, session, ...more] = value.split('/')
  if (start !== `arn:aws:sts::${caller.account}:assumed-role` || more.length > 0) return false
  return role?.toLowerCase() === caller.roleName.toLowerCase() && session === caller.sessionName
}

/** Whether an entry of NotPrincipal takes the caller out: naming an account takes out its root user alone (rule 29). */
export function exempts(entry: PrincipalEntry, caller: Caller): boolean {
  const how = naming(entry, caller)
  return how === 'account' ? caller.kind === 'root' : how !== null
}
