import { ASIDES } from './keys'
import { isObject, isText } from './records'

/** Whatever was under a workspace's keys. The first release put its one record aside bare. */
export interface AsideRecord {
  readonly id: string
  readonly at: string
  readonly reason: string
  readonly records: Readonly<Record<string, unknown>>
}

/** The change that puts records aside. */
export function asideOf(
  id: string,
  reason: string,
  records: AsideRecord['records'],
  now: Date,
): ReadonlyMap<string, unknown> {
  const at = now.toISOString()
  // Two may be put aside at one moment, in two tabs.
  const key = `${ASIDES}${id}:${at}:${Math.random().toString(36).slice(2)}`
  return new Map([[key, { id, at, reason, records } satisfies AsideRecord]])
}

export function isAside(value: unknown): value is AsideRecord {
  return (
    isObject(value) &&
    'records' in value &&
    isObject(value.records) &&
    'id' in value &&
    isText(value.id) &&
    'at' in value &&
    isText(value.at) &&
    'reason' in value &&
    isText(value.reason)
  )
}
