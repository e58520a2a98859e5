import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { Inflate } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { decodeLink, decodeScenario, encodeLink, encodeScenario, openStarter } from '../../../src/scenario'
import { dictionary } from '../../../src/scenario/link/dictionary'
import { json, tampered } from '../tampering'
import { linkOf, sealed } from './sealed'

const link = encodeLink(openStarter('lead'))
const MEBIBYTE = 1024 * 1024

/** Whatever comes in, what comes out is a scenario that could be kept, or issues that each say something. */
function expectSoundAnswer(text: unknown) {
  const result = decodeLink(text)
  if (result.ok) {
    expect(decodeScenario(encodeScenario(result.value))).toEqual(result)
    return
  }
  expect(result.issues.length).toBeGreaterThan(0)
  for (const { code, message } of result.issues) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(message).toMatch(/^\S[^]*\.$/)
  }
}

/** What the link holds is what the one decoder says of it, good or bad. */
function expectNoOtherAnswer(payload: string) {
  expect(decodeLink(sealed(payload))).toEqual(decodeScenario(payload.split('\n', 1)[0]))
}

describe('decodeLink', () => {
  it('has an answer to any value and any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(fc.property(fc.anything(), expectSoundAnswer))
    fc.assert(fc.property(text, expectSoundAnswer))
    fc.assert(
      fc.property(text, (after) => {
        expectSoundAnswer(`#s1${after}`)
      }),
    )
  })

  it('has an answer to any bytes', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ maxLength: 400 }), (checksum, bytes) => {
        expectSoundAnswer(linkOf(checksum, bytes))
      }),
      { numRuns: 2000 },
    )
  })

  it('has an answer to any link that lost or gained something, or was changed', () => {
    const characters = fc.string({
      unit: fc.constantFrom('A', 'b', '9', '-', '_', '%', '2', '5', ' ', '\n', '='),
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.nat(link.length), fc.nat(4), characters, (at, gone, added) => {
        expectSoundAnswer(link.slice(0, at) + added + link.slice(at + gone))
      }),
      { numRuns: 2000 },
    )
  })

  it('never takes a changed link for another scenario', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: link.length - 1 }),
        fc.base64String({ minLength: 4, maxLength: 4 }),
        (at, [other]) => {
          const result = decodeLink(link.slice(0, at) + String(other) + link.slice(at + 1))
          if (result.ok) expect(encodeLink(result.value)).toBe(link)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('says of what has the right checksum just what decodeScenario says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expectNoOtherAnswer(text)
      }),
    )
    fc.assert(
      fc.property(json, (value) => {
        expectNoOtherAnswer(JSON.stringify(value))
      }),
    )
    fc.assert(
      fc.property(tampered, (value) => {
        expectNoOtherAnswer(JSON.stringify(value))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps keys such as __proto__ as keys, and touches no prototype', () => {
    const document =
      '{"format":"iam-groups-playground","version":1,"account":{"id":"123456789012"},"drafts":{"__proto__":"x","constructor":"y"},"__proto__":{"title":"inherited"}}'
    const result = decodeLink(sealed(document))
    expect(result.ok && Object.entries(result.value.drafts)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(result.ok && result.value.title).toBe('')
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('what was made to take long', () => {
  /** Counts what goes into the library and what comes out of it. */
  function counted() {
    const counts = { deflated: 0, inflated: 0 }
    const push = Reflect.get(Inflate.prototype, 'push')
    vi.spyOn(Inflate.prototype, 'push').mockImplementation(function (this: Inflate, chunk, final) {
      const { ondata } = this
      counts.deflated += chunk.length
      this.ondata = (piece, last) => {
        counts.inflated += piece.length
        ondata(piece, last)
      }
      push.call(this, chunk, final)
      this.ondata = ondata
    })
    return counts
  }
  afterEach(() => vi.restoreAllMocks())

  /** Nothing but zeros, at a thousandth of the size. */
  const bombOf = (size: number) => new Uint8Array(deflateRawSync(Buffer.alloc(size), { level: 9 }))

  it.each([2, 32, 128])('is inflated no further than needed: %i MiB', (size) => {
    const bomb = bombOf(size * MEBIBYTE)
    const counts = counted()
    expect(decodeLink(linkOf(0, bomb))).toMatchObject({ ok: false, issues: [{ code: 'too-large' }] })
    expect(counts.inflated).toBeLessThan(6 * MEBIBYTE)
    expect(counts.deflated).toBeLessThan(8192)
  })

  it('is inflated once, however often it is there', () => {
    const bomb = linkOf(0, bombOf(4 * MEBIBYTE))
    const counts = counted()
    expect(decodeLink(Array.from({ length: 50 }, () => bomb).join('. '))).toMatchObject({
      ok: false,
      issues: [{ code: 'too-large' }],
    })
    expect(counts.inflated).toBeLessThan(6 * MEBIBYTE)
  })

  it('is tried a few times only, where it is damaged', () => {
    const damaged = linkOf(1, bombOf(MEBIBYTE))
    const counts = counted()
    expect(decodeLink(Array.from({ length: 50 }, () => damaged).join('. '))).toMatchObject({
      ok: false,
      issues: [{ code: 'damaged' }],
    })
    expect(counts.inflated).toBeLessThanOrEqual(4 * MEBIBYTE)
  })

  it('is left where nothing comes of it', () => {
    const counts = counted()
    expect(decodeLink(linkOf(7, new Uint8Array(MEBIBYTE)))).toMatchObject({
      ok: false,
      issues: [{ code: 'damaged' }],
    })
    expect(counts.deflated).toBeLessThan(100_000)
  })

  it('is taken up to the last byte that is allowed', () => {
    const start = '{"format":"iam-groups-playground","version":1,"account":{"id":"123456789012"},"later":"'
    const payload = (length: number) => `${start}${'x'.repeat(length - start.length - 2)}"}`
    expect(decodeLink(sealed(payload(MEBIBYTE))).ok).toBe(true)
    expect(decodeLink(sealed(payload(MEBIBYTE + 1)))).toMatchObject({
      ok: false,
      issues: [{ code: 'too-large' }],
    })
  })

  it('is refused before it is parsed, where it is deep or has very many values', () => {
    const parse = vi.spyOn(JSON, 'parse')
    const inside = (text: string) => `{"format":"iam-groups-playground","version":1,"x":${text}}`
    const codeOf = (payload: string) => {
      const result = decodeLink(sealed(payload))
      return result.ok ? null : result.issues[0]?.code
    }
    expect(codeOf('['.repeat(MEBIBYTE))).toBe('too-deep')
    expect(codeOf(inside('{"a":'.repeat(1000) + '0' + '}'.repeat(1000)))).toBe('too-deep')
    expect(codeOf(inside(`[${'[],'.repeat(100_000)}0]`))).toBe('too-large')
    expect(codeOf(inside(`[${'0,'.repeat(100_000)}0]`))).toBe('too-large')
    expect(parse).not.toHaveBeenCalled()
  })

  it('takes no preset dictionary but its own', () => {
    const document = Buffer.from(
      '{"format":"iam-groups-playground","version":1,"account":{"id":"123456789012"}}',
    )
    const other = Buffer.from(dictionary).reverse()
    expect(decodeLink(linkOf(0, deflateRawSync(document, { dictionary: other })))).toMatchObject({
      ok: false,
    })
  })
})
