import { describe, expect, it } from 'vitest'
import { openStarter } from '../../src/scenario'
import { Evaluation } from '../../src/state/evaluation.svelte'
import { Workspace } from '../../src/state/workspace.svelte'
import { createUser, join, putUserPolicy, statementText, userArn } from '../components/calls'
import { guarded } from '../components/evaluator/guarded'
import { ALICE, allow, ROLE, SESSION, text, type Given } from '../iam/evaluation/given'
import type { Request } from '../../src/iam'

function open(id: 'alice' | 'lead' = 'alice', scenario = openStarter(id)) {
  const workspace = new Workspace(id, scenario, () => {})
  return { workspace, evaluation: new Evaluation(workspace) }
}

describe('the question', () => {
  it('is changed piece by piece, and is then no longer the one whose answer was known', () => {
    const { evaluation, workspace } = open()
    expect(evaluation.request.expected).toBe('implicitDeny')
    evaluation.change({ action: 's3:PutObject' })
    expect(evaluation.request).toEqual({
      principal: userArn('alice'),
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::super-photos/cat.jpg',
    })
    expect(workspace.scenario.requests.slice(1)).toEqual(openStarter('alice').requests.slice(1))
  })

  it('begins blank where there is none, and is complete when all three words are there', () => {
    const { evaluation } = open('alice', { ...openStarter('alice'), requests: [] })
    expect(evaluation.request).toEqual({ principal: '', action: '', resource: '' })
    evaluation.change({ principal: userArn('bob') })
    evaluation.change({ action: 's3:GetObject' })
    expect(evaluation.complete).toBe(false)
    evaluation.change({ resource: '  ' })
    expect(evaluation.complete).toBe(false)
    evaluation.change({ resource: '*' })
    expect(evaluation.complete).toBe(true)
    expect(evaluation.requests).toHaveLength(1)
  })

  it('that is not complete is not sent', async () => {
    const { evaluation } = open()
    evaluation.change({ action: '' })
    await evaluation.send(false)
    expect(evaluation.trace).toBeNull()
  })

  it('stays within what there is, however many requests are left', () => {
    const { evaluation, workspace } = open()
    evaluation.choose(2)
    workspace.ask(workspace.scenario.requests.slice(0, 1))
    expect(evaluation.index).toBe(0)
    workspace.ask([])
    expect(evaluation.index).toBe(0)
  })

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])('removing number %i leads to number %i', (from, to) => {
    const { evaluation } = open()
    evaluation.choose(from)
    evaluation.remove()
    expect(evaluation.index).toBe(to)
  })
})

