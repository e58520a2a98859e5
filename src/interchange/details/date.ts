import { DEFAULT_MOMENT } from '../../iam'
import type { Place, Report } from './report'

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)$/

/** A date as the account keeps it: in UTC and to the second, as IAM does. */
export function dateOf(place: Place, owner: string, report: Report): string {
  const { value } = place
  const [, day, time, zone] = (typeof value === 'string' && MOMENT.exec(value)) || []
  const at = Date.parse(`${day ?? ''}T${time ?? ''}${zone ?? ''}`)
  if (!Number.isNaN(at)) return `${new Date(at).toISOString().slice(0, 19)}Z`
  report.notice(
    'made-up',
    place,
    `A date of ${owner} is missing or cannot be read, so another stands in its place.`,
  )
  return DEFAULT_MOMENT
}
