import type { Resource, Role, User } from '../account/account'
import { roleArn } from '../account/arn'
import { policyKey, type PolicyKey } from '../account/policy-ref'
import { indexOf } from '../evaluation/account-index'
import type { PolicyDocument, PolicyKind, PrincipalEntry, Statement } from '../policy/document'
import { readPolicy } from '../policy/read'
import { isAwsOwned } from './mends/swaps'
import type { Survey } from './survey'

/** A statement that allows something to users by name. */
export interface NamingStatement {
  readonly statement: Statement
  readonly named: readonly { readonly user: User; readonly entry: PrincipalEntry }[]
  /** Whether nobody else is named. */
  readonly isForUsersOnly: boolean
}

/** A resource's policy, or a role's trust policy, that names users of the account. */
export interface NamingPolicy {
  readonly key: PolicyKey
  readonly text: string
  readonly document: PolicyDocument
  readonly statements: readonly NamingStatement[]
  /** All of them, in the order of the text. */
  readonly users: readonly User[]
  readonly owner: { readonly resource: Resource } | { readonly role: Role }
}

/** Policies of the account's own resources that let users in by name; of other accounts' resources nobody here can change them. */
export function namingPolicies(survey: Survey): readonly NamingPolicy[] {
  const { account } = survey
  const userOf = finder(survey)
  const read = (owner: NamingPolicy['owner'], arn: string, text: string | null, kind: PolicyKind) => {
    // Most accounts have hundreds of trust policies, and hardly one names a user.
    if (text === null || !/:user\/|AIDA/.test(text)) return []
    const reading = readPolicy(text, kind)
    if (!reading.ok) return []
    const statements = reading.value.statements.flatMap((statement) => namingStatement(statement, userOf))
    const users = [...new Set(statements.flatMap(({ named }) => named.map(({ user }) => user)))]
    if (users.length === 0) return []
    const key = policyKey({ kind: 'resource', arn })
    return [{ key, text, document: reading.value, statements, users, owner }]
  }
  return [
    ...account.resources
      .filter((resource) => resource.account === account.id)
      .flatMap((resource) => read({ resource }, resource.arn, resource.policy, 'resource')),
    ...account.roles
      .filter((role) => !isAwsOwned(role))
      .flatMap((role) => read({ role }, roleArn(account, role), role.trustPolicy, 'trust')),
  ]
}

function namingStatement(
  statement: Statement,
  userOf: (entry: PrincipalEntry) => User | undefined,
): readonly NamingStatement[] {
  const { effect, principal } = statement
  if (effect !== 'Allow' || principal?.element !== 'Principal') return []
  const named = principal.entries.flatMap((entry) => {
    const user = userOf(entry)
    return user ? { user, entry } : []
  })
  return named.length === 0
    ? []
    : [{ statement, named, isForUsersOnly: named.length === principal.entries.length }]
}

/** Users for emergencies may be named: they are the exception anyway. */
function finder({ account, isBreakGlass }: Survey): (entry: PrincipalEntry) => User | undefined {
  const byArn = indexOf(account).users
  const byId = new Map<string, User>(account.users.map((user) => [user.id, user]))
  return ({ type, value }) => {
    const user = type === 'AWS' ? (byArn.get(value) ?? byId.get(value)) : undefined
    return user && !isBreakGlass(user) ? user : undefined
  }
}

/** The name of a bucket; `null` for any other resource. */
export function bucketOf({ arn }: Resource): string | null {
  return /^arn:aws:s3:::([^/:]+)$/.exec(arn)?.[1] ?? null
}
