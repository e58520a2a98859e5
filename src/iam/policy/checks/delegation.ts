import { globMatches } from '../../evaluation/glob/match'
import { compilePattern } from '../../evaluation/glob/pattern'
import type { ListElement, SourceRange } from '../document'
import { securityWarning, warning, type Report } from '../report'
import { nameRange, type StatementCheck, type StatementUnderCheck } from './check'

/** An action with which a caller hands on power, so that granting it widely is worth a word. */
interface Delegation {
  readonly action: string
  readonly code: string
  /** The condition key that narrows it, and silences the check. */
  readonly narrowedBy: string
  readonly report: typeof warning
  readonly reason: string
}

const delegations: readonly Delegation[] = [
  {
    action: 'iam:PassRole',
    code: 'PASS_ROLE_WITH',
    narrowedBy: 'iam:PassedToService',
    report: securityWarning,
    reason: 'hand any role to a service, and through it do whatever that role may do',
  },
  {
    action: 'iam:CreateServiceLinkedRole',
    code: 'CREATE_SLR_WITH',
    narrowedBy: 'iam:AWSServiceName',
    report: warning,
    reason: 'create a role for any service',
  },
]

/** How a statement reaches the action, and which resources it names: the end of Access Analyzer's issue code. */
const codeEnds = {
  named: { star: 'STAR_IN_RESOURCE', not: 'NOT_RESOURCE' },
  star: { star: 'STAR_IN_ACTION_AND_RESOURCE', not: 'STAR_IN_ACTION_AND_NOT_RESOURCE' },
  not: { star: 'STAR_IN_RESOURCE_AND_NOT_ACTION', not: 'NOT_ACTION_AND_NOT_RESOURCE' },
} as const

export const delegationChecks: readonly StatementCheck[] = delegations.map(
  (delegation) => (subject) => delegationReports(delegation, subject),
)

function delegationReports(
  delegation: Delegation,
  { statement, policy }: StatementUnderCheck,
): readonly Report[] {
  const { effect, action, resource, conditions } = statement
  if ((policy.kind !== 'identity' && policy.kind !== 'session') || effect !== 'Allow' || resource === null)
    return []
  if (conditions.some(({ key }) => key.value.toLowerCase() === delegation.narrowedBy.toLowerCase())) return []
  const grant = grantOf(action, delegation.action)
  if (grant === null) return []
  const where = resource.element === 'NotResource' ? 'not' : resource.entries.some(isWide) ? 'star' : null
  if (where === null) return []
  const message = `This lets the caller ${delegation.reason} (${delegation.action}). Name the roles in Resource, or add a condition on ${delegation.narrowedBy}.`
  return [delegation.report(`${delegation.code}_${codeEnds[grant.how][where]}`, grant.range, message)]
}

interface Grant {
  readonly how: keyof typeof codeEnds
  readonly range: SourceRange
}

function grantOf(element: ListElement<'Action' | 'NotAction'>, action: string): Grant | null {
  const small = action.toLowerCase()
  const matching = element.entries.filter(({ value }) =>
    globMatches(compilePattern(value.toLowerCase()), small),
  )
  if (element.element === 'NotAction')
    return matching.length > 0 ? null : { how: 'not', range: nameRange(element) }
  const [first] = matching
  const named = matching.find(({ value }) => value.toLowerCase() === small)
  if (named !== undefined) return { how: 'named', range: named.range }
  return first === undefined ? null : { how: 'star', range: first.range }
}

/** Every role of an account, or more. */
function isWide({ value }: { readonly value: string }): boolean {
  return value === '*' || (value.startsWith('arn:') && (value.endsWith(':role/*') || value.endsWith(':*')))
}
