import type { PolicyKind } from './document'
import { readStructure } from './read'
import { documentChecks, resourcePolicyChecks, trustPolicyChecks } from './save-checks'

/** Where a document is about to be saved: it decides what AWS looks at, and in which words it complains. */
export type PolicyPlace = 'managed' | 'inline' | 'resource' | 'trust'

/**
 * What AWS says if it would refuse to save this document, or `null`. The text is that of the API's MalformedPolicyDocument
 * error (for a bucket's policy, MalformedPolicy), and only of the first check that fails, in AWS's order. Sizes and quotas
 * are not looked at.
 */
export function saveError(text: string, kind: PolicyKind, where: PolicyPlace): string | null {
  const structure = readStructure(text, kind)
  const checks =
    where === 'resource'
      ? resourcePolicyChecks
      : where === 'trust'
        ? trustPolicyChecks
        : documentChecks(where)
  for (const check of checks) {
    const message = check(structure)
    if (message !== null) return message
  }
  return null
}
