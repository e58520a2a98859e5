import { rootArn, userArn, type Account } from '../../iam'
import { generalError, type CliError } from '../errors/cli-error'
import { sessionProfile, variableOf, type ShellState } from './shell-state'

/** Who a command acts as. */
export interface Caller {
  readonly arn: string
  /** The root user may do everything, so nothing is asked of policies. */
  readonly isRoot: boolean
}

export type CallerReading =
  { readonly ok: true; readonly caller: Caller } | { readonly ok: false; readonly error: CliError }

/** What stands for the root user, where no user is called so: AWS's name for the profile without a name, and ours. */
const DEFAULT_PROFILES: ReadonlySet<string> = new Set(['default', 'root'])

/**
 * Whom a command acts as: the profile it names, else the credentials or the profile in the shell's variables, else the one
 * the console is set to, else the account's root user. A profile is a user's name, or a session's.
 */
export function readCaller(
  account: Account,
  operation: string,
  named: string | null,
  shell: ShellState,
  setTo: string | null,
): CallerReading {
  const accessKeyId = variableOf(shell, 'AWS_ACCESS_KEY_ID')
  if (named === null && accessKeyId !== null) {
    const session = shell.sessions.find((other) => other.accessKeyId === accessKeyId)
    return session ? found(session.arn) : { ok: false, error: invalidToken(operation) }
  }
  const profile = named ?? variableOf(shell, 'AWS_PROFILE') ?? setTo
  if (profile === null) return found(rootArn(account.id), true)
  const user = account.users.find(({ name }) => name === profile)
  if (user) return found(userArn(account, user))
  if (DEFAULT_PROFILES.has(profile)) return found(rootArn(account.id), true)
  const session = shell.sessions.findLast((other) => sessionProfile(other) === profile)
  if (session) return found(session.arn)
  return { ok: false, error: generalError(`The config profile (${profile}) could not be found`) }
}

const found = (arn: string, isRoot = false): CallerReading => ({ ok: true, caller: { arn, isRoot } })

/** What AWS says of credentials that it does not know. */
const invalidToken = (operation: string): CliError => ({
  kind: 'api',
  code: 'InvalidClientTokenId',
  operation,
  message: 'The security token included in the request is invalid.',
})

/** Every profile that there is now: users, then sessions. */
export const profilesOf = (account: Account, shell: ShellState): readonly string[] => [
  ...account.users.map(({ name }) => name),
  ...new Set(shell.sessions.map(sessionProfile)),
]
