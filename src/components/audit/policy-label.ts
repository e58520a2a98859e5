import { parsePolicyKey } from '../../iam'
import { policyName } from '../policies/policy-name'

/** A policy in a finding: of inline ones also whose they are, as many have the same name. */
export function policyLabel(key: string): string {
  const ref = parsePolicyKey(key)
  if (ref === null) return key
  return ref.kind === 'inline' ? `${policyName(ref)} of ${ref.holder.name}` : policyName(ref)
}
