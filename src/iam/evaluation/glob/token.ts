/** Characters are code points; the wildcards are negative. */
export type Token = number

export const STAR: Token = -1
export const QUESTION: Token = -2

/** Writes tokens out as a person would have typed them. */
export function spell(tokens: readonly Token[]): string {
  let text = ''
  for (const token of tokens)
    text += token === STAR ? '*' : token === QUESTION ? '?' : String.fromCodePoint(token)
  return text
}
