import type { PolicySource, StatementTrace } from '../../evaluation/trace'
import { levelName } from './parts'
import { list } from './quote'

/** Where a policy comes from, for a label: `Developers → ReadBuckets`, `Service control, the root → FullAWSAccess`. */
export function originLabel({ kind, key, name, via }: PolicySource): string {
  switch (kind) {
    case 'identity':
      return via.length === 0 ? name : `${via.map((holder) => holder.name).join(', ')} → ${name}`
    case 'boundary':
      return `Boundary → ${name}`
    case 'session':
      return `Session policy → ${name}`
    case 'scp':
      return `Service control, ${levelName(levelIn(key))} → ${name}`
    case 'rcp':
      return `Resource control, ${levelName(levelIn(key))} → ${name}`
    case 'resource':
      return `Policy of ${name}`
    case 'trust':
      return `Trust policy of ${name}`
  }
}

/** The level in a key of the organization's, such as `scp:0/FullAWSAccess`. */
function levelIn(key: PolicySource['key']): number | null {
  const [, level] = /^[sr]cp:(\d+)\//.exec(key) ?? []
  return level === undefined ? null : Number(level)
}

/** `Statement NoDeletes`, or `Statement 2` where it has no Sid. */
export function statementLabel({ sid, index }: Pick<StatementTrace, 'sid' | 'index'>): string {
  return `Statement ${sid || index + 1}`
}

/** A policy and its way to the principal, within a sentence: `ReadBuckets, through the group Developers,`. */
export function policyPhrase(source: PolicySource): string {
  const { kind, key, name, via } = source
  switch (kind) {
    case 'identity':
      return via.length === 0 ? name : `${name}, ${throughWhom(via)},`
    case 'boundary':
      return `the permissions boundary ${name}`
    case 'session':
      return `the session policy ${name}`
    case 'scp':
      return `the service control policy ${name} at ${levelName(levelIn(key))}`
    case 'rcp':
      return `the resource control policy ${name} at ${levelName(levelIn(key))}`
    case 'resource':
      return `the policy of ${name}`
    case 'trust':
      return `the trust policy of ${name}`
  }
}

/** The statement that came closest, and what kept it from applying. */
export function closest(
  source: PolicySource,
  statement: StatementTrace,
  { element, why }: { readonly element: string; readonly why: string },
): string {
  const where = policyPhrase(source).replace(/,$/, '')
  return `Closest: ${statementLabel(statement).replace(/^S/, 's')} of ${where}. Its ${element}: ${why}`
}

function throughWhom(via: PolicySource['via']): string {
  const groups = via.flatMap(({ kind, name }) => (kind === 'group' ? [name] : []))
  const owners = via.flatMap(({ kind, name }) => (kind === 'group' ? [] : [`attached to ${name} directly`]))
  const through =
    groups.length === 0
      ? []
      : [`through the ${groups.length === 1 ? 'group' : 'groups'} ${list(groups, 'and')}`]
  return [...owners, ...through].join(' and ')
}
