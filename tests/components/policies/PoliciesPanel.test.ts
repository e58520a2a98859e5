// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { tick } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import PoliciesPanel from '../../../src/components/policies/PoliciesPanel.svelte'
import { openStarter } from '../../../src/scenario'
import { emptyAccount, type ApiCall, type PolicyRef } from '../../../src/iam'
import {
  attachToUser,
  createGroup,
  createPolicy,
  createUser,
  newVersion,
  policyArn,
  putUserPolicy,
  readAll,
  statementText,
} from '../calls'
import { ALICE, allow, deny, ROLE, ROOT } from '../../iam/evaluation/given'
import { guarded } from '../evaluator/guarded'
import { part, refusals, soon, stage } from '../stage'

// The plain text field does all that these tests are about.
vi.mock('../../../src/editor/monaco/openPolicyEditor', () => ({}))

const managed = (name: string): PolicyRef => ({ kind: 'managed', arn: policyArn(name) })

/** The panel with a policy on its desk. */
async function desk(ref: PolicyRef, ...calls: ApiCall[]) {
  const staged = stage(PoliciesPanel, { calls })
  staged.playground.desk.show(ref)
  await tick()
  return staged
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Policy text of/ })
const save = () => screen.getByRole('button', { name: 'Save' })
const discard = () => screen.getByRole('button', { name: 'Discard' })
const onDesk = (name: string) => screen.findByRole('region', { name: `Policy ${name}` })
const state = () =>
  screen.getByText(/^(Saved|Not saved|Cannot be saved|AWS would|AWS keeps)/).textContent.trim()

async function write(user: UserEvent, text: string) {
  await user.clear(field())
  await user.click(field())
  await user.paste(text)
}

