import type { ConditionOperator } from '../../policy/operators'
import type { Comparison, ConditionFacts, ConditionReason } from '../reason'
import type { ConditionOutcome, ReadOperand } from './outcome'
import { valueTypes } from './readers'

/** What the policy's values say of one value of the request. */
interface Verdict {
  readonly found: string
  readonly passes: boolean
  /** The policy's value that equals it. */
  readonly equal: ReadOperand | null
  /** The operand that could not be read, if that is why it does not pass (rule 101). */
  readonly unreadable: { readonly side: 'policy' | 'request'; readonly value: string } | null
}

/** Compares the request's values, of which there is at least one, with the policy's (rules 87, 93 to 96). */
export function compare(
  facts: ConditionFacts,
  operator: ConditionOperator,
  operands: readonly ReadOperand[],
  found: readonly string[],
): ConditionOutcome {
  const verdicts = found.map((value) => judge(value, operator, operands))
  const all = operator.set === 'ForAllValues'
  const matched = all ? verdicts.every(({ passes }) => passes) : verdicts.some(({ passes }) => passes)
  // One value settles it where all must pass and one does not, or one must pass and does; and where there is only one.
  const decisive =
    all === matched && verdicts.length > 1 ? null : (verdicts.find((one) => one.passes === matched) ?? null)
  return { matched, reason: () => reasonOf(facts, operator, operands, found, matched, decisive) }
}

/** A positive operator wants one of the policy's values to equal, a negated one wants none to (rule 87). */
function judge(
  found: string,
  { negated, type }: ConditionOperator,
  operands: readonly ReadOperand[],
): Verdict {
  const typed = valueTypes[type] !== null
  let unreadable: Verdict['unreadable'] = null
  for (const operand of operands) {
    if (operand.comparer === null) {
      if (typed) unreadable ??= { side: 'policy', value: operand.source.value }
      continue
    }
    const equal = operand.comparer(found)
    if (equal === null) unreadable ??= { side: 'request', value: found }
    if (equal === true) return { found, passes: !negated, equal: operand, unreadable: null }
  }
  return { found, passes: negated && unreadable === null, equal: null, unreadable }
}

function reasonOf(
  facts: ConditionFacts,
  { negated, set, type }: ConditionOperator,
  operands: readonly ReadOperand[],
  found: readonly string[],
  matched: boolean,
  decisive: Verdict | null,
): ConditionReason {
  const valueType = valueTypes[type]
  const unreadable = matched ? null : decisive?.unreadable
  if (unreadable && valueType !== null)
    return { ...facts, code: 'unreadableOperand', ...unreadable, type: valueType }
  const unset = operands.find(({ variable }) => variable !== null)
  const comparison: Comparison = {
    operator: facts.operator,
    key: facts.key,
    code: matched ? 'comparisonMet' : 'comparisonNotMet',
    negated,
    set,
    found,
    decisive: decisive?.found ?? null,
    entry: decisive?.equal?.source ?? null,
    entries: operands.map(({ source }) => source),
    variable: unset?.variable ? { entry: unset.source, problem: unset.variable } : null,
  }
  return comparison
}
