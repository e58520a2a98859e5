import type { Challenge } from '../challenge/challenge'
import { fingerprint } from '../challenge/fingerprint'
import type { Claim } from '../submissions/submission'
import { variantOf } from '../variants/variant'
import type { RefusalCode } from './book'

type Looked =
  { readonly ok: true; readonly challenge: Challenge } | { readonly ok: false; readonly code: RefusalCode }

/**
 * Finds the challenge that a submission is an answer to, among those that the teacher has. Variants need not be listed: the one
 * with the seed that is claimed is made anew, and has to be the very one.
 */
export function challengeBook(challenges: readonly Challenge[]): (claim: Claim) => Looked {
  const known = new Map(challenges.map((challenge) => [fingerprint(challenge), challenge]))
  return (claim) => {
    const listed = known.get(claim.fingerprint)
    if (listed) return { ok: true, challenge: listed }
    const [first, ...others] = challenges.filter(({ id }) => id === claim.id)
    if (!first) return { ok: false, code: 'other-challenge' }
    for (const challenge of [first, ...others]) {
      const variant = variantOf(challenge, claim.seed)
      if (fingerprint(variant) !== claim.fingerprint) continue
      known.set(claim.fingerprint, variant)
      return { ok: true, challenge: variant }
    }
    const isThisVersion = [first, ...others].some(({ version }) => version === claim.version)
    return { ok: false, code: isThisVersion ? 'altered-challenge' : 'other-version' }
  }
}
