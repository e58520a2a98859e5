import * as v from 'valibot'
import type { Issue, Result } from '../../iam'
import { checkShape, count, decodeScenario, encodeScenario, fieldsOf, text } from '../../scenario'
import { callsOfAtMost } from '../challenge/schema-calls'
import { answersSchema, idSchema } from '../challenge/schema-parts'
import { limits as ofChallenge } from '../challenge/limits'
import { openDocument } from '../document/envelope'
import { cleanName, isOddName } from './name'
import { limits, type Submission } from './submission'

const FORMAT = 'iam-groups-playground-submission'
const FORMAT_VERSION = 1

const schema = fieldsOf({
  challenge: fieldsOf({
    id: idSchema,
    version: v.optional(count(1), 1),
    seed: v.optional(count(0, ofChallenge.seed), 0),
    fingerprint: v.pipe(text(16), v.regex(/^[\da-f]{16}$/, 'must be a fingerprint')),
  }),
  name: v.optional(text(limits.givenName), ''),
  answers: v.optional(answersSchema, {}),
  calls: v.optional(callsOfAtMost(limits.calls), []),
  seconds: v.optional(v.nullable(count(0, limits.seconds)), null),
})

const FIELDS = new Set(['format', 'formatVersion', 'scenario', ...Object.keys(schema.entries)])

export interface OpenedSubmission {
  readonly submission: Submission
  /** Whether the name was more than a name. */
  readonly oddName: boolean
  /** Fields that no submission has, such as a score that somebody gave themselves. They count for nothing. */
  readonly claims: readonly string[]
}

/** Reads a submission as JSON that anybody may have written. Never throws. */
export function decodeSubmission(json: string): Result<OpenedSubmission> {
  const opened = openDocument(json, {
    format: FORMAT,
    version: FORMAT_VERSION,
    field: 'formatVersion',
    what: 'This submission',
  })
  if (!opened.ok) return opened
  const shaped = checkShape(schema, opened.value)
  const scenario = decodeScenario(opened.value.scenario)
  if (!shaped.ok || !scenario.ok) {
    const issues: readonly Issue[] = [
      ...(shaped.ok ? [] : shaped.issues),
      ...(scenario.ok ? [] : scenario.issues),
    ]
    return { ok: false, issues }
  }
  const { name, ...rest } = shaped.value
  const submission: Submission = { ...rest, name: cleanName(name), scenario: scenario.value }
  const claims = Object.keys(opened.value).filter((field) => !FIELDS.has(field))
  return { ok: true, value: { submission, oddName: isOddName(name), claims: claims.slice(0, MOST_CLAIMS) } }
}

const MOST_CLAIMS = 10

/** A submission as JSON text. What is empty is left out. */
export function encodeSubmissionText(submission: Submission): string {
  const { challenge, name, scenario, answers, calls, seconds } = submission
  const { account, drafts, title } = scenario
  return JSON.stringify({
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    challenge,
    ...(name !== '' && { name }),
    ...(seconds !== null && { seconds }),
    ...(Object.keys(answers).length > 0 && { answers }),
    // The exercise stays behind: whoever grades has it, and would not believe this one.
    scenario: encodeScenario({ title, description: '', account, requests: [], drafts }),
    ...(calls.length > 0 && { calls }),
  })
}
