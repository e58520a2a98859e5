const DATE_AND_TIME =
  /^(-?\d+)(?:-(\d+)(?:-(\d+))?)?(?:t(?:(\d+)(?::(\d+)(?::(\d+)(?:\.(\d+))?)?)?(z|[+-]\d\d(?::\d\d)?)?)?)?$/
const LAST_MILLISECOND = 9223372036854775807n

/**
 * Whether AWS would save this value of a Date operator: a whole number, or something like an ISO 8601 date. It is more
 * lenient than evaluation is (`01T` and `-292275054` are saved): the limits are those of Java's dates.
 */
export function isSavableDate(value: string): boolean {
  if (/^\d+$/.test(value)) return value.length <= 19 && BigInt(value) <= LAST_MILLISECOND
  const [match, year, month, day, hour, minute, second, fraction] =
    DATE_AND_TIME.exec(value.toLowerCase()) ?? []
  return (
    match !== undefined &&
    within(year, -292275054, 292278993) &&
    within(month, 1, 12) &&
    within(day, 1, 31) &&
    within(hour, 0, 23) &&
    within(minute, 0, 59) &&
    within(second, 0, 59) &&
    within(fraction, 0, 999999999)
  )
}

function within(digits: string | undefined, low: number, high: number): boolean {
  return digits === undefined || (Number(digits) >= low && Number(digits) <= high)
}
