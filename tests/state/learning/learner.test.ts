import { describe, expect, it } from 'vitest'
import { attemptIn, decodeProgress, emptyProgress, withAttempt, withStep } from '../../../src/learning'
import { Learner } from '../../../src/state/learning/learner.svelte'
import { memoryStorage } from '../memory-storage'

const NOW = '2026-01-31T12:00:00.000Z'
const task = { kind: 'lesson', id: 'why-groups', seed: 0 } as const

function begin(learner: Learner, workspace: string, step = 0) {
  learner.change((progress) => withStep(withAttempt(progress, workspace, task, NOW), workspace, step))
}

const stepOf = ({ progress }: Learner, workspace: string) => attemptIn(progress, workspace)?.step

describe('what was learned', () => {
  it('is there again when the page is opened again', async () => {
    const storage = memoryStorage()
    const learner = new Learner(storage)
    begin(learner, 'lesson:why-groups', 3)
    await learner.settled()
    const again = new Learner(storage.beside('later'))
    await again.ready
    expect(again.progress).toEqual(learner.progress)
    expect(again.trouble).toBeNull()
  })

  it('is not lost when something changes before it is known what is kept', async () => {
    const storage = memoryStorage()
    const before = new Learner(storage)
    begin(before, 'a', 2)
    await before.settled()
    const learner = new Learner(storage.beside('later'))
    begin(learner, 'b', 1)
    await learner.settled()
    expect([stepOf(learner, 'a'), stepOf(learner, 'b')]).toEqual([2, 1])
    const last = new Learner(storage.beside('last'))
    await last.ready
    expect(last.progress).toEqual(learner.progress)
  })

  it('of two tabs comes together, whichever saves last', async () => {
    const storage = memoryStorage()
    const [one, two] = [new Learner(storage), new Learner(storage.beside('two'))]
    await Promise.all([one.ready, two.ready])
    begin(one, 'a', 1)
    await one.settled()
    begin(two, 'b', 2)
    begin(two, 'c', 3)
    await two.settled()
    expect(Object.keys(two.progress.attempts).sort()).toEqual(['a', 'b', 'c'])
    await one.look()
    expect(one.progress).toEqual(two.progress)
  })

  it('that cannot be read is put aside, and said', async () => {
    const storage = memoryStorage()
    await storage.plant('learning', { revision: 'x', document: { format: 'of tomorrow' } })
    const learner = new Learner(storage)
    await learner.ready
    expect(learner.trouble).toMatch(/put aside/)
    begin(learner, 'a')
    await learner.settled()
    expect(await storage.under('set-aside:')).toMatchObject([
      { records: { learning: { revision: 'x', document: { format: 'of tomorrow' } } } },
    ])
    const again = new Learner(storage.beside('later'))
    await again.ready
    expect(again.progress).toEqual(learner.progress)
  })

  it('that the browser does not keep is said, and tried again with the next change', async () => {
    const storage = memoryStorage()
    const { change } = storage.learning
    let full = true
    const learning = {
      ...storage.learning,
      change: (revise: Parameters<typeof change>[0]) =>
        full ? Promise.reject(new Error('Full.')) : change(revise),
    }
    const learner = new Learner({ ...storage, learning })
    begin(learner, 'a')
    await learner.settled()
    expect(learner.trouble).toMatch(/could not keep/)
    full = false
    begin(learner, 'b')
    await learner.settled()
    expect(learner.trouble).toBeNull()
    expect(await storage.learning.load()).toMatchObject({ document: { attempts: { a: {}, b: {} } } })
  })
})

describe('taken along', () => {
  it('as a file, and brought in beside what is there', async () => {
    const learner = new Learner(memoryStorage())
    begin(learner, 'a', 2)
    const { text } = learner.exportFile()
    expect(decodeProgress(text)).toEqual({ ok: true, value: learner.progress })
    const other = new Learner(memoryStorage())
    begin(other, 'b', 1)
    expect(other.importText(text)).toBeNull()
    expect([stepOf(other, 'a'), stepOf(other, 'b')]).toEqual([2, 1])
    await other.settled()
  })

  it('but no other file', () => {
    const learner = new Learner(memoryStorage())
    expect(learner.importText('{"format":"shopping list"}')).toMatch(/./)
    expect(learner.importText('not JSON')).toMatch(/./)
    expect(learner.progress).toEqual(emptyProgress)
  })

  it('erased it is gone, and can be brought back', async () => {
    const storage = memoryStorage()
    const learner = new Learner(storage)
    begin(learner, 'a', 2)
    await learner.settled()
    const { progress } = learner
    const forgotten = learner.erase()
    await learner.settled()
    expect(await storage.learning.load()).toMatchObject({ document: { attempts: {} } })
    learner.restore(forgotten)
    expect(learner.progress).toEqual(progress)
    await learner.settled()
  })
})
