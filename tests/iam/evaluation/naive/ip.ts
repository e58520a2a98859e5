/** An address as a list of bits: 32 or 128 of them, which tells the families apart. */
type Bits = readonly number[]

export interface Range {
  readonly bits: Bits
  readonly length: number
}

/** Rule 100: every bit that the prefix fixes is the same. No bits fixed means everything of the family. */
export function contains(range: Range, address: Bits): boolean {
  if (address.length !== range.bits.length) return false
  return range.bits.slice(0, range.length).every((bit, index) => bit === address[index])
}

/** An address or a range; a bare address is a range of one (rule 100). */
export function readRange(text: string): Range | null {
  const [address = '', length, ...more] = text.split('/')
  const bits = readIp(address)
  if (bits === null || more.length > 0) return null
  if (length === undefined) return { bits, length: bits.length }
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits.length) return null
  return { bits, length: Number(length) }
}

export function readIp(text: string): Bits | null {
  return text.includes(':') ? readV6(text) : readV4(text)
}

function readV4(text: string): Bits | null {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return null
  return parts.flatMap((part) => bitsOf(Number(part), 8))
}

function readV6(text: string): Bits | null {
  // The last 32 bits may be spelled as IPv4 has them.
  const end = text.slice(text.lastIndexOf(':') + 1)
  if (end.includes('.')) {
    const bits = readV4(end)
    if (bits === null) return null
    const groups = [bits.slice(0, 16), bits.slice(16)].map((half) => parseInt(half.join(''), 2).toString(16))
    return readV6(text.slice(0, -end.length) + groups.join(':'))
  }
  const halves = text.split('::')
  if (halves.length > 2) return null
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')))
  const [left = [], right] = groups
  const written = [...left, ...(right ?? [])]
  if (!written.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null
  const missing = 8 - written.length
  if (right === undefined ? missing !== 0 : missing < 1) return null
  const all = [...left, ...Array.from({ length: missing }, () => '0'), ...(right ?? [])]
  return all.flatMap((group) => bitsOf(parseInt(group, 16), 16))
}

const bitsOf = (value: number, count: number): Bits =>
  Array.from(value.toString(2).padStart(count, '0'), Number)
