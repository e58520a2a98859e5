import type { Issue, Result } from '../../iam'
import { checkShape, decodeScenario } from '../../scenario'
import { openDocument } from '../document/envelope'
import type { Challenge } from './challenge'
import { checkChallenge } from './check'
import { CHALLENGE_FORMAT, CHALLENGE_FORMAT_VERSION } from './document'
import { challengeSchema } from './schema'

const FORMAT = {
  format: CHALLENGE_FORMAT,
  version: CHALLENGE_FORMAT_VERSION,
  field: 'formatVersion',
  what: 'This exercise',
} as const

/**
 * The one decoder of challenges, for those that come with the playground and those that somebody sent. `json` is JSON text or
 * the value it stands for; nothing about it is trusted, and nothing is shared with it. Never throws.
 */
export function decodeChallenge(json: unknown): Result<Challenge> {
  const opened = openDocument(json, FORMAT)
  if (!opened.ok) return opened
  const shaped = checkShape(challengeSchema, opened.value)
  const start = decodeScenario(opened.value.start)
  if (!shaped.ok || !start.ok) {
    const issues = [...(shaped.ok ? [] : shaped.issues), ...(start.ok ? [] : start.issues.map(inStart))]
    return { ok: false, issues }
  }
  // A start is where one begins, and brings no exercise of its own.
  const { challenge: _, ...bare } = start.value
  const challenge: Challenge = { ...shaped.value, start: bare }
  const issues = checkChallenge(challenge)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: challenge }
}

const inStart = (issue: Issue): Issue => ({ ...issue, path: ['start', ...issue.path] })
