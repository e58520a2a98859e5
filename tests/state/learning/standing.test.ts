import { expect, it } from 'vitest'
import { emptyProgress, lessons, withAttempt, withSolved, withStepDone } from '../../../src/learning'
import { challengeStanding, lessonStanding, nextLesson } from '../../../src/state/learning/standing'

const NOW = '2026-01-31T12:00:00.000Z'
const [first, second] = lessons
if (!first || !second) throw new Error('There are lessons.')

it('a lesson is new, under way, and done', () => {
  const workspace = `lesson:${first.id}`
  expect(lessonStanding(first, emptyProgress)).toMatchObject({ state: 'new', steps: 0 })
  const begun = withAttempt(emptyProgress, workspace, { kind: 'lesson', id: first.id, seed: 0 }, NOW)
  const met = withStepDone(
    withStepDone(begun, workspace, first.steps[0]?.id ?? ''),
    workspace,
    'of another version',
  )
  expect(lessonStanding(first, met)).toMatchObject({ state: 'begun', steps: 1 })
  expect(lessonStanding(first, withSolved(met, workspace, NOW, null)).state).toBe('done')
})

it('the lesson to take is the one under way, else the first that is not done', () => {
  expect(nextLesson(lessons, emptyProgress)).toBe(first)
  const begun = withAttempt(
    emptyProgress,
    `lesson:${second.id}`,
    { kind: 'lesson', id: second.id, seed: 0 },
    NOW,
  )
  expect(nextLesson(lessons, begun)).toBe(second)
  expect(nextLesson(lessons, withSolved(begun, `lesson:${second.id}`, NOW, null))).toBe(first)
  const all = lessons.reduce((progress, { id }) => {
    const attempt = withAttempt(progress, `lesson:${id}`, { kind: 'lesson', id, seed: 0 }, NOW)
    return withSolved(attempt, `lesson:${id}`, NOW, null)
  }, emptyProgress)
  expect(nextLesson(lessons, all)).toBeNull()
})

it('each variant of a challenge stands for itself', () => {
  const workspace = 'challenge:union:7'
  const begun = withAttempt(emptyProgress, workspace, { kind: 'challenge', id: 'union', seed: 7 }, NOW)
  const best = { calls: 2, characters: 300 }
  const solved = withSolved(begun, workspace, NOW, best)
  expect(challengeStanding({ id: 'union', seed: 7 }, solved)).toEqual({ state: 'done', steps: 0, best })
  expect(challengeStanding({ id: 'union' }, solved).state).toBe('new')
  expect(challengeStanding({ id: 'union', seed: 7, exam: true }, solved).state).toBe('new')
})
