import type { AppliedPolicy } from './applied-policy'
import { isSigner } from './caller'
import type { PartName, TracePart } from './part'
import { strongest } from './principal'
import type { Question } from './question'
import type { Decision } from './request'
import { inOrder } from './sources'
import type { PolicyGrant } from './votes'

/** In the order of the three gates' parts: what grants, then what only limits. */
export function partsOf(question: Question, grantOf: PolicyGrant): readonly TracePart[] {
  const { caller, sources } = question
  const places = new Map(inOrder(sources).map((policy, place) => [policy, place]))
  const part = (
    name: PartName,
    policies: readonly AppliedPolicy[],
    level: number | null = null,
    otherwise: Decision = 'implicitDeny',
  ): TracePart => {
    const denied = policies.some((policy) => grantOf(policy, 'Deny') !== null)
    const grant = strongest(policies.map((policy) => grantOf(policy, 'Allow')))
    const says = denied ? 'explicitDeny' : grant !== null ? 'allowed' : otherwise
    return {
      part: name,
      level,
      policies: policies.flatMap((policy) => places.get(policy) ?? []),
      says,
      grant: name === 'resource' && says === 'allowed' ? grant : null,
    }
  }
  const { identity, boundary, session, serviceControl, resourceControl, resource } = sources
  return [
    ...(isSigner(caller) && caller.kind !== 'root' && !caller.foreign ? [part('identity', identity)] : []),
    ...(isSigner(caller) && caller.foreign ? [{ ...part('identity', []), says: null }] : []),
    ...(resource.length > 0 ? [part('resource', resource)] : []),
    ...(boundary ? [part('boundary', [boundary])] : []),
    ...(session ? [part('session', session)] : []),
    ...(serviceControl?.map((level, index) => part('scp', level, index)) ?? []),
    // What AWS itself attaches allows everything, so a level is silent only by denying (rule 48).
    ...(resourceControl?.map((level, index) => part('rcp', level, index, 'allowed')) ?? []),
  ]
}
