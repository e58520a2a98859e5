import { describe, expect, it, vi } from 'vitest'
import { lessons } from '../../../src/learning'
import type { LessonWalk } from '../../../src/state/learning/lesson-walk.svelte'
import type { Playground } from '../../../src/state/playground.svelte'
import { lessonOn } from './board'

/** Does what the step asks for, as its solution does it, and goes on. */
function solve(walk: LessonWalk, playground: Playground) {
  const { step } = walk
  if (!step) return
  for (const goal of step.goals) {
    if (goal.kind === 'guess') walk.answer(goal, step.solution.answers[goal.id] ?? '')
  }
  if (step.solution.calls.length > 0) playground.perform(step.solution.calls, 'board')
  walk.note()
  walk.next()
}

describe.each(lessons.map(({ id }) => id))('the lesson %s', (id) => {
  it('is walked through to its end', async () => {
    const { walk, playground } = await lessonOn(id)
    for (const { id: step } of walk.lesson.steps) {
      expect(walk.step?.id).toBe(step)
      expect(walk.strayed).toBe(false)
      solve(walk, playground)
    }
    expect(walk.step).toBeNull()
    expect(walk.attempt?.solved).not.toBeNull()
    expect(playground.failureAt('guide') ?? playground.failureAt('board')).toBeNull()
  })

  it('does each step for whoever cannot', async () => {
    const { walk, playground } = await lessonOn(id)
    for (const { goals, solution } of walk.lesson.steps) {
      walk.doIt()
      for (const goal of goals) {
        if (goal.kind === 'guess') walk.answer(goal, solution.answers[goal.id] ?? '')
      }
      walk.note()
      walk.next()
    }
    expect(walk.step).toBeNull()
    expect(playground.failureAt('guide')).toBeNull()
  })
})

describe('a lesson', () => {
  it('goes on only from a step that is met, and back to any that was', async () => {
    const { walk, playground } = await lessonOn('why-groups')
    walk.next()
    expect(walk.index).toBe(1)
    walk.next()
    expect(walk.index).toBe(1)
    walk.goTo(4)
    expect(walk.index).toBe(1)
    solve(walk, playground)
    walk.goTo(0)
    expect(walk.index).toBe(0)
    walk.goTo(2)
    expect(walk.index).toBe(2)
  })

  it('asks about a request until it is answered', async () => {
    const { walk, playground } = await lessonOn('why-groups')
    walk.next()
    const [goal] = walk.step?.goals ?? []
    if (goal?.kind !== 'guess' || goal.guess.ask !== 'decision') throw new Error('A guess was to come.')
    const { request } = goal.guess
    expect(walk.asks(request)).toBe(true)
    expect(walk.asks({ ...request, action: 's3:DeleteObject' })).toBe(false)
    expect(walk.seen(goal)).toBe(false)
    walk.showRequest(request, false)
    await vi.waitFor(() => {
      expect(playground.evaluation.trace).not.toBeNull()
    })
    playground.evaluation.tell({ type: 'end' })
    expect(walk.seen(goal)).toBe(true)
    walk.tell(goal)
    expect(walk.asks(request)).toBe(false)
    expect([walk.mistaken(goal), walk.wasTold(goal)]).toEqual([null, true])
  })

  it('remembers what was answered wrong, and takes another answer', async () => {
    const { walk } = await lessonOn('why-groups')
    walk.next()
    const [goal] = walk.step?.goals ?? []
    if (goal?.kind !== 'guess') throw new Error('A guess was to come.')
    expect(walk.answer(goal, 'allowed')).toBe(false)
    expect(walk.met).toBe(false)
    expect(walk.answer(goal, 'denied')).toBe(true)
    walk.note()
    expect(walk.met).toBe(true)
    expect(walk.attempt).toMatchObject({ missed: ['gus'], answers: { gus: 'denied' } })
  })

  it('shows hints one by one, for each step its own', async () => {
    const { walk, playground } = await lessonOn('why-groups')
    walk.next()
    walk.hint()
    walk.hint()
    expect(walk.hintsShown).toBe(2)
    solve(walk, playground)
    expect(walk.hintsShown).toBe(0)
    walk.goTo(1)
    for (let more = 0; more < 9; more += 1) walk.hint()
    expect(walk.hintsShown).toBe(walk.step?.hints.length)
  })

  it('puts its example before the learner', async () => {
    const { walk, playground } = await lessonOn('why-groups')
    walk.next()
    expect(playground.evaluation.request).toEqual(walk.step?.show?.request)
    expect(playground.desk.key).toBe(walk.step?.show?.policy)
  })

  it('notices that earlier steps were undone, and sets the stage again, which can be undone', async () => {
    const { walk, playground } = await lessonOn('why-groups')
    for (let step = 0; step < 5; step += 1) solve(walk, playground)
    expect(walk.strayed).toBe(false)
    playground.goTo(0)
    expect(walk.strayed).toBe(true)
    walk.settle()
    expect(walk.strayed).toBe(false)
    expect(playground.workspace.undoable).toMatch(/^set the stage for/)
    playground.undo()
    expect(walk.strayed).toBe(true)
  })

  it('begins again without its answers, and stays taken', async () => {
    const { walk, playground } = await lessonOn('why-groups')
    while (walk.step) solve(walk, playground)
    const before = walk.attempt
    walk.startOver()
    expect(walk.index).toBe(0)
    expect(walk.attempt).toMatchObject({ answers: {}, done: [], solved: before?.solved })
    expect(playground.account).toBe(walk.lesson.start.account)
    playground.undo()
    expect(playground.account).not.toBe(walk.lesson.start.account)
  })

  it('takes no note of what happens in another workspace', async () => {
    const { walk, playground, keeper } = await lessonOn('why-groups')
    walk.next()
    playground.open(await keeper.open('alice'))
    walk.note()
    expect(walk.strayed).toBe(false)
    expect(walk.done).toEqual(new Set(['look']))
  })
})
