const LONGEST = 120

/** Somebody's own text in a sentence: in quotes, and cut where it would drown the sentence. */
export function quote(text: string): string {
  return `"${cut(text)}"`
}

/** Text that needs no quotes, such as an action or an ARN. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** `"a"`, `"a" or "b"`, `"a", "b" or 3 more`. */
export function list(items: readonly string[], joint: 'or' | 'and'): string {
  const [first = '', second, ...others] = items
  if (second === undefined) return first
  if (others.length === 0) return `${first} ${joint} ${second}`
  if (others.length === 1) return `${first}, ${second} ${joint} ${others[0] ?? ''}`
  return `${first}, ${second} ${joint} ${others.length} more`
}
