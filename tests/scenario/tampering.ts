import { readFileSync } from 'node:fs'
import fc from 'fast-check'

/** A scenario document with something in every field. */
export const full: unknown = JSON.parse(
  readFileSync(new URL('./fixtures/v1-full.json', import.meta.url), 'utf8'),
)

export const json = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' })
/** What somebody would put where it does not belong. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
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
  if (!entry) return Object.fromEntries([...entries, [nameOf(replacement), replacement]])
  if (seed % 7 === 0) return Object.fromEntries(entries.toSpliced(at, 1))
  return Object.fromEntries(entries.with(at, [entry[0], mutate(entry[1], rest, replacement)]))
}

/** What has no primitive value of its own cannot be made text. */
const nameOf = (replacement: unknown): string => (typeof replacement === 'string' ? replacement : 'more')

const seeds = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 7 })

/** A document after somebody tampered with it. */
export const tamperedFrom = (whole: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(seeds, odd), { minLength: 1, maxLength: 4 })
    .map((mutations) =>
      mutations.reduce((value: unknown, [path, replacement]) => mutate(value, path, replacement), whole),
    )

/** The full document after somebody tampered with it. */
export const tampered = tamperedFrom(full)
