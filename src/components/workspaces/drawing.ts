/**
 * A workspace drawn small: the flakes of its people, lying about or sorted into the trays of their groups. It is made of
 * the names alone, so the same workspace always looks the same, and what was sorted since can be seen.
 */
import type { Glimpse } from './glimpse'

export interface Drawing {
  readonly trays: readonly DrawnTray[]
  readonly flakes: readonly DrawnFlake[]
  /** Where there are too many people to tell apart: snow. */
  readonly dots: readonly Spot[]
}

interface Spot {
  readonly x: number
  readonly y: number
}

interface DrawnTray extends Spot {
  readonly width: number
  readonly height: number
  readonly clipped: boolean
}

interface DrawnFlake extends Spot {
  readonly name: string
  /** Across. */
  readonly size: number
  readonly taped: boolean
}

export const WIDTH = 240
export const HEIGHT = 112

/** What stands outside of the drawing is left out of it; the numbers beside it tell the rest. */
const MOST = { trays: 6, loose: 30, dots: 46 } as const
const EDGE = 8
const GAP = 10
const RIM = 2
/** From large to small: a tray gets the largest flakes that it holds. */
const SMALLEST = 6.5
const SIZES = [32, 27, 23, 20, 17, 14, 12, 10, 8, SMALLEST] as const

type Box = Spot & { readonly width: number; readonly height: number }

export function draw({ people, groups }: Glimpse): Drawing {
  const loose = people.filter((person) => person.groups.length === 0)
  const boxes = trayBoxes(groups.length, loose.length > 0)
  const free: Box = {
    x: EDGE,
    y: EDGE,
    width: (boxes[0]?.x ?? WIDTH) - 2 * EDGE,
    height: HEIGHT - 2 * EDGE,
  }
  return {
    trays: boxes.map((box, index) => ({ ...box, clipped: groups[index]?.clipped ?? false })),
    flakes: [
      ...scatter(loose.slice(0, MOST.loose), free),
      ...boxes.flatMap((box, index) => {
        const { name } = groups[index] ?? { name: '' }
        return pile(
          people.filter((person) => person.groups.includes(name)),
          box,
        )
      }),
    ],
    dots: [],
  }
}

/** So many people that each is a grain, in so many groups. */
export function drawCrowd(groups: number): Drawing {
  const boxes = trayBoxes(groups, true)
  const width = (boxes[0]?.x ?? WIDTH) - EDGE
  return {
    trays: boxes.map((box) => ({ ...box, clipped: false })),
    flakes: [],
    dots: [
      ...drift({ x: EDGE, y: EDGE, width: width - EDGE, height: HEIGHT - 2 * EDGE }, MOST.dots),
      ...boxes.flatMap((box) => drift({ ...box, y: box.y + 6, height: box.height - 10 }, MOST.dots / 2)),
    ],
  }
}

/** Trays side by side on one shelf, or on two; to the right of what lies about. */
function trayBoxes(count: number, withLoose: boolean): readonly Box[] {
  const shown = Math.min(count, MOST.trays)
  if (shown === 0) return []
  const shelves = shown > 3 ? 2 : 1
  const columns = Math.ceil(shown / shelves)
  const height = shelves === 1 ? 66 : 40
  const left = withLoose ? Math.round(WIDTH * (shown === 1 ? 0.45 : 0.3)) : EDGE
  const room = WIDTH - EDGE - left
  const width = Math.min((room - (columns - 1) * GAP) / columns, shown === 1 ? 124 : 96)
  const start = left + (room - columns * width - (columns - 1) * GAP) / 2
  return Array.from({ length: shown }, (_, index) => ({
    x: start + (index % columns) * (width + GAP),
    y: HEIGHT - EDGE - height - (shelves - 1 - Math.floor(index / columns)) * (height + GAP),
    width,
    height,
  }))
}

/** In rows from the floor of the tray upwards, and no higher than its rim. */
function pile(members: Glimpse['people'], box: Box): readonly DrawnFlake[] {
  const [width, height] = [box.width - 4 * RIM, box.height - 4 * RIM]
  const holds = (size: number) => Math.floor(width / size) * Math.floor(height / size)
  const cell = SIZES.find((size) => holds(size) >= members.length) ?? SMALLEST
  const columns = Math.floor(width / cell)
  const shown = members.slice(0, holds(cell))
  return shown.map(({ name, taped }, index) => {
    const row = Math.floor(index / columns)
    const across = Math.min(columns, shown.length - row * columns)
    return {
      name,
      taped,
      size: cell * 0.94,
      x: box.x + box.width / 2 + ((index % columns) - (across - 1) / 2) * cell,
      y: box.y + box.height - 2 * RIM - (row + 0.5) * cell,
    }
  })
}

/** As they fell: evenly, and yet in no rows. */
function scatter(people: Glimpse['people'], box: Box): readonly DrawnFlake[] {
  const columns = Math.max(1, Math.round(Math.sqrt((people.length * box.width) / box.height)))
  const rows = Math.max(1, Math.ceil(people.length / columns))
  const [wide, high] = [box.width / columns, box.height / rows]
  const size = Math.max(SMALLEST, Math.min(30, 0.62 * Math.min(wide, high)))
  return people.map(({ name, taped }, index) => ({
    name,
    taped,
    size,
    x: box.x + ((index % columns) + 0.5 + 0.18 * wobble(index)) * wide,
    y: box.y + (Math.floor(index / columns) + 0.5 + 0.18 * wobble(index + 0.5)) * high,
  }))
}

function drift(box: Box, count: number): readonly Spot[] {
  return Array.from({ length: Math.floor(count) }, (_, index) => ({
    x: box.x + box.width * (0.5 + 0.46 * wobble(index)),
    y: box.y + box.height * (0.5 + 0.46 * wobble(index + 0.5)),
  }))
}

/** Between -1 and 1, without a pattern, and the same at every drawing. */
function wobble(seed: number): number {
  const value = Math.sin((seed + 1) * 12.9898) * 43758.5453
  return 2 * (value - Math.floor(value)) - 1
}
