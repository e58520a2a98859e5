import { describe, expect, it } from 'vitest'
import { draw, drawCrowd, HEIGHT, WIDTH } from '../../../src/components/workspaces/drawing'
import { glimpseOf } from '../../../src/components/workspaces/glimpse'
import { openStarter, starters } from '../../../src/scenario'

const drawn = (id: (typeof starters)[number]['id']) => draw(glimpseOf(openStarter(id).account))

/** People, the first of them in no group, in so many groups. */
const crowd = (people: number, groups: number, loose = 0) =>
  draw({
    people: Array.from({ length: people }, (_, i) => ({
      name: `user-${i}`,
      groups: i < loose || groups === 0 ? [] : [`group-${i % groups}`],
      taped: false,
    })),
    groups: Array.from({ length: groups }, (_, i) => ({ name: `group-${i}`, clipped: i === 0 })),
  })

describe('the drawing of a workspace', () => {
  it('shows people in the trays of their groups, and whoever is in none outside', () => {
    const { trays, flakes } = drawn('alice')
    expect(trays).toEqual([expect.objectContaining({ clipped: true })])
    const [tray] = trays
    const inTray = (name: string) => {
      const flake = flakes.find((one) => one.name === name)!
      return flake.x > tray!.x && flake.x < tray!.x + tray!.width
    }
    expect(flakes.map(({ name }) => name).sort()).toEqual(['alice', 'bob'])
    expect(inTray('bob')).toBe(true)
    expect(inTray('alice')).toBe(false)
  })

  it('shows somebody in every group they are in', () => {
    const { flakes } = drawn('lead')
    expect(flakes.filter(({ name }) => name === 'lena')).toHaveLength(3)
  })

  it('tapes what is stuck on a single person', () => {
    expect(drawn('ten-snowflakes').flakes.every(({ taped }) => taped)).toBe(true)
    expect(drawn('developers').flakes.some(({ taped }) => taped)).toBe(false)
  })

  it('tells all starters apart, and is the same every time', () => {
    const drawings = starters.map(({ id }) => JSON.stringify(drawn(id)))
    expect(new Set(drawings).size).toBe(starters.length)
    expect(starters.map(({ id }) => JSON.stringify(drawn(id)))).toEqual(drawings)
  })

  it.each([
    { people: 0, groups: 0, loose: 0 },
    { people: 1, groups: 0, loose: 0 },
    { people: 300, groups: 0, loose: 0 },
    { people: 0, groups: 12, loose: 0 },
    { people: 300, groups: 1, loose: 0 },
    { people: 300, groups: 12, loose: 100 },
    { people: 40, groups: 6, loose: 3 },
    { people: 300, groups: 6, loose: 30 },
    { people: 5, groups: 4, loose: 5 },
  ])('keeps $people people and $groups groups inside its frame', ({ people, groups, loose }) => {
    const { trays, flakes } = crowd(people, groups, loose)
    expect(trays).toHaveLength(Math.min(groups, 6))
    expect(flakes.length).toBeLessThan(250)
    if (people > 0 && groups < 7) expect(flakes.length).toBeGreaterThan(0)
    for (const { x, y, width, height } of trays) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(WIDTH)
      expect(y + height).toBeLessThanOrEqual(HEIGHT)
    }
    for (const { x, y, size } of flakes) {
      expect(size).toBeGreaterThan(0)
      expect(x - size / 2).toBeGreaterThanOrEqual(0)
      expect(x + size / 2).toBeLessThanOrEqual(WIDTH)
      expect(y - size / 2).toBeGreaterThanOrEqual(0)
      expect(y + size / 2).toBeLessThanOrEqual(HEIGHT)
      for (const tray of trays) {
        const below = y + size / 2 - tray.y
        const isOver = x > tray.x && x < tray.x + tray.width && below > 0 && below < tray.height
        if (isOver) expect(y - size / 2, 'a flake above the rim of its tray').toBeGreaterThanOrEqual(tray.y)
      }
    }
  })

  it('makes too many people into snow', () => {
    const { trays, flakes, dots } = drawCrowd(3)
    expect(trays).toHaveLength(3)
    expect(flakes).toEqual([])
    expect(dots.length).toBeGreaterThan(60)
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(WIDTH)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(HEIGHT)
    }
  })
})
