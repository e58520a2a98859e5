import { grantOf, type Query, type SessionGrant } from '../../iam'
import type { ShellState } from './shell-state'

/** What `AssumeRole` answers, as far as the shell remembers it. */
interface AssumedRole {
  readonly Credentials: { readonly AccessKeyId: string; readonly Expiration: string }
  readonly AssumedRoleUser: { readonly Arn: string }
}

/** The shell with the session that queries have made, if they have; `before`: what the caller's own session was made with. */
export function withSessionOf(
  shell: ShellState,
  [query]: readonly Query[],
  response: unknown,
  before: SessionGrant | undefined,
): ShellState {
  if (query?.operation !== 'AssumeRole' || !isAssumedRole(response)) return shell
  const { Credentials, AssumedRoleUser } = response
  const session = {
    arn: AssumedRoleUser.Arn,
    accessKeyId: Credentials.AccessKeyId,
    expiration: Credentials.Expiration,
    grant: grantOf(query.parameters, before),
  }
  return { ...shell, sessions: [...shell.sessions, session] }
}

const isAssumedRole = (response: unknown): response is AssumedRole =>
  typeof response === 'object' &&
  response !== null &&
  'Credentials' in response &&
  'AssumedRoleUser' in response
