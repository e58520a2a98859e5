import { fold } from '../evaluation/fold'
import type { ConditionClause, Located, SourceRange, Statement } from '../policy/document'
import { clauseMeaning, statementMeaning, type StatementMeaning } from './meaning'

/** An element of a statement that says something else in a copy. The range is in the copy's text. */
export interface ElementDifference {
  readonly element: string
  /** What the copy says and the others do not. */
  readonly has: readonly string[]
  /** What the others say and the copy does not. */
  readonly lacks: readonly string[]
  readonly range: SourceRange
}

const PARTS = ['effect', 'action', 'resource', 'conditions'] as const

/** The elements in which two statements differ, in AWS's order. */
export function elementDifferences(other: Statement, copy: Statement): readonly ElementDifference[] {
  return partsApart(other, copy).map((part) => {
    switch (part) {
      case 'effect':
        return difference('Effect', [effectOf(copy)], [effectOf(other)], copy.effectRange)
      case 'action':
        return listDifference(other.action, copy.action, copy, fold)
      case 'resource':
        return listDifference(other.resource, copy.resource, copy, (value) => value)
      case 'conditions':
        return difference(
          'Condition',
          clausesBeyond(copy.conditions, other.conditions),
          clausesBeyond(other.conditions, copy.conditions),
          conditionRange(copy),
        )
    }
  })
}

export function partsApart(one: Statement, other: Statement): readonly (keyof StatementMeaning)[] {
  const [a, b] = [statementMeaning(one), statementMeaning(other)]
  return PARTS.filter((part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]))
}

type List = Statement['action'] | Statement['resource']

function listDifference(
  other: List,
  copy: List,
  { range }: Statement,
  same: (value: string) => string,
): ElementDifference {
  const [theirs, own] = [other?.entries ?? [], copy?.entries ?? []]
  // With NotAction in place of Action, and the like, all of it differs.
  const isOther = other?.element !== copy?.element
  const beyond = (entries: readonly Located<string>[], others: readonly Located<string>[]) => {
    const known = new Set(others.map(({ value }) => same(value)))
    return entries.filter(({ value }) => !known.has(same(value)))
  }
  return difference(
    copy?.element ?? 'Resource',
    isOther ? own : beyond(own, theirs),
    isOther ? theirs : beyond(theirs, own),
    copy?.range ?? range,
  )
}

/** Points at the one entry that differs, where it is one. */
function difference(
  element: string,
  has: readonly Located<string>[],
  lacks: readonly Located<string>[],
  range: SourceRange,
): ElementDifference {
  const [only, second] = has
  return {
    element,
    has: has.map(({ value }) => value),
    lacks: lacks.map(({ value }) => value),
    range: only && second === undefined ? only.range : range,
  }
}

const effectOf = ({ effect, effectRange: range }: Statement): Located<string> => ({
  value: effect ?? 'neither Allow nor Deny',
  range,
})

/** Clauses that the others have not, each as one would write it. */
function clausesBeyond(
  own: readonly ConditionClause[],
  others: readonly ConditionClause[],
): readonly Located<string>[] {
  const known = new Set(others.map(clauseMeaning))
  return own
    .filter((clause) => !known.has(clauseMeaning(clause)))
    .map(({ operator, key, values, range }) => ({
      value: `${operator.value} ${key.value} ${values.map(({ value }) => value).join(', ')}`.trim(),
      range,
    }))
}

function conditionRange({ conditions, range }: Statement): SourceRange {
  const [first, last] = [conditions[0], conditions.at(-1)]
  return first && last ? { start: first.range.start, end: last.range.end } : range
}
