import type { Account } from '../account/account'
import { parseIamArn } from '../account/arn'
import { evaluate } from '../evaluation/evaluate'
import type { ContextValue, Request } from '../evaluation/request'
import { accessDeniedMessage } from '../explanation/access-denied'
import type { Asker } from './asker'
import { grantedTo } from './session-grant'

/** What a policy would have to allow, in the terms of a request. */
export interface Authorization {
  /** As in `iam:CreateUser`. */
  readonly action: string
  /** ARN, or `*` for an action without resource types. */
  readonly resource: string
  /** How AWS's AccessDenied spells the resource: a list is decided for `*`, and the message names the path to be listed. */
  readonly shown: string
  /** The condition keys that the call's own parameters fill, as in `iam:PolicyARN`. */
  readonly context: Readonly<Record<string, ContextValue>>
}

/** AWS's words for why somebody may not do a thing, or `null` if they may. */
export function denialOf(account: Account, asker: Asker, wish: Authorization, at: string): string | null {
  const owner = parseIamArn(wish.resource)?.account
  const request: Request = {
    principal: asker.arn,
    action: wish.action,
    resource: wish.resource,
    context: { ...circumstances(asker, at), ...wish.context },
    ...(asker.kind === 'session' && grantedTo(account, asker.grant)),
    // AWS's own policies are everybody's to read, and the account's policies say who may.
    ...(owner !== undefined && owner !== 'aws' && { resourceAccount: owner }),
  }
  const trace = evaluate(account, request)
  if (trace.decision === 'allowed') return null
  const spelled = { ...trace, request: { ...request, resource: wish.shown } }
  return accessDeniedMessage(spelled) ?? plainDenial(asker, wish)
}

/** The message without a reason, as it was before AWS named the kind of policy. */
export function plainDenial({ arn }: Asker, { action, shown }: Authorization): string {
  return `User: ${arn} is not authorized to perform: ${action} on resource: ${shown}`
}

/**
 * What is true of every call of the AWS CLI. Access keys know nothing of MFA; sessions say that there was none, even those of
 * a role that was assumed with MFA ("Configuring MFA-protected API access").
 */
function circumstances(asker: Asker, at: string): Readonly<Record<string, ContextValue>> {
  const { kind } = asker
  const identity = asker.kind === 'session' ? asker.grant.sourceIdentity : null
  return {
    'aws:CurrentTime': at,
    'aws:EpochTime': String(Date.parse(at) / 1000),
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
    ...((kind === 'session' || kind === 'federatedUser') && { 'aws:MultiFactorAuthPresent': 'false' }),
    ...(identity !== null && { 'aws:SourceIdentity': identity }),
  }
}
