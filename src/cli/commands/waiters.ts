import { generalError, type CliError } from '../errors/cli-error'

/** `aws iam wait user-exists`: the only command with a word before its name. */
export const WAIT = 'wait'

/** Something a script waits for: the operation that is asked until it is answered. */
export interface Waiter {
  /** `user-exists` */
  readonly command: string
  /** `UserExists` */
  readonly name: string
  readonly operation: string
}

/** Those of IAM (its service model's waiters) that are about what there is here. */
export const waiters: readonly Waiter[] = [
  { command: 'policy-exists', name: 'PolicyExists', operation: 'GetPolicy' },
  { command: 'role-exists', name: 'RoleExists', operation: 'GetRole' },
  { command: 'user-exists', name: 'UserExists', operation: 'GetUser' },
]

/** Why waiting was in vain. What is made is there at once, so that no later attempt would find what the first did not. */
export function vainWait({ name }: Waiter, error: CliError): CliError {
  if (error.kind !== 'api') return error
  const reason =
    error.code === 'NoSuchEntity'
      ? 'Max attempts exceeded'
      : `An error occurred (${error.code}): ${error.message}`
  return generalError(`Waiter ${name} failed: ${reason}`)
}
