import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import { withField } from './samples'

const full: unknown = JSON.parse(readFileSync(new URL('./fixtures/v1-full.json', import.meta.url), 'utf8'))

/** Whatever comes in, what comes out is a scenario that goes round, or issues that each say what and where. */
function expectSoundAnswer(json: unknown) {
  const result = decodeScenario(json)
  if (result.ok) {
    expect(decodeScenario(encodeScenario(result.value))).toEqual(result)
    return
  }
  expect(result.issues.length).toBeGreaterThan(0)
  for (const { code, message, path } of result.issues) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(message).toMatch(/^\S[^]*\.$/)
    for (const step of path) expect(['string', 'number']).toContain(typeof step)
  }
}

const json = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' })
const odd: fc.Arbitrary<unknown> = fc.oneof(
  json,
  fc.constantFrom(
    null,
    '',
    0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    true,
    [],
    {},
    '\ud800',
    '\u0000',
    '__proto__',
  ),
  fc.constantFrom('alice', 'Developers', 'v1', 'arn:aws:iam::aws:policy/X', '123456789012'),
)

/** The value with one place somewhere inside it changed, taken out or added to, as `seeds` choose. */
function mutate(value: unknown, seeds: readonly number[], replacement: unknown): unknown {
  const [seed = 0, ...rest] = seeds
  if (typeof value !== 'object' || value === null || rest.length === 0) return replacement
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const at = seed % (items.length + 1)
    if (seed % 7 === 0) return items.toSpliced(at, 1)
    return at === items.length
      ? [...items, items[0] ?? replacement]
      : items.with(at, mutate(items[at], rest, replacement))
  }
  const entries = Object.entries(value) as readonly (readonly [string, unknown])[]
  const at = seed % (entries.length + 1)
  const entry = entries[at]
  if (!entry) return Object.fromEntries([...entries, [String(replacement), replacement]])
  if (seed % 7 === 0) return Object.fromEntries(entries.toSpliced(at, 1))
  return Object.fromEntries(entries.with(at, [entry[0], mutate(entry[1], rest, replacement)]))
}

const seeds = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 7 })

describe('decodeScenario', () => {
  it('has an answer to any value there is', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
        expectSoundAnswer,
      ),
    )
  })

  it('has an answer to any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          json.map((value) => JSON.stringify(value)),
        ),
        expectSoundAnswer,
      ),
    )
  })

  it('has an answer to any content of a scenario', () => {
    const field = fc.constantFrom('title', 'description', 'account', 'requests', 'drafts')
    fc.assert(
      fc.property(fc.dictionary(field, odd), (fields) => {
        expectSoundAnswer(withField(fields))
      }),
    )
  })

  it('has an answer to any scenario that somebody tampered with', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(seeds, odd), { minLength: 1, maxLength: 4 }), (mutations) => {
        expectSoundAnswer(
          mutations.reduce((value: unknown, [path, replacement]) => mutate(value, path, replacement), full),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('has an answer to any text that lost or gained a character', () => {
    const text = JSON.stringify(full)
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(3),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (at, gone, added) => {
          expectSoundAnswer(text.slice(0, at) + added + text.slice(at + gone))
        },
      ),
    )
  })
})
