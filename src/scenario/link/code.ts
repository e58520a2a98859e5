import { readBase64url, toBase64url } from './base64url'
import { crc32 } from './checksum'
import { deflate, inflate } from './compress'
import { CHECKSUM_BYTES, LARGEST_PAYLOAD } from './format'

/** What a link holds behind its mark, as text, or what is wrong with it. */
export type Code =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'cut-short' | 'damaged' | 'too-large' }

/** The code of a payload. `null` for one that is larger than a link may hold, which nobody could read. */
export function writeCode(payload: string): string | null {
  const bytes = new TextEncoder().encode(payload)
  return bytes.length > LARGEST_PAYLOAD ? null : codeOf(bytes)
}

export function codeOf(payload: Uint8Array): string {
  const deflated = deflate(payload)
  const bytes = new Uint8Array(CHECKSUM_BYTES + deflated.length)
  new DataView(bytes.buffer).setUint32(0, crc32(payload))
  bytes.set(deflated, CHECKSUM_BYTES)
  return toBase64url(bytes)
}

/** Reads the code that begins at this place of a text, which anybody may have written. Never throws. */
export function readCode(text: string, start: number): Code {
  const bytes = readBase64url(text, start)
  if (bytes.length <= CHECKSUM_BYTES) return { ok: false, code: 'cut-short' }
  const inflated = inflate(bytes.subarray(CHECKSUM_BYTES), LARGEST_PAYLOAD)
  if (!inflated.ok) return inflated
  const checksum = new DataView(bytes.buffer).getUint32(0)
  if (inflated.bytes.length === 0 || crc32(inflated.bytes) !== checksum) return { ok: false, code: 'damaged' }
  try {
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return { ok: true, text: utf8.decode(inflated.bytes) }
  } catch {
    return { ok: false, code: 'damaged' }
  }
}
