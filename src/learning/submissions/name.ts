import { limits } from './submission'

/** Controls, what turns the direction of writing round, and code points that nobody has assigned. Joiners belong to some names. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu
/** Marks piled on one letter, more than any script needs. */
const PILED = /(\p{M}{3})\p{M}+/gu

/** A name as it can be shown in a line of a table, whatever somebody typed: it stays text, and it stays in its cell. */
export function cleanName(given: string): string {
  const line = given
    .slice(0, limits.givenName)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(PILED, '$1')
    .trim()
  // By code points, so that no half of one is left.
  return Array.from(line).slice(0, limits.name).join('')
}

/** Whether somebody tried more with a name than to say what they are called. */
export function isOddName(given: string): boolean {
  const plain = given.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return cleanName(given) !== plain || /[<>{}\\]|^[=+@\-\t]/u.test(plain)
}
