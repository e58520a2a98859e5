import { toBase64url } from '../../../src/scenario/link/base64url'
import { crc32 } from '../../../src/scenario/link/checksum'
import { deflate } from '../../../src/scenario/link/compress'

const utf8 = new TextEncoder()

/** A link made by hand, with the right checksum: what whoever knows the format can send. */
export function sealed(payload: string | Uint8Array, deflated?: Uint8Array): string {
  const bytes = typeof payload === 'string' ? utf8.encode(payload) : payload
  return linkOf(crc32(bytes), deflated ?? deflate(bytes))
}

/** A link of any bytes. */
export function linkOf(checksum: number, deflated: Uint8Array): string {
  const bytes = new Uint8Array(4 + deflated.length)
  new DataView(bytes.buffer).setUint32(0, checksum)
  bytes.set(deflated, 4)
  return `#s1${toBase64url(bytes)}`
}
