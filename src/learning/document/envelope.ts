import type { Result } from '../../iam'
import { isRecord, readJson } from './read-json'
import { refuse } from './refuse'

interface Format {
  readonly format: string
  /** The newest that this page knows. */
  readonly version: number
  /** Where the document says which version it is of. */
  readonly field: 'version' | 'formatVersion'
  /** Begins a sentence: `This exercise`. */
  readonly what: string
}

/** Reads a document that says its format and the version of it, and checks that it is one that this page knows. */
export function openDocument(
  json: unknown,
  { format, version, field, what }: Format,
): Result<Readonly<Record<string, unknown>>> {
  const read = readJson(json, what)
  if (!read.ok) return read
  const document = read.value
  if (!isRecord(document) || document.format !== format) {
    return refuse('other-format', `${what} is of another format than expected.`, ['format'])
  }
  const given = document[field]
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 1) {
    return refuse('unknown-version', `${what} does not say which version of its format it uses.`, [field])
  }
  if (given > version) {
    return refuse(
      'newer-version',
      `${what} was made by a newer version of IAM Groups Playground than this page. Reload the page to get the newer one.`,
      [field],
    )
  }
  return { ok: true, value: document }
}
