import * as v from 'valibot'
import type { Result } from '../../iam'
import { checkShape, count, fieldsOf, listOf, recordOf, text } from '../../scenario'
import { answersSchema, choose, idSchema } from '../challenge/schema-parts'
import { limits as ofChallenge } from '../challenge/limits'
import { openDocument } from '../document/envelope'
import { limits } from './limits'
import { emptyProgress, type Progress } from './progress'

const FORMAT = 'iam-groups-playground-progress'
const VERSION = 1

/** Progress as JSON: what is kept in the browser, and what is exported and imported as a file. */
export interface ProgressDocument extends Progress {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
}

const moment = v.pipe(
  v.string('must be text'),
  v.isoTimestamp('must be a moment in UTC such as 2026-01-31T12:00:00Z'),
)

const goalIds = v.optional(listOf(text(ofChallenge.id, 1), limits.list), [])

const attempt = fieldsOf({
  of: fieldsOf({
    kind: choose('lesson', 'challenge'),
    id: idSchema,
    seed: v.optional(count(0, ofChallenge.seed), 0),
  }),
  begun: moment,
  seconds: v.optional(count(0, limits.seconds), 0),
  hints: v.optional(count(0, limits.list), 0),
  answers: v.optional(answersSchema, {}),
  mistaken: v.optional(answersSchema, {}),
  told: goalIds,
  missed: goalIds,
  step: v.optional(count(0, limits.list), 0),
  done: goalIds,
  solved: v.optional(v.nullable(moment), null),
  best: v.optional(v.nullable(fieldsOf({ calls: count(0), characters: count(0) })), null),
})

const review = fieldsOf({ at: moment, right: v.boolean('must be true or false') })

const schema = fieldsOf({
  attempts: v.optional(recordOf(attempt, { longestKey: limits.workspace, most: limits.attempts }), {}),
  reviewed: v.optional(recordOf(review, { longestKey: limits.questionKey, most: limits.reviewed }), {}),
  lastVisit: v.optional(v.nullable(moment), null),
  set: v.optional(v.nullable(text(limits.set)), null),
})

/** Reads progress that was kept or imported: JSON text or the value it stands for, and not trusted. Never throws. */
export function decodeProgress(json: unknown): Result<Progress> {
  const opened = openDocument(json, {
    format: FORMAT,
    version: VERSION,
    field: 'version',
    what: 'This progress',
  })
  return opened.ok ? checkShape(schema, opened.value) : opened
}

/** Progress as plain JSON that `decodeProgress` reads back as equal progress. */
export const encodeProgress = (progress: Progress): ProgressDocument => ({
  format: FORMAT,
  version: VERSION,
  ...emptyProgress,
  ...progress,
})
