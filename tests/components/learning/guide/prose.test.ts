import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, spansOf } from '../../../../src/components/learning/guide/prose'

describe('the texts of lessons', () => {
  it('set apart what IAM would read', () => {
    expect(spansOf('Take `s3:GetObject` on `a`.')).toEqual([
      { code: false, text: 'Take ' },
      { code: true, text: 's3:GetObject' },
      { code: false, text: ' on ' },
      { code: true, text: 'a' },
      { code: false, text: '.' },
    ])
  })

  it('come in paragraphs', () => {
    expect(paragraphsOf('One.\n\nTwo,\nstill two.\n \n\n')).toEqual(['One.', 'Two,\nstill two.'])
    expect(paragraphsOf('')).toEqual([])
  })

  it('lose nothing but the marks, whatever they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '<b>', '\n') }), (text) => {
        const spans = spansOf(text)
        expect(spans.map((span) => span.text).join('')).toBe(text.replaceAll('`', ''))
      }),
    )
  })
})
