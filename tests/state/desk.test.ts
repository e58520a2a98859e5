import { describe, expect, it } from 'vitest'
import { policyKey, type PolicyRef } from '../../src/iam'
import { emptyAccount } from '../../src/iam'
import { openStarter, type Scenario } from '../../src/scenario'
import { Playground } from '../../src/state/playground.svelte'
import { attachToUser, policyArn, putUserPolicy, statementText } from '../components/calls'
import { guarded } from '../components/evaluator/guarded'
import { ALICE, allow, deny, ROLE } from '../iam/evaluation/given'

const managed = (name: string): PolicyRef => ({ kind: 'managed', arn: policyArn(name) })
const [edit, deploy, safe] = ['EditTheSource', 'DeployTheApp', 'KeepProductionSafe'].map(managed) as [
  PolicyRef,
  PolicyRef,
  PolicyRef,
]

function open(scenario: Scenario = openStarter('lead')) {
  const playground = new Playground('lead', scenario, () => {})
  const { desk, evaluation, workspace } = playground
  return { playground, desk, evaluation, workspace }
}

describe('which policy lies on the desk', () => {
  it('the first there is, until one is chosen', () => {
    const { desk } = open()
    expect(desk.ref).toEqual(edit)
    desk.show(safe)
    expect(desk.ref).toEqual(safe)
    expect(desk.key).toBe(policyKey(safe))
  })

  it('none where there is none', () => {
    const { desk } = open({ ...openStarter('lead'), account: emptyAccount() })
    expect([desk.ref, desk.key, desk.saved, desk.text, desk.dirty]).toEqual([null, null, null, '', false])
    desk.type('lost?')
    desk.discard()
    expect(desk.text).toBe('')
  })

  it('another where the chosen one is gone, and the chosen one where it is back', () => {
    const { desk, playground } = open()
    desk.show(safe)
    playground.deletePolicy(safe, 'KeepProductionSafe')
    expect(desk.ref).toEqual(edit)
    playground.undo()
    expect(desk.ref).toEqual(safe)
  })

  it('the one under the lamp, as the lamp goes on', async () => {
    const { desk, evaluation } = open()
    desk.show(safe)
    await evaluation.send(false)
    expect(desk.ref).toEqual(edit)
    evaluation.tell({ type: 'step' })
    expect(desk.ref).toEqual(deploy)
    evaluation.tell({ type: 'end' })
    expect(desk.ref).toEqual(safe)
  })

  it('the chosen one, once the learner looks away from the lamp, and until the next answer', async () => {
    const { desk, evaluation } = open()
    await evaluation.send(false)
    desk.show(safe)
    evaluation.tell({ type: 'step' })
    expect(desk.ref).toEqual(safe)
    evaluation.tell({ type: 'replay' })
    expect(desk.ref).toEqual(safe)
    await evaluation.send(false)
    expect(desk.ref).toEqual(edit)
  })

  it('the one that is being typed in: the lamp does not pull it away from under the hand', async () => {
    const { desk, evaluation } = open()
    await evaluation.send(false)
    desk.type('{ half a ')
    evaluation.tell({ type: 'step' })
    desk.type('{ half a word')
    expect(desk.ref).toEqual(edit)
    evaluation.clear()
    expect(desk.ref).toEqual(edit)
  })

  it('goes on with an inline policy whose user is renamed', () => {
    const { desk, playground } = open()
    playground.workspace.perform([putUserPolicy('lena', 'Mine')])
    desk.show({ kind: 'inline', holder: { kind: 'user', name: 'lena' }, name: 'Mine' })
    playground.rename({ kind: 'user', name: 'lena' }, 'helena', 'here')
    expect(desk.ref).toEqual({ kind: 'inline', holder: { kind: 'user', name: 'helena' }, name: 'Mine' })
  })
})

