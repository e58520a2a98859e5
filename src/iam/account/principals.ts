import type { PolicyDocument, PrincipalEntry } from '../policy/document'
import type { Account } from './account'
import { parseIamArn, roleArn, userArn } from './arn'

/**
 * The first principal that a resource-based or trust policy may not name, or `null`. Saving a policy turns each user and
 * role into its unique id, so it must exist; a group is no principal and has nothing to turn into ("AWS JSON policy
 * elements: Principal"). Of other accounts this account knows nothing, so their users and roles are taken as they are.
 */
export function invalidPrincipal(account: Account, document: PolicyDocument): PrincipalEntry | null {
  for (const { principal } of document.statements) {
    for (const entry of principal?.entries ?? []) {
      if (entry.type === 'AWS' && !resolves(account, entry.value)) return entry
    }
  }
  return null
}

const ACCOUNT_ID = /^\d{12}$/
const ACCOUNT_ROOT = /^arn:aws:iam::\d{12}:root$/
const UNIQUE_ID = /^(AIDA|AROA)[A-Z2-7]{17}$/
/** The session must be named; only a whole `*` is a wildcard (rule 16), and no name holds one. */
const SESSION = /^arn:aws:sts::\d{12}:(assumed-role\/[\w+=,.@-]+|federated-user)\/[\w+=,.@-]+$/

function resolves(account: Account, principal: string): boolean {
  if (principal === '*' || ACCOUNT_ID.test(principal) || ACCOUNT_ROOT.test(principal)) return true
  if (SESSION.test(principal)) return true
  if (UNIQUE_ID.test(principal))
    return [...account.users, ...account.roles].some(({ id }) => id === principal)
  const arn = parseIamArn(principal)
  if (arn === null || principal.includes('*')) return false
  if (arn.kind !== 'user' && arn.kind !== 'role') return false
  if (arn.account !== account.id) return ACCOUNT_ID.test(arn.account)
  return arn.kind === 'user'
    ? account.users.some((user) => userArn(account, user) === principal)
    : account.roles.some((role) => roleArn(account, role) === principal)
}
