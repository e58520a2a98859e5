import { describe, expect, it } from 'vitest'
import {
  challenges,
  decodeChallenge,
  encodeChallenge,
  fingerprint,
  grade,
  perform,
  rightAnswer,
  variantOf,
} from '../../../src/learning'
import type { Answers, Challenge } from '../../../src/learning'

const SEEDS = [1, 2, 7, 2_147_483_647]

const rightAnswers = (challenge: Challenge): Answers =>
  Object.fromEntries(
    challenge.goals.flatMap((goal) =>
      goal.kind === 'guess' ? [[goal.id, rightAnswer(challenge, goal)]] : [],
    ),
  )

const missed = (challenge: Challenge, { calls, answers }: Challenge['solutions'][number]) => {
  const performed = perform(challenge.start, calls)
  expect(performed).toMatchObject({ ok: true })
  const { start } = challenge
  const { goals } = grade(challenge, performed.ok ? performed.scenario : start, answers)
  return goals.flatMap(({ goal, met }) => (met ? [] : [goal.id]))
}

const cases = challenges.flatMap((challenge) => SEEDS.map((seed) => [challenge.id, seed, challenge] as const))

describe.each(cases)('%s in variant %i', (_, seed, original) => {
  const variant = variantOf(original, seed)

  it('has other people or another account, other buckets, and the same idea', () => {
    expect(variant.seed).toBe(seed)
    expect(variant.id).toBe(original.id)
    expect(variant.start.account.id).not.toBe(original.start.account.id)
    const buckets = (challenge: Challenge) => challenge.start.account.resources.map(({ arn }) => arn)
    expect(buckets(variant).filter((arn) => buckets(original).includes(arn))).toEqual([])
    expect(variant.goals.map(({ id, kind }) => [id, kind])).toEqual(
      original.goals.map(({ id, kind }) => [id, kind]),
    )
    expect(rightAnswers(variant)).toEqual(rightAnswers(original))
    expect(variant.par?.calls).toBe(original.par?.calls)
  })

  it('speaks of nobody who is not there', () => {
    const now = new Set(variant.start.account.users.map(({ name }) => name))
    const gone = original.start.account.users.map(({ name }) => name).filter((name) => !now.has(name))
    // By ids, parts of a challenge know each other; nobody reads them.
    const text = JSON.stringify(encodeChallenge(variant)).replace(/"(?:id|fails)":"[a-z\d-]*"/g, '')
    const isThere = (name: string): boolean => new RegExp(`(?<![\\w$])${name}(?!\\w)`, 'i').test(text)
    expect(gone.filter(isThere)).toEqual([])
    expect(text.includes(original.start.account.id)).toBe(false)
  })

  it('is solved by its solutions, carried over, and by no wrong way', () => {
    for (const solution of variant.solutions) expect(missed(variant, solution)).toEqual([])
    for (const way of variant.wrong) expect(missed(variant, way)).toContain(way.fails)
    const { start, solutions } = variant
    const isUnsolved = solutions.every(({ calls }) => calls.length > 0)
    expect(grade(variant, start, rightAnswers(variant)).solved).toBe(!isUnsolved)
  })

  it('is the same each time, goes round as a document, and is another one by its fingerprint', () => {
    expect(variantOf(original, seed)).toEqual(variant)
    expect(decodeChallenge(JSON.stringify(encodeChallenge(variant)))).toEqual({ ok: true, value: variant })
    expect(fingerprint(variant)).not.toBe(fingerprint(original))
  })
})

describe('a variant', () => {
  const [, original] = challenges
  if (!original) throw new Error('There are no challenges.')

  it.each([[0], [-1], [1.5], [2 ** 31], [Number.NaN]])('by the seed %d is the challenge itself', (seed) => {
    expect(variantOf(original, seed)).toBe(original)
  })

  it('takes the author’s own words first', () => {
    const own = { ...original, variations: [{ word: 'ReadPhotos', words: ['ViewPictures'] }] }
    const variant = variantOf(own, 3)
    expect(variant.start.account.policies.map(({ name }) => name)).toEqual(['ViewPictures'])
    expect(variant.story).toContain('`ViewPictures`')
    expect(JSON.stringify(variant.start)).not.toContain('ReadPhotos')
  })
})
