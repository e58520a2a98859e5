const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/

/** Milliseconds since 1970: of an ISO date, or of a whole number of seconds (rule 104). `null` for anything else. */
export function readDate(text: string): number | null {
  if (/^-?\d+$/.test(text)) return Number(text) * 1000
  const [whole, year, month = '01', day = '01'] = ISO.exec(text) ?? []
  if (whole === undefined || year === undefined) return null
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // 30 February would quietly become 2 March.
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== Number(day)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}
