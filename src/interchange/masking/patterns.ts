import { Fragments } from './fragments'
import { segmentsOf } from './segments'
import type { Neighbours } from './pseudonyms'

/** What the patterns of an account ask of the texts they match. */
export interface Patterns {
  readonly fragments: Fragments
  /** Text that stands directly beside a variable, whose value may be a name. */
  readonly besideVariables: readonly Neighbours[]
  /** Whether a `?` is among them. */
  readonly countsCharacters: boolean
}

/** A run of characters beside a wildcard or a variable is but a part of what it matches. */
export function patternsOf(compared: readonly string[]): Patterns {
  const fragments = new Fragments()
  const before = new Set<string>()
  const after = new Set<string>()
  let countsCharacters = false
  for (const text of compared.filter((one) => /[*?$]/.test(one))) {
    const segments = segmentsOf(text)
    for (const [index, { kind, text: piece }] of segments.entries()) {
      if (piece === '?') countsCharacters = true
      if (kind !== 'run') continue
      const previous = segments[index - 1]?.kind
      const next = segments[index + 1]?.kind
      if ([previous, next].some((one) => one === 'wild' || one === 'variable')) fragments.add(piece)
      if (next === 'variable') before.add(piece)
      if (previous === 'variable') after.add(piece)
    }
  }
  addOverlaps(fragments, before, after)
  const besideVariables = [
    ...Array.from(before, (text) => ({ before: text, after: '' })),
    ...Array.from(after, (text) => ({ before: '', after: text })),
  ]
  return { fragments, besideVariables, countsCharacters }
}

/**
 * A fragment may lie half in the text beside a variable and half in its value. The half in the value is a fragment of its own,
 * so that the value keeps it whether or not that text is beside it.
 */
function addOverlaps(fragments: Fragments, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
  const left = Array.from(before, (text) => text.toLowerCase())
  const right = Array.from(after, (text) => text.toLowerCase())
  for (const fragment of fragments.all()) {
    for (let cut = 1; cut < fragment.length; cut += 1) {
      const [start, end] = [fragment.slice(0, cut), fragment.slice(cut)]
      if (left.some((text) => text.endsWith(start))) fragments.add(end)
      if (right.some((text) => text.startsWith(end))) fragments.add(start)
    }
  }
}
