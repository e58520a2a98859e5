import { describe, expect, it } from 'vitest'
import { pythonType, pythonValue } from '../../../src/iam/account/python-value'

describe('values as Python prints them', () => {
  it.each<[unknown, string, string]>([
    ['it', 'it', 'str'],
    [5, '5', 'int'],
    [1.5, '1.5', 'float'],
    [NaN, 'nan', 'float'],
    [-Infinity, '-inf', 'float'],
    [10n, '10', 'int'],
    [true, 'True', 'bool'],
    [null, 'None', 'NoneType'],
    [undefined, 'None', 'NoneType'],
    [['a', 1, null], `['a', 1, None]`, 'list'],
    [{ a: { b: "it's" } }, `{'a': {'b': "it's"}}`, 'dict'],
    [[`'"\\\n`], `['\\'"\\\\\\n']`, 'list'],
    [Array.from({ length: 12 }, (_, i) => i), '[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...]', 'list'],
    [() => 0, '<function>', 'function'],
    [Symbol('x'), 'Symbol(x)', 'symbol'],
  ])('%o', (value, text, type) => {
    expect(pythonValue(value)).toBe(text)
    expect(pythonType(value)).toBe(type)
  })

  it('does not follow a list that holds itself for ever', () => {
    const cyclic: unknown[] = []
    cyclic.push(cyclic)
    expect(pythonValue(cyclic)).toBe('[[[[...]]]]')
  })
})
