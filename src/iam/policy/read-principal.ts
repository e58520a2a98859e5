import type { PrincipalElement, PrincipalEntry } from './document'
import type { JsonMember } from './json'
import { readStrings } from './read-strings'
import { error, type Report } from './report'
import { closest } from './spelling'

const PRINCIPAL_KEYS = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const

export function readPrincipal(found: JsonMember | undefined, reports: Report[]): PrincipalElement | null {
  if (found === undefined) return null
  const element = found.key.value === 'NotPrincipal' ? 'NotPrincipal' : 'Principal'
  return { element, entries: readEntries(found, element, reports), range: found.range }
}

function readEntries({ value }: JsonMember, element: string, reports: Report[]): readonly PrincipalEntry[] {
  if (value.type === 'string' && value.value === '*') return [{ type: '*', value: '*', range: value.range }]
  if (value.type !== 'object') {
    const message = `${element} must be "*" or an object that says which kind of principal, as in { "AWS": "arn:aws:iam::123456789012:user/alice" }.`
    reports.push(error('INVALID_PRINCIPAL_FORMAT', value.range, message))
    return []
  }
  return value.members.flatMap(({ key, value: names }) => {
    const type = PRINCIPAL_KEYS.find((known) => known === key.value)
    if (type === undefined) {
      const meant = closest(key.value, PRINCIPAL_KEYS)
      const way = meant === null ? `Use ${PRINCIPAL_KEYS.join(', ')}.` : `Did you mean "${meant}"?`
      reports.push(
        error('INVALID_PRINCIPAL_KEY', key.range, `"${key.value}" is not a kind of principal. ${way}`),
      )
      return []
    }
    return readStrings(names, `${element}.${type}`, reports).map(({ value, range }) => ({
      type,
      value,
      range,
    }))
  })
}
