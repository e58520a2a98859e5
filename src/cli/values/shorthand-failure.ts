/** What stops the reading of shorthand, in the CLI's words. */
export class ShorthandFailure extends Error {}

export const unexpected = (expected: string, found: string, text: string, at: number): ShorthandFailure =>
  new ShorthandFailure(`Expected: '${expected}', received: '${found}' for input:\n${pointingAt(text, at)}`)

export function duplicate(key: string, text: string, at: number): ShorthandFailure {
  const hint = 'This is often because there is a preceding "," instead of a space.'
  return new ShorthandFailure(
    `Second instance of key "${key}" encountered for input:\n${pointingAt(text, at)}\n${hint}`,
  )
}

/** The text with an arrow below the place, and what stands in the lines after it. */
function pointingAt(text: string, at: number): string {
  const column = at - text.lastIndexOf('\n', at - 1) - 1
  const newline = text.indexOf('\n', at)
  const [before, after] = newline === -1 ? [text, ''] : [text.slice(0, newline), text.slice(newline)]
  return `${before}\n${' '.repeat(column)}^${after}`
}
