import { orderedReader, type Order, type OperandReader } from './operand'

const EPOCH = /^-?\d+$/
const ISO =
  /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d))?)?$/

/**
 * Milliseconds since 1970, of a date in W3C's profile of ISO 8601 or of a whole number of seconds (rule 104). A bare
 * `2026` is therefore a moment in 1970, not a year.
 */
function readDate(text: string): number | null {
  if (EPOCH.test(text)) return Number(text) * 1000
  const [, year, month, day = '01', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    ISO.exec(text) ?? []
  if (year === undefined || month === undefined) return null
  const whole = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const start = Date.parse(`${whole}Z`)
  // Date.parse rolls some impossible dates over, as 30 February to March; then the text does not come back.
  if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(whole)) return null
  return start + Number(`0${fraction}`) * 1000 - offsetOf(zone)
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

export const date = (order: Order): OperandReader => orderedReader(order, readDate)
