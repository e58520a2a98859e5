/** CRC-32 (ISO 3309), as in gzip and PNG: it is there against accidents, not against forgers. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a mebibyte takes ten times as long through an iterator that is not warm
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return ~crc >>> 0
}

const POLYNOMIAL = 0xedb88320

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let entry = byte
  for (let bit = 0; bit < 8; bit++) entry = entry & 1 ? (entry >>> 1) ^ POLYNOMIAL : entry >>> 1
  return entry
})
