import type { Trace } from '../evaluation/trace'
import { wording } from './wording'

/** A rule of the semantics, by its number and in a beginner's words. */
export interface RuleStory {
  readonly number: number
  readonly sentence: string
}

/** The rules by which a trace's parts were put together, in ascending order. */
export function explainRules({ rules }: Pick<Trace, 'rules'>): readonly RuleStory[] {
  return rules.map((number) => ({ number, sentence: wording.rules[number] ?? wording.otherRule(number) }))
}
