/** An address or a CIDR range, as in `203.0.113.0/24`. */
export interface IpRange {
  /** Only such as never reach AWS over the internet (RFC 1918, RFC 4193). */
  readonly isPrivate: boolean
  /** The same range with its host bits cleared, where the text has some set; else `null`. */
  readonly improved: string | null
}

/** `null` if the text is neither an address nor a range. */
export function ipRange(text: string): IpRange | null {
  const [address = '', bits, ...more] = text.split('/')
  if (more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return null
  return address.includes(':')
    ? version6(address, Number(bits ?? 128))
    : version4(address, Number(bits ?? 32))
}

const privateBlocks: readonly (readonly [address: number, bits: number])[] = [
  [toNumber([10, 0, 0, 0]), 8],
  [toNumber([172, 16, 0, 0]), 12],
  [toNumber([192, 168, 0, 0]), 16],
]

function version4(address: string, bits: number): IpRange | null {
  const parts = address.split('.')
  if (
    parts.length !== 4 ||
    bits > 32 ||
    !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  )
    return null
  const number = toNumber(parts.map(Number))
  const start = network(number, bits)
  return {
    isPrivate: privateBlocks.some(([block, length]) => bits >= length && network(number, length) === block),
    improved: start === number ? null : `${spell(start)}/${bits}`,
  }
}

function version6(address: string, bits: number): IpRange | null {
  const halves = address.split('::')
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const isFull = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8
  if (!isFull || bits > 128 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null
  return { isPrivate: /^f[cd][0-9a-f]{2}:/i.test(address) && bits >= 7, improved: null }
}

function toNumber(parts: readonly number[]): number {
  return parts.reduce((number, part) => number * 256 + part, 0)
}

function network(address: number, bits: number): number {
  const size = 2 ** (32 - bits)
  return Math.floor(address / size) * size
}

function spell(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')
}
