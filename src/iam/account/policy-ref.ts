import type { HolderRef } from './account'

/** Where a policy's text lives: a managed policy by its ARN, an inline one in its one holder, a resource's own. */
export type PolicyRef =
  | { readonly kind: 'managed'; readonly arn: string }
  | { readonly kind: 'inline'; readonly holder: HolderRef; readonly name: string }
  | { readonly kind: 'resource'; readonly arn: string }

/** A `PolicyRef` as one string, for maps, drafts and traces: `managed:ARN`, `inline:group/Developers/Tape`, `resource:ARN`. */
export type PolicyKey = string

export function policyKey(ref: PolicyRef): PolicyKey {
  switch (ref.kind) {
    case 'managed':
      return `managed:${ref.arn}`
    case 'resource':
      return `resource:${ref.arn}`
    case 'inline':
      return `inline:${ref.holder.kind}/${ref.holder.name}/${ref.name}`
  }
}

/** The inverse of `policyKey`; `null` for a string that is no such key. Names hold neither `/` nor `:`, so it is unambiguous. */
export function parsePolicyKey(key: PolicyKey): PolicyRef | null {
  const colon = key.indexOf(':')
  const rest = key.slice(colon + 1)
  switch (key.slice(0, Math.max(colon, 0))) {
    case 'managed':
      return { kind: 'managed', arn: rest }
    case 'resource':
      return { kind: 'resource', arn: rest }
    case 'inline': {
      const [kind, holder, name, more] = rest.split('/')
      if (more !== undefined || !holder || !name) return null
      if (kind !== 'user' && kind !== 'group' && kind !== 'role') return null
      return { kind: 'inline', holder: { kind, name: holder }, name }
    }
    default:
      return null
  }
}
