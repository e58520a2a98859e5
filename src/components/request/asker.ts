import { nameInArn, parseIamArn, parsePrincipalArn, roleArn, userArn, type Account } from '../../iam'

interface Asker {
  readonly arn: string
  readonly name: string
}

/** Who may be chosen to ask: the account's users, then its roles, of which a request is one session. */
export function askers(account: Account): readonly Asker[] {
  return [
    ...account.users.map((user) => ({ arn: userArn(account, user), name: user.name })),
    ...account.roles.map((role) => ({ arn: roleArn(account, role), name: `${role.name} (role)` })),
  ]
}

/** What to call who asks, whoever it is and whether or not the account knows them. */
export function askerName(account: Account, principal: string): string {
  if (principal === '*' || principal === 'anonymous') return 'anybody, unsigned'
  if (/^[\w.-]+\.amazonaws\.com$/.test(principal)) return principal
  const entity = parseIamArn(principal)
  if (entity?.kind === 'group') return `${entity.name} (a group)`
  const said = parsePrincipalArn(principal)
  if (said === null) return `${nameInArn(principal)} (nobody)`
  const { name, session, kind } = said
  const named = { root: 'root user', user: name, role: name, 'federated-user': name, 'assumed-role': name }[
    kind
  ]
  if (said.account !== account.id) return `${named} (account ${said.account})`
  const isIt = ({ name: its, path }: { readonly name: string; readonly path: string }): boolean =>
    its === name && path === entity?.path
  switch (kind) {
    case 'root':
      return named
    case 'user':
      return account.users.some(isIt) ? name : `${name} (no such user)`
    case 'role':
      return account.roles.some(isIt) ? `${name} (role)` : `${name} (no such role)`
    case 'federated-user':
      return `${name} (federated)`
    case 'assumed-role':
      return `${name} (session ${session ?? ''})`
  }
}
