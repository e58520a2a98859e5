import { describe, expect, it } from 'vitest'
import { policyKey, userArn, type ApiCall } from '../../src/iam'
import { openStarter } from '../../src/scenario'
import { Workspace } from '../../src/state/workspace.svelte'
import { found } from './found'

function open() {
  let changes = 0
  const workspace = new Workspace('alice', openStarter('alice'), () => (changes += 1))
  return { workspace, changes: () => changes }
}

const join: ApiCall = {
  operation: 'AddUserToGroup',
  parameters: { GroupName: 'SuperS3Access', UserName: 'alice' },
}

describe('workspace', () => {
  it('makes a call, tells of the change, and names what undo would take back', () => {
    const { workspace, changes } = open()
    expect(workspace.perform([join])).toEqual({ ok: true, label: 'add alice to SuperS3Access' })
    expect(workspace.undoable).toBe('add alice to SuperS3Access')
    expect(changes()).toBe(1)
  })

  it('undoes and redoes all the way', () => {
    const { workspace } = open()
    const states = [workspace.account]
    for (const name of ['x', 'y', 'z']) {
      workspace.perform([{ operation: 'CreateUser', parameters: { UserName: name } }])
      states.push(workspace.account)
    }
    for (const state of states.slice(0, -1).reverse()) {
      workspace.undo()
      expect(workspace.account).toBe(state)
    }
    expect(workspace.undo()).toBeNull()
    for (const state of states.slice(1)) {
      workspace.redo()
      expect(workspace.account).toBe(state)
    }
    expect(workspace.redo()).toBeNull()
  })

  it('makes several calls or none', () => {
    const { workspace, changes } = open()
    const before = workspace.account
    const outcome = workspace.perform([
      join,
      { operation: 'AddUserToGroup', parameters: { GroupName: 'Nowhere', UserName: 'alice' } },
    ])
    expect(outcome).toMatchObject({ ok: false, code: 'NoSuchEntity' })
    expect(workspace.account).toBe(before)
    expect(workspace.undoable).toBeNull()
    expect(changes()).toBe(0)
  })

  it('records no step for a call that changes nothing', () => {
    const { workspace } = open()
    workspace.perform([join])
    workspace.perform([join])
    workspace.undo()
    expect(workspace.undoable).toBeNull()
  })

  it('keeps what was typed through undo, and gives a saved text back as a draft', () => {
    const { workspace } = open()
    const policy = workspace.account.policies[0]
    if (!policy) throw new Error('the starter has a policy')
    const key = policyKey({
      kind: 'managed',
      arn: `arn:aws:iam::${workspace.account.id}:policy/${policy.name}`,
    })
    const text = policy.document.replace('Allow', 'Deny')
    workspace.draft(key, text, policy.document)
    workspace.draft('inline:user/bob/Other', '{ half', null)
    workspace.perform(
      [
        {
          operation: 'CreatePolicyVersion',
          parameters: { PolicyArn: key.slice('managed:'.length), PolicyDocument: text, SetAsDefault: true },
        },
      ],
      { saves: key },
    )
    expect(workspace.scenario.drafts).toEqual({ 'inline:user/bob/Other': '{ half' })
    workspace.undo()
    expect(workspace.account.policies[0]?.document).toBe(policy.document)
    expect(workspace.scenario.drafts).toEqual({ [key]: text, 'inline:user/bob/Other': '{ half' })
    workspace.redo()
    expect(workspace.account.policies[0]?.document).toBe(text)
    expect(workspace.scenario.drafts).toEqual({ 'inline:user/bob/Other': '{ half' })
  })

  it('drops a draft that says what is saved', () => {
    const { workspace } = open()
    workspace.draft('managed:x', 'new', 'old')
    workspace.draft('managed:x', 'old', 'old')
    expect(workspace.scenario.drafts).toEqual({})
  })

  it('lets a question about alice follow her new name, there and back', () => {
    const { workspace } = open()
    const principals = () => workspace.scenario.requests.map((request) => request.principal)
    const before = principals()
    workspace.perform([{ operation: 'UpdateUser', parameters: { UserName: 'alice', NewUserName: 'alicia' } }])
    const alicia = workspace.account.users.find((user) => user.name === 'alicia')
    expect(alicia && principals()[0]).toBe(alicia && userArn(workspace.account, alicia))
    workspace.undo()
    expect(principals()).toEqual(before)
    workspace.redo()
    expect(principals()[0]).toContain('alicia')
  })

  it('puts another scenario in place and takes it back, drafts and all', () => {
    const { workspace } = open()
    workspace.draft('managed:x', 'typed', null)
    const before = workspace.scenario
    workspace.replace(openStarter('lead'), 'start over')
    expect(workspace.undo()).toBe('start over')
    expect(workspace.scenario).toBe(before)
  })

  it('begins a new history with another workspace', () => {
    const { workspace } = open()
    workspace.perform([join])
    workspace.open(found('lead', openStarter('lead')))
    expect(workspace.id).toBe('lead')
    expect(workspace.undoable).toBeNull()
  })
})
