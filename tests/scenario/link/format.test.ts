import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLink, encodeLink, encodeScenario, openStarter } from '../../../src/scenario'
import { readBase64url, toBase64url } from '../../../src/scenario/link/base64url'
import { crc32 } from '../../../src/scenario/link/checksum'
import { dictionary } from '../../../src/scenario/link/dictionary'
import { linkOf } from './sealed'

const scenario = openStarter('lead')
const payload = Buffer.from(JSON.stringify(encodeScenario(scenario)))

describe('version 1 of links', () => {
  it('has this dictionary, to the byte, for ever', () => {
    expect(createHash('sha256').update(dictionary).digest('hex')).toBe(
      'dcee28b39c5a844ab8396cb1ee3e709362abfb373f87c7d4b20f68ed5053a3fb',
    )
  })

  it('has a dictionary of ASCII characters that a window of DEFLATE can hold', () => {
    expect(dictionary.every((byte) => byte >= 0x0a && byte < 0x7f)).toBe(true)
    expect(dictionary.length).toBeLessThan(32_768)
  })

  it('is CRC-32 and raw DEFLATE, as any other program can read', () => {
    const bytes = Buffer.from(encodeLink(scenario).slice(3), 'base64url')
    expect(inflateRawSync(bytes.subarray(4), { dictionary })).toEqual(payload)
    expect(bytes.readUInt32BE(0)).toBe(crc32(payload))
  })

  it.each([0, 1, 6, 9])('is read as any other program writes it, at level %i', (level) => {
    const deflated = deflateRawSync(payload, { level, dictionary })
    expect(decodeLink(linkOf(crc32(payload), deflated))).toEqual({ ok: true, value: scenario })
  })
})

describe('crc32', () => {
  it.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j', (text, checksum) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(checksum)
  })
})

describe('base64url', () => {
  it('is written as Node writes it, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(readBase64url(text, 0)).toEqual(bytes)
      }),
    )
  })

  it('is written of more bytes than a call has arguments', () => {
    const bytes = Uint8Array.from({ length: 300_001 }, (_, index) => index * index)
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
  })
})
