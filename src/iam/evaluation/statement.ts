import { actionsMatch, explainActions } from './action'
import type { CompiledStatement } from './compiled-statement'
import { evaluateClause } from './condition/clause'
import { matchPrincipal, type Grant } from './principal'
import type { Question } from './question'
import { explainResources, resourcesMatch } from './resource'
import type { ElementTrace, StatementTrace } from './trace'

/** Whether a statement applies (rule 4), stopping at the first element that does not match; `null`: it does not. */
export function grantOf(compiled: CompiledStatement, question: Question): Grant | null {
  const { statement } = compiled
  if (statement.effect === null) return null
  if (!actionsMatch(compiled.action, question.action)) return null
  const { resource } = compiled
  if (resource !== null && !resourcesMatch(resource, question.resource, question.context)) return null
  const grant = compiled.hasPrincipal
    ? matchPrincipal(statement.principal, question.caller, statement.effect).grant
    : 'direct'
  if (grant === null) return null
  return compiled.conditions.every((clause) => evaluateClause(clause, question.context).matched)
    ? grant
    : null
}

export interface TracedStatement {
  readonly trace: StatementTrace
  readonly grant: Grant | null
}

/** The same, looking at every element even after one has failed, and saying why. */
export function traceStatement(compiled: CompiledStatement, question: Question): TracedStatement {
  const { statement } = compiled
  const principal = compiled.hasPrincipal
    ? matchPrincipal(statement.principal, question.caller, statement.effect)
    : null
  const elements: ElementTrace[] = []
  if (principal !== null) {
    const { element, range } = statement.principal ?? { element: 'Principal', range: statement.range }
    elements.push({ element, matched: principal.grant !== null, reason: principal.reason, range })
  }
  elements.push(actionTrace(compiled, question))
  if (compiled.resource !== null && statement.resource !== null) {
    const { element, range } = statement.resource
    const matched = resourcesMatch(compiled.resource, question.resource, question.context)
    const reason = explainResources(compiled.resource, question.resource, question.context)
    elements.push({ element, matched, reason, range })
  }
  for (const clause of compiled.conditions) {
    const { matched, reason } = evaluateClause(clause, question.context)
    elements.push({ element: 'Condition', matched, reason: reason(), range: clause.clause.range })
  }
  const { index, sid, effect, range } = statement
  const applies = effect !== null && elements.every(({ matched }) => matched)
  const grant = applies ? (principal ? principal.grant : 'direct') : null
  return { trace: { index, sid, effect, range, applies, elements }, grant }
}

function actionTrace({ action, statement }: CompiledStatement, question: Question): ElementTrace {
  const { element, range } = statement.action
  const matched = actionsMatch(action, question.action)
  return { element, matched, reason: explainActions(action, question.action), range }
}
