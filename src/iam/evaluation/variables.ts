import type { PolicyVersionElement } from '../policy/document'
import { splitVariables, type Segment } from '../policy/policy-variables'
import type { Context } from './context'
import { patternOf, type Pattern, type PatternPiece } from './glob/pattern'
import type { VariableProblem } from './reason'

/** A policy string in which `${…}` may stand for values of the request. */
export interface Template {
  readonly text: string
  /** What it says to every request alike; `null` where that depends on the request. */
  readonly fixed: readonly PatternPiece[] | null
  /** Empty where nothing in the text begins like a variable. */
  readonly segments: readonly Segment[]
  /**
   * The template as if its variables could have any value: whether a variable alone keeps it from matching. `null` where the
   * template has none; `problem` where the policy's Version keeps them all from being substituted.
   */
  readonly withAnyValue: () => AnyValue | null
}

interface AnyValue {
  readonly pattern: Pattern
  readonly problem: VariableProblem | null
}

const NO_SEGMENTS: readonly Segment[] = []

type Resolution =
  | { readonly ok: true; readonly pieces: readonly PatternPiece[] }
  | { readonly ok: false; readonly problem: VariableProblem }

/** Variables are substituted only where the policy says `"Version": "2012-10-17"` (rule 78). */
export function compileTemplate(text: string, version: PolicyVersionElement): Template {
  const asItStands = [{ text, literal: false }]
  if (!text.includes('${')) return { text, segments: NO_SEGMENTS, fixed: asItStands, withAnyValue: none }
  const segments = splitVariables(text)
  const dependent = segments.some((segment) => segment.kind === 'variable')
  const withAnyValue = (problem: VariableProblem | null) =>
    dependent ? once(() => anyValue(segments, problem)) : none
  if (version !== '2012-10-17')
    return {
      text,
      segments,
      fixed: asItStands,
      withAnyValue: withAnyValue({ why: 'variableNotSubstituted' }),
    }
  const fixed = dependent ? null : segments.flatMap((segment) => constant(segment) ?? [])
  return { text, segments, fixed, withAnyValue: withAnyValue(null) }
}

const none = (): null => null

/** Only explanations and entries with variables ask. */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null
  return () => (known ??= { value: work() }).value
}

function anyValue(segments: readonly Segment[], problem: VariableProblem | null): AnyValue {
  const pieces = segments.map((segment) => constant(segment) ?? { text: '*', literal: false })
  return { pattern: patternOf(pieces), problem }
}

/** The template with the request's values in the places of its variables. */
export function resolve(template: Template, context: Context): Resolution {
  if (template.fixed !== null) return { ok: true, pieces: template.fixed }
  const pieces: PatternPiece[] = []
  for (const segment of template.segments) {
    const piece = constant(segment)
    if (piece !== null) {
      pieces.push(piece)
      continue
    }
    const value = substitute(segment, context)
    if (typeof value !== 'string') return { ok: false, problem: value }
    pieces.push({ text: value, literal: true })
  }
  return { ok: true, pieces }
}

/** The piece a segment is for every request, or `null` for a variable. */
function constant(segment: Segment): PatternPiece | null {
  switch (segment.kind) {
    case 'text':
    case 'malformed':
      return { text: segment.text, literal: false }
    case 'literal':
      return { text: segment.character, literal: true }
    case 'variable':
      return null
  }
}

/** An empty string counts as no value (rule 86); a default is for keys without a value only (rule 82). */
function substitute(segment: Segment, context: Context): string | VariableProblem {
  if (segment.kind !== 'variable') return ''
  const { key, defaultValue } = segment
  const value = context.get(key.toLowerCase())
  if (typeof value === 'string' && value !== '') return value
  if (value !== undefined && typeof value !== 'string') return { why: 'variableMultivalued', key }
  return defaultValue ?? { why: 'variableEmpty', key }
}

/** Keys that the template asks the context for, as spelled. */
export function variablesOf(template: Template): readonly string[] {
  if (template.fixed !== null) return []
  return template.segments.flatMap((segment) => (segment.kind === 'variable' ? [segment.key] : []))
}

/** The pattern of a template that is the same for every request, made once. */
export function fixedPattern(template: Template): Pattern | null {
  return template.fixed && patternOf(template.fixed)
}

export const spelled = (pieces: readonly PatternPiece[]): string => pieces.map(({ text }) => text).join('')
