import type { Decision, Trace } from '../../iam'
import { isDeciding, type Candidate, type Guess } from '../../state/guess'
import { policyLabel } from '../audit/policy-label'
import { decisionLooks } from '../ui/decision'

/** A candidate in a sentence: `Statement NoDeletes of KeepTheLedger`. */
export const candidateLabel = ({ key, name }: Candidate): string => `${name} of ${policyLabel(key)}`

/** What is said of a guess once the answer is out: *you said X, it was Y*. */
export function guessTold(trace: Trace, { decision, named }: Guess): string {
  const said = `You said ${word(decision)}`
  if (decision !== trace.decision) return `${said}; it was ${word(trace.decision)}.`
  if (!named) return `${said}, and so it is.`
  const label = candidateLabel(named)
  return isDeciding(trace, named)
    ? `${said} by ${label}, and so it is.`
    : `${said}, and so it is, but ${label} is not what decides.`
}

const word = (decision: Decision): string => decisionLooks[decision].word.toLowerCase()