describe('its text', () => {
  it('is what is saved, until something is typed', () => {
    const { desk, workspace } = open()
    expect(desk.text).toBe(workspace.account.policies[0]?.document)
    expect([desk.dirty, desk.valid]).toEqual([false, true])
    desk.type('{ half')
    expect([desk.text, desk.dirty, desk.valid]).toEqual(['{ half', true, false])
    expect(desk.findings.some(({ severity }) => severity === 'error')).toBe(true)
    expect(desk.saved).toBe(workspace.account.policies[0]?.document)
    desk.discard()
    expect([desk.text, desk.dirty, desk.valid]).toEqual([desk.saved, false, true])
  })

  it('emptied is a draft, too', () => {
    const { desk } = open()
    desk.type('')
    expect([desk.text, desk.dirty]).toEqual(['', true])
  })

  it('is each policy’s own', () => {
    const { desk } = open()
    desk.type('one')
    desk.show(safe)
    desk.type('two')
    desk.show(edit)
    expect(desk.text).toBe('one')
  })

  it('is told from what is no policy at once, and judged whole once the checks have come', async () => {
    const { desk } = open()
    desk.type('{}')
    expect(desk.valid).toBe(false)
    desk.type('{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3","Resource":"*"}}')
    expect([desk.valid, desk.findings]).toEqual([true, []])
    await expect.poll(() => desk.valid).toBe(false)
    expect(desk.findings[0]?.severity).toBe('error')
  })

  it('is judged as what it is: a bucket policy needs a Principal', async () => {
    const { desk, playground } = open()
    await desk.prepare()
    playground.createBucketPolicy('arn:aws:s3:::app-source', 'here')
    expect(desk.valid).toBe(true)
    desk.type(desk.text.replace(/"Principal": \{[^}]*\},/, ''))
    expect(desk.valid).toBe(false)
  })

  it('can be read only where AWS keeps it', async () => {
    const { desk, workspace } = open()
    workspace.perform([attachToUser('lena', 'aws/AmazonS3ReadOnlyAccess')])
    expect(desk.readOnly).toBe(false)
    desk.show(managed('aws/AmazonS3ReadOnlyAccess'))
    expect(desk.readOnly).toBe(true)
    // Its document is fetched when it is first looked at, and is no error or draft meanwhile.
    expect([desk.text, desk.dirty, desk.findings]).toEqual(['', false, []])
    await expect.poll(() => desk.saved).toContain('s3:Get*')
    expect([desk.dirty, desk.valid]).toEqual([false, true])
  })
})

describe('the lamp in the text', () => {
  it('lies on the statement that is read', async () => {
    const { desk, evaluation } = open()
    expect(desk.lamp).toBeNull()
    await evaluation.send(false)
    const { start, end } = desk.lamp!
    expect(JSON.parse(desk.text.slice(start, end))).toMatchObject({ Sid: 'ReadAndWriteSource' })
    evaluation.tell({ type: 'end' })
    expect(JSON.parse(desk.text.slice(desk.lamp?.start, desk.lamp?.end))).toMatchObject({
      Sid: 'NeverDeleteWhatIsLive',
    })
  })

  it('is out on any other policy, and on a draft: the evaluator read what is saved', async () => {
    const { desk, evaluation } = open()
    await evaluation.send(false)
    desk.show(safe)
    expect(desk.lamp).toBeNull()
    desk.show(edit)
    expect(desk.lamp).not.toBeNull()
    const { text } = desk
    desk.type(`${text} `)
    expect(desk.lamp).toBeNull()
    desk.type(text)
    expect(desk.lamp).not.toBeNull()
  })

  it('is out between the statements and the verdict, and where nothing decided', async () => {
    const { desk, evaluation } = open(openStarter('alice'))
    await evaluation.send(false)
    evaluation.tell({ type: 'end' })
    expect(evaluation.trace?.decision).toBe('implicitDeny')
    expect(desk.lamp).toBeNull()
  })
})

describe('a role’s trust policy', () => {
  const trust: PolicyRef = { kind: 'resource', arn: ROLE }
  const trusting = (AWS: string) =>
    statementText({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' })

  it('is read as one, and saved by its own call', () => {
    const { desk, playground } = open(guarded({ trust: trusting(ALICE) }))
    desk.show(trust)
    expect([desk.text, desk.readOnly, desk.valid]).toEqual([trusting(ALICE), false, true])
    expect(desk.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const text = trusting(`${ALICE.slice(0, -5)}team/bob`)
    desk.type(text)
    expect(playground.save()).toBe(true)
    expect(playground.account.roles[0]?.trustPolicy).toBe(text)
    expect(playground.workspace.history.past.at(-1)?.calls[0]?.operation).toBe('UpdateAssumeRolePolicy')
    playground.undo()
    expect(desk.text).toBe(text)
    desk.discard()
    expect(desk.text).toBe(trusting(ALICE))
  })

  it('that AWS would refuse stays typed, and the refusal is told there', () => {
    const { desk, playground } = open(guarded({ trust: trusting(ALICE) }))
    desk.show(trust)
    desk.type(trusting('arn:aws:iam::123456789012:user/nobody'))
    expect(playground.save()).toBe(false)
    expect(playground.failureAt(policyKey(trust))?.message).toContain('Invalid principal in policy')
    expect(desk.dirty).toBe(true)
  })
})

describe('what the organization keeps', () => {
  it('is read as what it is, and not to be typed in', async () => {
    const { desk } = open(guarded({ user: allow(), scps: [[deny({ Principal: '*' })]], rcps: [[allow()]] }))
    desk.show({ kind: 'scp', level: 0, name: 'Control0' })
    await desk.prepare()
    expect(desk.readOnly).toBe(true)
    expect(desk.text).toContain('Deny')
    expect(desk.findings.map(({ message }) => message).join()).toMatch(/Principal/)
    desk.show({ kind: 'rcp', level: 0, name: 'Control0' })
    expect([desk.readOnly, desk.key]).toEqual([true, 'rcp:0/Control0'])
  })
})
