import * as v from 'valibot'
import type { Issue, Result } from '../iam'
import { issueAt } from './place'
import { scenarioSchema } from './schema'
import type { ShapedScenario } from './schema'

/** Checks every field of a present-version document by itself, and reports all that is wrong. */
export function shape(document: unknown): Result<ShapedScenario> {
  const parsed = v.safeParse(scenarioSchema, document)
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, issues: parsed.issues.map(toIssue) }
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
