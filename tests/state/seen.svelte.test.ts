// @vitest-environment happy-dom
import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assign, createActor, setup } from 'xstate'
import { ActorView } from '../../src/state/actor-view.svelte'
import { Announcer } from '../../src/state/announcer.svelte'
import { ThemeChoice, type Theme } from '../../src/state/theme.svelte'

/** What an effect has seen, and the way to end it. */
function watch<T>(read: () => T): { seen: T[]; stop: () => void } {
  const seen: T[] = []
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(read())
    })
  })
  flushSync()
  return { seen, stop }
}

describe('the announcer', () => {
  it('has nothing to say at first, then the latest', () => {
    const announcer = new Announcer()
    expect(announcer.sentence).toBe('')
    announcer.say('One.')
    announcer.say('Two.')
    expect(announcer.sentence).toBe('Two.')
  })

  it('says the same twice when it is said twice', () => {
    const announcer = new Announcer()
    const { seen, stop } = watch(() => [announcer.turn, announcer.sentence])
    for (let i = 0; i < 2; i += 1) {
      announcer.say('Done.')
      flushSync()
    }
    expect(seen).toEqual([
      [0, ''],
      [1, 'Done.'],
      [2, 'Done.'],
    ])
    stop()
  })
})

describe('an actor as Svelte sees it', () => {
  const counter = setup({
    types: { context: {} as { count: number }, events: {} as { type: 'add' } },
  }).createMachine({
    context: { count: 0 },
    on: { add: { actions: assign({ count: ({ context }) => context.count + 1 }) } },
  })

  it('is followed while it is watched, by as many as watch, and by nobody after', () => {
    const actor = createActor(counter).start()
    const subscribe = vi.spyOn(actor, 'subscribe')
    const view = new ActorView(actor)
    const [one, two] = [watch(() => view.snapshot.context.count), watch(() => view.snapshot.context.count)]
    actor.send({ type: 'add' })
    flushSync()
    expect([one.seen, two.seen]).toEqual([
      [0, 1],
      [0, 1],
    ])
    one.stop()
    two.stop()
    actor.send({ type: 'add' })
    flushSync()
    expect(one.seen).toEqual([0, 1])
    expect(subscribe).toHaveBeenCalledOnce()
  })

  it('tells who only looks once, too', () => {
    const actor = createActor(counter).start()
    const view = new ActorView(actor)
    actor.send({ type: 'add' })
    expect(view.snapshot.context.count).toBe(1)
  })
})

describe('the theme', () => {
  beforeEach(() => localStorage.clear())
  afterEach(() => vi.unstubAllGlobals())

  function open(system: Theme) {
    const root = { dataset: {} as Record<string, string | undefined> }
    let change: (event: { matches: boolean }) => void = () => {}
    const media = {
      matches: system === 'dark',
      addEventListener: (_: 'change', listener: typeof change) => (change = listener),
    }
    const theme = new ThemeChoice(root as unknown as HTMLElement, media as unknown as MediaQueryList)
    return { theme, root, turn: (to: Theme) => change({ matches: to === 'dark' }) }
  }

  it.each(['light', 'dark'] as const)('is the system’s: %s, and marks nothing', (system) => {
    const { theme, root } = open(system)
    expect(theme.current).toBe(system)
    expect(root.dataset.theme).toBeUndefined()
  })

  it('follows the system until one is chosen', () => {
    const { theme, turn, root } = open('light')
    turn('dark')
    expect(theme.current).toBe('dark')
    theme.toggle()
    expect([theme.current, root.dataset.theme]).toEqual(['light', 'light'])
    turn('light')
    turn('dark')
    expect(theme.current).toBe('light')
  })

  it('is remembered', () => {
    open('light').theme.toggle()
    const { theme, root } = open('light')
    expect([theme.current, root.dataset.theme]).toEqual(['dark', 'dark'])
  })

  it('takes no nonsense for a theme', () => {
    localStorage.setItem('theme', 'pink')
    expect(open('dark').theme.current).toBe('dark')
  })

  it('is chosen for as long as the page lasts where nothing can be kept', () => {
    const refuse = () => {
      throw new Error('refused')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
    const { theme, root } = open('light')
    theme.toggle()
    expect([theme.current, root.dataset.theme]).toEqual(['dark', 'dark'])
  })
})
