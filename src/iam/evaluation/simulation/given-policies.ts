import type { Refusal } from '../../account/errors'
import type { PolicyKind } from '../../policy/document'
import { readPolicy } from '../../policy/read'
import { applied, type AppliedPolicy } from '../applied-policy'
import { invalidPolicy } from './errors'
import type { CustomPolicyInput, PrincipalPolicyInput } from './input'

/** The policies that came with a call. */
export interface GivenPolicies {
  readonly identity: readonly AppliedPolicy[]
  readonly boundary: AppliedPolicy | null
  readonly resource: readonly AppliedPolicy[]
}

/** Reads them, and refuses those that are no policies. */
export function givenPolicies(
  input: CustomPolicyInput | PrincipalPolicyInput,
): { readonly ok: true; readonly policies: GivenPolicies } | Refusal {
  const { PolicyInputList = [], PermissionsBoundaryPolicyInputList: bounds = [], ResourcePolicy } = input
  const unreadable: string[] = []
  const read = (text: string, name: string, kind: PolicyKind): AppliedPolicy => {
    const reading = readPolicy(text, kind)
    if (!reading.ok) unreadable.push(name)
    return applied({ kind, key: `simulation:${name}`, name, storage: 'simulation', via: [] }, text)
  }
  const identity = PolicyInputList.map((text, i) => read(text, `PolicyInputList.${i + 1}`, 'identity'))
  const [boundary = null] = bounds.map((text, i) =>
    read(text, `PermissionsBoundaryPolicyInputList.${i + 1}`, 'boundary'),
  )
  const resource = ResourcePolicy === undefined ? [] : [read(ResourcePolicy, 'ResourcePolicy', 'resource')]
  if (unreadable.length > 0) return invalidPolicy()
  return { ok: true, policies: { identity, boundary, resource } }
}
