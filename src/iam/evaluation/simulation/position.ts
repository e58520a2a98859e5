/** A place in a policy's text as the simulator gives it. */
export interface Position {
  /** From 1. */
  readonly Line: number
  readonly Column: number
}

/**
 * Where a character stands, in the simulator's count: columns are those of an editor, which count from 1, and one more. So
 * a `{` at the very beginning of a text has column 2. That holds for the first and the last character of a statement alike.
 */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { Line: before.split('\n').length, Column: offset - lineStart + 2 }
}
