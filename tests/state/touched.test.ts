import { describe, expect, it } from 'vitest'
import { call, emptyAccount, type Account, type ApiCall } from '../../src/iam'
import { openStarter, type Scenario } from '../../src/scenario'
import { touchedLately } from '../../src/state/touched'
import { Workspace } from '../../src/state/workspace.svelte'
import { createGroup, createPolicy, createUser, join, newVersion } from '../components/calls'

function workspaceAfter(...steps: readonly (readonly ApiCall[])[]): Workspace {
  const workspace = new Workspace('alice', openStarter('alice'), () => {})
  for (const calls of steps) {
    const outcome = workspace.perform(calls)
    if (!outcome.ok) throw new Error(outcome.message)
  }
  return workspace
}

/** Names of what was touched, in the order of the steps. */
function touched({ history, account }: Workspace): readonly string[] {
  const named = [...account.users, ...account.groups, ...account.policies]
  return [...touchedLately(history)].map((id) => named.find((one) => one.id === id)?.name ?? 'gone')
}

describe('what somebody is at work on', () => {
  it('is nothing to begin with', () => {
    expect(touched(workspaceAfter())).toEqual([])
  })

  it('is what the last steps made or changed, be it a user, a group or a policy', () => {
    expect(
      touched(
        workspaceAfter(
          [createUser('cy')],
          [createGroup('Ops'), createGroup('Dev')],
          [join('alice', 'Ops')],
          [createPolicy('New')],
          [newVersion('ReadAndAddPhotos')],
        ),
      ),
    ).toEqual(['cy', 'Ops', 'Dev', 'alice', 'New', 'ReadAndAddPhotos'])
  })

  it('is no longer what was taken back', () => {
    const workspace = workspaceAfter([createUser('cy')], [createGroup('Ops')])
    workspace.undo()
    expect(touched(workspace)).toEqual(['cy'])
    workspace.redo()
    expect(touched(workspace)).toEqual(['cy', 'Ops'])
  })

  it('is no longer what was done a dozen steps ago', () => {
    const steps = Array.from({ length: 13 }, (_, i) => [createUser(`u${i}`)])
    const names = touched(workspaceAfter(...steps))
    expect(names).toHaveLength(12)
    expect(names[0]).toBe('u1')
  })

  it('is nobody where a step changes very many at once', () => {
    const users = Array.from({ length: 13 }, (_, i) => createUser(`u${i}`))
    expect(touched(workspaceAfter([...users, createGroup('Ops')]))).toEqual(['Ops'])
  })

  it('is nothing of a scenario that came in place of another', () => {
    const workspace = workspaceAfter([createUser('cy')])
    const other: Account = { ...emptyAccount(), users: accountWith('dee').users }
    workspace.replace({ ...workspace.scenario, account: other } satisfies Scenario, 'import an account')
    expect(touchedLately(workspace.history).has(other.users[0]!.id)).toBe(false)
  })
})

function accountWith(name: string): Account {
  const result = call(emptyAccount(), createUser(name))
  if (!result.ok) throw new Error(result.message)
  return result.account
}
