import { accountIdsWithin } from './account-ids'
import type { Fragments } from './fragments'

/** A part of a run: one that stays, or one that a pseudonym may take the place of. */
export interface Piece {
  readonly text: string
  readonly isCore: boolean
}

/**
 * Takes a run apart into what stays (fragments that patterns compare, account ids, punctuation around what is left) and the
 * cores between. The same characters are parted in the same way wherever they stand, so texts that matched still match.
 */
export function piecesOf(
  run: string,
  fragments: Fragments,
  ids: ReadonlyMap<string, string>,
): readonly Piece[] {
  const stays = new Array<boolean>(run.length).fill(false)
  for (const [start, end] of [...fragments.within(run), ...accountIdsWithin(run, ids)])
    stays.fill(true, start, end)
  const pieces: Piece[] = []
  for (let start = 0; start < run.length;) {
    let end = start + 1
    while (end < run.length && stays[end] === stays[start]) end += 1
    pieces.push(
      ...(stays[start] ? [{ text: run.slice(start, end), isCore: false }] : trimmed(run.slice(start, end))),
    )
    start = end
  }
  return pieces
}

function trimmed(gap: string): readonly Piece[] {
  const [, before = '', core = '', after = ''] = /^([^A-Za-z0-9]*)([^]*?)([^A-Za-z0-9]*)$/.exec(gap) ?? []
  return [
    { text: before, isCore: false },
    { text: core, isCore: true },
    { text: after, isCore: false },
  ].filter(({ text }) => text !== '')
}
