import type * as v from 'valibot'
import type { Issue, Result } from '../iam'
import { issueAt } from './place'
import { scenarioSchema } from './schema'
import type { ShapedScenario } from './schema'

/** Checks every field of a present-version document by itself. */
export const shape = (document: unknown): Result<ShapedScenario> => checkShape(scenarioSchema, document)

/** Reads a value by a schema, and reports what is wrong: all of it, or more than enough. */
export function checkShape<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Result<v.InferOutput<Schema>> {
  const parsed = schema['~run']({ value }, untilEnough())
  return parsed.typed && !parsed.issues
    ? { ok: true, value: parsed.value }
    : { ok: false, issues: parsed.issues.map(toIssue) }
}

/** For each thing that is wrong Valibot asks a few times, once in each object and list around it. */
const ENOUGH = 400

/**
 * Valibot's setting to stop at the first issue, which comes true late: a document of a mebibyte can have half a million
 * things wrong with it, and nobody reads them, but they would take seconds. `v.safeParse` takes no setting that changes.
 */
function untilEnough() {
  let asked = 0
  return {
    get abortEarly() {
      asked += 1
      return asked > ENOUGH
    },
  }
}

function toIssue(issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? []).map((step) => step.key as string | number)
  return issueAt(path, code(issue), issue.message)
}

function code(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema') return issue.message === 'is missing' ? 'missing' : 'wrong-kind'
  switch (issue.type) {
    case 'min_length':
    case 'min_value':
      return 'too-small'
    case 'max_length':
    case 'max_size':
    case 'max_value':
      return 'too-large'
    default:
      return 'wrong-spelling'
  }
}
