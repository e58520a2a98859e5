import { looksLikeArn, parseIamArn, roleArn } from '../account/arn'
import { arn } from '../account/names'
import { parameter } from '../account/parameter'
import { DEFAULT_SESSION_DURATION } from '../account/quotas'
import { sessionDuration } from '../account/role-settings'
import { callerIdentity } from './asker'
import { contextOfCall } from './authorization-context'
import { madeUpCredentials } from './credentials'
import { denialOf, plainDenial } from './denial'
import {
  accessDenied,
  chainedSessionTooLong,
  notAnArn,
  notARole,
  rootCannotAssume,
  sessionTooLong,
} from './errors'
import { answer, reading } from './reading'

const ASSUME_ROLE = 'sts:AssumeRole'

/** Of a session that a session made. */
const LONGEST_CHAINED_SESSION = 3600

/** Of AWS Security Token Service, as much as shows who one is and what a role lets one become. */
export const stsReadings = {
  GetCallerIdentity: reading({}, (account, _, { asker }) => answer(callerIdentity(account, asker)), 'sts'),

  /** Makes no session: an account keeps none, and whoever knows the answer's ARN can ask in its name. */
  AssumeRole: reading(
    {
      RoleArn: arn.required,
      RoleSessionName: parameter('string', { minLength: 2, maxLength: 64, pattern: /^[\w+=,.@-]*$/ })
        .required,
      DurationSeconds: parameter('integer', { minimum: 900, maximum: 43_200 }).optional,
      ExternalId: parameter('string', { minLength: 2, maxLength: 1224, pattern: /^[\w+=,.@:/-]*$/ }).optional,
    },
    (account, parameters, { asker, at }) => {
      const { RoleArn, RoleSessionName, DurationSeconds = DEFAULT_SESSION_DURATION } = parameters
      if (asker.kind === 'root') return rootCannotAssume()
      if (!looksLikeArn(RoleArn)) return notAnArn(RoleArn)
      if (parseIamArn(RoleArn)?.kind !== 'role') return notARole()
      const context = contextOfCall(account, 'AssumeRole', parameters)
      const wish = { action: ASSUME_ROLE, resource: RoleArn, shown: RoleArn, context }
      const denial = denialOf(account, asker, wish, at)
      const role = account.roles.find((role) => roleArn(account, role) === RoleArn)
      // Of a role that is not there, or not here, AWS tells no more than that.
      if (!role) return accessDenied(plainDenial(asker, wish))
      if (denial !== null) return accessDenied(denial)
      if (asker.kind === 'session' && DurationSeconds > LONGEST_CHAINED_SESSION)
        return chainedSessionTooLong()
      if (DurationSeconds > sessionDuration(role)) return sessionTooLong()
      const session = `assumed-role/${role.name}/${RoleSessionName}`
      return answer({
        Credentials: madeUpCredentials(`${account.id}/${role.id}/${session}/${at}`, at, DurationSeconds),
        AssumedRoleUser: {
          AssumedRoleId: `${role.id}:${RoleSessionName}`,
          Arn: `arn:aws:sts::${account.id}:${session}`,
        },
      })
    },
    'sts',
  ),
} as const
