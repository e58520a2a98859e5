import {
  allPolicyRefs,
  awsManagedDocument,
  isLimit,
  policyKey,
  policyKindOf,
  policyText,
  readPolicy,
  statementName,
  type Account,
  type Decision,
  type PolicyKey,
  type Trace,
} from '../iam'

/** A statement that may be named as the deciding one before the answer is seen. */
export interface Candidate {
  readonly key: PolicyKey
  /** Its place in the policy, from 0. */
  readonly index: number
  /** `Statement NoDeletes`, or `Statement 2`. */
  readonly name: string
}

/** What somebody says will be decided, before it is. */
export interface Guess {
  readonly decision: Decision
  /** The statement that is said to decide it, for whoever named one. */
  readonly named: Candidate | null
}

/** More than anybody would read through to make a guess. */
const MOST = 40

/**
 * The statements one may believe to decide: every Allow of the account, or every Deny, whether or not its policy reaches the
 * principal, since that is half the question. What only limits allows nothing. None for a denial by default, which no statement
 * makes, and none where they are too many to choose from.
 */
export function candidates(account: Account, guess: Decision): readonly Candidate[] {
  if (guess === 'implicitDeny') return []
  const effect = guess === 'allowed' ? 'Allow' : 'Deny'
  const found: Candidate[] = []
  for (const ref of allPolicyRefs(account)) {
    const kind = policyKindOf(ref)
    const text = policyText(account, ref) ?? (ref.kind === 'managed' && awsManagedDocument(ref.arn))
    if (!text || (guess === 'allowed' && isLimit(kind))) continue
    const reading = readPolicy(text, kind)
    if (!reading.ok) continue
    for (const statement of reading.value.statements) {
      if (statement.effect !== effect) continue
      if (found.length === MOST) return []
      found.push({ key: policyKey(ref), index: statement.index, name: statementName(statement) })
    }
  }
  return found
}

/** Whether the candidate is one of the statements that made the decision. */
export function isDeciding({ policies, decidedBy }: Trace, { key, index }: Candidate): boolean {
  return decidedBy.some((ref) => {
    const policy = policies[ref.policy]
    return policy?.source.key === key && policy.statements[ref.statement]?.index === index
  })
}
