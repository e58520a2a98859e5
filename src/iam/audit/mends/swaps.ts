import type { HolderKind, PolicyHolder, Role } from '../../account/account'
import { userName } from '../../account/names'
import type { ApiCall } from '../../account/operations'
import { POLICIES_PER_HOLDER } from '../../account/quotas'
import type { Attachment } from '../survey'
import { attachCall, boundaryCall, detachCall } from './calls'
import type { Ground } from './ground'

/** Gives everyone one managed policy in place of others, and keeps count of what they have attached meanwhile. */
export class Swaps {
  readonly #ground: Ground
  readonly #kept: string
  readonly #attached = new Map<PolicyHolder, Set<string>>()

  constructor(ground: Ground, kept: string) {
    this.#ground = ground
    this.#kept = kept
  }

  /** The calls after which nobody uses a policy and all who did have the kept one; `null` if somebody has to go on using it. */
  replace(arn: string): readonly ApiCall[] | null {
    const { survey } = this.#ground
    const attachments = survey.attachedTo(arn)
    const boundaries = survey.boundedBy(arn)
    const isClear =
      attachments.every(({ ref: { kind }, holder }) => this.#isClear(kind, holder)) &&
      boundaries.every(({ kind, holder }) => this.#isClear(kind, holder) && mayGetBoundary(holder))
    if (!isClear) return null
    return [
      ...attachments.flatMap((attachment) => this.#swap(attachment, arn)),
      ...boundaries.map(({ kind, holder: { name } }) => boundaryCall({ kind, name }, this.#kept)),
    ]
  }

  /** Nothing to do for who has it; `null` for who can have no more. */
  attach({ ref, holder }: Attachment): readonly ApiCall[] | null {
    if (!this.#isClear(ref.kind, holder)) return null
    const attached = this.#of(holder)
    if (attached.has(this.#kept)) return []
    if (attached.size >= POLICIES_PER_HOLDER[ref.kind]) return null
    attached.add(this.#kept)
    return [attachCall(ref, this.#kept)]
  }

  /** First the new one, so that nobody is without for a moment; where there is no room for both, first the old one goes. */
  #swap({ ref, holder }: Attachment, arn: string): readonly ApiCall[] {
    const attached = this.#of(holder)
    const detach = detachCall(ref, arn)
    const attach = attached.has(this.#kept) ? [] : [attachCall(ref, this.#kept)]
    const hasRoom = attached.size < POLICIES_PER_HOLDER[ref.kind]
    attached.delete(arn)
    attached.add(this.#kept)
    return hasRoom ? [...attach, detach] : [detach, ...attach]
  }

  #of(holder: PolicyHolder): Set<string> {
    const known = this.#attached.get(holder) ?? new Set(holder.attachedPolicies)
    this.#attached.set(holder, known)
    return known
  }

  /** Whether calls can be about it, it is the account's own to change, and it is within its quota. */
  #isClear(kind: HolderKind, holder: PolicyHolder): boolean {
    const { attachedPolicies } = holder
    return (
      this.#ground.addressable.holder(kind, holder) &&
      !('trustPolicy' in holder && isAwsOwned(holder)) &&
      attachedPolicies.length <= POLICIES_PER_HOLDER[kind] &&
      new Set(attachedPolicies).size === attachedPolicies.length
    )
  }
}

/** Calls about boundaries take shorter names than others do. */
const mayGetBoundary = ({ name }: { readonly name: string }): boolean =>
  name.length <= (userName.required.maxLength ?? 0)

/** Roles that AWS made for itself, and that only AWS changes ("Service-linked roles", "AWS reserved roles"). */
export function isAwsOwned({ path }: Pick<Role, 'path'>): boolean {
  return path.startsWith('/aws-service-role/') || path.startsWith('/aws-reserved/')
}
