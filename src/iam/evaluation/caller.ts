import type { Account, Role, User } from '../account/account'
import { userArn } from '../account/arn'
import { indexOf } from './account-index'
import { parsePrincipalArn, type PrincipalArn } from './principal-arn'
import { remember } from './remember'
import type { DecidingRule } from './rule'

/** Who asks, as far as the account knows them. */
export type Caller = Signer | ServiceCaller | AnonymousCaller

/** Who signed the request with credentials of an account. */
export type Signer = UserCaller | RoleCaller | FederatedCaller | RootCaller

interface Signature {
  /** As the request has it. */
  readonly arn: string
  readonly account: string
  /** Of another account, whose entities and policies are not here. */
  readonly foreign: boolean
}

interface UserCaller extends Signature {
  readonly kind: 'user'
  readonly name: string
  /** `null` if foreign. */
  readonly user: User | null
}

/** A role: nobody acts as one but in a session, which the request names or leaves open. */
interface RoleCaller extends Signature {
  readonly kind: 'role'
  readonly name: string
  /** `null`: the request is made as the bare role ARN (rule 21). */
  readonly session: string | null
  /** The role's own ARN; of a foreign session the path is not known. */
  readonly roleArn: string
  /** `null` if foreign. */
  readonly role: Role | null
}

/** A session that a user made with `GetFederationToken`. The ARN carries the session's name, which is taken for the user's. */
interface FederatedCaller extends Signature {
  readonly kind: 'federatedUser'
  readonly name: string
  /** Of the user who made it; of a foreign one the path is not known. */
  readonly userArn: string
  /** `null` if foreign. */
  readonly user: User | null
}

interface RootCaller extends Signature {
  readonly kind: 'root'
}

/** An AWS service on its own account, such as `ec2.amazonaws.com`. */
interface ServiceCaller {
  readonly kind: 'service'
  readonly name: string
}

/** Nobody signed the request; only a Principal of `*` reaches them (rule 24). */
interface AnonymousCaller {
  readonly kind: 'anonymous'
}

type CallerReading =
  | { readonly ok: true; readonly caller: Caller }
  /** The rule under which the request is denied without looking at any policy. */
  | { readonly ok: false; readonly rule: DecidingRule }

/** Upper case is let in, since it names a service that no policy means: names compare with case (rule 23). */
const SERVICE = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal)$/
const LONGEST = 2048

const readers = new WeakMap<Account, (principal: string) => CallerReading>()
/** More than an account has users and roles. */
const KEPT = 10_000

/** Finds who a request's `principal` is, once for each account. `*` and `anonymous` stand for a caller who signed nothing. */
export function readCaller(account: Account, principal: string): CallerReading {
  const known = readers.get(account)
  if (known !== undefined) return known(principal)
  const reader = remember(KEPT, (text) => read(account, text))
  readers.set(account, reader)
  return reader(principal)
}

function read(account: Account, principal: string): CallerReading {
  if (principal === '*' || principal === 'anonymous') return found({ kind: 'anonymous' })
  if (principal.length <= LONGEST && SERVICE.test(principal))
    return found({ kind: 'service', name: principal })
  const arn = parsePrincipalArn(principal)
  if (arn === null) return { ok: false, rule: 'unknownPrincipal' }
  if (arn.account !== account.id) return found(foreignSigner(principal, arn))
  const signer = ownSigner(account, principal, arn)
  if (signer !== null) return found(signer)
  return { ok: false, rule: arn.kind === 'federated-user' ? 'federatingUserUnknown' : 'unknownPrincipal' }
}

const found = (caller: Caller): CallerReading => ({ ok: true, caller })

/** The account's own entities are in the partition `aws`, as their ARNs are. */
function ownSigner(
  account: Account,
  arn: string,
  { partition, kind, name, session }: PrincipalArn,
): Signer | null {
  if (partition !== 'aws') return null
  const index = indexOf(account)
  const signature = { arn, account: account.id, foreign: false }
  switch (kind) {
    case 'root':
      return { ...signature, kind: 'root' }
    case 'user': {
      const user = index.users.get(arn)
      return user ? { ...signature, kind: 'user', name: user.name, user } : null
    }
    case 'federated-user': {
      const user = index.usersByName.get(name)
      return user
        ? { ...signature, kind: 'federatedUser', name, userArn: userArn(account, user), user }
        : null
    }
    case 'role':
    case 'assumed-role': {
      const known = kind === 'role' ? index.roles.get(arn) : index.rolesByName.get(name.toLowerCase())
      return known
        ? { ...signature, kind: 'role', name: known.role.name, session, roleArn: known.arn, role: known.role }
        : null
    }
  }
}

function foreignSigner(arn: string, { partition, account, kind, name, session }: PrincipalArn): Signer {
  const signature = { arn, account, foreign: true }
  const iam = `arn:${partition}:iam::${account}`
  switch (kind) {
    case 'root':
      return { ...signature, kind: 'root' }
    case 'user':
      return { ...signature, kind: 'user', name, user: null }
    case 'federated-user':
      return { ...signature, kind: 'federatedUser', name, userArn: `${iam}:user/${name}`, user: null }
    case 'role':
      return { ...signature, kind: 'role', name, session: null, roleArn: arn, role: null }
    case 'assumed-role':
      return { ...signature, kind: 'role', name, session, roleArn: `${iam}:role/${name}`, role: null }
  }
}

/** Whether an account's credentials signed the request. */
export function isSigner(caller: Caller): caller is Signer {
  return caller.kind !== 'service' && caller.kind !== 'anonymous'
}

/** The user or role whose policies and boundary are the caller's; `null` for those who have none, or none that are here. */
export function holderOf(caller: Caller): User | Role | null {
  switch (caller.kind) {
    case 'user':
    case 'federatedUser':
      return caller.user
    case 'role':
      return caller.role
    default:
      return null
  }
}

/** Roles that services make for themselves, recognized by their path ("Service-linked roles"). */
export function isServiceLinked(caller: Caller): boolean {
  return caller.kind === 'role' && (caller.role?.path.startsWith('/aws-service-role/') ?? false)
}
