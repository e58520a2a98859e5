import { isObject, type JsonObject, type JsonValue } from './json-value'

/** Members that are policies: the CLI shows these as JSON, and a bucket's policy as the text it is. */
const DOCUMENTS: ReadonlySet<string> = new Set(['PolicyDocument', 'AssumeRolePolicyDocument', 'Document'])

const MOMENT_NAME = /(Date|LastUsed|Expiration)$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** An answer of the API as the CLI shows it: policies taken apart, dates with `+00:00`. */
export function cliAnswer(response: unknown): JsonObject {
  const answer = shown('', response)
  return isObject(answer) ? answer : {}
}

function shown(name: string, value: unknown): JsonValue {
  if (typeof value === 'string') return shownText(name, value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) return value.map((item) => shown(name, item))
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([member, content]) => [member, shown(member, content)]))
}

function shownText(name: string, text: string): JsonValue {
  if (DOCUMENTS.has(name)) return parsedDocument(text)
  return MOMENT_NAME.test(name) && MOMENT.test(text) ? text.replace('Z', '+00:00') : text
}

/** A text that is no JSON stays what it is. */
function parsedDocument(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return text
  }
}
