import { describe, expect, it } from 'vitest'
import { createActor, fromPromise, SimulatedClock } from 'xstate'
import { autosaveMachine, saveStatus, type SaveEnd } from '../../src/machines/autosave'

interface Attempt {
  readonly document: unknown
  readonly succeed: () => Promise<void>
  /** It is not made: something newer is kept. */
  readonly meet: () => Promise<void>
  readonly fail: (error: unknown) => Promise<void>
}

/** The machine on a clock that stands still, with saves that end when the test says so. */
function start() {
  const clock = new SimulatedClock()
  const attempts: Attempt[] = []
  const machine = autosaveMachine.provide({
    actors: {
      save: fromPromise<SaveEnd, { readonly document: unknown }>(
        ({ input }) =>
          new Promise((resolve, reject) => {
            attempts.push({
              document: input.document,
              succeed: () => settle(() => resolve('made')),
              meet: () => settle(() => resolve('overtaken')),
              fail: (error) => settle(() => reject(error)),
            })
          }),
      ),
    },
  })
  const actor = createActor(machine, { clock }).start()
  return {
    clock,
    attempts,
    change: (document: unknown) => actor.send({ type: 'changed', document }),
    flush: () => actor.send({ type: 'flush' }),
    moved: () => actor.send({ type: 'moved' }),
    status: () => saveStatus(actor.getSnapshot()),
    context: () => actor.getSnapshot().context,
    latest: () => {
      const attempt = attempts.at(-1)
      if (!attempt) throw new Error('Nothing was saved yet.')
      return attempt
    },
  }
}

/** Ends a save and lets the machine hear of it. */
async function settle(end: () => void) {
  end()
  await new Promise((resolve) => setTimeout(resolve, 0))
}

describe('autosave', () => {
  it('begins saved, and has nothing to flush', () => {
    const { status, flush, attempts } = start()
    flush()
    expect(status()).toBe('saved')
    expect(attempts).toEqual([])
  })

  it('saves once the changes have paused, and only the last of them', async () => {
    const { change, clock, status, attempts, latest, context } = start()
    change('a')
    clock.increment(59)
    change('b')
    clock.increment(59)
    expect(status()).toBe('dirty')
    expect(attempts).toEqual([])
    clock.increment(1)
    expect(status()).toBe('saving')
    expect(latest().document).toBe('b')
    await latest().succeed()
    expect(status()).toBe('saved')
    expect(attempts).toHaveLength(1)
    expect(context().pending).toBeUndefined()
  })

  it('saves within half a second even if the changes never pause', () => {
    const { change, clock, status, latest } = start()
    for (let waited = 0; waited < 500; waited += 50) {
      change(waited)
      clock.increment(50)
    }
    expect(status()).toBe('saving')
    expect(latest().document).toBe(450)
  })

  it('does not wait when it is told to flush', () => {
    const { change, flush, status, latest } = start()
    change('a')
    flush()
    expect(status()).toBe('saving')
    expect(latest().document).toBe('a')
  })

  it('saves again what changed during a save', async () => {
    const { change, flush, clock, status, attempts, latest } = start()
    change('a')
    flush()
    change('b')
    expect(status()).toBe('saving')
    await latest().succeed()
    expect(status()).toBe('dirty')
    clock.increment(60)
    expect(latest().document).toBe('b')
    await latest().succeed()
    expect(status()).toBe('saved')
    expect(attempts).toHaveLength(2)
  })

  it('starts the newer save at once when flushed during one, and is not fooled by the older one ending', async () => {
    const { change, flush, status, attempts } = start()
    change('a')
    flush()
    change('b')
    flush()
    expect(attempts.map((attempt) => attempt.document)).toEqual(['a', 'b'])
    await attempts[0]?.succeed()
    expect(status()).toBe('saving')
    await attempts[1]?.succeed()
    expect(status()).toBe('saved')
  })

  it('does not save the same document twice when flushed during its save', () => {
    const { change, flush, attempts } = start()
    change('a')
    flush()
    flush()
    expect(attempts).toHaveLength(1)
  })

  it('says why a save failed, and keeps what was to be saved', async () => {
    const { change, flush, status, latest, context } = start()
    change('a')
    flush()
    await latest().fail(new Error('The disk is full.'))
    expect(status()).toBe('failed')
    expect(context()).toMatchObject({ pending: 'a', error: 'The disk is full.', failures: 1 })
  })

  it.each([[undefined], ['QuotaExceeded'], [new Error('')]])(
    'has a sentence even for the failure %j',
    async (error) => {
      const { change, flush, latest, context } = start()
      change('a')
      flush()
      await latest().fail(error)
      expect(context().error).toBe('The browser did not say why.')
    },
  )

  it('retries after 1, 2, 4 … seconds, never more than 60, and forgets it all at the first success', async () => {
    const { change, flush, clock, status, attempts, latest, context } = start()
    change('a')
    flush()
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      await latest().fail(new Error('No.'))
      const before = attempts.length
      clock.increment(seconds * 1_000 - 1)
      expect([seconds, status(), attempts.length]).toEqual([seconds, 'failed', before])
      clock.increment(1)
      expect([seconds, status(), attempts.length]).toEqual([seconds, 'retrying', before + 1])
    }
    expect(context().error).toBe('No.')
    await latest().succeed()
    expect(status()).toBe('saved')
    expect(context()).toMatchObject({ pending: undefined, failures: 0, error: null })
  })

  it('retries with what changed meanwhile, and at once when flushed', async () => {
    const { change, flush, status, latest } = start()
    change('a')
    flush()
    await latest().fail(new Error('No.'))
    change('b')
    expect(status()).toBe('failed')
    flush()
    expect(status()).toBe('retrying')
    expect(latest().document).toBe('b')
  })

  it('goes on from a retry that a change has outrun', async () => {
    const { change, flush, clock, status, latest } = start()
    change('a')
    flush()
    await latest().fail(new Error('No.'))
    clock.increment(1_000)
    change('b')
    expect(status()).toBe('retrying')
    await latest().succeed()
    expect(status()).toBe('dirty')
    clock.increment(60)
    expect(status()).toBe('saving')
    expect(latest().document).toBe('b')
  })

  it('never saves over something newer: it waits until what it has is cared for elsewhere', async () => {
    const { change, flush, moved, clock, status, attempts, latest, context } = start()
    change('a')
    flush()
    await latest().meet()
    expect(status()).toBe('conflict')
    change('b')
    flush()
    clock.increment(120_000)
    expect([status(), attempts.length, context().pending]).toEqual(['conflict', 1, 'b'])
    moved()
    expect([status(), context().pending]).toEqual(['saved', undefined])
    change('c')
    flush()
    expect(latest().document).toBe('c')
  })

  it('does not wait for ever for a browser that does not answer', () => {
    const { change, flush, clock, status, context } = start()
    change('a')
    flush()
    clock.increment(30_000)
    expect([status(), context().error]).toEqual(['failed', 'The browser does not answer.'])
  })

  it('refuses to pretend: without an actor to save with it fails', async () => {
    const actor = createActor(autosaveMachine, { clock: new SimulatedClock() }).start()
    actor.send({ type: 'changed', document: 'a' })
    actor.send({ type: 'flush' })
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(saveStatus(actor.getSnapshot())).toBe('failed')
  })
})
