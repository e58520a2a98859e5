import { configure, render, screen, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import type { DetachedWindowAPI } from 'happy-dom'
import { expect } from 'vitest'
import { Board } from '../../src/components/drag/board.svelte'
import type { ApiCall } from '../../src/iam'
import { openStarter, type Scenario, type StarterId } from '../../src/scenario'
import { Playground } from '../../src/state/playground.svelte'
import Host from './Host.svelte'
import './popover'

/** Milliseconds: what is awaited is there at once, unless the machine is busy. */
const PATIENCE = 20_000
configure({ asyncUtilTimeout: PATIENCE })

interface Setting {
  readonly props?: object
  /** `alice`, where nothing else is said. */
  readonly starter?: StarterId
  readonly scenario?: Scenario
  /** The workspace's id: the starter's, where nothing else is said. */
  readonly id?: string
  /** Made before the curtain rises; the history begins with them. */
  readonly calls?: readonly ApiCall[]
  /** With motion, as most people have it. Without, nothing has to be waited for. */
  readonly motion?: boolean
}

/** A component on the screen, with a playground and a board of its own, and a person in front of it. */
export function stage(component: unknown, setting: Setting = {}) {
  const {
    props = {},
    starter = 'alice',
    scenario = openStarter(starter),
    id = starter,
    calls = [],
    motion = false,
  } = setting
  const playground = new Playground(id, scenario, () => {})
  for (const apiCall of calls) {
    const outcome = playground.workspace.perform([apiCall])
    if (!outcome.ok) throw new Error(`${apiCall.operation}: ${outcome.message}`)
  }
  setMotion(motion)
  const board = new Board(playground)
  render(Host, { props: { shown: component, props, playground, board } as never })
  return { playground, board, user: userEvent.setup({ delay: null }) }
}

function setMotion(motion: boolean) {
  const { settings } = Reflect.get(window, 'happyDOM') as DetachedWindowAPI
  settings.device.prefersReducedMotion = motion ? 'no-preference' : 'reduce'
}

/** What will be seen once the screen has caught up. */
export function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: PATIENCE, interval: 10 })
}

/** What a screen reader was told last. */
export function said(): string {
  return screen.getByRole('status', { name: 'What just happened' }).textContent
}

/** The part of the screen that a role and a name find. */
export function part(role: string, name: string | RegExp) {
  return within(screen.getByRole(role, { name }))
}

/** Every refusal that can be read, in this part of the screen or anywhere. */
export function refusals(inside: Pick<typeof screen, 'queryAllByRole'> = screen): readonly string[] {
  return inside
    .queryAllByRole('alert')
    .filter((alert) => !alert.closest('details:not([open])'))
    .map((alert) => alert.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
}
