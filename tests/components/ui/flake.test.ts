import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flakePath } from '../../../src/components/ui/flake'

const points = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)

describe('a flake', () => {
  it('is the same for the same name, today and on every machine', () => {
    expect(flakePath('alice')).toBe(flakePath(['al', 'ice'].join('')))
    expect(flakePath('alice').slice(0, 40)).toMatchInlineSnapshot(
      `"M0 0L14.82 0M7.24 0L8.47 2.99M7.24 0L8.4"`,
    )
  })

  it('is no other for any of 1,000 names', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `user-${i}`)
    expect(new Set(names.map(flakePath)).size).toBe(1000)
  })

  it('differs for names that differ in one letter, or in its case', () => {
    expect(new Set(['alice', 'Alice', 'alicf', 'alic', 'ecila', ''].map(flakePath)).size).toBe(6)
  })

  it('stays within 16 units of its heart, and is a path, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const path = flakePath(name)
        expect(path).toMatch(/^(M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+)+$/)
        expect(Math.max(...points(path).map(([x, y]) => Math.hypot(x, y)))).toBeLessThanOrEqual(16)
      }),
      { numRuns: 40 },
    )
  })

  it('is six-fold: a sixth of a turn leads each of its points to another one', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const all = points(flakePath(name))
        const [cos, sin] = [Math.cos(Math.PI / 3), Math.sin(Math.PI / 3)]
        const turned = all.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos] as const)
        const met = turned.filter(([x, y]) => all.some((p) => Math.hypot(p[0] - x, p[1] - y) < 0.03))
        expect(met).toHaveLength(all.length)
      }),
      { numRuns: 25 },
    )
  })
})
