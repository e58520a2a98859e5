import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counted, drawn, matching, raised } from '../../../src/components/ui/narrow'

const names = ['alice', 'Alice.Admin', 'bob', 'eu-admins', 'admin of eu']
const found = (query: string) => matching(names, query, (name) => name)

describe('what matches', () => {
  it.each([
    ['nothing typed', '', names],
    ['nothing but space', '  ', names],
    ['a part of the name', 'lic', ['alice', 'Alice.Admin']],
    ['any case', 'ADMIN', ['Alice.Admin', 'eu-admins', 'admin of eu']],
    ['several words, in any order', 'admin eu', ['eu-admins', 'admin of eu']],
    ['space around a word', ' bob ', ['bob']],
    ['a name of nobody', 'carol', []],
    ['what would mean something in a pattern', '.*', []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected)
  })
})

describe('how much is drawn', () => {
  const list = (length: number) => Array.from({ length }, (_, i) => i)

  it.each([
    [0, 12, 0],
    [12, 12, 12],
    [24, 12, 24],
    [25, 12, 12],
    [5000, 12, 12],
    [5000, 112, 112],
  ])('of %i with a limit of %i: %i', (length, limit, count) => {
    expect(drawn(list(length), limit)).toEqual(list(count))
  })

  it('never leaves out fewer than it shows, keeps the order, and keeps what must stay in sight', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 100 }),
        fc.uniqueArray(fc.nat(300)),
        (length, limit, kept) => {
          const shown = drawn(list(length), limit)
          expect(length - shown.length === 0 || length - shown.length > shown.length).toBe(true)
          const withKept = drawn(list(length), limit, (i) => kept.includes(i))
          expect(withKept).toEqual(list(length).filter((i) => shown.includes(i) || kept.includes(i)))
        },
      ),
    )
  })

  it('is more whenever somebody asks for more', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 100 }),
        fc.uniqueArray(fc.nat(300)),
        (length, limit, kept) => {
          const inSight = (i: number) => kept.includes(i)
          const shown = drawn(list(length), limit, inSight)
          const then = drawn(list(length), raised(limit, shown.length), inSight)
          if (shown.length < length) expect(then.length).toBeGreaterThan(shown.length)
          expect(then).toEqual(expect.arrayContaining([...shown]))
        },
      ),
    )
  })

  it('grows by as much again, and at most by a hundred, until all is there', () => {
    const limits = [12]
    while (limits.at(-1)! < 2500) limits.push(raised(limits.at(-1)!, limits.at(-1)!))
    expect(limits.slice(0, 6)).toEqual([12, 24, 48, 96, 192, 292])
    expect(limits.length).toBeLessThan(50)
  })
})

it('numbers are written as they are read', () => {
  expect([0, 12, 999, 1000, 5000, 1234567].map(counted)).toEqual([
    ...['0', '12', '999', '1,000', '5,000', '1,234,567'],
  ])
})
