import { looksLikeArn, parseIamArn, roleArn } from '../account/arn'
import { arn, tagKeys, tags } from '../account/names'
import { parameter, structures } from '../account/parameter'
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
import { refusedMfa } from './mfa'
import { answer, reading } from './reading'
import { sessionActions } from './session-actions'
import { packedSize, refusedPolicies, refusedTags } from './session-check'
import { grantOf, UNRESTRICTED } from './session-grant'

/** Of a session that a session made. */
const LONGEST_CHAINED_SESSION = 3600

const name = { minLength: 2, maxLength: 64, pattern: /^[\w+=,.@-]*$/ } as const

const assumeRole = {
  RoleArn: arn.required,
  RoleSessionName: parameter('string', name).required,
  /** Managed policies of the role's account, or AWS's. */
  PolicyArns: structures({ arn: arn.optional }, { maxLength: 10 }).optional,
  Policy: parameter('string', { minLength: 1, pattern: /^[\t\n\r -\u00FF]+$/ }).optional,
  DurationSeconds: parameter('integer', { minimum: 900, maximum: 43_200 }).optional,
  Tags: tags.optional,
  TransitiveTagKeys: tagKeys.optional,
  ExternalId: parameter('string', { minLength: 2, maxLength: 1224, pattern: /^[\w+=,.@:/-]*$/ }).optional,
  SerialNumber: parameter('string', { minLength: 9, maxLength: 256, pattern: /^[\w+=/:,.@-]*$/ }).optional,
  TokenCode: parameter('string', { minLength: 6, maxLength: 6, pattern: /^\d*$/ }).optional,
  SourceIdentity: parameter('string', name).optional,
} as const

/** Of AWS Security Token Service, as much as shows who one is and what a role lets one become. */
export const stsReadings = {
  GetCallerIdentity: reading({}, (account, _, { asker }) => answer(callerIdentity(account, asker)), 'sts'),

  /**
   * Makes no session: an account keeps none, and whoever knows the answer's ARN and the `grantOf` its input can ask in its
   * name.
   */
  AssumeRole: reading(
    assumeRole,
    (account, parameters, { asker, at }) => {
      const { RoleArn, RoleSessionName, DurationSeconds = DEFAULT_SESSION_DURATION } = parameters
      if (asker.kind === 'root') return rootCannotAssume()
      if (!looksLikeArn(RoleArn)) return notAnArn(RoleArn)
      if (parseIamArn(RoleArn)?.kind !== 'role') return notARole()
      const before = asker.kind === 'session' ? asker.grant : UNRESTRICTED
      const grant = grantOf(parameters, before)
      const refused =
        refusedTags(asker, parameters) ??
        refusedPolicies(account, grant) ??
        refusedMfa(account, asker, parameters)
      if (refused !== null) return refused
      const context = contextOfCall(account, 'AssumeRole', parameters)
      const wish = (action: string) => ({ action, resource: RoleArn, shown: RoleArn, context })
      const role = account.roles.find((role) => roleArn(account, role) === RoleArn)
      // Of a role that is not there, or not here, AWS tells no more than that.
      if (!role) return accessDenied(plainDenial(asker, wish('sts:AssumeRole')))
      for (const action of sessionActions(parameters)) {
        const denial = denialOf(account, asker, wish(action), at)
        if (denial !== null) return accessDenied(denial)
      }
      // Once it has been said who somebody was, nobody can say otherwise.
      if (grant.sourceIdentity !== (before.sourceIdentity ?? grant.sourceIdentity))
        return accessDenied(plainDenial(asker, wish('sts:SetSourceIdentity')))
      if (asker.kind === 'session' && DurationSeconds > LONGEST_CHAINED_SESSION)
        return chainedSessionTooLong()
      if (DurationSeconds > sessionDuration(role)) return sessionTooLong()
      const packed = packedSize(grant)
      if (packed?.refusal) return packed.refusal
      const session = `assumed-role/${role.name}/${RoleSessionName}`
      const { sourceIdentity } = grant
      return answer({
        Credentials: madeUpCredentials(`${account.id}/${role.id}/${session}/${at}`, at, DurationSeconds),
        AssumedRoleUser: {
          AssumedRoleId: `${role.id}:${RoleSessionName}`,
          Arn: `arn:aws:sts::${account.id}:${session}`,
        },
        ...(packed && { PackedPolicySize: packed.percent }),
        ...(sourceIdentity !== null && { SourceIdentity: sourceIdentity }),
      })
    },
    'sts',
  ),
} as const
