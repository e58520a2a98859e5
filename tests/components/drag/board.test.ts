// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Carried, Place } from '../../../src/state/gesture'
import { createGroup, createUser, join } from '../calls'
import { crowd } from '../crowd'
import { part, refusals, said, soon, stage } from '../stage'
import Board from './Board.svelte'

/** What dnd-kit would tell, told by hand: how a pointer moves is the business of a real browser. */
interface Events {
  accepts: (carried: Carried, place: Place) => boolean
  start: (carried: Carried) => void
  over: (carried: Carried, place: Place | null) => void
  end: (carried: Carried, place: Place | null) => void
}

interface Pointer {
  events: Events | null
  draggable: number
  droppable: number
}
const pointer = vi.hoisted((): Pointer => ({ events: null, draggable: 0, droppable: 0 }))
vi.mock('../../../src/components/drag/pointer', () => ({
  PointerDrag: class {
    constructor(events: Events) {
      pointer.events = events
    }
    draggable() {
      pointer.draggable += 1
      return () => (pointer.draggable -= 1)
    }
    droppable() {
      pointer.droppable += 1
      return () => (pointer.droppable -= 1)
    }
  },
}))

const ops = [createGroup('Ops'), createGroup('Team')]
const grip = (name: string) => screen.getByRole('button', { name })
const places = () => screen.queryAllByRole('button', { name: /^(Put|Clip|Stick|Take) / })
const named = () => places().map((place) => place.textContent.trim())

describe('carrying', () => {
  it('shows a button at each place that takes the thing, and goes to the first', async () => {
    const { user } = stage(Board, { calls: ops })
    expect(places()).toEqual([])
    await user.click(grip('Move alice'))
    expect(named()).toEqual(['Put alice into SuperS3Access', 'Put alice into Ops', 'Put alice into Team'])
    expect(places()[0]).toHaveFocus()
    expect(said()).toMatch(/^Picked up alice\. .*arrow keys.*Enter.*Escape/i)
  })

  it('goes by arrows, all the way round, and puts by Enter', async () => {
    const { user, playground } = stage(Board, { calls: ops })
    grip('Move alice').focus()
    await user.keyboard('{Enter}{ArrowDown}')
    expect(places()[1]).toHaveFocus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(places()[0]).toHaveFocus()
    await user.keyboard('{ArrowUp}')
    expect(places()[2]).toHaveFocus()
    await user.keyboard('{ArrowLeft}{Enter}')
    expect(playground.account.users[0]?.groups).toEqual(['Ops'])
    expect(places()).toEqual([])
    expect(grip('Move alice')).toHaveFocus()
    expect(said()).toBe('Done: add alice to Ops.')
  })

  it('Escape gives up, says so, and gives the focus back', async () => {
    const { user, playground } = stage(Board)
    const before = playground.account
    await user.click(grip('Move alice'))
    await user.keyboard('{Escape}')
    expect(places()).toEqual([])
    expect(grip('Move alice')).toHaveFocus()
    expect(said()).toBe('Put alice back. Nothing was changed.')
    expect(playground.account).toBe(before)
  })

  it('the same grip again gives up, too', async () => {
    const { user } = stage(Board)
    await user.click(grip('Move alice'))
    await user.click(grip('Move alice'))
    expect(places()).toEqual([])
    expect(said()).toBe('Put alice back. Nothing was changed.')
  })

  it('another grip changes hands', async () => {
    const { user } = stage(Board, { calls: ops })
    await user.click(grip('Move alice'))
    await user.click(grip('Move bob'))
    // Not into SuperS3Access, where bob is.
    expect(named()).toEqual(['Put bob into Ops', 'Put bob into Team'])
    expect(said()).toContain('Picked up bob.')
  })

  it('a policy is clipped to groups and stuck on users', async () => {
    const { user, playground } = stage(Board, { calls: [createGroup('Ops')] })
    await user.click(grip('Attach ReadAndAddPhotos'))
    expect(named()).toEqual([
      'Stick ReadAndAddPhotos on alice',
      'Stick ReadAndAddPhotos on bob',
      'Clip ReadAndAddPhotos to Ops',
    ])
    await user.click(screen.getByRole('button', { name: 'Stick ReadAndAddPhotos on bob' }))
    expect(playground.account.users[1]?.attachedPolicies).toHaveLength(1)
    expect(said()).toBe('Done: attach ReadAndAddPhotos to bob.')
    expect(grip('Attach ReadAndAddPhotos')).toHaveFocus()
  })

  it('says so where there is nowhere to put it', async () => {
    const { user } = stage(Board, { scenario: crowd({ users: 1 }) })
    await user.click(grip('Move user-000'))
    expect(said()).toBe('There is nowhere to put user-000 yet.')
    expect(grip('Move user-000')).toHaveFocus()
  })

  it.each([
    ['the filter hides all groups', 'nobody', 'Find a group'],
    ['the filter leaves only those that have it', 'team-000', 'Find a group'],
  ])('says where to look when %s', async (_, sought, filter) => {
    const { user, board } = stage(Board, { scenario: crowd({ users: 1, groups: 40, inFirst: 1 }) })
    await user.type(screen.getByRole('searchbox', { name: filter }), sought)
    await user.click(grip('Move user-000'))
    expect(said()).toBe(
      'Whatever takes user-000 is out of sight. Empty the filter or show more, and pick it up again.',
    )
    expect(board.carried).toBeNull()
  })

  it('a refusal is told where it was tried, and nothing stays in the hand', async () => {
    const groups = Array.from({ length: 11 }, (_, i) => `G${i + 1}`)
    const { user, playground } = stage(Board, {
      calls: [...groups.map(createGroup), ...groups.slice(0, 10).map((name) => join('alice', name))],
    })
    await user.click(grip('Move alice'))
    await user.click(screen.getByRole('button', { name: 'Put alice into G11' }))
    expect(refusals(part('listitem', 'G11'))).toEqual([expect.stringContaining('GroupsPerUser: 10')])
    expect(playground.account.users[0]?.groups).toHaveLength(10)
    expect(places()).toEqual([])
  })

  it('goes to the people to choose a place, and back to where the thing was picked up', async () => {
    const { user, playground } = stage(Board)
    playground.tab = 'policies'
    await user.click(grip('Attach ReadAndAddPhotos'))
    expect(playground.tab).toBe('people')
    await user.keyboard('{Escape}')
    expect(playground.tab).toBe('policies')
    await user.click(grip('Attach ReadAndAddPhotos'))
    await user.keyboard('{Enter}')
    expect(playground.tab).toBe('policies')
    expect(grip('Attach ReadAndAddPhotos')).toHaveFocus()
  })

  it('stays where it is with a thing that has nowhere to go', async () => {
    const { user, playground } = stage(Board)
    for (const name of ['alice', 'bob']) playground.deleteHolder({ kind: 'user', name })
    playground.deleteHolder({ kind: 'group', name: 'SuperS3Access' })
    playground.tab = 'policies'
    await user.click(grip('Attach ReadAndAddPhotos'))
    expect(said()).toBe('There is nowhere to put ReadAndAddPhotos yet.')
    expect(playground.tab).toBe('policies')
  })

  it('a thing with nowhere to go says so, and is not carried', async () => {
    const { user, playground, board } = stage(Board)
    playground.deleteHolder({ kind: 'group', name: 'SuperS3Access' })
    await user.click(grip('Move alice'))
    expect(said()).toBe('There is nowhere to put alice yet.')
    expect(board.carried).toBeNull()
    expect(grip('Move alice')).toHaveFocus()
  })
})

