import { plainReader, type OperandReader } from './operand'

interface Network {
  /** 4 bytes, or 16. */
  readonly bytes: readonly number[]
  /** How many bits count. */
  readonly prefix: number
}

/** An address or a range in CIDR notation; a bare address is a range of one (rule 100). */
function readNetwork(text: string): Network | null {
  const slash = text.indexOf('/')
  const bytes = readAddress(slash === -1 ? text : text.slice(0, slash))
  if (bytes === null) return null
  const bits = bytes.length * 8
  if (slash === -1) return { bytes, prefix: bits }
  const prefix = text.slice(slash + 1)
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits ? { bytes, prefix: Number(prefix) } : null
}

function readAddress(text: string): readonly number[] | null {
  return text.includes(':') ? readVersion6(text) : readVersion4(text)
}

function readVersion4(text: string): readonly number[] | null {
  const parts = text.split('.', 5)
  const valid = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  return valid ? parts.map(Number) : null
}

/** By value, not by spelling: `2001:db8::1` is `2001:0DB8:0:0:0:0:0:1`. */
function readVersion6(text: string): readonly number[] | null {
  if (text.length > 45) return null
  const halves = text.split('::')
  const [head = [], tail = []] = halves.map((half, i) => groupsOf(half, i === halves.length - 1))
  if (halves.length > 2 || head === null || tail === null) return null
  const missing = 16 - head.length - tail.length
  if (halves.length === 1) return missing === 0 ? head : null
  return missing >= 2 ? [...head, ...Array<number>(missing).fill(0), ...tail] : null
}

/** Bytes of `a:b:c`; the last group of an address may be an IPv4 address. */
function groupsOf(text: string, last: boolean): readonly number[] | null {
  if (text === '') return []
  const groups = text.split(':')
  const bytes: number[] = []
  for (const [i, group] of groups.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(group)) {
      const value = parseInt(group, 16)
      bytes.push(value >> 8, value & 0xff)
    } else {
      const embedded = last && i === groups.length - 1 ? readVersion4(group) : null
      if (embedded === null) return null
      bytes.push(...embedded)
    }
  }
  return bytes
}

function contains(network: Network, address: readonly number[]): boolean {
  if (network.bytes.length !== address.length) return false
  return network.bytes.every((byte, i) => {
    const bits = Math.min(8, Math.max(0, network.prefix - i * 8))
    const mask = (0xff << (8 - bits)) & 0xff
    return (byte & mask) === ((address[i] ?? 0) & mask)
  })
}

/** Addresses of the other family are outside, so that NotIpAddress matches them. */
export const ipAddress: OperandReader = plainReader((text) => {
  const network = readNetwork(text)
  if (network === null) return null
  return (found) => {
    const address = readAddress(found)
    return address === null ? null : contains(network, address)
  }
})
