import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compilePattern, globMatches, patternOf } from '../../../src/iam/evaluation/glob'

/** The plainest matcher there is: exponential, and obviously right. */
function naive(pattern: string, text: string): boolean {
  const [first, ...rest] = pattern
  const others = rest.join('')
  if (first === undefined) return text === ''
  if (first === '*') return naive(others, text) || (text !== '' && naive(pattern, text.slice(1)))
  return text !== '' && (first === '?' || first === text[0]) && naive(others, text.slice(1))
}

it('agrees with a naive recursive matcher', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 8 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*'), maxLength: 8 })
  fc.assert(
    fc.property(pattern, text, (p, t) => {
      expect(globMatches(compilePattern(p), t)).toBe(naive(p, t))
    }),
    { numRuns: 3000 },
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

it('is linear in the text: fourteen times *a and a b against 29 characters (rule 105)', () => {
  const pattern = compilePattern(`${'*a'.repeat(14)}b`)
  const start = performance.now()
  const matched = Array.from({ length: 1000 }, () => globMatches(pattern, 'a'.repeat(29)))
  expect(matched).not.toContain(true)
  // A backtracking matcher needs 800 ms for each.
  expect(performance.now() - start).toBeLessThan(2000)
})
