import type { Role } from './account'
import { DEFAULT_SESSION_DURATION } from './quotas'

/** How long sessions of a role may last, in seconds. */
export function sessionDuration({ maxSessionDuration = DEFAULT_SESSION_DURATION }: Role): number {
  return maxSessionDuration
}

/** A role's settings as the account keeps them: what says no more than the default is left out. */
export function roleSettings(
  description = '',
  duration = DEFAULT_SESSION_DURATION,
): Pick<Role, 'description' | 'maxSessionDuration'> {
  return {
    ...(description !== '' && { description }),
    ...(duration !== DEFAULT_SESSION_DURATION && { maxSessionDuration: duration }),
  }
}
