import type { ApiCall, Result } from '../../iam'
import { writeCode, type Scenario } from '../../scenario'
import type { Challenge } from '../challenge/challenge'
import { fingerprint } from '../challenge/fingerprint'
import type { Answers } from '../challenge/goal'
import { refuse } from '../document/refuse'
import { words } from '../texts/en/submissions'
import { encodeSubmissionText } from './document'
import { SUBMISSION_START } from './format'
import { cleanName } from './name'
import { limits, type Submission } from './submission'

/** What is handed in. */
export interface Work {
  readonly challenge: Challenge
  /** As it stands now. */
  readonly scenario: Scenario
  readonly answers?: Answers
  /** The calls made since the start, if the page knows them. */
  readonly calls?: readonly ApiCall[]
  readonly seconds?: number
  readonly name?: string
}

/**
 * Work as one word to be sent to whoever grades it, `#a1…`, which is also the fragment of a link: letters, digits, `-` and `_`.
 * No score travels, since none would be believed: it is worked out anew by `regrade`. Work that is too large makes a word that
 * nobody can read; where it could be, ask `makeSubmission`.
 */
export function encodeSubmission(work: Work): string {
  return SUBMISSION_START + (codeOf(work) ?? '')
}

/** The same, or an issue that says that the work is too large to be handed in. */
export function makeSubmission(work: Work): Result<string> {
  const code = codeOf(work)
  return code === null
    ? refuse('too-large', words.refusals['too-large'])
    : { ok: true, value: SUBMISSION_START + code }
}

/** All that a submission says, as the JSON text that its code holds. */
export const submissionText = (work: Work): string => encodeSubmissionText(submissionOf(work))

const codeOf = (work: Work): string | null => writeCode(submissionText(work))

function submissionOf({
  challenge,
  scenario,
  answers = {},
  calls = [],
  seconds,
  name = '',
}: Work): Submission {
  const { id, version, seed } = challenge
  const spent = seconds === undefined ? null : Math.min(Math.max(0, Math.round(seconds)), limits.seconds)
  return {
    challenge: { id, version, seed, fingerprint: fingerprint(challenge) },
    name: cleanName(name),
    scenario,
    answers,
    // Whoever made more has been trying things out, and where they ended says enough.
    calls: calls.length > limits.calls ? [] : calls,
    seconds: spent,
  }
}
