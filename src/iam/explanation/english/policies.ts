import type { PolicySource, StatementTrace } from '../../evaluation/trace'
import { list } from './quote'

/** Where a policy comes from, for a label: `Developers → ReadBuckets`. */
export function originLabel({ name, via }: PolicySource): string {
  return via.length === 0 ? name : `${via.map((holder) => holder.name).join(', ')} → ${name}`
}

/** `Statement NoDeletes`, or `Statement 2` where it has no Sid. */
export function statementLabel({ sid, index }: Pick<StatementTrace, 'sid' | 'index'>): string {
  return `Statement ${sid || index + 1}`
}

/** A policy and its way to the principal, within a sentence: `ReadBuckets, through the group Developers,`. */
export function policyPhrase(source: PolicySource): string {
  const { kind, name, via } = source
  switch (kind) {
    case 'identity':
      return `${name}, ${throughWhom(via)},`
    case 'boundary':
      return `the permissions boundary ${name}`
    case 'session':
      return `the session policy ${name}`
    case 'scp':
      return `the service control policy ${name}`
    case 'rcp':
      return `the resource control policy ${name}`
    case 'resource':
      return `the policy of ${name}`
    case 'trust':
      return `the trust policy of ${name}`
  }
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
