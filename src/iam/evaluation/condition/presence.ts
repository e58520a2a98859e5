import type { Located } from '../../policy/document'
import type { ConditionOperator } from '../../policy/operators'
import type { ConditionFacts, MissingKeyEffect } from '../reason'
import { readBool } from './bool'
import type { ConditionOutcome } from './outcome'

/** What becomes of a condition whose key the request does not have, or has without a value (rules 89 to 94). */
export function missingKey(
  facts: ConditionFacts,
  operator: ConditionOperator,
  empty: boolean,
): ConditionOutcome {
  const because = effectOfMissing(operator)
  const matched = because === 'negatedHolds' || because === 'ifExists' || because === 'forAllValues'
  return { matched, reason: () => ({ ...facts, code: 'keyMissing', empty, because }) }
}

function effectOfMissing({ base, negated, ifExists, set }: ConditionOperator): MissingKeyEffect {
  if (set === 'ForAllValues') return 'forAllValues'
  if (set === 'ForAnyValue') return 'forAnyValue'
  if (negated) return 'negatedHolds'
  if (ifExists) return 'ifExists'
  return base === 'Bool' ? 'boolFails' : 'fails'
}

/** `Null: true` means absent, `false` present (rule 92). */
export function nullTest(
  facts: ConditionFacts,
  values: readonly Located<string>[],
  present: boolean,
): ConditionOutcome {
  const wanted = values.find(({ value }) => readBool(value) === !present)
  const value = (wanted ?? values[0])?.value ?? ''
  return { matched: wanted !== undefined, reason: () => ({ ...facts, code: 'nullTest', present, value }) }
}
