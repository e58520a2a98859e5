import { expect, test } from 'vitest'
import { lampWatch } from '../../src/editor/lampWatch'

const here = { start: 2, end: 9 }
const there = { start: 12, end: 20 }

test('the lamp is brought into view when it moves, and not when typing moves it', () => {
  const shouldReveal = lampWatch()
  expect(shouldReveal('a', 'text', null)).toBe(false)
  expect(shouldReveal('a', 'text', here)).toBe(true)
  expect(shouldReveal('a', 'text', { ...here })).toBe(false)
  expect(shouldReveal('a', 'text', there)).toBe(true)
  expect(shouldReveal('a', 'text, longer', { start: 20, end: 28 })).toBe(false)
  expect(shouldReveal('a', 'text, longer', null)).toBe(false)
  expect(shouldReveal('a', 'text, longer', here)).toBe(true)
})

test('another document brings its lamp into view, wherever it is', () => {
  const shouldReveal = lampWatch()
  shouldReveal('a', 'one', here)
  expect(shouldReveal('b', 'two', here)).toBe(true)
})
