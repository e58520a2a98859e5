/** Draws from lists by a seed: the same each time, everywhere. After Tommy Ettinger's mulberry32. */
export function drawing(seed: number): <Item>(list: readonly Item[]) => Item | undefined {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return (list) => list[Math.floor(next() * list.length)]
}
