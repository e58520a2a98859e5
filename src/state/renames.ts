import { parsePolicyKey, policyKey, type ApiCall, type HolderRef, type PolicyKey } from '../iam'
import type { Scenario } from '../scenario'

/** A user or group that got another name. */
export interface Rename {
  readonly kind: HolderRef['kind']
  readonly from: string
  readonly to: string
}

/** What a call renames, if that is what it does. */
export function renameOf({ operation, parameters }: ApiCall): Rename | null {
  if (operation === 'UpdateUser' && parameters.NewUserName !== undefined) {
    return { kind: 'user', from: parameters.UserName, to: parameters.NewUserName }
  }
  if (operation === 'UpdateGroup' && parameters.NewGroupName !== undefined) {
    return { kind: 'group', from: parameters.GroupName, to: parameters.NewGroupName }
  }
  return null
}

/** The key by which an inline policy is known after its holder was renamed; any other key stays. */
export function renamedKey(key: PolicyKey, { kind, from, to }: Rename): PolicyKey {
  const ref = parsePolicyKey(key)
  if (ref?.kind !== 'inline' || ref.holder.kind !== kind || ref.holder.name !== from) return key
  return policyKey({ ...ref, holder: { kind, name: to } })
}

/** Drafts go along with whom their policies belong to. */
export function renamedDrafts(drafts: Scenario['drafts'], renames: readonly Rename[]): Scenario['drafts'] {
  if (renames.length === 0) return drafts
  const key = (old: PolicyKey) => renames.reduce(renamedKey, old)
  return Object.fromEntries(Object.entries(drafts).map(([old, text]) => [key(old), text]))
}

/** The renames that take these back, the last first. */
export function takenBack(renames: readonly Rename[]): readonly Rename[] {
  return renames.map(({ kind, from, to }) => ({ kind, from: to, to: from })).reverse()
}