describe('dragging', () => {
  const alice: Carried = { kind: 'user', name: 'alice', from: null }
  const bobInGroup: Carried = { kind: 'user', name: 'bob', from: { kind: 'group', name: 'SuperS3Access' } }
  const group: Place = { kind: 'group', name: 'SuperS3Access' }

  beforeEach(() => Object.assign(pointer, { events: null, draggable: 0, droppable: 0 }))

  async function drag() {
    const staged = stage(Board)
    await staged.board.loadPointer()
    return { ...staged, events: pointer.events! }
  }

  it('knows all there is to drag and all the places, also those that come later', async () => {
    const { playground } = await drag()
    const { draggable, droppable } = pointer
    // Two cards and one tray to drop on; these cards, one member and a policy on its tray and in the list to drag.
    expect(droppable).toBe(3)
    expect(draggable).toBeGreaterThanOrEqual(5)
    playground.perform([createUser('cy')], 'new-user')
    await soon(() => [pointer.draggable, pointer.droppable]).toEqual([draggable + 1, 4])
    playground.undo()
    await soon(() => [pointer.draggable, pointer.droppable]).toEqual([draggable, 3])
  })

  it('puts what is dropped, with the same call as carrying', async () => {
    const { playground, events, board } = await drag()
    events.start(alice)
    expect(board.held).toEqual(alice)
    expect(board.accepts(group)).toBe(true)
    await soon(said).toBe('Picked up alice.')
    events.over(alice, group)
    await soon(said).toBe('Over SuperS3Access.')
    expect(board.isOver({ ...group })).toBe(true)
    events.end(alice, group)
    expect(playground.account.users[0]?.groups).toEqual(['SuperS3Access'])
    expect(board.held).toBeNull()
    expect(board.isOver(group)).toBe(false)
    await soon(said).toBe('Done: add alice to SuperS3Access.')
  })

  it('what is dropped outside leaves; back on its own tray it stays', async () => {
    const { playground, events } = await drag()
    const before = playground.account
    // Its own tray takes it, so that letting go there does not count as outside.
    expect(events.accepts(bobInGroup, group)).toBe(true)
    events.start(bobInGroup)
    events.end(bobInGroup, group)
    expect(playground.account).toBe(before)
    events.start(bobInGroup)
    events.over(bobInGroup, null)
    await soon(said).toBe('Let go here to take bob out of SuperS3Access.')
    events.end(bobInGroup, { kind: 'outside' })
    expect(playground.account.users[1]?.groups).toEqual([])
  })

  it.each([
    ['a drag given up', bobInGroup, null],
    ['a card let go over nothing', alice, { kind: 'outside' }],
    ['a user let go over a user', alice, { kind: 'user', name: 'bob' }],
  ] as const)('%s changes nothing', async (_, carried, place) => {
    const { playground, events } = await drag()
    const before = playground.account
    events.start(carried)
    events.end(carried, place)
    expect(playground.account).toBe(before)
    expect(playground.workspace.undoable).toBeNull()
    await soon(said).toBe(`Put ${carried.name} back. Nothing was changed.`)
  })

  it('takes what is carried out of the hand', async () => {
    const { user, events } = await drag()
    await user.click(grip('Move bob'))
    events.start(alice)
    await soon(places).toEqual([])
  })
})
