import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pythonJsonError } from '../../../src/cli/values/python-json'

describe('pythonJsonError', () => {
  // Recorded from Python's json module, the trailing commas from 3.13.
  it.each<[text: string, message: string]>([
    ['', 'Expecting value: line 1 column 1 (char 0)'],
    ['[1,', 'Expecting value: line 1 column 4 (char 3)'],
    ['[1 2]', "Expecting ',' delimiter: line 1 column 4 (char 3)"],
    ['{', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
    ['{a:1}', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
    ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
    ['{"a":1 "b":2}', "Expecting ',' delimiter: line 1 column 8 (char 7)"],
    ['{"a":1,}', 'Illegal trailing comma before end of object: line 1 column 7 (char 6)'],
    ['[1,]', 'Illegal trailing comma before end of array: line 1 column 3 (char 2)'],
    ['"x', 'Unterminated string starting at: line 1 column 1 (char 0)'],
    [String.raw`"a\q"`, String.raw`Invalid \escape: line 1 column 3 (char 2)`],
    ['"a\nb"', 'Invalid control character at: line 1 column 3 (char 2)'],
    ['[1] x', 'Extra data: line 1 column 5 (char 4)'],
    ['\n  [bad', 'Expecting value: line 2 column 4 (char 4)'],
  ])('%j', (text, message) => {
    expect(pythonJsonError(text)).toBe(message)
  })

  it('says something of any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(pythonJsonError(text)).toMatch(/: line \d+ column \d+ \(char \d+\)$/)
      }),
    )
  })
})
