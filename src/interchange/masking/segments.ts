/** A piece of a text that a policy compares, or that it is compared with. */
export interface Segment {
  readonly kind: SegmentKind
  readonly text: string
}

/**
 * `run`: characters that names are made of. `wild`: a wildcard. `variable`: as in `${aws:username}`. `other`: what parts names
 * from each other, such as a slash, and characters that stand for themselves, such as `${*}`.
 */
type SegmentKind = 'run' | 'wild' | 'variable' | 'other'

const SEGMENT = /\$\{[^{}]*\}|[*?]|[\w+=,.@-]+|[^]/g

/** The text in pieces that leave nothing out. */
export function segmentsOf(text: string): readonly Segment[] {
  return (text.match(SEGMENT) ?? []).map((piece) => ({ kind: kindOf(piece), text: piece }))
}

function kindOf(piece: string): SegmentKind {
  if (piece === '*' || piece === '?') return 'wild'
  if (piece.startsWith('${')) return /^\$\{[*?$]\}$/.test(piece) ? 'other' : 'variable'
  return /^[\w+=,.@-]/.test(piece) ? 'run' : 'other'
}

/** What stands for a variable without a value: `none` in `${aws:PrincipalTag/team, 'none'}`. */
const DEFAULT = /^(\$\{[^,]*,\s*')([^]*)('\s*\})$/

/** A variable with its default changed, if it has one. */
export function onDefault(variable: string, change: (text: string) => string): string {
  const [, before, text, after] = DEFAULT.exec(variable) ?? []
  return before === undefined || text === undefined || after === undefined
    ? variable
    : before + change(text) + after
}
