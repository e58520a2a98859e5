import type { Account } from '../account/account'
import { controlLevels } from '../evaluation/sources'
import { ALLOW, DENY, MAY_ALLOW, MAY_DENY, word } from './bits'
import type { BitsOf, PolicyBits } from './policy-bits'

/** Policies one of which must allow: a boundary, or a level of service control policies. */
export type Guardrail = readonly PolicyBits[]

/** The levels of service control policies; empty where they bind nobody in the account. */
export function serviceControl(account: Account, bitsOf: BitsOf): readonly Guardrail[] {
  const levels = controlLevels(account, 'scp') ?? []
  return levels.map((level) => level.map(({ compiled }) => bitsOf(compiled)))
}

/** What guardrails together say to 32 columns. */
interface GuardrailWord {
  /** All of them allow. */
  readonly allow: number
  readonly deny: number
  /** What they say depends on who asks. */
  readonly may: number
}

export function guardrailWord(guardrails: readonly Guardrail[], words: number, at: number): GuardrailWord {
  let [allow, deny, may] = [-1, 0, 0]
  for (const guardrail of guardrails) {
    let some = 0
    for (const { bits } of guardrail) {
      some |= word(bits, ALLOW, words, at)
      deny |= word(bits, DENY, words, at)
      may |= word(bits, MAY_ALLOW, words, at) | word(bits, MAY_DENY, words, at)
    }
    allow &= some
  }
  return { allow, deny, may }
}
