import type { Result } from '../../iam'
import { measureJson } from '../../scenario'
import { refuse } from './refuse'

/** As a scenario has it, and what is in a challenge is at most a scenario and a few goals. */
const MOST = { characters: 1024 * 1024, depth: 32, values: 100_000 }

/**
 * JSON that anybody may have written, as a value that nobody else has a hand in. `json` is text, or a value, which is taken as
 * the text that JSON makes of it. `what` begins the sentences that say what is wrong. Never throws.
 */
export function readJson(json: unknown, what: string): Result<unknown> {
  const text = typeof json === 'string' ? json : written(json)
  if (text === null) return notJson(what)
  if (text.length > MOST.characters) {
    return refuse('too-large', `${what} is longer than ${MOST.characters.toLocaleString('en')} characters.`)
  }
  const { depth, values } = measureJson(text)
  if (depth > MOST.depth || values > MOST.values) {
    return refuse('too-large', `${what} has far more lists and objects in it than it could need.`)
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return notJson(what)
  }
}

const notJson = (what: string) => refuse('not-json', `${what} is not JSON, or a part of it is missing.`)

/** `null` for what JSON cannot say, such as a circle. */
function written(value: unknown): string | null {
  try {
    // `undefined` and functions have no text, whatever the type says.
    const text: unknown = JSON.stringify(value)
    return typeof text === 'string' ? text : null
  } catch {
    return null
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
