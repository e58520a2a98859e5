import { readPolicy } from '../policy/read'
import { saveError } from '../policy/save-error'
import { policySize } from '../policy/size'
import type { Account } from './account'
import { malformedDocument, trustPolicyTooLarge, type Refusal } from './errors'
import { invalidPrincipal } from './principals'
import { TRUST_POLICY_SIZE } from './quotas'

/** Why AWS would not store a text as a role's trust policy, or `null` if it would. */
export function refusedTrustPolicy(account: Account, text: string): Refusal | null {
  const message = saveError(text, 'trust', 'trust') ?? principalError(account, text)
  if (message !== null) return malformedDocument(message)
  return policySize(text) > TRUST_POLICY_SIZE ? trustPolicyTooLarge() : null
}

/** The shape of a principal is no concern here: whether there is one, only the account knows. */
function principalError(account: Account, text: string): string | null {
  const reading = readPolicy(text, 'trust')
  if (!reading.ok) return 'Syntax errors in policy.'
  const nobody = invalidPrincipal(account, reading.value)
  return nobody && `Invalid principal in policy: "${nobody.type}":"${nobody.value}"`
}
