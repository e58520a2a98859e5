import { expect, it } from 'vitest'
import { openStarter } from '../../src/scenario'
import { activityOf, decisionChanges, momentsOf } from '../../src/state/activity'
import { CallLog } from '../../src/state/call-log.svelte'
import { Workspace } from '../../src/state/workspace.svelte'

const NOW = new Date('2026-03-04T05:06:07Z')

function opened(): Workspace {
  return new Workspace(
    'alice',
    openStarter('alice'),
    () => {},
    () => NOW,
  )
}

const join = {
  operation: 'AddUserToGroup',
  parameters: { UserName: 'alice', GroupName: 'SuperS3Access' },
} as const
const create = { operation: 'CreateGroup', parameters: { GroupName: 'Ops' } } as const

it('lists steps newest first, with what was undone before what is done', () => {
  const workspace = opened()
  workspace.perform([join])
  workspace.perform([create])
  workspace.undo()
  expect(
    momentsOf(workspace.history).map(({ change, done, undone }) => [change.label, done, undone]),
  ).toEqual([
    ['create the group Ops', 2, true],
    ['add alice to SuperS3Access', 1, false],
  ])
  expect(workspace.history.past[0]?.at).toBe(NOW.toISOString())
})

it('goes to any moment and back again', () => {
  const workspace = opened()
  const states = [workspace.scenario]
  for (const step of [[join], [create], [{ ...create, parameters: { GroupName: 'Dev' } }]] as const) {
    workspace.perform(step)
    states.push(workspace.scenario)
  }
  for (const done of [0, 3, 1, 2, 0, 3]) {
    workspace.goTo(done)
    expect(workspace.account).toEqual(states[done]?.account)
    expect(workspace.history.past).toHaveLength(done)
  }
  workspace.goTo(99)
  expect(workspace.history.future).toEqual([])
  workspace.goTo(-1)
  expect(workspace.history.past).toEqual([])
})

it('tells which answers a step changed', () => {
  const workspace = opened()
  const [request] = workspace.scenario.requests
  if (!request) throw new Error('The starter asks something.')
  workspace.perform([join])
  workspace.perform([create])
  const [joined, created] = workspace.history.past
  expect(joined && decisionChanges(joined, [request])).toEqual([
    { request, from: 'implicitDeny', to: 'allowed' },
  ])
  expect(created && decisionChanges(created, [request])).toEqual([])
})

it('a scenario put in place of another keeps its calls for the record, and is undone whole', () => {
  const workspace = opened()
  const before = workspace.scenario
  workspace.replace(openStarter('ten-snowflakes'), 'bring in an account', [create])
  expect(momentsOf(workspace.history)[0]?.change).toMatchObject({ calls: [create], replaces: true })
  workspace.undo()
  expect(workspace.scenario).toBe(before)
  workspace.redo()
  expect(workspace.account.users).toHaveLength(10)
})

it('puts what left no step where it happened, and never among the steps’ order', () => {
  let now = new Date('2026-03-04T05:00:00Z')
  const workspace = new Workspace(
    'alice',
    openStarter('alice'),
    () => {},
    () => now,
  )
  const log = new CallLog()
  const minute = (n: number) => new Date(`2026-03-04T05:0${n}:00Z`)
  const note = (n: number, operation: string) => {
    log.add({
      at: minute(n).toISOString(),
      workspace: 'alice',
      calls: [{ operation, parameters: {} }],
      result: 'unchanged',
    })
  }
  const lines = () =>
    activityOf(workspace.history, log.entries).map((line) =>
      line.kind === 'moment' ? line.moment.change.label : line.logged.calls[0]?.operation,
    )
  note(0, 'first')
  now = minute(1)
  workspace.perform([join])
  note(2, 'between')
  note(3, 'and again')
  now = minute(4)
  workspace.perform([create])
  note(4, 'at once')
  const all = [
    'at once',
    'create the group Ops',
    'and again',
    'between',
    'add alice to SuperS3Access',
    'first',
  ]
  expect(lines()).toEqual(all)
  workspace.undo()
  expect(lines()).toEqual(all)
  // Where the clock has been put back, steps are still in the order in which they can be gone through.
  workspace.redo()
  now = minute(0)
  workspace.perform([{ ...create, parameters: { GroupName: 'Late' } }])
  expect(lines().filter((line) => line?.includes('the group'))).toEqual([
    'create the group Late',
    'create the group Ops',
  ])
  expect(lines()).toHaveLength(7)
})
