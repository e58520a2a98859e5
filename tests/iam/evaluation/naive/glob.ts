/** One step of a pattern: a character that must be there, or a wildcard, which may be forbidden to cross a colon. */
export type Piece =
  | { readonly is: 'character'; readonly text: string; readonly anyCase?: boolean }
  | { readonly is: 'any run' | 'any one'; readonly withinSegment?: boolean }

/** The pieces of a text in which `*` is any run of characters and `?` exactly one (rule 60). */
export const globPieces = (text: string): readonly Piece[] => Array.from(text).map(globPiece)

/** The pieces of a text that stands for itself (rules 65 and 81). */
export const literalPieces = (text: string): readonly Piece[] =>
  Array.from(text).map((character) => ({ is: 'character', text: character }))

function globPiece(character: string): Piece {
  if (character === '*') return { is: 'any run' }
  if (character === '?') return { is: 'any one' }
  return { is: 'character', text: character }
}

/** Whether the whole text fits the whole pattern, tried in every possible way. */
export function fits(pieces: readonly Piece[], text: string): boolean {
  return fitsFrom(pieces, Array.from(text))
}

function fitsFrom(pieces: readonly Piece[], text: readonly string[]): boolean {
  const piece = pieces[0]
  const character = text[0]
  if (piece === undefined) return character === undefined
  if (piece.is === 'any run' && fitsFrom(pieces.slice(1), text)) return true
  if (character === undefined) return false
  if (piece.is === 'character') return same(piece, character) && fitsFrom(pieces.slice(1), text.slice(1))
  if (piece.withinSegment === true && character === ':') return false
  return fitsFrom(piece.is === 'any run' ? pieces : pieces.slice(1), text.slice(1))
}

function same(piece: { readonly text: string; readonly anyCase?: boolean }, character: string): boolean {
  if (piece.anyCase === true) return piece.text.toLowerCase() === character.toLowerCase()
  return piece.text === character
}
