import type { ConditionClause, Located, PolicyVersionElement } from '../../policy/document'
import { conditionOperator, type ConditionOperator } from '../../policy/operators'
import type { Context } from '../context'
import type { VariableProblem } from '../reason'
import { compileTemplate, resolve, variablesOf, type Template } from '../variables'
import { compare } from './compare'
import { missingKey, nullTest } from './presence'
import type { Comparer } from './operand'
import type { ConditionOutcome, ReadOperand } from './outcome'
import { readers } from './readers'

/** One operator with one key, prepared for matching. */
export interface CompiledClause {
  readonly clause: ConditionClause
  /** Lower case, as the context has it (rule 88). */
  readonly key: string
  /** `null`: no such operator (rule 103). */
  readonly operator: ConditionOperator | null
  readonly operands: readonly Operand[]
}

interface Operand {
  readonly source: Located<string>
  readonly template: Template
  /** Made once for all requests; `undefined` where the value depends on the request. */
  readonly fixed: Comparer | null | undefined
}

export function compileClause(clause: ConditionClause, version: PolicyVersionElement): CompiledClause {
  const operator = knownOperator(clause.operator.value)
  const operands = clause.values.map((source) => compileOperand(source, operator, version))
  return { clause, key: clause.key.value.toLowerCase(), operator, operands }
}

/** IfExists goes on every operator but Null: `NullIfExists` is none (rule 103). */
function knownOperator(name: string): ConditionOperator | null {
  const operator = conditionOperator(name)
  return operator?.base === 'Null' && operator.ifExists ? null : operator
}

function compileOperand(
  source: Located<string>,
  operator: ConditionOperator | null,
  version: PolicyVersionElement,
): Operand {
  const read = operator === null || operator.base === 'Null' ? () => null : readers[operator.base]
  const template = compileTemplate(source.value, operator?.variables ? version : '2008-10-17')
  return { source, template, fixed: template.fixed === null ? undefined : read(template.fixed) }
}

/** Whether the condition holds, and why. */
export function evaluateClause(compiled: CompiledClause, context: Context): ConditionOutcome {
  const { clause, key, operator } = compiled
  const facts = { operator: clause.operator.value, key: clause.key.value }
  if (operator === null) return { matched: false, reason: () => ({ ...facts, code: 'unknownOperator' }) }
  const value = context.get(key)
  const found = value === undefined ? [] : typeof value === 'string' ? [value] : value
  if (operator.base === 'Null') return nullTest(facts, clause.values, found.length > 0)
  if (found.length === 0 || isEmptySet(operator, found))
    return missingKey(facts, operator, value !== undefined)
  if (operator.set === null && typeof value !== 'string')
    return { matched: false, reason: () => ({ ...facts, code: 'multivaluedKey', values: found }) }
  const operands = compiled.operands.map((operand) => readOperand(operand, operator, context))
  return compare(facts, operator, operands, found)
}

/** To the set operators empty texts are no values ("Set operators for multivalued context keys"). */
function isEmptySet({ set }: ConditionOperator, found: readonly string[]): boolean {
  return set !== null && found.every((value) => value === '')
}

function readOperand(
  { source, template, fixed }: Operand,
  operator: ConditionOperator,
  context: Context,
): ReadOperand {
  if (fixed !== undefined) return { source, comparer: fixed, variable: literalVariable(template, operator) }
  const resolved = resolve(template, context)
  if (!resolved.ok) return { source, comparer: null, variable: resolved.problem }
  const comparer = operator.base === 'Null' ? null : readers[operator.base](resolved.pieces)
  return { source, comparer, variable: null }
}

/** A `${…}` that stays text because of the policy's Version (rule 78), in an operator that would otherwise fill it in. */
function literalVariable(template: Template, operator: ConditionOperator): VariableProblem | null {
  if (!operator.variables || !template.segments.some(({ kind }) => kind === 'variable')) return null
  return { why: 'variableNotSubstituted' }
}

/** Keys that the clause asks the context for, as spelled: its own, and those of its variables. */
export function keysOf({ clause, operands }: CompiledClause): readonly string[] {
  return [clause.key.value, ...operands.flatMap(({ template }) => variablesOf(template))]
}
