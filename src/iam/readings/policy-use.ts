import type { Account } from '../account/account'
import { UNUSED, type PolicyUse } from '../account/answers'
import { holdersOf } from '../account/holders'

/** By how many each managed policy is used, by its ARN. All are counted at once, since lists ask for hundreds. */
export interface PolicyUses {
  of(arn: string): PolicyUse
  /** Of every policy that somebody has, as a permission or as a boundary, in the order in which they are met. */
  readonly arns: readonly string[]
}

export function policyUses(account: Account): PolicyUses {
  const uses = new Map<string, PolicyUse>()
  const count = (arn: string, member: keyof PolicyUse): void => {
    const use = uses.get(arn) ?? UNUSED
    uses.set(arn, { ...use, [member]: use[member] + 1 })
  }
  for (const { holder } of holdersOf(account))
    for (const arn of holder.attachedPolicies) count(arn, 'AttachmentCount')
  for (const { permissionsBoundary } of [...account.users, ...account.roles])
    if (permissionsBoundary !== null) count(permissionsBoundary, 'PermissionsBoundaryUsageCount')
  return { of: (arn) => uses.get(arn) ?? UNUSED, arns: [...uses.keys()] }
}
