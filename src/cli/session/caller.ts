import { rootArn, userArn, type Account, type SessionGrant } from '../../iam'
import type { Command } from '../commands/command'
import { generalError, type CliError } from '../errors/cli-error'
import { sessionProfile, variableOf, type Session, type ShellState } from './shell-state'

/** Who a command acts as. */
export interface Caller {
  readonly arn: string
  /** The root user may do everything, so nothing is asked of policies. */
  readonly isRoot: boolean
  /** What `--profile` calls them; `null`: the root user, who needs none. */
  readonly profile: string | null
  /** What the caller's session was made with, if it is one. */
  readonly grant?: SessionGrant
}

export type CallerReading =
  { readonly ok: true; readonly caller: Caller } | { readonly ok: false; readonly error: CliError }

/** Where it is looked for. */
interface Surroundings {
  readonly shell: ShellState
  /** What the console is set to. */
  readonly profile: string | null
  /** The moment, ISO 8601 in UTC. */
  readonly at: string
}

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
  { shell, profile: setTo, at }: Surroundings,
): CallerReading {
  const accessKeyId = variableOf(shell, 'AWS_ACCESS_KEY_ID')
  if (named === null && accessKeyId !== null) {
    if (variableOf(shell, 'AWS_SECRET_ACCESS_KEY') === null) return failed(partialCredentials)
    // The keys of a session are good for nothing without its token.
    const known = variableOf(shell, 'AWS_SESSION_TOKEN') === null ? [] : shell.sessions
    const session = known.find((other) => other.accessKeyId === accessKeyId)
    return session ? asSession(session, operation, at) : failed(invalidToken(operation))
  }
  const profile = named ?? variableOf(shell, 'AWS_PROFILE') ?? setTo
  if (profile === null) return found(rootOf(account))
  const user = account.users.find(({ name }) => name === profile)
  if (user) return found({ arn: userArn(account, user), isRoot: false, profile: user.name })
  if (DEFAULT_PROFILES.has(profile)) return found(rootOf(account))
  const session = shell.sessions.findLast((other) => sessionProfile(other) === profile)
  if (session) return asSession(session, operation, at)
  return failed(generalError(`The config profile (${profile}) could not be found`))
}

const found = (caller: Caller): CallerReading => ({ ok: true, caller })
const failed = (error: CliError): CallerReading => ({ ok: false, error })

const rootOf = ({ id }: Account): Caller => ({ arn: rootArn(id), isRoot: true, profile: null })

const asSession = (session: Session, operation: string, at: string): CallerReading =>
  Date.parse(at) < Date.parse(session.expiration)
    ? found({ arn: session.arn, isRoot: false, profile: sessionProfile(session), grant: session.grant })
    : failed(tokenError('ExpiredToken', operation, 'expired'))

const partialCredentials = generalError('Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY')

/** What AWS says of credentials that it does not know. */
const invalidToken = (operation: string): CliError =>
  tokenError('InvalidClientTokenId', operation, 'invalid.')

const tokenError = (code: string, operation: string, is: string): CliError => ({
  kind: 'api',
  code,
  operation,
  message: `The security token included in the request is ${is}`,
})

/** What a call is answered that nobody signed. */
export const unsigned = ({ service, operation }: Command): CliError => ({
  kind: 'api',
  operation,
  ...(service === 's3api'
    ? { code: 'AccessDenied', message: 'Access Denied' }
    : { code: 'MissingAuthenticationToken', message: 'Request is missing Authentication Token' }),
})

/** Every profile that there is now: users, then sessions. */
export const profilesOf = (account: Account, shell: ShellState): readonly string[] => [
  ...account.users.map(({ name }) => name),
  ...new Set(shell.sessions.map(sessionProfile)),
]
