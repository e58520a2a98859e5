/** What is around a call: the name of its operation, and its moment. Whatever they hold, nothing here throws. */

/** When calls happen that do not say when: so that equal calls make equal accounts. */
export const DEFAULT_MOMENT = '2026-01-01T00:00:00Z'

const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:Z|\+00:00)$/

/** Reading from what is no plain object may throw: from a proxy, from a getter. Then it has no name. */
export function operationName(apiCall: unknown): string {
  try {
    const name = (apiCall as { readonly operation?: unknown } | null | undefined)?.operation
    return typeof name === 'string' ? name : ''
  } catch {
    return ''
  }
}

/** A moment in whole seconds, which is what IAM keeps; `null` for what is no moment in UTC. Nothing is the default one. */
export function readMoment(given: unknown): string | null {
  const at = given ?? DEFAULT_MOMENT
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null
  const seconds = MOMENT.exec(at)?.[1]
  return seconds === undefined ? null : `${seconds}Z`
}
