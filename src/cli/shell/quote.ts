/** Characters that mean nothing to any shell. */
const PLAIN = /^[\w@%+=:,./-]+$/

/** A word as one types it in a shell: in single quotes if it needs any. */
export function shellQuote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
