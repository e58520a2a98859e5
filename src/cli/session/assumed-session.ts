import type { ShellState } from './shell-state'

/** What `AssumeRole` answers, as far as the shell remembers it. */
interface AssumedRole {
  readonly Credentials: { readonly AccessKeyId: string }
  readonly AssumedRoleUser: { readonly Arn: string }
}

/** The shell with the session that an answer holds, if it holds one. */
export function withSessionOf(shell: ShellState, response: unknown): ShellState {
  if (!isAssumedRole(response)) return shell
  const { Credentials, AssumedRoleUser } = response
  const session = { arn: AssumedRoleUser.Arn, accessKeyId: Credentials.AccessKeyId }
  return { ...shell, sessions: [...shell.sessions, session] }
}

const isAssumedRole = (response: unknown): response is AssumedRole =>
  typeof response === 'object' &&
  response !== null &&
  'Credentials' in response &&
  'AssumedRoleUser' in response
