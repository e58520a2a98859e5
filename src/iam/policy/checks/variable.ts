import { conditionKey } from '../../catalog/condition-keys'
import type { Located, SourceRange } from '../document'
import { innerRanges } from '../inner-range'
import { conditionOperator } from '../operators'
import { splitVariables, type Segment, type VariableProblem } from '../policy-variables'
import { error, warning, type Report } from '../report'
import type { StatementCheck, StatementUnderCheck } from './check'

export const variableChecks: readonly StatementCheck[] = [inWrongElements, inResources, inConditions]

/** Actions and principals are taken literally, `${…}` and all. */
function inWrongElements({
  statement: { action, principal },
  policy,
}: StatementUnderCheck): readonly Report[] {
  return [action, principal].flatMap((element) =>
    (element?.entries ?? []).flatMap((entry: Located<string>) =>
      piecesOf(entry, policy.text).map(({ range }) => {
        const message = `${element?.element ?? 'Action'} cannot have a variable. Write it out, or use a Condition.`
        return error('VARIABLE_UNSUPPORTED_IN_ELEMENT', range, message)
      }),
    ),
  )
}

function inResources(subject: StatementUnderCheck): readonly Report[] {
  const { statement, policy } = subject
  return (statement.resource?.entries ?? []).flatMap((entry) => {
    const head = entry.value.split(':', 5).join(':').length
    return piecesOf(entry, policy.text).flatMap(({ segment, range }) => {
      if (segment.range.start > head) return pieceReport(segment, range, subject) ?? []
      const message =
        'A variable can only stand after the fifth colon of an ARN, in the part that names the resource. Write this part out.'
      return error('VARIABLE_UNSUPPORTED_IN_ELEMENT', range, message)
    })
  })
}

function inConditions(subject: StatementUnderCheck): readonly Report[] {
  const { statement, policy } = subject
  return statement.conditions.flatMap(({ operator, values }) => {
    const known = conditionOperator(operator.value)
    if (known === null) return []
    return values
      .flatMap((entry) => piecesOf(entry, policy.text))
      .flatMap(({ segment, range }) => {
        if (known.variables) return pieceReport(segment, range, subject) ?? []
        const message = `${known.base} cannot have a variable: only operators that compare text or ARNs can. Write the value out.`
        return error('INVALID_VARIABLE_FOR_OPERATOR', range, message)
      })
  })
}

type VariableSegment = Exclude<Segment, { readonly kind: 'text' }>

/** A variable, or what looks like one, and its place in the policy's text. */
interface Piece {
  readonly segment: VariableSegment
  readonly range: SourceRange
}

function piecesOf(entry: Located<string>, text: string): readonly Piece[] {
  if (!entry.value.includes('${')) return []
  const place = innerRanges(text, entry)
  return splitVariables(entry.value).flatMap((segment) =>
    segment.kind === 'text' ? [] : { segment, range: place(segment.range) },
  )
}

const problems: Readonly<Record<VariableProblem, readonly [code: string, message: string]>> = {
  missingBrace: ['MISSING_BRACE_IN_VARIABLE', 'This variable is not closed. Add the "}".'],
  missingQuote: [
    'MISSING_QUOTE_IN_VARIABLE',
    "A variable's default value stands in single quotes, as in ${aws:PrincipalTag/team, 'none'}.",
  ],
  space: [
    'UNSUPPORTED_SPACE_IN_VARIABLE',
    "A variable has no spaces, except exactly one after the comma, as in ${aws:PrincipalTag/team, 'none'}.",
  ],
  empty: ['EMPTY_VARIABLE', 'This variable names no key. Write one, as in ${aws:username}.'],
}

function pieceReport(
  segment: VariableSegment,
  range: SourceRange,
  { policy }: StatementUnderCheck,
): Report | null {
  if (policy.document.version !== '2012-10-17') {
    const message =
      'In this version of the policy language ${…} is plain text. Add "Version": "2012-10-17" to use variables.'
    return error('VARIABLE_UNSUPPORTED_IN_VERSION', range, message)
  }
  if (segment.kind === 'malformed') {
    const [code, message] = problems[segment.problem]
    return error(code, range, message)
  }
  if (segment.kind === 'literal' || conditionKey(segment.key)?.multivalued !== true) return null
  const message = `${segment.key} can have several values, and a variable stands for one. It will have none here.`
  return warning('MULTIVALUED_VARIABLE', range, message)
}
