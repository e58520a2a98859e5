import { describe, expect, it } from 'vitest'
import { formatPolicy } from '../../../src/iam/policy/format'
import { policySize } from '../../../src/iam/policy/size'
import { closest } from '../../../src/iam/policy/spelling'

describe('the size of a policy', () => {
  it.each([
    ['', 0],
    ['{ }', 2],
    ['{\r\n\t"a": "b c"\n}', 10],
    ['a\u00a0b', 2],
    ['é"', 2],
  ])('of %j is %i characters that are not white space', (text, size) => {
    expect(policySize(text)).toBe(size)
  })
})

describe('formatting', () => {
  it('indents by two spaces and keeps every spelling', () => {
    expect(formatPolicy('{"a":[1.50,"\\u0041"],"b":{},"c":[]}')).toBe(
      '{\n  "a": [\n    1.50,\n    "\\u0041"\n  ],\n  "b": {},\n  "c": []\n}',
    )
  })

  it.each(['', '{', '{ "a": 1, }', '{ "a": 1, "a": 2 }', '// a'])('leaves %j as it is', (text) => {
    expect(formatPolicy(text)).toBe(text)
  })
})

describe('the closest spelling', () => {
  it.each([
    ['Resorce', 'Resource'],
    ['EFFECT', 'Effect'],
    ['Efefct', 'Effect'],
    ['Actions', 'Action'],
    ['Nonsense', null],
    ['', null],
    ['Id', null],
  ])('of %j is %j', (word, meant) => {
    expect(closest(word, ['Effect', 'Action', 'Resource', 'Sid'])).toBe(meant)
  })
})
