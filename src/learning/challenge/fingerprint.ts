import { encodeScenario } from '../../scenario'
import { canonical } from '../document/canonical'
import type { Challenge } from './challenge'
import type { GoalDocument } from './document'
import { encodeChallenge } from './encode'

/**
 * What tells one challenge from another: sixteen hexadecimal digits made of all that is graded, which is the account at the
 * start and the goals with id, version and seed. Words are not graded, nor hints and solutions, so that an exercise handed out
 * without them, or with a mistake in spelling mended, has the same. It is there against mistakes, not against forgers: nobody
 * is graded by what they claim it is.
 */
export function fingerprint(challenge: Challenge): string {
  const known = fingerprints.get(challenge)
  if (known !== undefined) return known
  const { id, version, seed, start } = challenge
  const goals = encodeChallenge(challenge).goals.map(graded)
  const { account } = encodeScenario(start)
  const fresh = hash(canonical({ id, version, seed, account, goals }))
  fingerprints.set(challenge, fresh)
  return fresh
}

/** A goal without its words. */
function graded(goal: GoalDocument): unknown {
  if (goal.kind !== 'guess') return { ...goal, label: undefined }
  const { id, kind, guess } = goal
  if (guess.ask === 'decision') return { id, kind, guess }
  return { id, kind, guess: { ...guess, options: guess.options.map((option) => option.id) } }
}

const fingerprints = new WeakMap<Challenge, string>()

const PRIMES = [0x01000193, 0x85ebca6b] as const
const SEEDS = [0x811c9dc5, 0x9e3779b9] as const

/** Two hashes of 32 bits side by side, after Fowler, Noll and Vo. */
function hash(text: string): string {
  const halves = SEEDS.map((seed, half) => {
    let state: number = seed
    for (let at = 0; at < text.length; at++) {
      state = Math.imul(state ^ text.charCodeAt(at), PRIMES[half] ?? 1)
      state ^= state >>> 15
    }
    return (state >>> 0).toString(16).padStart(8, '0')
  })
  return halves.join('')
}
