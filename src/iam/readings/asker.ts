import type { Account, Role, User } from '../account/account'
import { rootArn } from '../account/arn'
import { readCaller } from '../evaluation/caller'
import { UNRESTRICTED, type SessionGrant } from './session-grant'

/** Who signed a query, of those who can have credentials of the account. */
export type Asker = RootAsker | UserAsker | SessionAsker | FederatedAsker

interface Signed {
  /** As STS tells it: of a session, not of its role. */
  readonly arn: string
}

interface RootAsker extends Signed {
  readonly kind: 'root'
}

interface UserAsker extends Signed {
  readonly kind: 'user'
  readonly user: User
}

/** A session of a role. Nobody has credentials of the bare role. */
interface SessionAsker extends Signed {
  readonly kind: 'session'
  readonly role: Role
  readonly session: string
  readonly grant: SessionGrant
}

interface FederatedAsker extends Signed {
  readonly kind: 'federatedUser'
  readonly name: string
}

/**
 * Who an ARN stands for, or `null` if nobody with that ARN can sign anything for this account. `grant`: what a session of a
 * role was made with.
 */
export function askerOf(
  account: Account,
  arn: unknown = rootArn(account.id),
  grant: SessionGrant = UNRESTRICTED,
): Asker | null {
  if (typeof arn !== 'string') return null
  const reading = readCaller(account, arn)
  if (!reading.ok) return null
  const { caller } = reading
  switch (caller.kind) {
    case 'root':
      return caller.foreign ? null : { kind: 'root', arn }
    case 'user':
      return caller.user && { kind: 'user', arn, user: caller.user }
    case 'role': {
      const { role, session } = caller
      if (role === null || session === null) return null
      // Roles are found ignoring case, and STS spells them as they spell themselves.
      const spelled = `arn:aws:sts::${account.id}:assumed-role/${role.name}/${session}`
      return { kind: 'session', arn: spelled, role, session, grant }
    }
    case 'federatedUser':
      return caller.foreign ? null : { kind: 'federatedUser', arn, name: caller.name }
    default:
      return null
  }
}

/** What `GetCallerIdentity` answers ("IAM JSON policy elements: Variables", the values of `aws:userid`). */
export function callerIdentity(account: Account, asker: Asker) {
  return { UserId: userIdOf(account, asker), Account: account.id, Arn: asker.arn }
}

function userIdOf(account: Account, asker: Asker): string {
  switch (asker.kind) {
    case 'root':
      return account.id
    case 'user':
      return asker.user.id
    case 'session':
      return `${asker.role.id}:${asker.session}`
    case 'federatedUser':
      return `${account.id}:${asker.name}`
  }
}
