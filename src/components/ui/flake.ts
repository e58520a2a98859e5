/**
 * A user drawn as a snowflake: one arm, made from the name alone, six times. The same name gives the same flake on every
 * machine; different names practically never the same one.
 */

/** A flake in one path, centred on 0,0 and at most 15 units from it. */
export function flakePath(name: string): string {
  const known = drawn.get(name)
  if (known !== undefined) return known
  const path = draw(name)
  drawn.set(name, path)
  return path
}

const drawn = new Map<string, string>()
const SIXTH = Math.PI / 3

type Point = readonly [x: number, y: number]
type Line = readonly Point[]

function draw(name: string): string {
  const random = seeded(name)
  const arm = armLines(random)
  const lines = Array.from({ length: 6 }, (_, i) =>
    arm.map((line) => line.map((p) => turn(p, i * SIXTH))),
  ).flat()
  return lines
    .map((line) => line.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(''))
    .join('')
}

/** The arm that points along the x axis: a stem, pairs of branches, a tip, and perhaps a ring segment near the heart. */
function armLines(random: () => number): readonly Line[] {
  const length = 11 + random() * 4
  const angle = 0.7 + random() * 0.5
  const branches = 1 + Math.floor(random() * 3)
  const lines: Line[] = [
    [
      [0, 0],
      [length, 0],
    ],
  ]
  for (let i = 0; i < branches; i += 1) {
    const at = length * (0.34 + (0.5 * (i + random() * 0.5)) / branches)
    const reach = (1.6 + random() * 3.6) * (1 - (0.35 * i) / branches)
    lines.push(...pair([at, 0], reach, angle))
  }
  const tip = Math.floor(random() * 3)
  if (tip === 0) lines.push(...pair([length - 2.2, 0], 2.6, 2.2))
  if (tip === 1) {
    const d = 1.1 + random() * 0.6
    lines.push([
      [length, 0],
      [length - d, d],
      [length - 2 * d, 0],
      [length - d, -d],
      [length, 0],
    ])
  }
  if (random() < 0.6) {
    const ring = 2.6 + random() * 2
    lines.push([[ring, 0], turn([ring, 0], SIXTH)])
  }
  return lines
}

function pair([x, y]: Point, reach: number, angle: number): readonly Line[] {
  const [dx, dy] = [reach * Math.cos(angle), reach * Math.sin(angle)]
  return [
    [
      [x, y],
      [x + dx, y + dy],
    ],
    [
      [x, y],
      [x + dx, y - dy],
    ],
  ]
}

function turn([x, y]: Point, by: number): Point {
  return [x * Math.cos(by) - y * Math.sin(by), x * Math.sin(by) + y * Math.cos(by)]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** A small generator (mulberry32) seeded by the text (FNV-1a): not for secrets, only for looks. */
function seeded(text: string): () => number {
  let state = 2166136261
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
