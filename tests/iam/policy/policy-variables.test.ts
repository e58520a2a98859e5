import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitVariables } from '../../../src/iam/policy/policy-variables'

const shown = (text: string) =>
  splitVariables(text).map((segment) => {
    switch (segment.kind) {
      case 'text':
        return segment.text
      case 'variable':
        return { key: segment.key, or: segment.defaultValue }
      case 'literal':
        return { literal: segment.character }
      case 'malformed':
        return { [segment.problem]: segment.text }
    }
  })

describe('policy variables', () => {
  it.each<readonly [text: string, segments: readonly unknown[]]>([
    ['', []],
    ['home/*', ['home/*']],
    ['home/${aws:username}/*', ['home/', { key: 'aws:username', or: null }, '/*']],
    ['${aws:PrincipalTag/a/b}', [{ key: 'aws:PrincipalTag/a/b', or: null }]],
    ["${aws:PrincipalTag/team, 'none'}", [{ key: 'aws:PrincipalTag/team', or: 'none' }]],
    ["${a, ''}", [{ key: 'a', or: '' }]],
    ["${a, 'b}c'}!", [{ key: 'a', or: 'b}c' }, '!']],
    ['${*}${?}${$}', [{ literal: '*' }, { literal: '?' }, { literal: '$' }]],
    ['a$b{c}$', ['a$b{c}$']],
    [
      '${a}${b}',
      [
        { key: 'a', or: null },
        { key: 'b', or: null },
      ],
    ],
    ['x${}', ['x', { empty: '${}' }]],
    ["${, 'b'}", [{ empty: "${, 'b'}" }]],
    ['${a', [{ missingBrace: '${a' }]],
    ['${a${b}', [{ missingBrace: '${a' }, { key: 'b', or: null }]],
    ['${ a}', [{ space: '${ a}' }]],
    ['${a }', [{ space: '${a }' }]],
    ["${a,'b'}", [{ space: "${a,'b'}" }]],
    ["${a,  'b'}", [{ space: "${a,  'b'}" }]],
    ["${a, 'b' }", [{ space: "${a, 'b' }" }]],
    ['${a, b}', [{ missingQuote: '${a, b}' }]],
    ["${a, 'b}/c", [{ missingQuote: "${a, 'b}" }, '/c']],
    ["${a, '}", [{ missingQuote: "${a, '}" }]],
    ['${a,}', [{ missingQuote: '${a,}' }]],
  ])('rules 78 to 86: %j', (text, segments) => {
    expect(shown(text)).toEqual(segments)
  })

  it('leave nothing of the text out', () => {
    const text = fc
      .array(fc.constantFrom('${', '}', "'", ', ', ' ', 'a', '*', '$', '{', '?'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (input) => {
        const segments = splitVariables(input)
        expect(segments.map(({ range }) => input.slice(range.start, range.end)).join('')).toBe(input)
        for (const segment of segments) {
          expect(segment.range.end).toBeGreaterThan(segment.range.start)
          if (segment.kind === 'text') expect(segment.text).not.toContain('${')
        }
      }),
    )
  })
})
