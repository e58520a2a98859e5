import type { Located } from '../document'
import { listed, member } from '../json'
import { error, suggestion, warning } from '../report'
import type { PolicyCheck, PolicyUnderCheck } from './check'

export const sidChecks: readonly PolicyCheck[] = [characters, uniqueness, emptiness]

function characters(policy: PolicyUnderCheck): ReturnType<PolicyCheck> {
  // Services that keep resource policies allow more characters, each its own.
  if (policy.kind === 'resource') return []
  return sidsOf(policy)
    .filter(({ value }) => !/^[A-Za-z0-9]*$/.test(value))
    .map(({ value, range }) => {
      const letters = value.replace(/[^A-Za-z0-9]/g, '')
      const way = letters === '' ? 'Write a name like "ReadLogs".' : `Write "${letters}".`
      return error(
        'UNSUPPORTED_SID',
        range,
        `A Sid may only have letters (A to Z) and digits, no spaces or signs. ${way}`,
      )
    })
}

function uniqueness(policy: PolicyUnderCheck): ReturnType<PolicyCheck> {
  const named = sidsOf(policy).filter(({ value }) => value !== '')
  const repeated = named.filter(({ value }, index) => named.findIndex((sid) => sid.value === value) < index)
  return repeated.map(({ value, range }) => {
    const message = `An earlier statement has the Sid "${value}" too. Give this one another name, or none.`
    return policy.kind === 'resource'
      ? warning('UNIQUE_SIDS_RECOMMENDED', range, message)
      : error('UNIQUE_SIDS_REQUIRED', range, message)
  })
}

function emptiness(policy: PolicyUnderCheck): ReturnType<PolicyCheck> {
  return sidsOf(policy)
    .filter(({ value }) => value === '')
    .map(({ range }) =>
      suggestion('EMPTY_SID_VALUE', range, 'This Sid is empty. Name the statement, or remove the Sid.'),
    )
}

/** Read from the JSON, so that a statement that is not complete yet counts too. */
function sidsOf({ tree }: PolicyUnderCheck): readonly Located<string>[] {
  const statements = member(tree, 'Statement')?.value
  return (statements === undefined ? [] : listed(statements)).flatMap((node) => {
    const sid = node.type === 'object' ? member(node, 'Sid')?.value : undefined
    return sid?.type === 'string' ? [sid] : []
  })
}
