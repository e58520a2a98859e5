import type { Issue, Result } from '../../iam'
import { decodeScenario } from '../decode'
import { measureJson } from '../json-text'
import { limits } from '../limits'
import { quote } from '../place'
import {
  LARGEST_FILE,
  MOST_WORKSPACES,
  WORKSPACES_FORMAT,
  WORKSPACES_VERSION,
  type FileEntry,
} from './format'

/** A workspace of a file that could not be opened. */
export interface RefusedEntry {
  /** Its name, as far as the file says one. */
  readonly title: string
  /** Its place in the file, from 0. */
  readonly index: number
  /** What is wrong with it. Paths begin at its own document. */
  readonly issues: readonly Issue[]
}

export type OpenedFile =
  | { readonly ok: true; readonly value: readonly FileEntry[]; readonly refused: readonly RefusedEntry[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * The workspaces in a file's text: one scenario, or a list of workspaces, in their order. Of a list, those that cannot be
 * opened are in `refused`, and the others open; if none can be opened, `issues` has all that is wrong. Nothing about
 * the text is trusted. Never throws.
 */
export function decodeFile(text: unknown): OpenedFile {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const file = parsed.value
  if (isRecord(file) && file.format === WORKSPACES_FORMAT) return openWorkspaces(file)
  const decoded = decodeScenario(file)
  if (!decoded.ok) return decoded
  return { ok: true, value: [{ title: decoded.value.title, scenario: decoded.value }], refused: [] }
}

/** Of lists and objects, around a document that is one of several. */
const LEVELS_AROUND = 3

function parse(text: unknown): Result<unknown> {
  if (typeof text !== 'string') return refuse('not-json', 'This is not a text file.')
  if (text.length > LARGEST_FILE) {
    return refuse('too-long', `The file has more than ${LARGEST_FILE.toLocaleString('en')} characters.`)
  }
  if (measureJson(text).depth > limits.nesting + LEVELS_AROUND) {
    return refuse(
      'too-deep',
      'The file has lists or objects inside each other far deeper than its format does.',
    )
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch {
    return refuse('not-json', 'This file is not JSON, or a part of it is missing.')
  }
}

function openWorkspaces({ version, workspaces }: Readonly<Record<string, unknown>>): OpenedFile {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('unknown-version', 'The file does not say which version of the format it uses.', 'version')
  }
  if (version > WORKSPACES_VERSION) {
    const sentence = `This file was made by a newer version of IAM Groups Playground than this page: it uses version ${version} of the format, and this page knows version ${WORKSPACES_VERSION}. Reload the page to get the newer one.`
    return refuse('newer-version', sentence, 'version')
  }
  if (!Array.isArray(workspaces))
    return refuse('wrong-kind', 'The file has no list of workspaces.', 'workspaces')
  if (workspaces.length > MOST_WORKSPACES) {
    const sentence = `The file has more than ${MOST_WORKSPACES.toLocaleString('en')} workspaces.`
    return refuse('too-large', sentence, 'workspaces')
  }
  const value: FileEntry[] = []
  const refused: RefusedEntry[] = []
  for (const [index, entry] of (workspaces as readonly unknown[]).entries()) {
    const { title, document } = isRecord(entry) ? entry : { title: undefined, document: undefined }
    const decoded = decodeScenario(document)
    if (decoded.ok) value.push({ title: titleOf(title, decoded.value.title), scenario: decoded.value })
    else refused.push({ title: titleOf(title, `Workspace ${index + 1}`), index, issues: decoded.issues })
  }
  return value.length === 0 && refused.length > 0
    ? { ok: false, issues: refused.flatMap(issuesInFile) }
    : { ok: true, value, refused }
}

const titleOf = (title: unknown, otherwise: string): string =>
  typeof title === 'string' ? title.slice(0, limits.title) : otherwise

function issuesInFile({ title, index, issues }: RefusedEntry): readonly Issue[] {
  return issues.map(({ code, message, path }) => ({
    code,
    message: `${quote(title)}: ${message}`,
    path: ['workspaces', index, 'document', ...path],
  }))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(
  code: string,
  message: string,
  ...path: readonly string[]
): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [{ code, message, path }] }
}
