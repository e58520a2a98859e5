import type { OptionValue } from '../arguments/grammar'
import { MARKER, paging } from '../commands/command-options'
import type { Command } from '../commands/command'
import { generalError, type CliError } from '../errors/cli-error'
import { cliAnswer } from '../output/answer'
import { formatOutput } from '../output/format-output'
import type { JsonObject, JsonValue } from '../output/json-value'
import { collectPages } from '../paging/collect'
import { isPaginated } from '../paging/paginated'
import { rawPage } from '../paging/raw-page'
import { searchAnswer } from '../query/query'
import type { Globals } from './globals'

export type AnswerText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly error: CliError }

/** An API's answer as it appears on the screen: its pages collected, the query made, in the format asked for. */
export function answerText(
  { service, operation }: Command,
  response: unknown,
  values: ReadonlyMap<string, OptionValue>,
  globals: Globals,
): AnswerText {
  const answer = cliAnswer(response)
  if (!isPaginated(operation)) return printed(operation, [answer], globals)
  const marker = text(values, MARKER)
  // Who names a marker asks for that page and no other.
  if (!globals.paginate || marker !== null)
    return printed(operation, [service === 'iam' ? rawPage(answer, marker) : answer], globals)
  const most = text(values, paging.most)
  const collected = collectPages(answer, {
    most: most === null ? null : Number(most),
    token: text(values, paging.token),
  })
  if (!collected.ok) return { ok: false, error: generalError(collected.message) }
  const { nextToken } = collected
  if (nextToken === null) return printed(operation, [collected.answer], globals)
  return globals.output === 'text'
    ? printed(operation, [collected.answer, { NextToken: { NextToken: nextToken } }], globals)
    : printed(operation, [{ ...collected.answer, NextToken: nextToken }], globals)
}

/** `--output text` prints page by page, and the token as a page of its own. */
export function printed(operation: string, pages: readonly JsonObject[], globals: Globals): AnswerText {
  let text = ''
  for (const page of pages) {
    const searched =
      globals.query === null ? { ok: true as const, value: page } : searchAnswer(page, globals.query)
    if (!searched.ok) return { ok: false, error: generalError(searched.message) }
    if (isNothing(searched.value)) continue
    const { output: format, errors } = globals
    const formatted = formatOutput(operation, searched.value, { format, columns: errors.columns })
    if (!formatted.ok) return { ok: false, error: generalError(formatted.message) }
    text += formatted.text
  }
  return { ok: true, text }
}

/** Operations without output answer an empty object, of which the CLI says nothing. */
const isNothing = (value: JsonValue): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0

const text = (values: ReadonlyMap<string, OptionValue>, dest: string): string | null => {
  const value = values.get(dest)
  return typeof value === 'string' ? value : null
}
