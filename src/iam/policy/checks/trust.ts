import type { PrincipalEntry } from '../document'
import { error, securityWarning, suggestion, warning, type Report } from '../report'
import { nameRange, type StatementCheck, type StatementUnderCheck } from './check'

const inTrustPolicies: readonly StatementCheck[] = [
  noNotPrincipal,
  noBareStar,
  actionsOfSts,
  actionsFitPrincipals,
  sessionsOfNamedRoles,
  audience,
  gitHubRepository,
]

export const trustChecks: readonly StatementCheck[] = inTrustPolicies.map(
  (check) => (subject) => (subject.policy.kind === 'trust' ? check(subject) : []),
)

function noNotPrincipal({ statement: { principal } }: StatementUnderCheck): readonly Report[] {
  if (principal?.element !== 'NotPrincipal') return []
  const message = 'A trust policy cannot have NotPrincipal. Name in Principal who may assume the role.'
  return [error('ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL', nameRange(principal), message)]
}

/** Access Analyzer calls it an error, but IAM lets a role's trust be widened so. */
function noBareStar({ statement: { principal, effect } }: StatementUnderCheck): readonly Report[] {
  if (effect !== 'Allow') return []
  const message =
    '"*" lets anybody in any account assume this role. Name the users, roles or accounts that may.'
  return (principal?.entries ?? [])
    .filter(({ value }) => value === '*')
    .map(({ range }) =>
      securityWarning('ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL', range, message),
    )
}

function actionsOfSts({ statement: { action } }: StatementUnderCheck): readonly Report[] {
  return action.entries
    .filter(({ value }) => !value.toLowerCase().startsWith('sts:'))
    .map(({ value, range }) => {
      const message = `A trust policy is only about assuming the role, so "${value}" does not belong here. Write "sts:AssumeRole"; what the role may do is said by the policies attached to it.`
      return error('UNSUPPORTED_ACTION_IN_POLICY', range, message)
    })
}

/** Which kinds of principal take which way into a role. */
const ways: readonly {
  readonly action: string
  readonly suits: (entry: PrincipalEntry) => boolean
  readonly who: string
}[] = [
  {
    action: 'sts:AssumeRole',
    suits: ({ type }) => type !== 'Federated',
    who: 'a user, a role, an account or a service',
  },
  { action: 'sts:AssumeRoleWithSAML', suits: isSaml, who: 'a SAML provider under "Federated"' },
  {
    action: 'sts:AssumeRoleWithWebIdentity',
    suits: (entry) => entry.type === 'Federated' && !isSaml(entry),
    who: 'an OpenID Connect provider under "Federated"',
  },
]

function actionsFitPrincipals({ statement: { action, principal } }: StatementUnderCheck): readonly Report[] {
  if (action.element !== 'Action' || principal?.element !== 'Principal') return []
  if (principal.entries.length === 0 || principal.entries.some(({ type }) => type === '*')) return []
  return action.entries.flatMap(({ value, range }) => {
    const way = ways.find((known) => known.action.toLowerCase() === value.toLowerCase())
    if (way === undefined || principal.entries.some(way.suits)) return []
    const message = `${way.action} is for ${way.who}, and Principal names none. Change the action or the principal.`
    return [error('MISMATCHED_ACTION_FOR_PRINCIPAL', range, message)]
  })
}

function isSaml({ type, value }: PrincipalEntry): boolean {
  return type === 'Federated' && value.includes(':saml-provider/')
}

/** `assumed-role/Auditor/session` is one of the sessions that `role/Auditor` covers (rule 17). */
function sessionsOfNamedRoles({ statement: { principal } }: StatementUnderCheck): readonly Report[] {
  const entries = principal?.entries ?? []
  const roles = new Set(entries.flatMap(({ value }) => roleOf(value, ':role/') ?? []))
  return entries
    .filter(({ value }) => roles.has(roleOf(value, ':assumed-role/') ?? ''))
    .map(({ range }) =>
      suggestion(
        'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
        range,
        'Its role is named here too, which covers all of its sessions. Remove this session.',
      ),
    )
}

function roleOf(arn: string, marker: string): string | null {
  const [account, name] = arn.split(marker)
  const role = marker === ':role/' ? name?.split('/').pop() : name?.split('/')[0]
  return role === undefined ? null : `${account?.split(':').pop()}/${role}`
}

const GITHUB = 'token.actions.githubusercontent.com'

function audience({ statement }: StatementUnderCheck): readonly Report[] {
  return providers(statement)
    .filter(
      ({ domain }) =>
        domain !== GITHUB && !hasKey(statement, `${domain}:aud`) && !hasKey(statement, `${domain}:sub`),
    )
    .map(({ domain, range }) =>
      securityWarning(
        'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
        range,
        `Anybody with an account at this provider could assume the role. Add a condition on "${domain}:aud" or "${domain}:sub".`,
      ),
    )
}

function gitHubRepository({ statement }: StatementUnderCheck): readonly Report[] {
  return providers(statement)
    .filter(({ domain }) => domain === GITHUB)
    .flatMap(({ range }): readonly Report[] => {
      const subjects = statement.conditions.filter(({ key }) => key.value.toLowerCase() === `${GITHUB}:sub`)
      if (subjects.length === 0) {
        const message = `Every repository on GitHub could assume the role. Add a condition on "${GITHUB}:sub".`
        return [securityWarning('MISSING_GITHUB_REPO_CONDITION_KEY', range, message)]
      }
      return subjects
        .flatMap(({ values }) => values)
        .filter(({ value }) => value.includes('*') || value.includes('?'))
        .map((value) =>
          warning(
            'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
            value.range,
            'A wildcard here lets in more than one repository or branch. Write both in full.',
          ),
        )
    })
}

function providers({ principal, effect }: StatementUnderCheck['statement']) {
  if (effect !== 'Allow' || principal?.element !== 'Principal') return []
  return principal.entries.flatMap(({ type, value, range }) => {
    const domain = value.split(':oidc-provider/')[1]
    return type === 'Federated' && domain !== undefined ? [{ domain: domain.toLowerCase(), range }] : []
  })
}

function hasKey({ conditions }: StatementUnderCheck['statement'], name: string): boolean {
  return conditions.some(({ key }) => key.value.toLowerCase() === name)
}
