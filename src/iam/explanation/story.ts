import type { TracePart } from '../evaluation/part'
import type { Trace } from '../evaluation/trace'
import type { Uncertainty } from '../evaluation/uncertainty'
import { accessDeniedMessage } from './access-denied'
import { explainCombination } from './combination'
import { explainDecision } from './decision'
import { explainParts, type PartStory } from './parts'
import { explainRules, type RuleStory } from './rules'
import { wording } from './wording'

/** A whole trace in words, from what AWS says to what it means. */
export interface Story {
  /** AWS's own message; `null` where AWS answers the request or would not answer in these words. */
  readonly aws: string | null
  readonly headline: string
  /** What decided. */
  readonly sentence: string
  /** What each part says; empty where identity policies are all there is. */
  readonly parts: readonly PartStory[]
  /** How the parts of the policies were put together, with the rules that say so. */
  readonly combination: { readonly sentence: string; readonly rules: readonly RuleStory[] }
  /** What stopped a request that the rest would have allowed, and where to change that; `null`: nothing did. */
  readonly guardrail: string | null
  /** Where AWS's own behaviour is not certain, each once. */
  readonly uncertain: readonly UncertaintyStory[]
}

interface UncertaintyStory {
  readonly sentence: string
  /** The rule of the semantics that it is about; `null` where none is. */
  readonly rule: number | null
}

export function explainTrace(trace: Trace): Story {
  const { guardrail } = trace
  const parts = explainParts(trace)
  return {
    aws: accessDeniedMessage(trace),
    ...explainDecision(trace),
    parts,
    combination: { sentence: explainCombination(trace, parts), rules: explainRules(trace) },
    guardrail: guardrail && wording.guardrails[guardrail.by](guardrail, trace),
    uncertain: eachOnce(trace.uncertain).map((one) => ({
      sentence: explainUncertainty(one),
      rule: one.rule,
    })),
  }
}

/** What is not certain, and how it was taken here. */
export function explainUncertainty({ code }: Uncertainty): string {
  return wording.uncertainties[code]
}

/** A part of a request's policies by name, for a label: `Permissions boundary`, `Service control policies, level 2`. */
export function partName({ part, level }: Pick<TracePart, 'part' | 'level'>): string {
  return wording.parts[part](level)
}

function eachOnce(uncertain: readonly Uncertainty[]): readonly Uncertainty[] {
  return [...new Map(uncertain.map((one) => [one.code, one])).values()]
}
