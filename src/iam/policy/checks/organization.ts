import { error, type Report } from '../report'
import { nameRange, type StatementCheck, type StatementUnderCheck } from './check'

/** What the policies of an organization may not say ("SCP syntax", "RCP syntax"). */
export const organizationChecks: readonly StatementCheck[] = [
  scpNamesNobody,
  rcpNamesEverybody,
  rcpDenies,
  rcpActions,
]

function scpNamesNobody({ statement: { principal }, policy }: StatementUnderCheck): readonly Report[] {
  if (principal === null || policy.kind !== 'scp') return []
  const message = `A service control policy has no ${principal.element}: it applies to every user and role of the accounts it is attached to. Remove it, or use a condition on aws:PrincipalArn.`
  return [error('SCP_SYNTAX_ERROR_PRINCIPAL', nameRange(principal), message)]
}

function rcpNamesEverybody({ statement: { principal }, policy }: StatementUnderCheck): readonly Report[] {
  if (policy.kind !== 'rcp' || principal === null) return []
  const [first, ...more] = principal.entries
  if (principal.element === 'Principal' && first?.value === '*' && more.length === 0) return []
  const message =
    'A resource control policy names everybody. Write "Principal": "*", and narrow it with a Condition.'
  return [error('RCP_SYNTAX_ERROR_PRINCIPAL', nameRange(principal), message)]
}

function rcpDenies({ statement: { effect, effectRange }, policy }: StatementUnderCheck): readonly Report[] {
  if (policy.kind !== 'rcp' || effect !== 'Allow') return []
  const message =
    'A resource control policy can only deny: that everything else is allowed goes without saying. Write "Deny".'
  return [error('RCP_SYNTAX_ERROR_ALLOW', effectRange, message)]
}

function rcpActions({ statement: { action }, policy }: StatementUnderCheck): readonly Report[] {
  if (policy.kind !== 'rcp') return []
  if (action.element === 'NotAction') {
    const message = 'A resource control policy cannot have NotAction. List the actions in Action.'
    return [error('RCP_SYNTAX_ERROR_NOTACTION', nameRange(action), message)]
  }
  return action.entries
    .filter(({ value }) => value === '*')
    .map(({ range }) =>
      error(
        'RCP_SYNTAX_ERROR_ACTION',
        range,
        'Name a service, as in "s3:*": "*" alone is not for a resource control policy.',
      ),
    )
}
