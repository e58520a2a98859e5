import type { PolicyDocument, SourceRange, Statement } from '../policy/document'
import { elementDifferences, partsApart, type ElementDifference } from './element-differences'
import { statementMeaning } from './meaning'

type StatementName = Pick<Statement, 'index' | 'sid'>

/** One place where a copy departs from what it is a copy of. Ranges are in the copy's text. */
export type Difference =
  | (ElementDifference & { readonly kind: 'element'; readonly statement: StatementName })
  | { readonly kind: 'extraStatement'; readonly statement: StatementName; readonly range: SourceRange }
  /** The statement is one of the others'. */
  | { readonly kind: 'missingStatement'; readonly statement: StatementName; readonly range: SourceRange }
  | { readonly kind: 'version'; readonly has: string; readonly lacks: string; readonly range: SourceRange }

/** Where a copy says something else than the others do, in the order of its text. Empty if they mean the same. */
export function differences(
  others: PolicyDocument,
  copy: PolicyDocument,
  text: string,
): readonly Difference[] {
  const whole: SourceRange = { start: 0, end: text.length }
  const { pairs, extra, missing } = align(others.statements, copy.statements)
  const found = [
    ...pairs.flatMap(([other, statement]) =>
      elementDifferences(other, statement).map((difference): Difference => ({
        kind: 'element',
        statement,
        ...difference,
      })),
    ),
    ...extra.map((statement): Difference => ({ kind: 'extraStatement', statement, range: statement.range })),
    ...missing.map((statement): Difference => ({ kind: 'missingStatement', statement, range: whole })),
  ].sort((a, b) => a.range.start - b.range.start)
  if (found.length > 0 || others.version === copy.version) return found
  return [{ kind: 'version', has: copy.version, lacks: others.version, range: whole }]
}

/** Whether two policies have a statement in common, or one that differs in a single element. */
export function areAlike(one: PolicyDocument, other: PolicyDocument): boolean {
  const { pairs, missing } = align(one.statements, other.statements)
  return pairs.length > 0 || missing.length < one.statements.length
}

/** Statements that mean the same are out of the way first; then a Sid tells its mate, then likeness in all but one element. */
function align(others: readonly Statement[], copies: readonly Statement[]) {
  const meaning = (statement: Statement): string => JSON.stringify(statementMeaning(statement))
  const inOthers = new Set(others.map(meaning))
  const inCopy = new Set(copies.map(meaning))
  const extra = new Set(copies.filter((statement) => !inOthers.has(meaning(statement))))
  const missing = new Set(others.filter((statement) => !inCopy.has(meaning(statement))))
  const pairs: (readonly [other: Statement, copy: Statement])[] = []
  const pairUp = (areMates: (other: Statement, copy: Statement) => boolean): void => {
    for (const other of [...missing]) {
      const copy = [...extra].find((candidate) => areMates(other, candidate))
      if (copy === undefined) continue
      pairs.push([other, copy])
      extra.delete(copy)
      missing.delete(other)
    }
  }
  pairUp((other, copy) => Boolean(other.sid) && other.sid === copy.sid)
  pairUp((other, copy) => partsApart(other, copy).length === 1)
  return { pairs, extra: [...extra], missing: [...missing] }
}
