import type { ReadText } from './meaning'

/** Longer policies are not looked at this way: there would be too many outlines. */
const MOST_STATEMENTS = 12

/**
 * Makes the outlines of policies: what is left of one when a single thing is taken away, once for each thing. Two policies with
 * such an outline in common differ in that thing alone. What is left must be enough to go by, at least another statement.
 * Only outlines of the same outliner can be compared.
 */
export function outliner(): (read: ReadText) => readonly string[] {
  const numbers = new Map<string, number>()
  // Texts are long and outlines many, so a text is told by its number.
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  return ({ statements, document: { version } }) => {
    if (statements.length < 2 || statements.length > MOST_STATEMENTS) return []
    const parts = statements
      .map((elements) => elements.map(numberOf))
      .sort((a, b) => a.reduce((order, number, i) => order || number - (b[i] ?? 0), 0))
    const whole = parts.map((numbers) => numbers.join('.'))
    return [
      ...parts.flatMap((numbers, at) => {
        const others = `${version} ${whole.filter((_, i) => i !== at).join(' ')}`
        const elements = numbers.map((_, element) => `${numbers.with(element, -1).join('.')} in ${others}`)
        // One that lacks a statement is, whole, the same as one that has it, without it.
        return statements.length > 2 ? [...elements, others] : elements
      }),
      `${version} ${whole.join(' ')}`,
    ]
  }
}
