import type { Account } from '../account/account'
import type { Refusal } from '../account/errors'
import type { Asker } from './asker'
import { mfaCodeWrong, mfaDeviceUnknown, mfaIncomplete } from './errors'

/** Stands for a code that was typed wrongly, since there are no devices that could tell one from another. */
const WRONG_CODE = '000000'

/**
 * Why AWS would not believe a caller's MFA, or `null`, also where the caller shows none. Every user has the virtual device
 * that is named like them; any six digits are its code, except for six zeros. Anything that is no ARN is taken for the
 * number of a device in their hands.
 */
export function refusedMfa(
  account: Account,
  asker: Asker,
  { SerialNumber, TokenCode }: { readonly SerialNumber?: string; readonly TokenCode?: string },
): Refusal | null {
  if (SerialNumber === undefined && TokenCode === undefined) return null
  if (SerialNumber === undefined || TokenCode === undefined) return mfaIncomplete()
  // Nobody but a user has a device.
  if (asker.kind !== 'user') return mfaDeviceUnknown()
  const own = `arn:aws:iam::${account.id}:mfa/${asker.user.name}`
  if (SerialNumber.includes(':') && SerialNumber !== own) return mfaDeviceUnknown()
  return TokenCode === WRONG_CODE ? mfaCodeWrong() : null
}
