import type { Issue, Result } from '../iam'
import { measureJson } from './json-text'
import { limits } from './limits'
import { migrate } from './migrations'
import { isTooDeep } from './nesting'
import { SCENARIO_FORMAT, SCENARIO_VERSION } from './scenario'

/** Reads JSON text, checks that it is a scenario of a version we know, and brings it up to the present version. */
export function openEnvelope(json: unknown, mostValues: number): Result<Readonly<Record<string, unknown>>> {
  const parsed = typeof json === 'string' ? parseText(json, mostValues) : ({ ok: true, value: json } as const)
  if (!parsed.ok) return parsed
  const document = parsed.value
  if (!isRecord(document) || document.format !== SCENARIO_FORMAT) {
    return otherFormat
  }
  const version = document.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('unknown-version', 'The scenario does not say which version of the format it uses.', [
      'version',
    ])
  }
  if (version > SCENARIO_VERSION) {
    const sentence = `This scenario was made by a newer version of IAM Groups Playground than this page: it uses version ${version} of the format, and this page knows version ${SCENARIO_VERSION}. Reload the page to get the newer one.`
    return refuse('newer-version', sentence, ['version'])
  }
  if (typeof json !== 'string' && isTooDeep(document)) return tooDeep
  const migrated = migrate(document, version)
  return migrated
    ? { ok: true, value: migrated }
    : refuse('unknown-version', `This page cannot read version ${version} of the format any more.`, [
        'version',
      ])
}

function parseText(text: string, mostValues: number): Result<unknown> {
  if (text.length > limits.text) {
    return refuse('too-long', `The scenario is longer than ${limits.text.toLocaleString('en')} characters.`)
  }
  const { depth, values } = measureJson(text)
  if (depth > limits.nesting) return tooDeep
  if (values > mostValues) {
    return refuse('too-large', `The scenario has more than ${mostValues.toLocaleString('en')} values in it.`)
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return refuse('not-json', 'This is not JSON, or a part of it is missing.')
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(
  code: string,
  message: string,
  path: Issue['path'] = [],
): { ok: false; issues: readonly Issue[] } {
  return { ok: false, issues: [{ code, message, path }] }
}

export const otherFormat = refuse('other-format', 'This is not a scenario of IAM Groups Playground.', [
  'format',
])

const tooDeep = refuse(
  'too-deep',
  'The scenario has lists or objects inside each other far deeper than the format does.',
)
