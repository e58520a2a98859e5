import type { PolicyKind } from '../policy/document'
import type { Finding } from '../policy/finding'
import { parsePolicy } from '../policy/parse'
import { saveError } from '../policy/save-error'
import { policySize } from '../policy/size'
import type { HolderRef, InlinePolicy } from './account'
import { inlinePoliciesTooLarge, malformedDocument, managedPolicyTooLarge, type Refusal } from './errors'
import { INLINE_POLICIES_SIZE, MANAGED_POLICY_SIZE } from './quotas'

/** Everything that can be said about a policy's text, the errors first. */
export function allFindings(text: string, kind: PolicyKind): readonly Finding[] {
  const parsed = parsePolicy(text, kind)
  return parsed.ok ? parsed.findings : parsed.issues
}

/** Why AWS would not store a text as a version of a managed policy, or `null` if it would. */
export function refusedManagedDocument(text: string): Refusal | null {
  const message = saveError(text, 'identity', 'managed')
  if (message !== null) return malformedDocument(message, allFindings(text, 'identity'))
  return policySize(text) > MANAGED_POLICY_SIZE ? managedPolicyTooLarge() : null
}

/** Why AWS would not store a text among a holder's inline policies. `others` are those that stay. */
export function refusedInlineDocument(
  text: string,
  holder: HolderRef,
  others: readonly InlinePolicy[],
): Refusal | null {
  const message = saveError(text, 'identity', 'inline')
  if (message !== null) return malformedDocument(message, allFindings(text, 'identity'))
  const size = others.reduce((sum, { document }) => sum + policySize(document), policySize(text))
  return size > INLINE_POLICIES_SIZE[holder.kind] ? inlinePoliciesTooLarge(holder) : null
}