describe('the desk', () => {
  it('with nothing to lie on it, says what a policy is', () => {
    stage(PoliciesPanel, { scenario: { ...openStarter('alice'), account: emptyAccount(), requests: [] } })
    expect(screen.getByText(/^No policy yet\./)).toBeInTheDocument()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it.each<[string, PolicyRef, string]>([
    [
      'Mine',
      { kind: 'inline', holder: { kind: 'user', name: 'alice' }, name: 'Mine' },
      'inline, lives in alice only',
    ],
    ['ReadAndAddPhotos', managed('ReadAndAddPhotos'), 'customer managed'],
    ['AmazonS3ReadOnlyAccess', managed('aws/AmazonS3ReadOnlyAccess'), 'AWS managed: to attach, not to edit'],
  ])('says what kind of policy %s is', async (name, ref, kind) => {
    await desk(ref, putUserPolicy('alice', 'Mine'), attachToUser('alice', 'aws/AmazonS3ReadOnlyAccess'))
    await onDesk(name)
    expect(part('region', `Policy ${name}`).getByText(kind)).toBeInTheDocument()
  })

  it('what AWS keeps can be attached, and neither edited, saved nor deleted', async () => {
    await desk(managed('aws/AmazonS3ReadOnlyAccess'), attachToUser('alice', 'aws/AmazonS3ReadOnlyAccess'))
    await onDesk('AmazonS3ReadOnlyAccess')
    await soon(() => field().value).toContain('s3:Get*')
    expect(field().readOnly).toBe(true)
    expect(state()).toMatch(/^AWS keeps this text/)
    for (const name of ['Save', 'Discard', /^Delete/, /versions of/i])
      expect(screen.queryByRole('button', { name })).toBeNull()
    expect(screen.getByRole('button', { name: 'Attach AmazonS3ReadOnlyAccess to…' })).toBeEnabled()
  })

  it('deletes a policy with its attachments, and undo gives all of it back', async () => {
    const { user, playground } = await desk(managed('ReadAndAddPhotos'), newVersion('ReadAndAddPhotos'))
    const before = playground.account
    await user.click(screen.getByRole('button', { name: 'Delete the policy ReadAndAddPhotos' }))
    expect(playground.account.policies).toEqual([])
    expect(playground.account.groups[0]?.attachedPolicies).toEqual([])
    playground.undo()
    expect(playground.account).toBe(before)
  })
})

describe('attaching', () => {
  it('to groups and users, from the policy', async () => {
    const { user, playground } = await desk(managed('ReadAndAddPhotos'), createGroup('Ops'))
    await user.click(screen.getByRole('button', { name: 'Attach ReadAndAddPhotos to…' }))
    const list = part('group', 'ReadAndAddPhotos is attached to')
    expect(list.getByRole('checkbox', { name: 'group SuperS3Access' })).toBeChecked()
    await user.click(list.getByRole('checkbox', { name: 'group Ops' }))
    await user.click(list.getByRole('checkbox', { name: 'user alice' }))
    await user.click(list.getByRole('checkbox', { name: 'group SuperS3Access' }))
    const { groups, users } = playground.account
    expect([...groups, ...users].map((holder) => [holder.name, holder.attachedPolicies.length])).toEqual([
      ['SuperS3Access', 0],
      ['Ops', 1],
      ['alice', 1],
      ['bob', 0],
    ])
  })

  it('an eleventh policy is refused once, in words of AWS', async () => {
    const names = Array.from({ length: 10 }, (_, i) => `P${i}`)
    const { user } = await desk(
      managed('ReadAndAddPhotos'),
      ...names.flatMap((name) => [createPolicy(name), attachToUser('alice', name)]),
    )
    await user.click(screen.getByRole('button', { name: 'Attach ReadAndAddPhotos to…' }))
    const box = screen.getByRole('checkbox', { name: 'user alice' })
    await user.click(box)
    expect(box).not.toBeChecked()
    expect(refusals()).toEqual([expect.stringContaining('PoliciesPerUser: 10')])
  })
})

describe('the save bar', () => {
  it('has nothing to save or discard at first', async () => {
    await desk(managed('ReadAndAddPhotos'))
    expect(state()).toBe('Saved and in force.')
    expect(save()).toBeDisabled()
    expect(discard()).toBeDisabled()
  })

  it.each([
    ['on nobody', [], 'Saved. Attached to nobody, so it does nothing yet.'],
    ['that bounds somebody', ['alice'], 'Saved and in force.'],
  ])('of a policy %s', async (_, bounded, said) => {
    const bounds = bounded.map((UserName): ApiCall => ({
      operation: 'PutUserPermissionsBoundary',
      parameters: { UserName, PermissionsBoundary: policyArn('Spare') },
    }))
    await desk(managed('Spare'), createPolicy('Spare'), ...bounds)
    expect(state()).toBe(said)
  })

  it.each<[string, PolicyRef, string]>([
    ['scp', { kind: 'scp', level: 0, name: 'Control0' }, 'service control policy: to read, not to edit'],
    ['rcp', { kind: 'rcp', level: 0, name: 'Control0' }, 'resource control policy: to read, not to edit'],
  ])('of what the organization keeps has nothing to save or delete: %s', async (_, ref, kind) => {
    const { playground } = stage(PoliciesPanel, {
      scenario: guarded({ scps: [[allow()]], rcps: [[deny()]] }),
    })
    playground.desk.show(ref)
    await onDesk('Control0')
    expect(screen.getByText(kind)).toBeInTheDocument()
    expect(screen.getByText(/^The organization keeps this text/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^(Save|Discard|Delete)/ })).toBeNull()
  })

  it('of a role’s trust policy saves it, and deletes nothing', async () => {
    const trust = (AWS: string) =>
      statementText({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' })
    const scenario = guarded({ trust: trust(ALICE) })
    const { user, playground } = stage(PoliciesPanel, { scenario })
    playground.desk.show({ kind: 'resource', arn: ROLE })
    await onDesk('Trust policy of Auditor')
    expect(screen.getByText('trust policy: who may become the role')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull()
    await write(user, trust(ROOT))
    await user.click(save())
    expect(playground.account.roles[0]?.trustPolicy).toBe(trust(ROOT))
    expect(state()).toBe('Saved and in force.')
  })

  it('saves a draft as a new version', async () => {
    const { user, playground } = await desk(managed('ReadAndAddPhotos'))
    await write(user, readAll)
    expect(state()).toBe('Not saved: the 1 user it reaches still has the last saved text.')
    expect(playground.account.policies[0]?.versions).toHaveLength(1)
    await user.click(save())
    const [policy] = playground.account.policies
    expect(policy).toMatchObject({ document: readAll, defaultVersionId: 'v2' })
    expect(playground.workspace.scenario.drafts).toEqual({})
    expect(state()).toMatch(/^Saved and in force/)
    expect(save()).toBeDisabled()
  })

  it('saves an inline policy in its place, by Ctrl+S as well', async () => {
    const ref: PolicyRef = { kind: 'inline', holder: { kind: 'user', name: 'alice' }, name: 'Mine' }
    const { user, playground } = await desk(ref, putUserPolicy('alice', 'Mine'))
    const denied = statementText({ Effect: 'Deny', Action: '*', Resource: '*' })
    await write(user, denied)
    await user.keyboard('{Control>}s{/Control}')
    expect(playground.account.users[0]?.inlinePolicies).toEqual([{ name: 'Mine', document: denied }])
  })

  it.each([
    ['broken JSON', '{ "Version": '],
    ['an Effect that is none', statementText({ Effect: 'Maybe', Action: '*', Resource: '*' })],
    ['nothing', ''],
  ])('does not save %s, and says why', async (_, text) => {
    const { user, playground } = await desk(managed('ReadAndAddPhotos'))
    const before = playground.account
    await write(user, text || ' ')
    // What it takes to find that out is fetched at the first text.
    await soon(state).toMatch(/^Cannot be saved yet: \S+/)
    expect(save()).toBeDisabled()
    await user.keyboard('{Control>}s{/Control}')
    expect(playground.account).toBe(before)
    expect(Object.values(playground.workspace.scenario.drafts)).toEqual([text || ' '])
  })

  it('lists all there is to say about the text, with its line', async () => {
    const { user } = await desk(managed('ReadAndAddPhotos'))
    expect(screen.queryByRole('button', { name: /on this text/ })).toBeNull()
    await write(user, statementText({ Effect: 'Maybe', Action: '*', Resource: 'nowhere' }))
    await user.click(await screen.findByRole('button', { name: /^\d+ (remark|error)s? on this text/ }))
    const remarks = part('group', /on this text/)
      .getAllByRole('listitem')
      .map((remark) => remark.textContent.replace(/\s+/g, ' ').trim())
    expect(remarks.some((remark) => remark.startsWith('Error, line 5 '))).toBe(true)
    for (const remark of remarks)
      expect(remark).toMatch(/^(Error|Security warning|Warning|Suggestion), line \d+ \S/)
  })

  it('discards a draft', async () => {
    const { user, playground } = await desk(managed('ReadAndAddPhotos'))
    const before = playground.desk.text
    await write(user, '{}')
    await user.click(discard())
    expect(field()).toHaveValue(before)
    expect(playground.workspace.scenario.drafts).toEqual({})
    expect(state()).toBe('Saved and in force.')
  })

  it('keeps drafts of two policies apart', async () => {
    const { user, playground } = await desk(managed('ReadAndAddPhotos'), createPolicy('Other'))
    await write(user, '{ "a"')
    playground.desk.show(managed('Other'))
    await onDesk('Other')
    expect(field()).toHaveValue(readAll)
    playground.desk.show(managed('ReadAndAddPhotos'))
    await onDesk('ReadAndAddPhotos')
    expect(field()).toHaveValue('{ "a"')
  })

  it('says how many still have the old text', async () => {
    const { user } = await desk(
      managed('ReadAndAddPhotos'),
      createUser('cy'),
      attachToUser('cy', 'ReadAndAddPhotos'),
    )
    await write(user, readAll)
    expect(state()).toBe('Not saved: the 2 users it reaches still have the last saved text.')
  })

  it('speaks of no users where it reaches none, as a bucket policy never does', async () => {
    const { user, playground } = await desk(managed('Spare'), createPolicy('Spare'))
    await write(user, `${readAll} `)
    expect(state()).toMatch(/^Not saved/)
    expect(state()).not.toContain('0 users')
    playground.createBucketPolicy('arn:aws:s3:::super-photos', 'new-policy')
    await onDesk('Bucket policy of super-photos')
    await write(user, `${field().value} `)
    expect(state()).toMatch(/^Not saved/)
    expect(state()).not.toContain('0 users')
  })

  it('offers to make room for a sixth version, and does both in one step', async () => {
    const versions = [1, 2, 3, 4].map((n) =>
      newVersion(
        'ReadAndAddPhotos',
        statementText({ Effect: 'Allow', Action: `s3:Get${n}*`, Resource: '*' }),
      ),
    )
    const { user, playground } = await desk(managed('ReadAndAddPhotos'), ...versions)
    const ids = () => playground.account.policies[0]?.versions.map(({ id }) => id)
    expect(ids()).toEqual(['v1', 'v2', 'v3', 'v4', 'v5'])
    await write(user, readAll)
    await user.click(save())
    expect(refusals()).toEqual([expect.stringContaining('A managed policy can have up to 5 versions.')])
    expect(field()).toHaveValue(readAll)
    await user.click(screen.getByRole('button', { name: 'Delete v1 and save' }))
    expect(ids()).toEqual(['v2', 'v3', 'v4', 'v5', 'v6'])
    expect(playground.account.policies[0]?.document).toBe(readAll)
    expect(playground.workspace.scenario.drafts).toEqual({})
    expect(refusals()).toEqual([])
    playground.undo()
    expect(ids()).toEqual(['v1', 'v2', 'v3', 'v4', 'v5'])
    expect(playground.desk.text).toBe(readAll)
  })
})

describe('versions', () => {
  it('says which is in force, puts another in force, and deletes', async () => {
    const { user, playground } = await desk(managed('ReadAndAddPhotos'), newVersion('ReadAndAddPhotos'))
    const first = playground.account.policies[0]?.versions[0]?.document
    const button = screen.getByRole('button', { name: /versions of ReadAndAddPhotos/i })
    expect(button).toHaveTextContent('v2')
    expect(button).toHaveAccessibleName(expect.stringContaining('v2'))
    await user.click(button)
    const rows = () =>
      part('group', /versions of ReadAndAddPhotos/i)
        .getAllByRole('listitem')
        .map((row) => row.textContent.replace(/\s+/g, ' ').trim())
    expect(rows()).toEqual(['v2 in force', expect.stringMatching(/^v1 Put/)])
    await user.click(screen.getByRole('button', { name: /Put.* in force/ }))
    expect(playground.account.policies[0]).toMatchObject({ defaultVersionId: 'v1', document: first })
    expect(field()).toHaveValue(first)
    await user.click(screen.getByRole('button', { name: 'Delete version v2' }))
    expect(rows()).toEqual(['v1 in force'])
  })

  it('each button says which version it is about', async () => {
    const { user } = await desk(
      managed('ReadAndAddPhotos'),
      newVersion('ReadAndAddPhotos'),
      newVersion('ReadAndAddPhotos'),
    )
    await user.click(screen.getByRole('button', { name: /versions of ReadAndAddPhotos/i }))
    const names = part('group', /versions of ReadAndAddPhotos/i)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent.trim())
    expect(new Set(names).size).toBe(names.length)
  })
})
