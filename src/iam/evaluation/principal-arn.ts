import { remember } from './remember'

/** What the ARN of a principal says: a user, a role, a session of one, or an account's root user. */
export interface PrincipalArn {
  readonly partition: string
  /** Twelve digits. */
  readonly account: string
  readonly kind: 'root' | 'user' | 'role' | 'assumed-role' | 'federated-user'
  /** Name of the user, the role or the federated session, without a path; empty for root. */
  readonly name: string
  /** Name of an assumed role's session. */
  readonly session: string | null
}

const ARN =
  /^arn:(aws(?:-[a-z]+)*):(iam|sts)::(\d{12}):(root|user|role|assumed-role|federated-user)(?:\/(.+))?$/s
/** No longer one is read ("IAM and AWS STS quotas"). */
const LONGEST = 2048

/** As many as an account has users and roles: each change of it asks about all of them again. */
const KEPT = 10_000

/** Takes the ARN of a principal apart; `null` for anything else, such as a group, which is no principal. */
export function parsePrincipalArn(text: string): PrincipalArn | null {
  return text.length > LONGEST ? null : parse(text)
}

const parse = remember(KEPT, (text: string): PrincipalArn | null => {
  const [, partition, service, account, kind, rest = ''] = ARN.exec(text) ?? []
  if (partition === undefined || account === undefined) return null
  const at = { partition, account, session: null }
  if (service === 'iam') {
    if (kind === 'root') return rest === '' ? { ...at, kind, name: '' } : null
    const name = rest.slice(rest.lastIndexOf('/') + 1)
    return (kind === 'user' || kind === 'role') && name !== '' ? { ...at, kind, name } : null
  }
  if (kind === 'federated-user') return rest === '' || rest.includes('/') ? null : { ...at, kind, name: rest }
  const [name, session, more] = rest.split('/')
  return kind === 'assumed-role' && name && session && more === undefined
    ? { ...at, kind, name, session }
    : null
})
