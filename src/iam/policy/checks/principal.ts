import type { PrincipalEntry } from '../document'
import { member, opening } from '../json'
import { invalidPrincipal, isUniqueId, type PrincipalFault } from '../principal-shape'
import { error, securityWarning, suggestion, warning, type Report } from '../report'
import {
  isIdentityGrammar,
  membersOf,
  nameRange,
  type StatementCheck,
  type StatementUnderCheck,
} from './check'

export const principalChecks: readonly StatementCheck[] = [
  forbidden,
  required,
  emptyParts,
  eachPrincipal,
  federatedOnlyInTrust,
  allowAllBut,
  confusedDeputy,
]

function forbidden({ statement: { principal }, policy }: StatementUnderCheck): readonly Report[] {
  if (principal === null || !isIdentityGrammar(policy.kind)) return []
  const message = `An identity policy has no ${principal.element}: it applies to whomever it is attached to. Remove it, and attach the policy to the user, group or role that you mean.`
  return [error('UNSUPPORTED_PRINCIPAL', nameRange(principal), message)]
}

function required({ statement: { principal }, policy, node }: StatementUnderCheck): readonly Report[] {
  if (principal !== null || !['resource', 'trust', 'rcp'].includes(policy.kind)) return []
  const message =
    'This statement does not say who. Add a Principal, as in "Principal": { "AWS": "arn:aws:iam::123456789012:user/alice" }.'
  return [error('MISSING_PRINCIPAL', opening(node), message)]
}

function emptyParts({ node }: StatementUnderCheck): readonly Report[] {
  return ['Principal', 'NotPrincipal'].flatMap((name) => {
    const found = member(node, name)
    if (found?.value.type !== 'object') return []
    if (found.value.members.length === 0) {
      return [
        suggestion(
          'EMPTY_OBJECT_PRINCIPAL',
          found.value.range,
          `${name} is empty, so it names nobody. Name somebody, or remove the statement.`,
        ),
      ]
    }
    return membersOf(node, name).flatMap(({ key, value }) =>
      value.type === 'array' && value.items.length === 0
        ? suggestion(
            'EMPTY_ARRAY_PRINCIPAL',
            value.range,
            `"${key.value}" is an empty list, so it names nobody. Name somebody, or remove it.`,
          )
        : [],
    )
  })
}

/** What to say about each way in which a name can be wrong: the issue code, the reason and the way out. */
const faults: Readonly<Record<PrincipalFault, readonly [code: string, say: (value: string) => string]>> = {
  group: [
    'UNSUPPORTED_PRINCIPAL',
    () =>
      'A group cannot be a principal: a group has no credentials, so it never signs a request. Name users or roles here, or attach an identity policy to the group.',
  ],
  wildcard: [
    'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    (value) =>
      `"${value}" has a wildcard in it. In a Principal only a whole "*" is one. Write each name in full, or "*" with a condition on aws:PrincipalArn.`,
  ],
  notAnArn: [
    'INVALID_PRINCIPAL_FORMAT',
    (value) =>
      `"${value}" is not a principal. Write the ARN of a user or role, as in "arn:aws:iam::123456789012:user/alice", or an account's twelve digits.`,
  ],
  arnFields: [
    'MISSING_ARN_FIELD',
    (value) => `"${value}" is not a whole ARN. Write it as in "arn:aws:iam::123456789012:user/alice".`,
  ],
  arnAccount: [
    'INVALID_ARN_ACCOUNT',
    (value) => `"${value}" has no account id of twelve digits between its last two colons.`,
  ],
  arnResource: [
    'INVALID_PRINCIPAL_FORMAT',
    (value) =>
      `"${value}" is nothing that can sign a request. Name a user, a role, a role's session or an account (":root").`,
  ],
  service: [
    'INVALID_SERVICE_PRINCIPAL_FORMAT',
    (value) => `"${value}" is not a service's name. Write it as in "ec2.amazonaws.com".`,
  ],
  canonicalUser: [
    'INVALID_PRINCIPAL_FORMAT',
    (value) =>
      `"${value}" is not a canonical user id, which has 64 hexadecimal digits. Name the account under "AWS" instead.`,
  ],
}

function eachPrincipal({ statement: { principal }, policy }: StatementUnderCheck): readonly Report[] {
  // There no principal is right at all, or only the whole "*": said by other checks.
  if (isIdentityGrammar(policy.kind) || policy.kind === 'scp' || policy.kind === 'rcp') return []
  return (principal?.entries ?? []).flatMap((entry) => principalReport(entry, policy.kind === 'trust') ?? [])
}

function principalReport(entry: PrincipalEntry, inTrustPolicy: boolean): Report | null {
  const { type, value, range } = entry
  const fault = invalidPrincipal(entry)
  if (fault !== null) {
    const [code, say] = faults[fault]
    const federated = type === 'Federated' && inTrustPolicy && fault !== 'wildcard'
    return federated
      ? error(
          'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
          range,
          `"${value}" is not an identity provider. Write its ARN, or its domain as in "accounts.google.com".`,
        )
      : error(code, range, say(value))
  }
  if (type !== 'AWS' || !isUniqueId(value)) return null
  const [code, what] = value.startsWith('AROA')
    ? ['INVALID_ROLE_REFERENCE', 'role']
    : ['INVALID_USER_REFERENCE', 'user']
  return warning(
    code,
    range,
    `"${value}" is the unique id of a ${what}, perhaps of a deleted one. Write the ${what}'s ARN.`,
  )
}

function federatedOnlyInTrust({ statement: { principal }, policy }: StatementUnderCheck): readonly Report[] {
  if (policy.kind !== 'resource') return []
  return (principal?.entries ?? [])
    .filter(({ type }) => type === 'Federated')
    .map(({ range }) =>
      error(
        'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
        range,
        'An identity provider can be named only in the trust policy of a role. Name that role here.',
      ),
    )
}

function allowAllBut({ statement: { principal, effect } }: StatementUnderCheck): readonly Report[] {
  if (principal?.element !== 'NotPrincipal' || effect !== 'Allow') return []
  const message =
    'Allow with NotPrincipal grants this to everybody else in the world, anonymous callers included. Use Principal and name those you mean.'
  return [securityWarning('ALLOW_WITH_NOT_PRINCIPAL', nameRange(principal), message)]
}

const SOURCE_KEYS = ['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths']

function confusedDeputy({
  statement: { principal, effect, conditions },
  policy,
}: StatementUnderCheck): readonly Report[] {
  if (policy.kind !== 'resource' || effect !== 'Allow' || principal?.element !== 'Principal') return []
  if (conditions.some(({ key }) => SOURCE_KEYS.includes(key.value.toLowerCase()))) return []
  return principal.entries
    .filter(({ type }) => type === 'Service')
    .map(({ value, range }) =>
      securityWarning(
        'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
        range,
        `${value} may then be used by any account to reach this resource. Add a condition on aws:SourceAccount or aws:SourceArn.`,
      ),
    )
}
