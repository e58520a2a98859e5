import type { Account, Role, User } from '../../../../src/iam/account/account'

/** Who asks. `user` and `role` are null for a principal of another account, of which nothing is known. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'root'; readonly account: string; readonly arn: string }
  | { readonly kind: 'user'; readonly account: string; readonly arn: string; readonly user: User | null }
  | { readonly kind: 'role'; readonly account: string; readonly arn: string; readonly role: Role | null }
  | {
      readonly kind: 'session'
      readonly account: string
      readonly arn: string
      readonly roleName: string
      readonly sessionName: string
      readonly role: Role | null
    }
  | {
      readonly kind: 'federated'
      readonly account: string
      readonly arn: string
      readonly name: string
      /** Who asked for the session: the user of that name, since a request says no more. */
      readonly user: User | null
    }

/** `null`: nobody who could ask, such as a group or a user that does not exist. */
export function callerOf(account: Account, principal: string): Caller | null {
  if (principal === '*') return { kind: 'anonymous' }
  if (!principal.includes(':') && principal.endsWith('.amazonaws.com')) {
    return { kind: 'service', name: principal }
  }
  const [, , service, , owner = '', ...tail] = principal.split(':')
  const [type, ...names] = tail.join(':').split('/')
  const home = owner === account.id
  const found = <Entity>(entity: Entity | undefined): Entity | null | undefined => (home ? entity : null)

  if (service === 'iam' && type === 'root') return { kind: 'root', account: owner, arn: principal }
  if (service === 'iam' && type === 'user') {
    const user = found(account.users.find((one) => arnOf(account.id, 'user', one) === principal))
    return user === undefined ? null : { kind: 'user', account: owner, arn: principal, user }
  }
  if (service === 'iam' && type === 'role') {
    const role = found(account.roles.find((one) => arnOf(account.id, 'role', one) === principal))
    return role === undefined ? null : { kind: 'role', account: owner, arn: principal, role }
  }
  if (service === 'sts' && type === 'assumed-role') {
    const [roleName = '', sessionName = '', ...more] = names
    if (sessionName === '' || more.length > 0) return null
    // The role's path is not in a session's ARN, and its name compares ignoring case (rule 18).
    const role = found(account.roles.find(({ name }) => name.toLowerCase() === roleName.toLowerCase()))
    if (role === undefined) return null
    return { kind: 'session', account: owner, arn: principal, roleName, sessionName, role }
  }
  if (service === 'sts' && type === 'federated-user') {
    const name = names[0] ?? ''
    const user = found(account.users.find((one) => one.name === name))
    return user === undefined ? null : { kind: 'federated', account: owner, arn: principal, name, user }
  }
  return null
}

export function arnOf(
  account: string,
  type: 'user' | 'role' | 'policy',
  { path, name }: { readonly path: string; readonly name: string },
): string {
  return `arn:aws:iam::${account}:${type}${path}${name}`
}

/** The twelve digits of the caller's account; `null` for a service and for somebody who signed nothing. */
export const accountOf = (caller: Caller): string | null => ('account' in caller ? caller.account : null)

/** The user or role that identity policies, tags and a boundary hang on. */
export function entityOf(caller: Caller): User | Role | null {
  if (caller.kind === 'user' || caller.kind === 'federated') return caller.user
  return caller.kind === 'role' || caller.kind === 'session' ? caller.role : null
}

/** A role acts through sessions only: a request as the bare role is one by some session of it. */
export const hasSession = (caller: Caller): boolean => ['session', 'role', 'federated'].includes(caller.kind)
