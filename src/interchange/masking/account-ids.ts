import type { Account } from '../../iam'
import { segmentsOf } from './segments'

const ID = /(?<!\d)\d{12}(?!\d)/g

/** Where in an ARN, and after which condition keys, twelve digits are an account. */
const ACCOUNT_OF_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/

/**
 * Another id for each account that is known to be one: the own one, owners of resources, accounts in ARNs, and twelve digits
 * that a policy compares on their own. An id of which a pattern compares a part keeps its digits.
 */
export function accountIds(account: Account, compared: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Set([account.id, ...account.resources.map((resource) => resource.account)])
  for (const text of [...account.resources.map(({ arn }) => arn), ...compared]) {
    const id = /^\d{12}$/.test(text) ? text : ACCOUNT_OF_ARN.exec(text)?.[1]
    if (id !== undefined) ids.add(id)
  }
  const parts = compared.filter((text) => /[*?]/.test(text)).flatMap(partialIds)
  const map = new Map<string, string>()
  let number = 0
  for (const id of ids) {
    if (parts.some((matches) => matches(id))) {
      map.set(id, id)
      continue
    }
    let other: string
    do {
      number += 1
      other = number < 10 ? String(number).repeat(12) : String(number).padEnd(12, '0')
    } while (ids.has(other))
    map.set(id, other)
  }
  return map
}

/** What a pattern such as `arn:aws:iam::1234*:root` asks of an account's digits. */
function partialIds(text: string): readonly ((id: string) => boolean)[] {
  const segments = segmentsOf(text)
  return segments.flatMap(({ kind, text: run }, index) => {
    if (kind !== 'run') return []
    const [atEnd] = /(?<![A-Za-z0-9])\d{1,11}$/.exec(run) ?? []
    const [atStart] = /^\d{1,11}(?![A-Za-z0-9])/.exec(run) ?? []
    return [
      ...(atEnd !== undefined && segments[index + 1]?.kind === 'wild'
        ? [(id: string) => id.includes(atEnd)]
        : []),
      ...(atStart !== undefined && segments[index - 1]?.kind === 'wild'
        ? [(id: string) => id.includes(atStart)]
        : []),
    ]
  })
}

/** Every account id in a text, exchanged. */
export const withAccountIds = (text: string, ids: ReadonlyMap<string, string>): string =>
  text.replace(ID, (id) => ids.get(id) ?? id)

/** Where in a text account ids stand. */
export const accountIdsWithin = (
  text: string,
  ids: ReadonlyMap<string, string>,
): readonly (readonly [number, number])[] =>
  [...text.matchAll(ID)].filter(([id]) => ids.has(id)).map(({ 0: id, index }) => [index, index + id.length])
