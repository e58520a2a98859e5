/** A place in a policy's text as the simulator gives it: between two characters. */
export interface Position {
  /** From 1. */
  readonly Line: number
  /** From 1: before the first character of a line. */
  readonly Column: number
}

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Where a statement begins and ends, in the simulator's count. Its parser tells where it has got to: before a statement of
 * a list that is behind the bracket or the statement before it, and not behind the comma; before a statement on its own,
 * behind its brace.
 */
export function positionsOf(text: string, { start, end }: Place): readonly [start: Position, end: Position] {
  const before = text.slice(0, start).trimEnd()
  const began = before.endsWith(':') ? start + 1 : before.replace(/\s*,$/, '').length
  return [positionAt(text, began), positionAt(text, end)]
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { Line: lines.length, Column: (lines.at(-1)?.length ?? 0) + 1 }
}
