import { describe, expect, it } from 'vitest'
import {
  challenges,
  emptyProgress,
  questionKey,
  reviewQuestions,
  withAnswerToReview,
  withAttempt,
  withHint,
  withMissed,
  withSolved,
  withVisit,
  type Progress,
} from '../../../src/learning'

const THEN = '2026-11-01T10:00:00.000Z'
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`

/** Somebody who was at these challenges on the first of the month, and got some goal of each wrong. */
function missedAt(...ids: readonly string[]): Progress {
  return withVisit(
    ids.reduce((progress, id) => {
      const workspace = `challenge:${id}`
      const begun = withAttempt(progress, workspace, { kind: 'challenge', id, seed: 0 }, THEN)
      return withMissed(begun, workspace, ['goal'])
    }, emptyProgress),
    THEN,
  )
}

const asked = (progress: Progress, now: string) =>
  reviewQuestions(progress, now).map(({ challenge }) => challenge.id)

describe('what one is asked when one comes back', () => {
  it('is nothing at the first visit, and nothing within two days', () => {
    expect(reviewQuestions(emptyProgress, at(9))).toEqual([])
    expect(asked(missedAt('union'), at(2))).toEqual([])
    expect(asked(missedAt('union'), at(3))).not.toEqual([])
  })

  it('is at most three, of different challenges, in the order of the syllabus', () => {
    const ids = challenges.slice(0, 5).map(({ id }) => id)
    expect(asked(missedAt(...ids.toReversed()), at(9))).toEqual(ids.slice(0, 3))
  })

  it('is about what was wrong or had to be shown before what was solved, and never about what was not met', () => {
    let progress = missedAt()
    for (const id of ['first-group', 'union', 'one-deny'])
      progress = withAttempt(progress, `challenge:${id}`, { kind: 'challenge', id, seed: 0 }, THEN)
    progress = withSolved(progress, 'challenge:first-group', THEN, null)
    progress = withHint(progress, 'challenge:one-deny', 1)
    const all = asked(progress, at(9))
    expect(all[0]).toBe('one-deny')
    expect(all).toContain('first-group')
    expect(all).not.toContain('union')
  })

  it('is not asked again for weeks once it was known, and again at once if it was not', () => {
    const [first] = reviewQuestions(missedAt('union'), at(9))
    if (!first) throw new Error('none')
    expect(first.key).toBe(questionKey('union', first.question.id))
    const known = withAnswerToReview(missedAt('union'), first.key, true, at(9))
    expect(reviewQuestions(known, at(12)).map(({ key }) => key)).not.toContain(first.key)
    expect(reviewQuestions(known, '2026-12-01T10:00:00.000Z').map(({ key }) => key)).toContain(first.key)
    const unknown = withAnswerToReview(missedAt('union'), first.key, false, at(9))
    expect(reviewQuestions(unknown, at(12))[0]?.key).toBe(first.key)
  })

  it('follows a lesson to the challenges that practise it', () => {
    const begun = withAttempt(
      missedAt(),
      'lesson:why-groups',
      { kind: 'lesson', id: 'why-groups', seed: 0 },
      THEN,
    )
    expect(asked(withMissed(begun, 'lesson:why-groups', ['gus']), at(9))).toContain('ten-snowflakes')
  })
})
