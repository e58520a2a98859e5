import type { Refusal } from '../../account/errors'
import type { PolicyKind } from '../../policy/document'
import { readPolicy } from '../../policy/read'
import { applied, type AppliedPolicy } from '../applied-policy'
import { emptyLevel, invalidListedPolicy, invalidPolicy, tooManyBoundaries } from './errors'
import type { CustomPolicyInput, PrincipalPolicyInput } from './parameters'

/** The policies that came with a call. */
export interface GivenPolicies {
  readonly identity: readonly AppliedPolicy[]
  readonly boundary: AppliedPolicy | null
  readonly resource: readonly AppliedPolicy[]
  /** By level, root first; `null`: none came. */
  readonly serviceControl: readonly (readonly AppliedPolicy[])[] | null
}

/** Reads them, and refuses those that are no policies. */
export function givenPolicies(
  input: CustomPolicyInput | PrincipalPolicyInput,
): { readonly ok: true; readonly policies: GivenPolicies } | Refusal {
  const { PolicyInputList = [], PermissionsBoundaryPolicyInputList: bounds = [], ResourcePolicy } = input
  const levels = 'OrderedOrganizationPolicyInputList' in input ? input.OrderedOrganizationPolicyInputList : []
  const scps = (levels ?? []).map(({ ServiceControlPolicyInputList: texts = [] }) => texts)
  if (bounds.length > 1) return tooManyBoundaries()
  const empty = scps.findIndex((texts) => texts.length === 0)
  if (empty !== -1) return emptyLevel(empty + 1)
  const unreadable = PolicyInputList.findIndex((text) => !isPolicy(text, 'identity'))
  if (unreadable !== -1) return invalidListedPolicy(unreadable + 1)
  const areAll =
    bounds.every((text) => isPolicy(text, 'boundary')) &&
    scps.flat().every((text) => isPolicy(text, 'scp')) &&
    (ResourcePolicy === undefined || isPolicy(ResourcePolicy, 'resource'))
  if (!areAll) return invalidPolicy()
  const [boundary = null] = bounds.map((text) =>
    given(text, 'PermissionsBoundaryPolicyInputList.1', 'boundary'),
  )
  return {
    ok: true,
    policies: {
      identity: PolicyInputList.map((text, i) => given(text, `PolicyInputList.${i + 1}`, 'identity')),
      boundary,
      resource: ResourcePolicy === undefined ? [] : [given(ResourcePolicy, 'ResourcePolicy', 'resource')],
      serviceControl: scps.length === 0 ? null : scps.map(givenLevel),
    },
  }
}

function givenLevel(texts: readonly string[], level: number): readonly AppliedPolicy[] {
  return texts.map((text, i) =>
    given(text, `OrderedOrganizationPolicyInputList.${level + 1}.${i + 1}`, 'scp'),
  )
}

const given = (text: string, name: string, kind: PolicyKind): AppliedPolicy => {
  const storage = kind === 'scp' ? 'organization' : 'simulation'
  return applied({ kind, key: `simulation:${name}`, name, storage, via: [] }, text)
}

const isPolicy = (text: string, kind: PolicyKind): boolean => readPolicy(text, kind).ok
