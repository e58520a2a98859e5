import { saveError } from '../policy/save-error'
import { policySize } from '../policy/size'
import type { HolderRef, InlinePolicy } from './account'
import { inlinePoliciesTooLarge, malformedDocument, managedPolicyTooLarge, type Refusal } from './errors'
import { INLINE_POLICIES_SIZE, MANAGED_POLICY_SIZE } from './quotas'

/** Why AWS would not store a text as a version of a managed policy, or `null` if it would. */
export function refusedManagedDocument(text: string): Refusal | null {
  const message = saveError(text, 'identity', 'managed')
  if (message !== null) return malformedDocument(message)
  return policySize(text) > MANAGED_POLICY_SIZE ? managedPolicyTooLarge() : null
}

/** Why AWS would not store a text among a holder's inline policies. `others` are those that stay. */
export function refusedInlineDocument(
  text: string,
  holder: HolderRef,
  others: readonly InlinePolicy[],
): Refusal | null {
  const message = saveError(text, 'identity', 'inline')
  if (message !== null) return malformedDocument(message)
  const size = others.reduce((sum, { document }) => sum + policySize(document), policySize(text))
  return size > INLINE_POLICIES_SIZE[holder.kind] ? inlinePoliciesTooLarge(holder) : null
}
