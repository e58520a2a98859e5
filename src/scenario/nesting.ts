import { limits } from './limits'

/**
 * Whether lists and objects lie deeper inside each other than the format ever has them. Level by level and each object once
 * a level, so that neither a deep value nor one with cycles takes long.
 */
export function isTooDeep(value: object): boolean {
  let level = new Set<object>([value])
  for (let depth = 0; depth < limits.nesting; depth++) {
    const next = new Set<object>()
    for (const parent of level) {
      for (const child of Object.values(parent)) {
        if (typeof child === 'object' && child !== null) next.add(child as object)
      }
    }
    if (next.size === 0) return false
    level = next
  }
  return true
}
