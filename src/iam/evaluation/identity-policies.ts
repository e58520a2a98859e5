import type { Account, Group, HolderRef, Role, User } from '../account/account'
import { indexOf } from './account-index'
import { inline, managed, type AppliedPolicy } from './applied-policy'

interface Holding {
  readonly ref: HolderRef
  readonly holder: User | Group | Role
}

/** A user's own policies, then those of each group (rule 5). */
export function userPolicies(account: Account, user: User): readonly AppliedPolicy[] {
  const { groups } = indexOf(account)
  const ofGroups = user.groups.flatMap((name): Holding[] => {
    const holder = groups.get(name.toLowerCase())
    return holder ? [{ ref: { kind: 'group', name: holder.name }, holder }] : []
  })
  return gather(account, [{ ref: { kind: 'user', name: user.name }, holder: user }, ...ofGroups])
}

/** The policies of one role, or of one group on its own, as the simulator may ask for. */
export function policiesOf(
  account: Account,
  kind: 'group' | 'role',
  holder: Group | Role,
): readonly AppliedPolicy[] {
  return gather(account, [{ ref: { kind, name: holder.name }, holder }])
}

/** One policy reached several ways is one, with several `via`. */
function gather(account: Account, holdings: readonly Holding[]): readonly AppliedPolicy[] {
  const gathered = new Map<string, { readonly policy: AppliedPolicy; readonly via: HolderRef[] }>()
  for (const { ref, holder } of holdings) {
    const policies = [
      ...holder.attachedPolicies.map((arn) => managed(account, arn, 'identity')),
      ...holder.inlinePolicies.map((policy) => inline(policy, ref)),
    ]
    for (const policy of policies) {
      const known = gathered.get(policy.source.key)
      if (known === undefined) gathered.set(policy.source.key, { policy, via: [ref] })
      else if (!known.via.some(({ kind, name }) => kind === ref.kind && name === ref.name))
        known.via.push(ref)
    }
  }
  return [...gathered.values()].map(({ policy, via }) => ({ ...policy, source: { ...policy.source, via } }))
}
