import type { Challenge } from '../challenge/challenge'
import { drawing } from './draw'
import { accountNumbers, bucketPrefixes, nameLists, years } from './names'

/** What takes the place of what in a variant. */
export interface Exchange {
  /** Whole words, as they are and with a capital. */
  readonly words: ReadonlyMap<string, string>
  /** Put before the name of every bucket, so that names which begin alike still do. */
  readonly bucketPrefix: string
  readonly buckets: ReadonlySet<string>
}

const BUCKET = /arn:aws:s3:::([a-z\d][a-z\d.-]*)/g
const KEY = /arn:aws:s3:::[a-z\d.-]+\/([^"\\\s,]*)/g
const YEAR = /(?<!\d)20\d\d(?!\d)/g

/**
 * Draws an exchange by a seed. Names of users, where they are first names, the number of the account, and years in the keys
 * of objects are exchanged by themselves; the author's own `variations` come on top, and come first.
 *
 * @param text all of the challenge but its variations, as JSON
 */
export function drawExchange({ start, variations }: Challenge, text: string, seed: number): Exchange {
  const draw = drawing(seed)
  const taken = new Set(text.toLowerCase().match(/[\w-]+/g))
  const words = new Map<string, string>()
  const exchange = (word: string, list: readonly string[]): void => {
    if (words.has(word)) return
    const fresh = draw(list.filter((other) => other !== word && !taken.has(other.toLowerCase())))
    if (fresh === undefined) return
    taken.add(fresh.toLowerCase())
    words.set(word, fresh)
  }
  for (const { word, words: list } of variations) exchange(word, list)
  for (const { name } of start.account.users) {
    const list = nameLists.find((names) => names.includes(name.toLowerCase()))
    if (list) exchange(name, list)
  }
  exchange(start.account.id, accountNumbers)
  const keys = [...text.matchAll(KEY)].flatMap(([, key = '']) => key.match(YEAR) ?? [])
  for (const year of new Set(keys)) exchange(year, years)
  return {
    words,
    bucketPrefix: `${draw(bucketPrefixes) ?? 'amber'}-`,
    buckets: new Set([...text.matchAll(BUCKET)].map(([, name = '']) => name)),
  }
}
