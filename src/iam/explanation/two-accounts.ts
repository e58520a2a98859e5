import type { Trace } from '../evaluation/trace'

interface TwoAccounts {
  readonly caller: string
  readonly resource: string
}

/** The two accounts of a request that goes from one to another; `null` within one account, and for callers of none. */
export function accountsOf({ context }: Pick<Trace, 'context'>): TwoAccounts | null {
  const caller = context['aws:principalaccount']
  const resource = context['aws:resourceaccount']
  if (typeof caller !== 'string' || typeof resource !== 'string') return null
  return caller === resource || caller === 'anonymous' ? null : { caller, resource }
}
