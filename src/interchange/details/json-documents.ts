import { createScanner, parseTree, type ParseError } from 'jsonc-parser'
import type { Result } from '../../iam'

/**
 * The values in a text of one JSON document or several in a row: the AWS CLI prints one for each page that is asked for.
 */
export function jsonDocuments(text: string): Result<readonly unknown[]> {
  const plain = text.replace(/^\uFEFF/, '')
  const whole = parse(plain)
  if (whole !== null) return { ok: true, value: [whole.value] }
  const values: unknown[] = []
  for (const { start, end } of documentRanges(plain)) {
    const parsed = parse(plain.slice(start, end))
    if (parsed === null) return notJson(plain, start, end)
    values.push(parsed.value)
  }
  return values.length > 0 ? { ok: true, value: values } : notJson(plain, 0, plain.length)
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/** `SyntaxKind` of jsonc-parser: a const enum, which single files cannot be compiled against. */
const OPENING = [1, 3]
const CLOSING = [2, 4]
const END = 17

/** Where each document begins and ends, by its brackets. What is outside of all brackets belongs to the next one. */
function documentRanges(text: string): readonly { readonly start: number; readonly end: number }[] {
  const scanner = createScanner(text, true)
  const ranges: { start: number; end: number }[] = []
  let start: number | null = null
  let depth = 0
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    start ??= scanner.getTokenOffset()
    if (OPENING.includes(kind)) depth += 1
    if (CLOSING.includes(kind)) depth -= 1
    if (depth > 0) continue
    if (!CLOSING.includes(kind)) continue
    ranges.push({ start, end: scanner.getPosition() })
    start = null
    depth = 0
  }
  return start === null ? ranges : [...ranges, { start, end: text.length }]
}

function notJson(text: string, start: number, end: number): Result<never> {
  const errors: ParseError[] = []
  parseTree(text.slice(start, end), errors, { disallowComments: true, allowTrailingComma: false })
  const before = text.slice(0, start + (errors[0]?.offset ?? 0)).split('\n')
  const line = before.length
  const column = (before.at(-1)?.length ?? 0) + 1
  const message =
    text.trim() === ''
      ? 'There is no text here. Paste what "aws iam get-account-authorization-details --output json" prints.'
      : `This is not JSON at line ${line}, column ${column}, or a part of it is missing. ` +
        'Take all that "aws iam get-account-authorization-details --output json" prints.'
  return { ok: false, issues: [{ code: 'not-json', message, path: [] }] }
}
