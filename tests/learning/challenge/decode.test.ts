import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  challengeIn,
  challenges,
  checklist,
  decodeChallenge,
  describeGoal,
  encodeChallenge,
  fingerprint,
  forExam,
  grade,
  handOut,
  variantOf,
} from '../../../src/learning'
import type { Challenge, Goal } from '../../../src/learning'
import { decodeLink, encodeLink } from '../../../src/scenario'
import { odd, tamperedFrom } from '../../scenario/tampering'

const [first, ...others] = challenges
if (!first) throw new Error('There are no challenges.')

/** Whatever comes in, what comes out is an exercise that can be used, or issues that each say what is wrong. */
function expectSoundAnswer(json: unknown): void {
  const decoded = decodeChallenge(json)
  if (!decoded.ok) {
    expect(decoded.issues.length).toBeGreaterThan(0)
    for (const { code, message } of decoded.issues) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(message).toMatch(/^\S[^]*\.$/)
    }
    return
  }
  const challenge = decoded.value
  expect(decodeChallenge(JSON.stringify(encodeChallenge(challenge)))).toEqual(decoded)
  const { solved, goals } = grade(challenge, challenge.start)
  expect(solved).toBe(goals.every(({ met }) => met))
  for (const { goal } of goals) expect(typeof describeGoal(goal)).toBe('string')
  expect(fingerprint(challenge)).toMatch(/^[\da-f]{16}$/)
  checklist(challenge)
  variantOf(challenge, 7)
}

describe('decodeChallenge', () => {
  it('has an answer to any value there is', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
        expectSoundAnswer,
      ),
    )
  })

  it.each(['first-group', 'union', 'two-kinds-of-no', 'who-can-become-admin', 'bucket-or-objects'])(
    'has an answer to %s after somebody tampered with it',
    (id) => {
      const whole = challenges.find((challenge) => challenge.id === id)
      fc.assert(fc.property(tamperedFrom(whole && encodeChallenge(whole)), expectSoundAnswer), {
        numRuns: 80,
      })
    },
  )

  it('has an answer to any content of any field', () => {
    const document = encodeChallenge(first)
    const field = fc.constantFrom(
      ...Object.keys(document),
      'wrong',
      'par',
      'statements',
      'variations',
      'seed',
    )
    fc.assert(
      fc.property(fc.dictionary(field, odd), (fields) => {
        expectSoundAnswer({ ...document, ...fields })
      }),
      { numRuns: 200 },
    )
  })

  it('has an answer to any text that lost or gained a character', () => {
    const text = JSON.stringify(encodeChallenge(first))
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 2 }), (at, gone, added) => {
        expectSoundAnswer(text.slice(0, at) + added + text.slice(at + gone))
      }),
      { numRuns: 80 },
    )
  })

  const [goal] = first.goals
  if (!goal) throw new Error('There are no goals.')
  const cells = (rows: number, columns: number): Goal => ({
    kind: 'decision',
    id: 'large',
    principals: Array.from({ length: rows }, (_, n) => `arn:aws:iam::123456789012:user/u${n}`),
    requests: Array.from({ length: columns }, (_, n) => ({
      action: 's3:GetObject',
      resource: `arn:aws:s3:::b/${n}`,
    })),
    expect: 'denied',
  })
  const withGoals = (...goals: readonly Goal[]): Challenge => ({ ...first, goals, wrong: [] })

  it.each<[string, unknown]>([
    ['one table that is too large', encodeChallenge(withGoals(cells(200, 200)))],
    [
      'many tables that are too large together',
      encodeChallenge(withGoals(...[1, 2, 3, 4].map((n) => ({ ...cells(130, 140), id: `t${n}` })))),
    ],
    [
      'more goals than anybody reads',
      encodeChallenge(withGoals(...Array.from({ length: 101 }, (_, n) => ({ ...goal, id: `g${n}` })))),
    ],
    ['no goals', encodeChallenge(withGoals())],
    ['the same goal twice', encodeChallenge(withGoals(goal, goal))],
    ['text of two megabytes', 'x'.repeat(2 * 1024 * 1024)],
    ['lists in lists', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    [
      'a wrong way that fails a goal there is not',
      { ...encodeChallenge(first), wrong: [{ title: 'W', fails: 'nothing' }] },
    ],
    [
      'a call that AWS does not have',
      {
        ...encodeChallenge(first),
        solutions: [{ title: 'S', calls: [{ operation: 'constructor', parameters: {} }] }],
      },
    ],
    ['a newer version of the format', { ...encodeChallenge(first), formatVersion: 2 }],
  ])('refuses %s', (_, json) => {
    expect(decodeChallenge(json).ok).toBe(false)
    expectSoundAnswer(json)
  })
})

describe('an exercise that is handed out', () => {
  it.each([first, ...others].map((challenge) => [challenge.id, challenge] as const))(
    '%s goes through a link, without what gives it away',
    (_, challenge) => {
      for (const exam of [false, true]) {
        const opened = decodeLink(encodeLink(handOut(challenge, { exam })))
        const found = opened.ok ? challengeIn(opened.value) : null
        if (!found?.ok) throw new Error('It does not open.')
        const { solutions, wrong, hints, questions, misconception, par, story } = found.value
        expect([solutions, wrong]).toEqual([[], []])
        expect(story).toBe(challenge.story)
        expect(fingerprint(found.value)).toBe(fingerprint(challenge))
        expect(hints.length > 0).toBe(!exam)
        if (exam) {
          expect([questions, misconception, par]).toEqual([[], '', null])
          expect(found.value).toEqual({ ...forExam(challenge), start: found.value.start })
        }
      }
    },
  )
})
