import type { Account } from '../account/account'
import { RequestContext } from '../evaluation/context'
import type { CompiledPolicy } from '../evaluation/compile'
import type { CompiledStatement } from '../evaluation/compiled-statement'
import type { Question } from '../evaluation/question'
import { grantOf } from '../evaluation/statement'
import { candidates } from '../evaluation/statement-index'
import { add, ALLOW, DENY, MAY_ALLOW, MAY_DENY, noBits, wordsFor, type Bits } from './bits'
import { questionOf, type Column } from './column'

/** What one policy says to every column. */
export interface PolicyBits {
  readonly bits: Bits
  /** By column, the statements that match only some callers. */
  readonly dependent: ReadonlyMap<number, Dependent>
}

export type Dependent = Readonly<Record<'Allow' | 'Deny', readonly CompiledStatement[]>>

/** Works out a policy's bits once for each text. */
export type BitsOf = (policy: CompiledPolicy) => PolicyBits

/** Keys that say who asks begin so. Of all others the value is the same for every caller. */
const WHO = /^aws:(?:principal|userid$|username$)/

export function policyBits(account: Account, columns: readonly Column[]): BitsOf {
  const known = new WeakMap<CompiledPolicy, PolicyBits>()
  const questions = columns.map((column) => watched(account, column))
  return (policy) => {
    const found = known.get(policy)
    if (found !== undefined) return found
    const fresh = work(policy, questions)
    known.set(policy, fresh)
    return fresh
  }
}

interface Watched {
  readonly question: Question
  /** Whether the question's context has been asked who asks since this was last called. */
  readonly askedWho: () => boolean
}

/**
 * The column's request as nobody makes it. A verdict that was reached without asking who makes it holds for everyone; any other
 * is not relied on.
 */
function watched(account: Account, column: Column): Watched {
  let asked = false
  const nobody = questionOf(account, column, { kind: 'anonymous' }, '*')
  // Not even the anonymous: their keys are none of a caller with policies.
  const keys = new RequestContext(account, null, nobody.request, column.resourceAccount)
  const get = (key: string) => {
    if (WHO.test(key)) asked = true
    return keys.get(key)
  }
  const askedWho = () => {
    const was = asked
    asked = false
    return was
  }
  return { question: { ...nobody, context: { get, all: () => keys.all() } }, askedWho }
}

function work(policy: CompiledPolicy, columns: readonly Watched[]): PolicyBits {
  const words = wordsFor(columns.length)
  const bits = noBits(words)
  const dependent = new Map<number, Dependent>()
  columns.forEach((watched, column) => {
    const allow = verdict(policy, 'Allow', watched)
    const deny = verdict(policy, 'Deny', watched)
    if (allow.matches) add(bits, ALLOW, words, column)
    if (deny.matches) add(bits, DENY, words, column)
    if (allow.dependent.length > 0) add(bits, MAY_ALLOW, words, column)
    if (deny.dependent.length > 0) add(bits, MAY_DENY, words, column)
    if (allow.dependent.length + deny.dependent.length > 0)
      dependent.set(column, { Allow: allow.dependent, Deny: deny.dependent })
  })
  return { bits, dependent }
}

interface Verdict {
  readonly matches: boolean
  /** Empty where another statement matches whoever asks. */
  readonly dependent: readonly CompiledStatement[]
}

const NO_VERDICT: Verdict = { matches: false, dependent: [] }
const MATCHES: Verdict = { matches: true, dependent: [] }

function verdict(policy: CompiledPolicy, effect: 'Allow' | 'Deny', { question, askedWho }: Watched): Verdict {
  let dependent: CompiledStatement[] | null = null
  for (const list of candidates(policy.byAction[effect], question.action)) {
    for (const statement of list) {
      const grant = grantOf(statement, question)
      if (askedWho()) (dependent ??= []).push(statement)
      else if (grant !== null) return MATCHES
    }
  }
  return dependent === null ? NO_VERDICT : { matches: false, dependent }
}
