import type { SessionGrant } from '../../iam'

/** What the lines typed so far have left behind in the shell. */
export interface ShellState {
  /** What was exported: of interest are `AWS_PROFILE`, `AWS_DEFAULT_OUTPUT` and the like. */
  readonly variables: Readonly<Record<string, string>>
  /** Sessions that `aws sts assume-role` has made. */
  readonly sessions: readonly Session[]
}

export interface Session {
  /** As in `arn:aws:sts::123456789012:assumed-role/Auditor/monday`. */
  readonly arn: string
  readonly accessKeyId: string
  /** When it ends, ISO 8601 in UTC. */
  readonly expiration: string
  /** The policies, tags and the like that it was made with. */
  readonly grant: SessionGrant
}

export const NEW_SHELL: ShellState = { variables: {}, sessions: [] }

/** What a session is called as a profile: `Auditor/monday`, which no user can be called. */
export const sessionProfile = ({ arn }: Session): string => arn.slice(arn.indexOf('/') + 1)

export const variableOf = ({ variables }: ShellState, name: string): string | null =>
  (Object.hasOwn(variables, name) ? variables[name] : undefined) || null
