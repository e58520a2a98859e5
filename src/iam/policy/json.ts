import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { Located, SourceRange } from './document'
import { error, type Report } from './report'

/** Strict JSON with the place of every part. A string's range includes its quotes. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonLiteral

export interface JsonObject {
  readonly type: 'object'
  readonly members: readonly JsonMember[]
  readonly range: SourceRange
}

export interface JsonMember {
  readonly key: Located<string>
  readonly value: JsonNode
  /** From the key to the end of the value. */
  readonly range: SourceRange
}

export interface JsonArray {
  readonly type: 'array'
  readonly items: readonly JsonNode[]
  readonly range: SourceRange
}

export interface JsonString extends Located<string> {
  readonly type: 'string'
}

/** A number, `true`, `false` or `null`, as it was spelled. */
export interface JsonLiteral extends Located<string> {
  readonly type: 'number' | 'boolean' | 'null'
}

/** Deeper than any policy goes, and far shallower than the call stack. */
const MAX_DEPTH = 64
const MAX_SYNTAX_REPORTS = 10

/** Comments, trailing commas and a name given twice are errors, which `JSON.parse` would partly hide. */
export function readJson(text: string): {
  readonly tree: JsonNode | null
  readonly reports: readonly Report[]
} {
  const tooDeep = firstBracketBelow(text, MAX_DEPTH)
  if (tooDeep !== null) {
    const message = `This is nested more than ${MAX_DEPTH} levels deep, and no policy is. Remove the extra brackets.`
    return { tree: null, reports: [error('JSON_SYNTAX_ERROR', tooDeep, message)] }
  }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  if (errors.length > 0 || root === undefined) return { tree: null, reports: syntaxReports(text, errors) }
  const duplicates: Report[] = []
  return { tree: convert(root, text, duplicates), reports: duplicates }
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

function convert(node: Node, text: string, duplicates: Report[]): JsonNode {
  const range = rangeOf(node)
  switch (node.type) {
    case 'object':
      return { type: 'object', members: members(node.children ?? [], text, duplicates), range }
    case 'array':
      return {
        type: 'array',
        items: (node.children ?? []).map((item) => convert(item, text, duplicates)),
        range,
      }
    case 'string':
      return { type: 'string', value: String(node.value), range }
    case 'number':
    case 'boolean':
      return { type: node.type, value: text.slice(range.start, range.end), range }
    default:
      return { type: 'null', value: 'null', range }
  }
}

function members(properties: readonly Node[], text: string, duplicates: Report[]): JsonMember[] {
  const seen = new Set<string>()
  const result: JsonMember[] = []
  for (const property of properties) {
    const [name, content] = property.children ?? []
    if (name === undefined || content === undefined) continue
    const key = { value: String(name.value), range: rangeOf(name) }
    if (seen.has(key.value)) {
      const message = `"${key.value}" is given twice in the same object, so one of them would be lost. Merge them into one.`
      duplicates.push(error('JSON_SYNTAX_ERROR', key.range, message))
    }
    seen.add(key.value)
    result.push({ key, value: convert(content, text, duplicates), range: rangeOf(property) })
  }
  return result
}

function rangeOf(node: Node): SourceRange {
  return { start: node.offset, end: node.offset + node.length }
}

/** The parser recurses, so hostile nesting must be found before it starts. */
function firstBracketBelow(text: string, limit: number): SourceRange | null {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"' || character === '\n') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') {
      if (++depth > limit) return { start: at, end: at + 1 }
    } else if (character === '}' || character === ']') depth--
  }
  return null
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
