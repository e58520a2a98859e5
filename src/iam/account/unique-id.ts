import type { Account } from './account'

/** The four letters a unique id begins with ("IAM identifiers"). */
const PREFIXES = { user: 'AIDA', group: 'AGPA', role: 'AROA', policy: 'ANPA' } as const

export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const LENGTH = 17

/**
 * The unique id of an entity that is about to be created: 21 characters. It follows from the account, the kind, the name
 * and how many ids the account has handed out, so equal calls make equal accounts, and an entity that is deleted and made
 * again gets another id. Whoever uses one must raise `idsIssued`.
 */
export function uniqueId(account: Account, kind: keyof typeof PREFIXES, name: string): string {
  const seed = `${account.id}/${kind}/${name}/${account.idsIssued}`
  return PREFIXES[kind] + madeUp(seed, BASE32, LENGTH)
}

/** By which FNV-1a multiplies. */
const PRIME = 0x01000193

/** Steps after which nothing of the beginning shows any more. */
const WARM_UP = 20

/**
 * A text that looks random and follows from another: four FNV-1a lanes of 32 bits are the state of an xorshift128 generator.
 * The length of the alphabet is a power of two, 256 at most. One loop without closures or lists, since a large account that is
 * opened has ten thousand of these made up.
 */
export function madeUp(seed: string, alphabet: string, length: number): string {
  let [x, y, z, w] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  for (let index = 0; index < seed.length; index += 1) {
    const code = seed.charCodeAt(index)
    x = Math.imul(x ^ code, PRIME)
    y = Math.imul(y ^ code, PRIME)
    z = Math.imul(z ^ code, PRIME)
    w = Math.imul(w ^ code, PRIME)
  }
  // All four lanes zero would be a state xorshift never leaves.
  x |= 1
  y |= 1
  z |= 1
  w |= 1
  const mask = alphabet.length - 1
  let text = ''
  for (let step = -WARM_UP; step < length; step += 1) {
    const t = x ^ (x << 11)
    x = y
    y = z
    z = w
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8)
    // The lowest bits of one step follow one another too closely to be used as they are.
    if (step >= 0) text += alphabet.charAt((Math.imul(w ^ (w >>> 15), 0x2c1b3c6d) >>> 16) & mask)
  }
  return text
}
