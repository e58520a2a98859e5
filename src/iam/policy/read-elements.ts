import type { JsonObject } from './json'
import { error, type Report } from './report'
import { closest } from './spelling'

/** Element names are taken as case-sensitive, as AWS documents them. */
export function unknownElements(node: JsonObject, known: readonly string[], holder: string): Report[] {
  return node.members
    .filter(({ key }) => !known.includes(key.value))
    .map(({ key }) => {
      const meant = closest(key.value, known)
      const way =
        meant === null ? `Remove it, or use one of ${known.join(', ')}.` : `Did you mean "${meant}"?`
      return error(
        'INVALID_POLICY_ELEMENT',
        key.range,
        `"${key.value}" is not an element of ${holder}. ${way}`,
      )
    })
}

/** Whether an element is absent only because its name is misspelled, which has been reported already. */
export function isMisspelled(node: JsonObject, name: string, known: readonly string[]): boolean {
  return node.members.some(({ key }) => !known.includes(key.value) && closest(key.value, known) === name)
}
