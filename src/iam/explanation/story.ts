import type { TracePart } from '../evaluation/part'
import { decidingRules } from '../evaluation/rule'
import type { Trace } from '../evaluation/trace'
import type { Uncertainty } from '../evaluation/uncertainty'
import { accessDeniedMessage } from './access-denied'
import { explainDecision } from './decision'
import { wording } from './wording'

/** A whole trace in words, from what AWS says to what it means. */
export interface Story {
  /** AWS's own message; `null` where AWS answers the request or would not answer in these words. */
  readonly aws: string | null
  readonly headline: string
  /** What decided. */
  readonly sentence: string
  /** How the parts of the policies were put together, with the numbers of the rules. */
  readonly combination: { readonly rules: readonly number[]; readonly sentence: string }
  /** What stopped a request that the rest would have allowed; `null`: nothing did. */
  readonly guardrail: string | null
  /** Where AWS's own behaviour is not certain, each once. */
  readonly uncertain: readonly string[]
}

export function explainTrace(trace: Trace): Story {
  const { combination } = decidingRules[trace.rule]
  return {
    aws: accessDeniedMessage(trace),
    ...explainDecision(trace),
    combination: { rules: trace.rules, sentence: wording.combinations[combination] },
    guardrail: trace.guardrail && wording.guardrails[trace.guardrail.by](trace.guardrail),
    uncertain: [...new Set(trace.uncertain.map(explainUncertainty))],
  }
}

/** What is not certain, and how it was read here. */
export function explainUncertainty({ code }: Uncertainty): string {
  return wording.uncertainties[code]
}

/** A part of a request's policies by name, for a label: `Permissions boundary`, `Service control policies, level 2`. */
export function partName({ part, level }: Pick<TracePart, 'part' | 'level'>): string {
  return wording.parts[part](level)
}
