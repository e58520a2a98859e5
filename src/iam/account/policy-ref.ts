import type { PolicyKind } from '../policy/document'
import type { HolderRef } from './account'
import { parseIamArn } from './arn'

/**
 * Where a policy's text lives: a managed policy by its ARN, an inline one in its one holder, a resource's own, of which a role's
 * trust policy is one, and the organization's by type, level from the root, and name.
 */
export type PolicyRef =
  | { readonly kind: 'managed'; readonly arn: string }
  | { readonly kind: 'inline'; readonly holder: HolderRef; readonly name: string }
  | { readonly kind: 'resource'; readonly arn: string }
  | { readonly kind: 'scp' | 'rcp'; readonly level: number; readonly name: string }

/**
 * A `PolicyRef` as one string, for maps, drafts and traces: `managed:ARN`, `inline:group/Developers/Tape`, `resource:ARN`,
 * `scp:0/FullAWSAccess`.
 */
export type PolicyKey = string

export function policyKey(ref: PolicyRef): PolicyKey {
  switch (ref.kind) {
    case 'managed':
      return `managed:${ref.arn}`
    case 'resource':
      return `resource:${ref.arn}`
    case 'inline':
      return `inline:${ref.holder.kind}/${ref.holder.name}/${ref.name}`
    case 'scp':
    case 'rcp':
      return `${ref.kind}:${ref.level}/${ref.name}`
  }
}

/** What kind of text a policy is. A policy somebody has as a boundary is the same text as one they have attached. */
export function policyKindOf(ref: PolicyRef): PolicyKind {
  switch (ref.kind) {
    case 'managed':
    case 'inline':
      return 'identity'
    case 'resource':
      return parseIamArn(ref.arn)?.kind === 'role' ? 'trust' : 'resource'
    case 'scp':
    case 'rcp':
      return ref.kind
  }
}

/** The inverse of `policyKey`; `null` for a string that is no such key. Names hold neither `/` nor `:`, so it is unambiguous. */
export function parsePolicyKey(key: PolicyKey): PolicyRef | null {
  const colon = key.indexOf(':')
  const rest = key.slice(colon + 1)
  const prefix = key.slice(0, Math.max(colon, 0))
  switch (prefix) {
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
    case 'scp':
    case 'rcp': {
      const [, level, name] = /^(\d+)\/(.+)$/.exec(rest) ?? []
      return name === undefined ? null : { kind: prefix, level: Number(level), name }
    }
    default:
      return null
  }
}
