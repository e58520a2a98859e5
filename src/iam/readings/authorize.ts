import type { Account } from '../account/account'
import type { ApiError } from '../account/call'
import { operationName, readMoment } from '../account/envelope'
import type { ApiCall } from '../account/operations'
import type { AskOptions } from './ask'
import { askerOf } from './asker'
import { authorizationsOf } from './authorization'
import { denialOf } from './denial'
import { accessDenied, invalidCaller } from './errors'
import type { Query } from './readings'

/**
 * Whether a call's caller may make it: `null`, or AWS's AccessDenied. It neither makes the call nor says whether it would
 * succeed. A call that AWS refuses before it asks who calls is let through here, and so is a moment that is none, and
 * AssumeRole, which `ask` decides with all that STS looks at.
 */
export function authorize(
  account: Account,
  apiCall: ApiCall | Query,
  options: AskOptions | null = {},
): ApiError | null {
  const operation = operationName(apiCall)
  const at = readMoment(options?.at)
  if (at === null) return null
  const asker = askerOf(account, options?.caller, options?.grant)
  if (asker === null) return { ...invalidCaller(), operation }
  if (operation === 'AssumeRole') return null
  for (const wish of authorizationsOf(account, apiCall, asker.arn)) {
    const denial = denialOf(account, asker, wish, at)
    if (denial !== null) return { ...accessDenied(denial), operation }
  }
  return null
}
