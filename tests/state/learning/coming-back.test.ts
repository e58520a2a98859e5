import { describe, expect, it } from 'vitest'
import { withAttempt, withMissed } from '../../../src/learning'
import { ComingBack } from '../../../src/state/learning/coming-back.svelte'
import { Learner } from '../../../src/state/learning/learner.svelte'
import { memoryStorage } from '../memory-storage'

const THEN = new Date('2026-01-01T12:00:00.000Z')
const days = (count: number) => new Date(THEN.getTime() + count * 86_400_000)

/** Somebody who missed a goal of each of these, and was last here then. */
async function missedOf(...ids: readonly string[]) {
  const learner = new Learner(memoryStorage())
  await learner.ready
  for (const id of ids) {
    const workspace = `challenge:${id}`
    const at = THEN.toISOString()
    learner.change((progress) => {
      const begun = withAttempt(progress, workspace, { kind: 'challenge', id, seed: 0 }, at)
      return withMissed(begun, workspace, ['a goal'])
    })
  }
  learner.visit(THEN)
  return learner
}

async function backAfter(learner: Learner, count: number) {
  const back = new ComingBack(learner, () => days(count))
  await back.look()
  return back
}

describe('coming back', () => {
  it('after days asks three questions, and counts as a visit once they are answered', async () => {
    const learner = await missedOf('union', 'one-deny', 'no-nesting', 'mfa-gate')
    const back = await backAfter(learner, 5)
    expect(back.questions).toHaveLength(3)
    expect(learner.progress.lastVisit).toBe(THEN.toISOString())
    const [one, ...others] = back.questions
    if (!one) throw new Error('A question was to come.')
    const wrong = one.question.options.find(({ id }) => id !== one.question.answer)?.id ?? ''
    expect(back.answer(one, wrong)).toBe(false)
    // What is said after the answer is out does not count any more.
    back.answer(one, one.question.answer)
    expect(learner.progress.reviewed[one.key]?.right).toBe(false)
    expect(back.answerTo(one)).toBe(wrong)
    expect(back.due).toBe(true)
    for (const other of others) expect(back.answer(other, other.question.answer)).toBe(true)
    expect(back.due).toBe(false)
    expect(back.questions).toHaveLength(3)
    expect(learner.progress.lastVisit).toBe(days(5).toISOString())
  })

  it('is not missed by a reload before anything was answered', async () => {
    const learner = await missedOf('union')
    await backAfter(learner, 5)
    expect((await backAfter(learner, 6)).due).toBe(true)
  })

  it('can be put off until one has been away again', async () => {
    const learner = await missedOf('union')
    const back = await backAfter(learner, 5)
    back.close()
    expect(back.due).toBe(false)
    expect((await backAfter(learner, 6)).due).toBe(false)
    expect((await backAfter(learner, 9)).due).toBe(true)
  })

  it('on the next day asks nothing, and neither does the first time', async () => {
    const learner = await missedOf('union')
    expect((await backAfter(learner, 1)).due).toBe(false)
    expect(learner.progress.lastVisit).toBe(days(1).toISOString())
    const fresh = new Learner(memoryStorage())
    expect((await backAfter(fresh, 0)).due).toBe(false)
    // Nobody has learned anything yet, so there is nothing to keep.
    expect(fresh.progress.lastVisit).toBeNull()
  })
})
