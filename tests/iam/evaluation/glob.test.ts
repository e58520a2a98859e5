import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parting } from '../../../src/iam/evaluation/departure'
import { globMatches, globMatchesFromAny } from '../../../src/iam/evaluation/glob/match'
import { compilePattern, patternOf, tokensOf } from '../../../src/iam/evaluation/glob/pattern'
import { spell } from '../../../src/iam/evaluation/glob/token'

/** The plainest matcher there is: exponential, and obviously right. */
function naive(pattern: string, text: string): boolean {
  const [first, ...rest] = pattern
  const [character, ...more] = text
  const others = rest.join('')
  if (first === undefined) return text === ''
  if (first === '*') return naive(others, text) || (text !== '' && naive(pattern, more.join('')))
  return text !== '' && (first === '?' || first === character) && naive(others, more.join(''))
}

const patterns = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?', '😀'), maxLength: 8 })
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '😀'), maxLength: 8 })

describe('a pattern', () => {
  it('matches as a naive recursive matcher does', () => {
    fc.assert(
      fc.property(patterns, texts, (p, t) => {
        expect(globMatches(compilePattern(p), t)).toBe(naive(p, t))
      }),
      { numRuns: 5000 },
    )
  })

  it('matches from any of several places as it matches what follows each', () => {
    fc.assert(
      fc.property(patterns, texts, (p, t) => {
        const colons = [...t.matchAll(/:/g)].map(({ index }) => index + 1)
        const starts = [0, ...colons]
        const expected = starts.some((start) => naive(p, t.slice(start)))
        expect(globMatchesFromAny(compilePattern(p), t, starts)).toBe(expected)
      }),
      { numRuns: 5000 },
    )
  })

  it('takes a literal piece as it stands, and finds it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, literal, after) => {
        const pattern = patternOf([
          { text: '*', literal: false },
          { text: literal, literal: true },
          { text: '*', literal: false },
        ])
        expect(globMatches(pattern, before + literal + after)).toBe(true)
        expect(globMatches(patternOf([{ text: literal, literal: true }]), literal)).toBe(true)
      }),
    )
  })

  it('is spelled as it was written, but for stars after stars', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '*', '?', '😀', '\uD800') }), (text) => {
        expect(spell(tokensOf(compilePattern(text)))).toBe(text.replace(/\*+/g, '*'))
      }),
    )
  })

  it('is found however long it is', () => {
    const long = `${'ab?'.repeat(40)}c`
    const text = long.replaceAll('?', 'x')
    expect(globMatches(compilePattern(`*${long}*`), `ab${text}ab`)).toBe(true)
    expect(globMatches(compilePattern(`*${long}*`), `ab${text.replace('c', 'd')}ab`)).toBe(false)
  })
})

describe('what a text departs from', () => {
  const place = (text: string) => ({ segment: 'resource' as const, text, compared: text, start: 0 })

  it.each([
    ['abc', 'abd', { at: 2, expected: 'c', found: 'd' }],
    ['abc', 'ab', { at: 2, expected: 'c', found: '' }],
    ['ab', 'abc', { at: 2, expected: '', found: 'c' }],
    ['ab*', 'ac', { at: 1, expected: 'b*', found: 'c' }],
    ['a?c*', 'abd', { at: 2, expected: 'c*', found: 'd' }],
    ['a*cd*e', 'abcxcy', { at: 5, expected: 'd*e', found: 'y' }],
    ['a*cd*e', 'a', { at: 1, expected: 'cd*e', found: '' }],
    ['*.log', 'x.logs', { at: 5, expected: '', found: 's' }],
    ['*.log', 'x.lo', { at: 4, expected: 'g', found: '' }],
    ['😀?b*', '😀😀c', { at: 4, expected: 'b*', found: 'c' }],
    ['*b?d*', 'abcab', { at: 3, expected: 'd*', found: 'ab' }],
  ])('%s and %s part where the best attempt ends', (pattern, text, expected) => {
    expect(parting(compilePattern(pattern), place(text)).tell()).toMatchObject(expected)
  })

  it('is never beyond the end of either', () => {
    fc.assert(
      fc.property(patterns, texts, (p, t) => {
        const pattern = compilePattern(p)
        fc.pre(!globMatches(pattern, t))
        const { at, expected, found, wanted, given } = parting(pattern, place(t)).tell()
        expect(t.slice(at)).toBe(found)
        expect(wanted.endsWith(expected)).toBe(true)
        expect(given).toBe(t)
      }),
      { numRuns: 2000 },
    )
  })
})
