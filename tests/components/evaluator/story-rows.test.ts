import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storyRows, type StoryRow } from '../../../src/components/evaluator/story-rows'

const nothing = { filed: 0, applying: [], deciding: [], wanted: [] }
const drawn = (rows: readonly StoryRow[]) => rows.flatMap((row) => (row.kind === 'statement' ? [row.at] : []))
const gaps = (rows: readonly StoryRow[]) =>
  rows.flatMap((row) => (row.kind === 'gap' ? [[row.from, row.to, row.applying]] : []))

describe('a story', () => {
  it('that can be read from end to end is drawn whole', () => {
    expect(drawn(storyRows({ ...nothing, count: 80 }))).toHaveLength(80)
    expect(storyRows({ ...nothing, count: 0 })).toEqual([])
  })

  it('of more is drawn where it is being read', () => {
    expect(gaps(storyRows({ ...nothing, count: 1000 }))).toEqual([[30, 1000, 0]])
    expect(gaps(storyRows({ ...nothing, count: 1000, filed: 507 }))).toEqual([
      [0, 490, 0],
      [530, 1000, 0],
    ])
  })

  it('goes back to its beginning when all has been read', () => {
    expect(gaps(storyRows({ ...nothing, count: 1000, filed: 1000 }))).toEqual([[30, 1000, 0]])
  })

  it('draws what applied, what decided and what was asked for, and says what applies between', () => {
    const applying = [40, ...Array.from({ length: 100 }, (_, i) => 100 + 2 * i)]
    const rows = storyRows({ count: 1000, filed: 1000, applying, deciding: [900], wanted: [600, 601] })
    expect(drawn(rows)).toEqual(expect.arrayContaining([40, 100, 216, 600, 601, 900]))
    expect(gaps(rows)).toEqual([
      [30, 40, 0],
      [41, 100, 0],
      [217, 600, 41],
      [602, 900, 0],
      [901, 1000, 0],
    ])
  })

  it('leaves no gap for what takes no more room than it', () => {
    const rows = storyRows({ ...nothing, count: 1000, filed: 1000, deciding: [33, 38] })
    expect(drawn(rows).slice(29, 35)).toEqual([29, 30, 31, 32, 33, 38])
  })

  it('holds every statement once, in order, and what matters is drawn, however it goes', () => {
    const positions = fc.uniqueArray(fc.nat(399), { maxLength: 90 }).map((list) => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.nat(400),
        fc.tuple(positions, positions, positions),
        (count, read, lists) => {
          const filed = Math.min(read, count)
          const [applying, deciding, wanted] = lists.map((list) => list.filter((at) => at < count)) as [
            number[],
            number[],
            number[],
          ]
          const rows = storyRows({ count, filed, applying, deciding, wanted })
          const covered = rows.flatMap((row) =>
            row.kind === 'gap' ? Array.from({ length: row.to - row.from }, (_, i) => row.from + i) : [row.at],
          )
          expect(covered).toEqual(Array.from({ length: count }, (_, at) => at))
          const shown = new Set(drawn(rows))
          expect([...deciding.slice(0, 60), ...wanted].filter((at) => !shown.has(at))).toEqual([])
          if (filed < count) expect(shown).toContain(filed)
          const told = gaps(rows).reduce((sum, [, , some = 0]) => sum + some, 0)
          const hidden = applying.filter((at) => at < filed && !shown.has(at))
          expect(told).toBe(hidden.length)
        },
      ),
    )
  })
})
