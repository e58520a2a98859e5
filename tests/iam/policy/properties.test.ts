import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyKind } from '../../../src/iam/policy/document'
import { formatPolicy } from '../../../src/iam/policy/format'
import { parsePolicy } from '../../../src/iam/policy/parse'
import { readPolicy } from '../../../src/iam/policy/read'
import { saveError } from '../../../src/iam/policy/save-error'
import { policySize } from '../../../src/iam/policy/size'
import { identityPolicyText } from './arbitrary'

const kinds: readonly PolicyKind[] = ['identity', 'resource', 'trust', 'boundary', 'session', 'scp', 'rcp']
const kind = fc.constantFrom(...kinds)

/** Good policies with a few characters overwritten, inserted or removed: nearer to what people type than random text. */
const damaged = fc
  .tuple(
    identityPolicyText(),
    fc.array(
      fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom('"', '{', ']', ',', '*', ':', '$', '\\', ' ', 'é')),
      { maxLength: 3 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [at, removed, inserted]) => {
      const place = at % (now.length + 1)
      return now.slice(0, place) + inserted + now.slice(place + removed)
    }, text),
  )

const policyLike = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(
      '*',
      'Allow',
      's3:*',
      'arn:aws:s3:::b',
      '${',
      "${a, 'b'}",
      '2012-10-17',
      '',
      null,
      true,
      7,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'Version',
        'Statement',
        'Effect',
        'Action',
        'Resource',
        'Principal',
        'AWS',
        'Condition',
        'StringLike',
        'aws:username',
        '__proto__',
        'constructor',
      ),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value

const anyText = fc.oneof(
  fc.string(),
  fc.json(),
  damaged,
  policyLike.map((value) => JSON.stringify(value)),
)

describe('any text', () => {
  it('is parsed without throwing, and every finding lies inside of it', () => {
    fc.assert(
      fc.property(anyText, kind, (text, as) => {
        const parsed = parsePolicy(text, as)
        const findings = parsed.ok ? parsed.findings : parsed.issues
        for (const { range } of findings) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThanOrEqual(range.start)
          expect(range.end).toBeLessThanOrEqual(text.length)
        }
      }),
      // A comment that breaks off at the end of the text.
      { numRuns: 1000, examples: [['/*', 'identity']] },
    )
  })

  it('that is not JSON is never read, and what JSON.parse refuses is not JSON', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readPolicy(text, 'identity')
        if (reading.ok) expect(() => JSON.parse(text) as unknown).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })

  it('that is JSON is taken for JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const reading = readPolicy(text, 'identity')
        expect(reading.ok ? [] : reading.issues.map(({ code }) => code)).not.toContain('JSON_SYNTAX_ERROR')
      }),
      { numRuns: 500 },
    )
  })

  it('that IAM would not save is not ok, nor is what cannot be read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ok = parsePolicy(text, 'identity').ok
        expect(ok && saveError(text, 'identity', 'inline') !== null).toBe(false)
        expect(ok && !readPolicy(text, 'identity').ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps its meaning and its size when it is formatted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const formatted = formatPolicy(text)
        expect(formatPolicy(formatted)).toBe(formatted)
        if (formatted !== text) expect(JSON.parse(formatted)).toEqual(JSON.parse(text))
        expect(policySize(formatted)).toBe(policySize(text))
      }),
    )
  })
})

describe('a valid policy', () => {
  it('parses, reads the same, and would be saved', () => {
    fc.assert(
      fc.property(identityPolicyText(), (text) => {
        const parsed = parsePolicy(text, 'identity')
        expect(parsed.ok ? [] : parsed.issues).toEqual([])
        const reading = readPolicy(text, 'identity')
        expect(reading.ok && parsed.ok && reading.value).toEqual(parsed.ok && parsed.value)
        expect(saveError(text, 'identity', 'managed')).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('has ranges that spell what they hold', () => {
    fc.assert(
      fc.property(identityPolicyText(), (text) => {
        const reading = readPolicy(text, 'identity')
        if (!reading.ok) throw new Error('not readable')
        for (const { action, resource, conditions, effect, effectRange } of reading.value.statements) {
          const entries = [action, resource].flatMap((element) => element?.entries ?? [])
          for (const { value, range } of [
            ...entries,
            ...conditions.flatMap(({ operator, key, values }) => [operator, key, ...values]),
          ]) {
            expect(JSON.parse(text.slice(range.start, range.end))).toBe(value)
          }
          expect(text.slice(effectRange.start, effectRange.end)).toBe(`"${effect}"`)
        }
      }),
    )
  })
})

describe('hostile text', () => {
  it.each([
    ['nesting', '['.repeat(200_000)],
    ['nested objects', '{"a":'.repeat(200_000)],
    [
      'open variables',
      JSON.stringify({
        Statement: { Effect: 'Deny', Action: '*', Resource: `arn:aws:s3:::${"${'".repeat(20_000)}` },
      }),
    ],
    [
      'many stars',
      JSON.stringify({
        Statement: {
          Effect: 'Deny',
          Action: [`s3:${'*a'.repeat(2_000)}`, `s3:${'a'.repeat(4_000)}`],
          Resource: '*',
        },
      }),
    ],
    ['a long name', `{"${'Resource'.repeat(10_000)}": 1}`],
  ])('(%s) is answered within a second', (_, text) => {
    const start = performance.now()
    parsePolicy(text, 'identity')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