describe('the answer', () => {
  it('is the trace of the request as it stood, ready to be stepped through', async () => {
    const { evaluation } = open('lead')
    await evaluation.send(false)
    expect(evaluation.trace?.decision).toBe('explicitDeny')
    expect(evaluation.snapshot.value.request).toBe('collecting')
    expect(evaluation.playing).toBe(false)
    await evaluation.send(true)
    expect(evaluation.playing).toBe(true)
    evaluation.clear()
    expect(evaluation.playing).toBe(false)
  })

  it('is stale once the account has changed, and fresh again when that is undone', async () => {
    const { evaluation, workspace } = open()
    await evaluation.send(false)
    expect(evaluation.stale).toBe(false)
    workspace.perform([join('alice', 'SuperS3Access')])
    expect(evaluation.stale).toBe(true)
    workspace.undo()
    expect(evaluation.stale).toBe(false)
    workspace.redo()
    await evaluation.send(false)
    expect(evaluation.stale).toBe(false)
    expect(evaluation.trace?.decision).toBe('allowed')
  })

  it('is not stale by what changes no account', async () => {
    const { evaluation, workspace } = open()
    await evaluation.send(false)
    workspace.draft('managed:x', '{', null)
    workspace.perform([createUser('alice')])
    expect(evaluation.stale).toBe(false)
  })

  it.each<[string, (evaluation: Evaluation) => void]>([
    ['change', (evaluation) => evaluation.change({ action: 's3:PutObject' })],
    ['choose', (evaluation) => evaluation.choose(1)],
    ['add', (evaluation) => evaluation.add()],
    ['remove', (evaluation) => evaluation.remove()],
    ['clear', (evaluation) => evaluation.clear()],
  ])('%s puts the answer and the guess away', async (_, act) => {
    const { evaluation, workspace } = open()
    evaluation.guess = { decision: 'allowed', named: null }
    await evaluation.send(true)
    evaluation.guess = { decision: 'implicitDeny', named: null }
    workspace.perform([createUser('cy')])
    act(evaluation)
    expect(evaluation.trace).toBeNull()
    expect(evaluation.lamp).toBeNull()
    expect([evaluation.guess, evaluation.sentGuess]).toEqual([null, null])
    expect([evaluation.stale, evaluation.playing]).toEqual([false, false])
  })

  it.each<[string, (evaluation: Evaluation) => void]>([
    ['changed', (evaluation) => evaluation.change({ action: 's3:PutObject' })],
    ['turned from', (evaluation) => evaluation.choose(2)],
    ['cleared', (evaluation) => evaluation.clear()],
  ])('does not come to a question that was %s while it was on its way', async (_, act) => {
    const { evaluation } = open()
    const sending = evaluation.send(false)
    act(evaluation)
    await sending
    expect(evaluation.trace).toBeNull()
  })
})

describe('the guess', () => {
  it('stands beside the answer it was made for, and is then spent', async () => {
    const { evaluation } = open()
    evaluation.guess = { decision: 'allowed', named: null }
    await evaluation.send(false)
    expect([evaluation.guess, evaluation.sentGuess?.decision]).toEqual([null, 'allowed'])
    await evaluation.send(false)
    expect(evaluation.sentGuess).toBeNull()
  })
})

describe('the lamp', () => {
  it('goes from statement to statement and rests on the one that decided', async () => {
    const { evaluation } = open('lead')
    expect(evaluation.lamp).toBeNull()
    await evaluation.send(false)
    const seen = []
    for (let i = 0; i < 5; i += 1) {
      const { lamp } = evaluation
      seen.push([lamp?.key.split('/').at(-1), lamp?.effect, lamp?.text[lamp.range.start]])
      evaluation.tell({ type: 'step' })
    }
    expect(seen).toEqual([
      ['EditTheSource', null, '{'],
      ['DeployTheApp', null, '{'],
      ['KeepProductionSafe', null, '{'],
      ['KeepProductionSafe', 'Deny', '{'],
      ['KeepProductionSafe', 'Deny', '{'],
    ])
  })

  it('waits for its gate: an Allow is not shown at the first', async () => {
    const { evaluation } = open()
    evaluation.change({ principal: userArn('bob') })
    await evaluation.send(false)
    evaluation.tell({ type: 'step' })
    evaluation.tell({ type: 'step' })
    expect(evaluation.snapshot.value.request).toBe('explicitDeny')
    expect(evaluation.lamp).toBeNull()
    evaluation.tell({ type: 'step' })
    expect(evaluation.lamp?.effect).toBe('Allow')
  })
})

