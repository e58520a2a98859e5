/** A stretch of text: words, or what IAM would read. */
export interface Span {
  readonly code: boolean
  readonly text: string
}

/** The texts of lessons and challenges know one mark: `backticks`. Everything else in them is words, whatever it looks like. */
export function spansOf(text: string): readonly Span[] {
  return text
    .split('`')
    .map((part, i) => ({ code: i % 2 === 1, text: part }))
    .filter((span) => span.text !== '')
}

/** Paragraphs are parted by an empty line. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
