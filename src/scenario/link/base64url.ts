const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes turned to text at a time: as many as a call may have arguments, and a multiple of three. */
const SLICE = 24_000

/** Base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += SLICE) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + SLICE)))
  }
  return text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')
}

/** Passed over: what mail programs, chats and typesetters put into a long word, and padding. */
const BETWEEN = '\t\n\v\f\r =>\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u2060\ufeff'

const PASS = -1
const STOP = -2

/** What each character is worth, by its code: six bits, or nothing. */
const worth = new Int8Array(0x10000).fill(STOP)
for (let bits = 0; bits < ALPHABET.length; bits++) worth[ALPHABET.charCodeAt(bits)] = bits
for (let index = 0; index < BETWEEN.length; index++) worth[BETWEEN.charCodeAt(index)] = PASS

const PERCENT = 0x25

/** What each hexadecimal digit is worth, by its code: four bits, or nothing. */
const nibbles = new Int8Array(0x80).fill(STOP)
for (let bits = 0; bits < 16; bits++) {
  const digit = bits.toString(16)
  nibbles[digit.charCodeAt(0)] = bits
  nibbles[digit.toUpperCase().charCodeAt(0)] = bits
}

/** The byte that two hexadecimal digits at this place say, or NaN. By a table, since there may be a million of them. */
function hexadecimal(text: string, at: number): number {
  const high = nibbles[text.charCodeAt(at)] ?? STOP
  const low = nibbles[text.charCodeAt(at + 1)] ?? STOP
  return high < 0 || low < 0 ? Number.NaN : (high << 4) | low
}

/**
 * The bytes that stand from `start` on, up to the first character that cannot be part of them. It reads what is left of
 * base64url after a journey: broken into lines, quoted, percent-encoded. One pass, and no text in between: anybody may
 * have written it, and it may be long.
 */
export function readBase64url(text: string, start: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(((text.length - start) * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (let at = start; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (code === PERCENT) {
      // An escaped percent sign is one that was there before: `%252D` was `%2D` when it was escaped again.
      do {
        code = hexadecimal(text, at + 1)
        at += 2
      } while (code === PERCENT)
      // A byte of something that has more than one, such as a space of no width.
      if (code > 0x7f) continue
    }
    const value = worth[code] ?? STOP
    if (value === STOP) break
    if (value === PASS) continue
    bits = ((bits & 0x3f) << 6) | value
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[length++] = (bits >>> held) & 0xff
  }
  return bytes.subarray(0, length)
}
