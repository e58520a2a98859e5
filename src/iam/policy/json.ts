import { printParseErrorCode, visit, type ParseError } from 'jsonc-parser'
import type { SourceRange } from './document'
import type { JsonMember, JsonNode, JsonObject } from './json-node'
import { MAX_DEPTH, TooDeep, TreeBuilder } from './json-tree'
import { error, type Report } from './report'

export type { JsonMember, JsonNode, JsonObject } from './json-node'

const MAX_SYNTAX_REPORTS = 10

/** Comments, trailing commas and a name given twice are errors, which `JSON.parse` would partly hide. */
export function readJson(text: string): {
  readonly tree: JsonNode | null
  readonly reports: readonly Report[]
} {
  const builder = new TreeBuilder(text)
  try {
    visit(text, builder, { disallowComments: true, allowTrailingComma: false })
  } catch (thrown) {
    if (!(thrown instanceof TooDeep)) throw thrown
    const message = `This is nested more than ${MAX_DEPTH} levels deep, and no policy is. Remove the extra brackets.`
    return { tree: null, reports: [error('JSON_SYNTAX_ERROR', thrown.range, message)] }
  }
  const { errors, root, duplicates } = builder
  if (errors.length > 0 || root === null) return { tree: null, reports: syntaxReports(text, errors) }
  return { tree: root, reports: duplicates }
}

export function member(node: JsonObject, name: string): JsonMember | undefined {
  return node.members.find(({ key }) => key.value === name)
}

/** A value that may be given alone or in a list, as a list. */
export function listed(node: JsonNode): readonly JsonNode[] {
  return node.type === 'array' ? node.items : [node]
}

/** The opening bracket of an object or a list: where something is missing from it. */
export function opening(node: JsonNode): SourceRange {
  return { start: node.range.start, end: node.range.start + 1 }
}

function syntaxReports(text: string, errors: readonly ParseError[]): Report[] {
  if (text.trim() === '') {
    const message =
      'The policy is empty. Start with { "Version": "2012-10-17", "Statement": [] } and fill in statements.'
    return [error('JSON_SYNTAX_ERROR', { start: 0, end: text.length }, message)]
  }
  const reports: Report[] = []
  let last = -1
  for (const problem of errors) {
    // One mistake often makes the parser complain several times about the same place.
    if (problem.offset <= last || reports.length === MAX_SYNTAX_REPORTS) continue
    last = problem.offset
    reports.push(syntaxReport(text, problem))
  }
  return reports
}

function syntaxReport(text: string, problem: ParseError): Report {
  const before = text.slice(0, problem.offset).trimEnd()
  const found = text.slice(problem.offset, problem.offset + problem.length)
  if (before.endsWith(',') && (found === '}' || found === ']')) {
    const range = { start: before.length - 1, end: before.length }
    return error('JSON_SYNTAX_ERROR', range, `A comma may not come before "${found}". Remove this comma.`)
  }
  // At the end of the text there is nothing to mark, so mark the last thing that is there.
  const range =
    found === ''
      ? { start: Math.max(0, before.length - 1), end: before.length }
      : { start: problem.offset, end: problem.offset + problem.length }
  if (found.startsWith("'")) {
    return error('JSON_SYNTAX_ERROR', range, 'JSON strings are written in double quotes. Replace \' by ".')
  }
  return error(
    'JSON_SYNTAX_ERROR',
    range,
    syntaxMessages[printParseErrorCode(problem.error)] ?? 'This is not valid JSON.',
  )
}

const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not valid JSON. Put text in double quotes.',
  InvalidNumberFormat: 'This number is not written the way JSON writes numbers.',
  PropertyNameExpected: 'A name in double quotes is expected here, as in "Effect".',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected between a name and its value.',
  CommaExpected: 'A comma is expected before this.',
  CloseBraceExpected: 'A closing "}" is missing.',
  CloseBracketExpected: 'A closing "]" is missing.',
  EndOfFileExpected: 'The policy is complete before this. Remove what follows its last "}".',
  InvalidCommentToken: 'JSON has no comments. Remove it, or say it in the Sid.',
  UnexpectedEndOfComment: 'JSON has no comments. Remove it, or say it in the Sid.',
  UnexpectedEndOfString: 'A closing double quote is missing.',
  UnexpectedEndOfNumber: 'This number breaks off.',
  InvalidUnicode: 'A \\u in a string is followed by exactly four hexadecimal digits.',
  InvalidEscapeCharacter: 'In a JSON string a backslash starts an escape. Write \\\\ for a backslash.',
  InvalidCharacter: 'A string may not contain this control character. Write a line break as \\n.',
}
