import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, type Account, type ApiCall } from '../../src/iam'
import { openStarter } from '../../src/scenario'
import { emptyHistory, record, redo, undo, type Change, type History } from '../../src/state/history'
import { Workspace } from '../../src/state/workspace.svelte'
import {
  attachToUser,
  createGroup,
  createPolicy,
  createUser,
  join,
  newVersion,
  putUserPolicy,
} from '../components/calls'

const NOW = new Date('2026-03-04T05:06:07Z')
const start = openStarter('alice')
const opened = () =>
  new Workspace(
    'alice',
    start,
    () => {},
    () => NOW,
  )

/** Some that work, some that change nothing the second time, some that AWS refuses. */
const calls: readonly ApiCall[] = [
  createUser('cy'),
  createUser('alice'),
  createGroup('Ops'),
  join('alice', 'SuperS3Access'),
  join('alice', 'Nowhere'),
  createPolicy('Other'),
  attachToUser('alice', 'Other'),
  newVersion('ReadAndAddPhotos'),
  putUserPolicy('bob', 'Mine'),
  { operation: 'DeleteUser', parameters: { UserName: 'cy' } },
  { operation: 'UpdateUser', parameters: { UserName: 'alice', NewUserName: 'alicia' } },
]

type Step = number | 'undo' | 'redo'
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.nat(calls.length - 1), weight: 3 },
  { arbitrary: fc.constant('undo' as const), weight: 2 },
  { arbitrary: fc.constant('redo' as const), weight: 1 },
)

function replay(made: readonly ApiCall[]): Account {
  return made.reduce((account, apiCall) => {
    const result = call(account, apiCall, { at: NOW.toISOString() })
    return result.ok ? result.account : account
  }, start.account)
}

describe('history', () => {
  it('any sequence of steps ends where replaying what stands of it ends', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const workspace = opened()
        let made: ApiCall[] = []
        let undone: ApiCall[] = []
        for (const each of steps) {
          const before = workspace.account
          if (each === 'undo') {
            const last = made.at(-1)
            expect(workspace.undo() === null).toBe(last === undefined)
            if (last) [made, undone] = [made.slice(0, -1), [last, ...undone]]
          } else if (each === 'redo') {
            const next = undone[0]
            expect(workspace.redo() === null).toBe(next === undefined)
            if (next) [made, undone] = [[...made, next], undone.slice(1)]
          } else {
            workspace.perform([calls[each]!])
            if (workspace.account !== before) [made, undone] = [[...made, calls[each]!], []]
          }
          expect(workspace.undoable !== null).toBe(made.length > 0)
          expect(workspace.redoable !== null).toBe(undone.length > 0)
        }
        expect(workspace.account).toEqual(replay(made))
      }),
      { numRuns: 60 },
    )
  })

  it('all undone is where it began, requests and all; all redone is where it ended', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(calls.length - 1), { maxLength: 20 }), (steps) => {
        const workspace = opened()
        for (const each of steps) workspace.perform([calls[each]!])
        const end = workspace.scenario
        while (workspace.undo() !== null);
        expect(workspace.scenario).toEqual(start)
        while (workspace.redo() !== null);
        expect(workspace.scenario).toEqual(end)
      }),
      { numRuns: 30 },
    )
  })

  const change = (label: string): Change => ({
    label,
    at: NOW.toISOString(),
    before: start,
    after: start,
    calls: [],
    replaces: false,
    drafts: {},
  })

  it('has nothing to take back at first', () => {
    expect(undo(emptyHistory, start)).toBeNull()
    expect(redo(emptyHistory, start)).toBeNull()
  })

  it('a new step puts an end to what could be redone', () => {
    const undone = undo(record(emptyHistory, change('a')), start)!.history
    expect(undone.future).toHaveLength(1)
    expect(record(undone, change('b'))).toMatchObject({ past: [{ label: 'b' }], future: [] })
  })

  it('forgets what lies more than 500 steps back, and no more', () => {
    const long = Array.from({ length: 501 }, (_, i) => change(String(i))).reduce<History>(
      record,
      emptyHistory,
    )
    expect(long.past).toHaveLength(500)
    expect(long.past.at(0)?.label).toBe('1')
    expect(long.past.at(-1)?.label).toBe('500')
  })

  it('what was typed since stays through an undo', () => {
    const workspace = opened()
    workspace.perform([createUser('cy')])
    workspace.draft('managed:x', '{ half', null)
    const asked = [{ principal: 'p', action: 'a', resource: 'r' }]
    workspace.ask(asked)
    workspace.undo()
    expect(workspace.scenario).toMatchObject({ drafts: { 'managed:x': '{ half' }, requests: asked })
  })

  it('a draft typed since a save is worth more than the one that was saved', () => {
    const workspace = opened()
    const saves = 'managed:arn:aws:iam::123456789012:policy/ReadAndAddPhotos'
    workspace.draft(saves, 'first', null)
    workspace.perform([newVersion('ReadAndAddPhotos')], { saves })
    workspace.draft(saves, 'second', null)
    workspace.undo()
    expect(workspace.scenario.drafts).toEqual({ [saves]: 'second' })
    workspace.redo()
    expect(workspace.scenario.drafts).toEqual({ [saves]: 'second' })
  })

  it('a draft follows the user whose inline policy it is to a new name, and back', () => {
    const workspace = opened()
    workspace.perform([putUserPolicy('alice', 'Mine')])
    workspace.draft('inline:user/alice/Mine', '{ half', null)
    workspace.perform([{ operation: 'UpdateUser', parameters: { UserName: 'alice', NewUserName: 'alicia' } }])
    expect(workspace.scenario.drafts).toEqual({ 'inline:user/alicia/Mine': '{ half' })
    workspace.undo()
    expect(workspace.scenario.drafts).toEqual({ 'inline:user/alice/Mine': '{ half' })
  })
})
