import { actionMatches } from './action'
import { entityOf, type Caller } from './caller'
import { clauseHolds } from './condition'
import type { KeyValues } from './context'
import type { PolicyType, Statement } from './document'
import { exempts, naming, type Naming } from './principal'
import { resourceMatches } from './resource'

/** What is asked, with everything that policies may look at. */
export interface Question {
  readonly caller: Caller
  readonly action: string
  readonly resource: string
  readonly keys: readonly KeyValues[]
}

/** Rule 4: principal (where the type of policy has one), action, resource and every condition. */
export function applies(statement: Statement, policy: PolicyType, question: Question): boolean {
  return (
    (!namesPrincipals(policy) || namings(statement, question.caller).length > 0) &&
    coversAction(statement, question.action) &&
    coversResource(statement, policy, question) &&
    statement.conditions.every((clause) => clauseHolds(clause, statement.hasVariables, question.keys)) // rule 87
  )
}

const namesPrincipals = (policy: PolicyType): boolean => ['resource', 'trust', 'rcp'].includes(policy)

/** All the ways in which the statement names the caller; none if it does not. */
export function namings(statement: Statement, caller: Caller): readonly Naming[] {
  const { effect, principal, notPrincipal } = statement
  if (principal !== undefined) {
    return principal.map((entry) => naming(entry, caller)).filter((how) => how !== null)
  }
  if (notPrincipal === undefined) return [] // rule 26
  if (effect === 'Deny' && (entityOf(caller)?.permissionsBoundary ?? null) !== null) return ['everyone'] // rule 28
  return notPrincipal.some((entry) => exempts(entry, caller)) ? [] : ['everyone'] // rule 27
}

function coversAction({ action, notAction }: Statement, asked: string): boolean {
  if (action !== undefined) return action.some((entry) => actionMatches(entry, asked))
  return notAction !== undefined && !notAction.some((entry) => actionMatches(entry, asked)) // rules 63 and 64
}

function coversResource(statement: Statement, policy: PolicyType, question: Question): boolean {
  const { resource, notResource, hasVariables } = statement
  const answers = (resource ?? notResource ?? []).map((entry) =>
    resourceMatches(entry, question.resource, policy, hasVariables, question.keys),
  )
  if (resource !== undefined) return answers.includes('yes')
  if (notResource !== undefined) return answers.every((answer) => answer === 'no') // rules 72 and 76
  return policy === 'trust' // rule 30
}
