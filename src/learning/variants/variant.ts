import type { Challenge } from '../challenge/challenge'
import { decodeChallenge } from '../challenge/decode'
import type { ChallengeDocument } from '../challenge/document'
import { encodeChallenge } from '../challenge/encode'
import { limits } from '../challenge/limits'
import { isRecord } from '../document/read-json'
import { parOf } from '../grading/par'
import { drawExchange, type Exchange } from './exchange'

/**
 * The same idea in other words: names, buckets and numbers differ, in the account, the goals, the texts and the solutions alike.
 * The same seed gives the same variant; 0 gives the challenge itself, and so does a challenge that varied would be too large.
 */
export function variantOf(challenge: Challenge, seed: number): Challenge {
  if (seed === challenge.seed || !Number.isInteger(seed) || seed < 1 || seed > limits.seed) return challenge
  const document = encodeChallenge(challenge)
  // A word is taken by what the challenge says, not by being a choice.
  const { variations: _, ...said } = document
  const exchange = drawExchange(challenge, JSON.stringify(said), seed)
  const varied = vary(document, exchange) as ChallengeDocument
  const { id } = document.start.account
  const account = { ...varied.start.account, id: exchange.words.get(id) ?? id }
  const decoded = decodeChallenge({ ...varied, start: { ...varied.start, account }, seed })
  return decoded.ok ? { ...decoded.value, par: challenge.par && parOf(decoded.value) } : challenge
}

/** By these the parts of a challenge know each other, and the page knows what they are. They stay. */
const FIXED = new Set([
  'format',
  'id',
  'kind',
  'fails',
  'answer',
  'answers',
  'operation',
  'ask',
  'is',
  'expect',
  'variations',
])

function vary(value: unknown, exchange: Exchange, name = ''): unknown {
  if (FIXED.has(name)) return value
  if (typeof value === 'string') {
    return name === 'Bucket' ? exchange.bucketPrefix + value : varyText(value, exchange)
  }
  if (Array.isArray(value)) return value.map((item: unknown) => vary(item, exchange))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [varyText(key, exchange), vary(inner, exchange, key)]),
  )
}

function varyText(text: string, { words, bucketPrefix, buckets }: Exchange): string {
  const named = [...words.keys()].map(escaped).join('|')
  const withWords =
    named === ''
      ? text
      : text.replace(new RegExp(`(?<![\\w$])(?:${named})(?!\\w)`, 'gi'), (found) => exchanged(found, words))
  return withWords
    .replace(/arn:aws:s3:::(?=[a-z\d])/g, `arn:aws:s3:::${bucketPrefix}`)
    .replace(/(?<=`)[a-z\d][a-z\d.-]*(?=[`/])/g, (name) => (buckets.has(name) ? bucketPrefix + name : name))
}

/** As it was written: `ana` and `Ana` are the same person. */
function exchanged(found: string, words: Exchange['words']): string {
  const exact = words.get(found)
  if (exact !== undefined) return exact
  const small = words.get(found.toLowerCase())
  const isCapital = small !== undefined && found === capital(found.toLowerCase())
  return isCapital ? capital(small) : found
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
