/** The moment as one would say it now: "5 minutes ago", "yesterday", "3 May 2026". `moment` is ISO 8601 in UTC. */
export function when(moment: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(moment)) / 1000
  if (Number.isNaN(seconds)) return 'at an unknown time'
  // The clock may have been set back.
  if (seconds < 60) return 'just now'
  const unit = units.find(({ until }) => seconds < until)
  if (unit) return ago.format(-Math.floor(seconds / unit.length), unit.name)
  return day.format(new Date(moment))
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** In seconds. */
const units = [
  { until: HOUR, length: MINUTE, name: 'minute' },
  { until: DAY, length: HOUR, name: 'hour' },
  { until: 7 * DAY, length: DAY, name: 'day' },
] as const

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
