import type { Account, User } from '../account/account'
import { indexOf } from './account-index'
import type { DecidingRule } from './rule'

/** Who asks, as far as the account knows them. */
export type Caller =
  | { readonly kind: 'user'; readonly arn: string; readonly account: string; readonly user: User }
  | { readonly kind: 'root'; readonly arn: string; readonly account: string }
  /** Nobody signed the request; only a Principal of `*` reaches them (rule 24). */
  | { readonly kind: 'anonymous' }

type CallerReading =
  | { readonly ok: true; readonly caller: Caller }
  /** The rule under which the request is denied without looking at any policy. */
  | { readonly ok: false; readonly rule: DecidingRule }

const PRINCIPAL =
  /^arn:aws(?:-[a-z]+)*:(iam|sts)::(\d{12}):(root|user|assumed-role|role|federated-user)(?:\/.+)?$/s
const SERVICE = /^[a-z0-9.-]+\.amazonaws\.com$/

/** Finds who a request's `principal` is. `*` and `anonymous` stand for a caller who signed nothing. */
export function readCaller(account: Account, principal: string): CallerReading {
  if (principal === '*' || principal === 'anonymous') return { ok: true, caller: { kind: 'anonymous' } }
  if (principal.length > 2048) return refused('unknownPrincipal')
  if (SERVICE.test(principal)) return refused('notModelledPrincipal')
  const [, service, owner, kind] = PRINCIPAL.exec(principal) ?? []
  if (owner === undefined) return refused('unknownPrincipal')
  if (service === 'sts' || kind === 'role') return refused('notModelledPrincipal')
  if (owner !== account.id) return refused('notModelledForeignPrincipal')
  if (kind === 'root') return { ok: true, caller: { kind: 'root', arn: principal, account: owner } }
  const user = indexOf(account).users.get(principal)
  return user
    ? { ok: true, caller: { kind: 'user', arn: principal, account: owner, user } }
    : refused('unknownPrincipal')
}

const refused = (rule: DecidingRule): CallerReading => ({ ok: false, rule })
