import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { rangeWithLineFeeds, withLineFeeds } from '../../src/editor/lineFeeds'

test('a range holds the same words before and after', () => {
  const text = '{\r\n  "Version": "2012-10-17",\r\n  "Id": "x"\r}'
  const start = text.indexOf('"Id"')
  const { start: from, end: to } = rangeWithLineFeeds(text, { start, end: start + 4 })
  expect(withLineFeeds(text).slice(from, to)).toBe('"Id"')
})

test('any text: a prefix ends where its own line feeds end', () => {
  const texts = fc.array(fc.constantFrom('\r', '\n', 'a'), { maxLength: 20 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.nat({ max: 20 }), (text, seed) => {
      const offset = seed % (text.length + 1)
      // Between a carriage return and its line feed there is no place in the other text.
      fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'))
      const { end } = rangeWithLineFeeds(text, { start: 0, end: offset })
      expect(end).toBe(withLineFeeds(text.slice(0, offset)).length)
    }),
  )
})
