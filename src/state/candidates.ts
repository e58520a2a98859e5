import { isLimit, origin, statementName, type Decision, type Trace } from '../iam'

/** A statement that may be named as the deciding one before the answer is seen. */
export interface Candidate {
  /** The policy's key and the statement's place in it. */
  readonly id: string
  /** Where the policy comes from: `Developers → ReadBuckets`. */
  readonly policy: string
  /** `Statement NoDeletes`, or `Statement 2`. */
  readonly statement: string
}

/** More than anybody would read through to make a guess. */
const MOST = 40

/**
 * The statements of which one decides if the guess is right: every Allow that gives something, or every Deny. None for a
 * denial by default, which no statement makes, and none where they are too many to choose from.
 */
export function candidates(trace: Trace, guess: Decision): readonly Candidate[] {
  if (guess === 'implicitDeny') return []
  const effect = guess === 'allowed' ? 'Allow' : 'Deny'
  const found = trace.policies.flatMap(({ source, statements }) =>
    guess === 'allowed' && isLimit(source.kind)
      ? []
      : statements
          .filter((statement) => statement.effect === effect)
          .map((statement) => ({
            id: idOf(source.key, statement.index),
            policy: origin(source),
            statement: statementName(statement),
          })),
  )
  return found.length > MOST ? [] : found
}

/**
 * What is said of a guess once the answer is out: *you said X, it was Y*. `named` is the id of the candidate that was named,
 * if one was.
 */
export function guessTold(
  trace: Trace,
  guess: Decision,
  named: string | null,
  word: (decision: Decision) => string,
): string {
  const said = `You said ${word(guess)}`
  if (guess !== trace.decision) return `${said}; it was ${word(trace.decision)}.`
  const candidate = candidates(trace, guess).find(({ id }) => id === named)
  if (!candidate) return `${said}, and so it is.`
  const name = `${candidate.statement} of ${candidate.policy}`
  return isDeciding(trace, candidate.id)
    ? `${said} by ${name}, and so it is.`
    : `${said}, and so it is, but ${name} is not what decides.`
}

/** Whether the candidate is one of the statements that made the decision. */
export function isDeciding({ policies, decidedBy }: Trace, named: string): boolean {
  return decidedBy.some((ref) => {
    const policy = policies[ref.policy]
    const statement = policy?.statements[ref.statement]
    return policy && statement && idOf(policy.source.key, statement.index) === named
  })
}

const idOf = (key: string, index: number): string => `${key} ${index}`