describe('what the request lacks', () => {
  const asking = statementText({
    Effect: 'Allow',
    Action: 's3:*',
    Resource: '*',
    Condition: { StringEquals: { 's3:prefix': 'x' }, Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  })

  async function missing() {
    const opened = open()
    opened.workspace.perform([putUserPolicy('alice', 'Asking', asking)])
    await opened.evaluation.send(false)
    return opened
  }

  it('is known with the answer, and stays while one key after the other is filled in', async () => {
    const { evaluation } = await missing()
    expect(evaluation.missingKeys).toEqual(['s3:prefix', 'aws:MultiFactorAuthPresent'])
    evaluation.change({ context: { 'S3:Prefix': 'x' } })
    expect(evaluation.trace).toBeNull()
    expect(evaluation.missingKeys).toEqual(['aws:MultiFactorAuthPresent'])
    evaluation.change({ context: { 'S3:Prefix': 'x', 'aws:MultiFactorAuthPresent': 'true' } })
    expect(evaluation.missingKeys).toEqual([])
  })

  it('is what the last answer says', async () => {
    const { evaluation, workspace } = await missing()
    workspace.perform([putUserPolicy('alice', 'Asking')])
    await evaluation.send(false)
    expect(evaluation.missingKeys).toEqual([])
  })

  it.each<[string, (evaluation: Evaluation) => void]>([
    ['changed', (evaluation) => evaluation.change({ action: 's3:PutObject' })],
    ['turned from', (evaluation) => evaluation.choose(1)],
  ])('is no matter of a question that was %s', async (_, act) => {
    const { evaluation } = await missing()
    act(evaluation)
    expect(evaluation.missingKeys).toEqual([])
  })
})

describe('what is looked at', () => {
  async function sent(given: Given, ask: Partial<Request> = {}) {
    const { evaluation } = open('alice', guarded(given, ask))
    await evaluation.send(false)
    return evaluation
  }

  it('stays with a policy that can be opened, while those are read that cannot', async () => {
    const sessionPolicies = ['First', 'Second'].map((name) => ({ name, document: text(allow()) }))
    const evaluation = await sent({ role: allow() }, { principal: SESSION, sessionPolicies })
    const own = 'inline:role/Auditor/OfRole'
    const seen = []
    for (let i = 0; i < 5; i += 1) {
      seen.push([evaluation.lamp?.key, evaluation.subject])
      evaluation.tell({ type: 'step' })
    }
    expect(seen).toEqual([
      [own, own],
      ['session:0/First', own],
      ['session:1/Second', own],
      [undefined, own],
      [own, own],
    ])
  })

  it('is the boundary that blocks, in the end', async () => {
    const evaluation = await sent({ user: allow(), boundary: allow({ Action: 'ec2:*' }) })
    evaluation.tell({ type: 'end' })
    expect(evaluation.lamp?.key).toMatch(/policy\/Boundary$/)
    expect(evaluation.subject).toBe(evaluation.lamp?.key)
  })

  it('is nothing where nothing can be opened', async () => {
    const sessionPolicies = [{ name: 'S', document: text(allow()) }]
    const evaluation = await sent({}, { principal: SESSION, sessionPolicies })
    expect(evaluation.subject).toBeNull()
  })

  it('opens the account’s policies, AWS’s own and the organization’s, and no others', async () => {
    const evaluation = await sent({ user: allow(), scps: [[allow()]] })
    const opens = (key: string) => evaluation.openable(key) !== null
    expect(opens('inline:user/alice/Own')).toBe(true)
    expect(opens('managed:arn:aws:iam::aws:policy/ReadOnlyAccess')).toBe(true)
    expect(opens('inline:user/alice/Gone')).toBe(false)
    expect(opens('scp:0/Control0')).toBe(true)
    expect(opens('scp:1/Control0')).toBe(false)
    expect(opens('rcp:0/Control0')).toBe(false)
    expect(opens('session:0/S')).toBe(false)
    expect(opens(`resource:${ROLE}`)).toBe(true)
    expect(opens(`resource:${ROLE}s`)).toBe(false)
    expect(evaluation.trace?.request.principal).toBe(ALICE)
  })

  it('says what the answer will be from the gate on at which it falls', async () => {
    const evaluation = await sent({ boundary: allow() })
    const seen = []
    for (let i = 0; i < 5; i += 1) {
      seen.push(evaluation.answerShown)
      evaluation.tell({ type: 'step' })
    }
    expect(seen).toEqual([false, false, true, true, true])
  })
})
