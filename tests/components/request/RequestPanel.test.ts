// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import RequestPanel from '../../../src/components/request/RequestPanel.svelte'
import { openStarter } from '../../../src/scenario'
import { allow, FEDERATED, ROLE, ROOT, SESSION, text } from '../../iam/evaluation/given'
import { attachToUser, createPolicy, createUser, join, putUserPolicy, statementText, userArn } from '../calls'
import { crowd } from '../crowd'
import { guarded } from '../evaluator/guarded'
import { part, refusals, soon, stage } from '../stage'

const field = (name: string) => screen.getByRole('combobox', { name })
const send = () => screen.getByRole('button', { name: /^Send/ })
const verdict = () => screen.findByRole('status', { name: 'Verdict' })
const advice = () =>
  screen
    .getAllByRole('status')
    .filter((status) => !status.hasAttribute('aria-label'))
    .map((status) => status.textContent.trim())

async function write(user: UserEvent, name: string, text: string) {
  await user.clear(field(name))
  await user.paste(text)
}

/** Sends the request and goes to the end of its story. */
async function answer(user: UserEvent) {
  await user.click(send())
  await user.click(await screen.findByRole('button', { name: 'To the end' }))
  return verdict()
}

describe('the sentence', () => {
  it('is the request in hand', () => {
    stage(RequestPanel)
    expect(field('Who asks')).toHaveDisplayValue('alice')
    expect(field('Action')).toHaveValue('s3:GetObject')
    expect(field('Resource')).toHaveValue('arn:aws:s3:::super-photos/cat.jpg')
  })

  it('is changed word by word', async () => {
    const { user, playground } = stage(RequestPanel)
    await user.selectOptions(field('Who asks'), 'bob')
    await write(user, 'Action', 's3:PutObject')
    await write(user, 'Resource', 'arn:aws:s3:::x/y')
    expect(playground.evaluation.request).toEqual({
      principal: userArn('bob'),
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::x/y',
    })
    expect(playground.workspace.undoable).toBeNull()
  })

  it('offers actions, and takes one by the keys without sending', async () => {
    const { user, playground } = stage(RequestPanel)
    await user.clear(field('Action'))
    await user.type(field('Action'), 'listb{ArrowDown}{Enter}')
    expect(playground.evaluation.request.action).toBe('s3:ListBucket')
    expect(playground.evaluation.trace).toBeNull()
  })

  it('goes on with a user that is gone, and says so', async () => {
    const { playground } = stage(RequestPanel)
    playground.deleteHolder({ kind: 'user', name: 'alice' })
    await soon(() => field('Who asks')).toHaveDisplayValue('alice (no such user)')
  })

  it('roles ask as well, after the users', async () => {
    const { user, playground } = stage(RequestPanel, { scenario: guarded({ role: allow() }) })
    const names = within(field('Who asks')).getAllByRole('option')
    expect(names.map((option) => option.textContent.trim())).toEqual(['alice', 'bob', 'Auditor (role)'])
    await user.selectOptions(field('Who asks'), 'Auditor (role)')
    expect(playground.evaluation.request.principal).toBe(ROLE)
    expect(await answer(user)).toHaveTextContent('Allowed')
  })

  it.each([
    [SESSION, 'Auditor (session morning)'],
    [FEDERATED, 'alice (federated)'],
    [ROOT, 'root user'],
    ['*', 'anybody, unsigned'],
    ['logging.s3.amazonaws.com', 'logging.s3.amazonaws.com'],
    [`${ROLE}s`, 'Auditors (no such role)'],
    ['arn:aws:iam::123456789012:group/Staff', 'Staff (a group)'],
    ['arn:aws:iam::999999999999:user/eve', 'eve (account 999999999999)'],
    ['arn:aws:iam::999999999999:root', 'root user (account 999999999999)'],
    ['somebody', 'somebody (nobody)'],
  ])('calls %s %s', (principal, name) => {
    stage(RequestPanel, { scenario: guarded({}, { principal }) })
    expect(field('Who asks')).toHaveDisplayValue(name)
  })

  it('offers what the policies name as soon as they have been read', async () => {
    const named = statementText({ Effect: 'Allow', Action: 'sns:Publish', Resource: 'arn:aws:sns:*:*:news' })
    const { user } = stage(RequestPanel, { calls: [putUserPolicy('alice', 'News', named)] })
    await user.clear(field('Resource'))
    await user.type(field('Resource'), 'news')
    expect(
      await screen.findByRole('option', { name: 'arn:aws:sns:example:example:news' }),
    ).toBeInTheDocument()
    await user.clear(field('Action'))
    await user.type(field('Action'), 'publish')
    expect(await screen.findByRole('option', { name: 'sns:Publish' })).toBeInTheDocument()
  })

  describe('with more people than a list is for', () => {
    const scenario = crowd({ users: 61 })
    const asked = { principal: userArn('user-001'), action: 's3:GetObject', resource: '*' }

    it('finds who asks by typing', async () => {
      const { user, playground } = stage(RequestPanel, { scenario: { ...scenario, requests: [asked] } })
      expect(field('Who asks')).toHaveValue('user-001')
      await user.click(field('Who asks'))
      await user.keyboard('06{Enter}')
      expect(playground.evaluation.request.principal).toBe(userArn('user-006'))
      expect(playground.evaluation.trace).toBeNull()
      expect(field('Who asks')).toHaveValue('user-006')
    })

    it('asks nobody who is only half typed', async () => {
      const { user, playground } = stage(RequestPanel, { scenario: { ...scenario, requests: [asked] } })
      await user.click(field('Who asks'))
      await user.keyboard('user-0')
      expect(playground.evaluation.request.principal).toBe(userArn('user-001'))
      await user.click(field('Action'))
      expect(field('Who asks')).toHaveValue('user-001')
    })

    it('says who asks that is none of them, and who? where nobody does', async () => {
      const { playground } = stage(RequestPanel, {
        scenario: { ...scenario, requests: [{ ...asked, principal: ROOT }] },
      })
      expect(field('Who asks')).toHaveValue('root user')
      playground.evaluation.change({ principal: '' })
      await soon(() => field('Who asks')).toHaveValue('')
      expect(field('Who asks')).toHaveAttribute('placeholder', 'who?')
    })

    it.each([60, 61])('shows a list of %i only as long as one is', (users) => {
      stage(RequestPanel, { scenario: crowd({ users }) })
      expect(field('Who asks').tagName).toBe(users > 60 ? 'INPUT' : 'SELECT')
    })
  })

  it('says which policies the session was made with', () => {
    const sessionPolicies = ['ReadOnly', 'Mondays'].map((name) => ({ name, document: text(allow()) }))
    stage(RequestPanel, { scenario: guarded({}, { principal: SESSION, sessionPolicies }) })
    expect(screen.getByText('In a session made with the policies ReadOnly, Mondays.')).toBeInTheDocument()
  })

  it('starts from nothing', async () => {
    const scenario = { ...openStarter('alice'), requests: [] }
    const { user, playground } = stage(RequestPanel, { scenario })
    expect(field('Who asks')).toHaveDisplayValue('who?')
    expect(send()).toBeDisabled()
    expect(advice()).toContain('Say who, what and on what first.')
    await user.selectOptions(field('Who asks'), 'bob')
    await write(user, 'Action', 's3:GetObject')
    expect(send()).toBeDisabled()
    await write(user, 'Resource', 'arn:aws:s3:::super-photos/cat.jpg')
    expect(send()).toBeEnabled()
    expect(playground.evaluation.requests).toHaveLength(1)
    expect(await answer(user)).toHaveTextContent('Allowed')
  })

  it('white space around a word is not part of it', async () => {
    const { user } = stage(RequestPanel, { calls: [join('alice', 'SuperS3Access')] })
    await write(user, 'Action', ' s3:GetObject ')
    await write(user, 'Resource', ' arn:aws:s3:::super-photos/cat.jpg ')
    expect(await answer(user)).toHaveTextContent('Allowed')
  })
})

describe('the picker', () => {
  const picker = () => screen.getByRole('combobox', { name: 'Which request' })
  const choices = () =>
    within(picker())
      .getAllByRole('option')
      .map((option) => option.textContent.trim())

  it('turns between the requests', async () => {
    const { user } = stage(RequestPanel)
    expect(choices()).toEqual([
      '1. alice s3:GetObject super-photos/cat.jpg',
      '2. alice s3:DeleteObject super-photos/cat.jpg',
      '3. bob s3:GetObject super-photos/cat.jpg',
    ])
    await user.selectOptions(picker(), choices()[2]!)
    expect(field('Who asks')).toHaveDisplayValue('bob')
    await user.selectOptions(picker(), choices()[1]!)
    expect(field('Action')).toHaveValue('s3:DeleteObject')
  })

  it('adds one, which begins as a copy and is changed alone', async () => {
    const { user, playground } = stage(RequestPanel)
    await user.click(screen.getByRole('button', { name: 'Another request' }))
    expect(picker()).toHaveValue('3')
    await user.selectOptions(field('Who asks'), 'bob')
    expect(playground.evaluation.requests.map(({ principal }) => principal)).toEqual(
      ['alice', 'alice', 'bob', 'bob'].map(userArn),
    )
  })

  it.each([
    ['the first', 0, 0],
    ['one in the middle', 1, 0],
    ['the last', 2, 1],
  ] as const)('removes %s, and shows the one before it, if there is one', async (_, index, shown) => {
    const { user, playground } = stage(RequestPanel)
    const [...requests] = playground.evaluation.requests
    await user.selectOptions(picker(), String(index))
    await user.click(screen.getByRole('button', { name: 'Remove this request' }))
    const left = requests.filter((_request, i) => i !== index)
    expect(playground.evaluation.requests).toEqual(left)
    expect(playground.evaluation.request).toEqual(left[shown])
    expect(picker()).toHaveValue(String(shown))
  })

  it('leaves one at least', async () => {
    const { user } = stage(RequestPanel)
    await user.click(screen.getByRole('button', { name: 'Remove this request' }))
    await user.click(screen.getByRole('button', { name: 'Remove this request' }))
    expect(screen.queryByRole('button', { name: 'Remove this request' })).toBeNull()
    expect(screen.queryByRole('combobox', { name: 'Which request' })).toBeNull()
  })
})

describe('the context', () => {
  async function unfold(user: UserEvent) {
    await user.click(screen.getByText(/^\s*More: context/))
  }
  const add = () => screen.getByRole('button', { name: 'Add the context key' })

  it('adds, changes and removes a key', async () => {
    const { user, playground } = stage(RequestPanel)
    const context = () => playground.evaluation.request.context
    await unfold(user)
    await user.type(field('Context key'), 'aws:SourceIp')
    await user.type(screen.getByRole('textbox', { name: 'Context value' }), '192.0.2.1')
    await user.click(add())
    expect(context()).toEqual({ 'aws:SourceIp': '192.0.2.1' })
    expect(screen.getByText(/More: context \(1 key\)/)).toBeInTheDocument()
    expect(field('Context key')).toHaveValue('')
    const value = screen.getByRole('textbox', { name: 'Value of aws:SourceIp' })
    await user.clear(value)
    await user.type(value, '198.51.100.7')
    await user.tab()
    expect(context()).toEqual({ 'aws:SourceIp': '198.51.100.7' })
    await user.click(screen.getByRole('button', { name: 'Remove aws:SourceIp' }))
    expect(context()).toEqual({})
  })

  it('takes several values parted by commas, and shows them so', async () => {
    const { user, playground } = stage(RequestPanel)
    await unfold(user)
    await user.type(field('Context key'), 'aws:TagKeys')
    await user.type(screen.getByRole('textbox', { name: 'Context value' }), 'team, stage ,cost')
    await user.click(add())
    expect(playground.evaluation.request.context).toEqual({ 'aws:TagKeys': ['team', 'stage', 'cost'] })
    expect(screen.getByRole('textbox', { name: 'Value of aws:TagKeys' })).toHaveValue('team, stage, cost')
  })

  it('a key that is there gets the new value, however it is spelled', async () => {
    const { user, playground } = stage(RequestPanel)
    await unfold(user)
    for (const [key, value] of [
      ['aws:SourceIp', '192.0.2.1'],
      ['aws:sourceip', '192.0.2.2'],
    ] as const) {
      await user.type(field('Context key'), key)
      await user.type(screen.getByRole('textbox', { name: 'Context value' }), value)
      await user.click(add())
    }
    expect(Object.values(playground.evaluation.request.context ?? {})).toEqual(['192.0.2.2'])
  })

  it('Enter in a new value adds it and sends nothing: nothing typed is left out of the question', async () => {
    const { user, playground } = stage(RequestPanel)
    await unfold(user)
    await user.type(field('Context key'), 'aws:SourceIp')
    await user.type(screen.getByRole('textbox', { name: 'Context value' }), '192.0.2.1{Enter}')
    expect(playground.evaluation.request.context).toEqual({ 'aws:SourceIp': '192.0.2.1' })
    expect(playground.evaluation.trace).toBeNull()
  })

  it('no name, no key', async () => {
    const { user, playground } = stage(RequestPanel)
    await unfold(user)
    await user.type(screen.getByRole('textbox', { name: 'Context value' }), 'x')
    await user.click(add())
    expect(playground.evaluation.request.context ?? {}).toEqual({})
  })

  describe('what a policy asked for and the request lacks', () => {
    const asking = statementText({
      Effect: 'Allow',
      Action: 's3:*',
      Resource: '*',
      Condition: {
        IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      },
    })
    const lacking = (key: string) =>
      screen.getByRole('textbox', { name: `Value of ${key}, which is missing` })

    async function asked() {
      const staged = stage(RequestPanel, { calls: [putUserPolicy('alice', 'Asking', asking)] })
      const shown = await answer(staged.user)
      const add = (key: string) => within(shown).getByRole('button', { name: `Add ${key} to the request` })
      return { ...staged, add }
    }

    it('is one click from its field, and filled in one after the other', async () => {
      const { user, playground, add } = await asked()
      expect(screen.getByText('More: context (2 missing)')).toBeInTheDocument()
      await user.click(add('aws:MultiFactorAuthPresent'))
      expect(lacking('aws:MultiFactorAuthPresent')).toHaveFocus()
      expect(lacking('aws:MultiFactorAuthPresent').closest('details')).toHaveProperty('open', true)
      await user.keyboard('true')
      await user.tab()
      expect(playground.evaluation.request.context).toEqual({ 'aws:MultiFactorAuthPresent': 'true' })
      await user.type(lacking('aws:SourceIp'), '192.0.2.1')
      await user.tab()
      expect(screen.getByText('More: context (2 keys)')).toBeInTheDocument()
      expect(await answer(user)).toHaveTextContent('Allowed')
    })

    it('is not added by a field left empty', async () => {
      const { user, playground, add } = await asked()
      await user.click(add('aws:SourceIp'))
      await user.keyboard(' ')
      await user.tab()
      expect(playground.evaluation.request.context ?? {}).toEqual({})
      expect(playground.evaluation.trace).not.toBeNull()
    })
  })

  it('offers first what a policy asked for and missed, and only once', async () => {
    const onlyFromHome = statementText({
      Effect: 'Allow',
      Action: 's3:*',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
    })
    const { user } = stage(RequestPanel, {
      calls: [createPolicy('Home', onlyFromHome), attachToUser('alice', 'Home')],
    })
    await answer(user)
    await unfold(user)
    await user.click(field('Context key'))
    const offered = screen
      .getAllByRole('option', { name: /^aws:/ })
      .map((option) => option.textContent.trim())
    expect(offered[0]).toBe('aws:SourceIp')
    expect(offered.filter((name) => name === 'aws:SourceIp')).toHaveLength(1)
  })
})

describe('sending', () => {
  it('invites to send, and to guess first', () => {
    stage(RequestPanel)
    expect(screen.getByText(/watch it meet the three gates/)).toBeInTheDocument()
    expect(advice()).toContain('Guess first if you like: it helps.')
  })

  it('shows the story, and takes guesses no more', async () => {
    const { user } = stage(RequestPanel)
    expect(part('group', 'Your guess').getAllByRole('radio')).toHaveLength(3)
    await user.click(screen.getByRole('radio', { name: 'Denied by default' }))
    await user.click(send())
    expect(await screen.findByRole('region', { name: 'Evaluator' })).toBeInTheDocument()
    expect(screen.queryByRole('group', { name: 'Your guess' })).toBeNull()
    expect(send()).toHaveAccessibleName('Send again')
    await user.click(screen.getByRole('button', { name: 'To the end' }))
    expect(await verdict()).toHaveTextContent('You said denied by default, and so it is.')
  })

  it('takes the statement that will decide with a guess, and says whether it did', async () => {
    const { user, playground } = stage(RequestPanel)
    playground.setMembership('alice', 'SuperS3Access', true, 'here')
    await user.click(screen.getByRole('radio', { name: 'Denied by default' }))
    expect(screen.queryByRole('combobox', { name: /By which statement/ })).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Allowed' }))
    const statement = await screen.findByRole('combobox', { name: /By which statement/ })
    const choices = within(statement).getAllByRole('option')
    await user.selectOptions(statement, choices.at(-1)!)
    await answer(user)
    expect(await verdict()).toHaveTextContent(
      /You said allowed by Statement \S+ of ReadAndAddPhotos, and so it is\./,
    )
  })

  it('asks for no second guess while the guide asks for one', async () => {
    const { playground } = stage(RequestPanel)
    playground.evaluation.questioner = { asks: ({ action }) => action === 's3:GetObject' }
    await soon(() => screen.queryByRole('group', { name: 'Your guess' })).toBeNull()
    expect(advice()).toContain('The guide asks for your guess first.')
    playground.evaluation.change({ action: 's3:PutObject' })
    expect(await screen.findByRole('group', { name: 'Your guess' })).toBeInTheDocument()
  })

  it('clears the answer', async () => {
    const { user } = stage(RequestPanel)
    await answer(user)
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.queryByRole('region', { name: 'Evaluator' })).toBeNull()
    expect(screen.getByText(/watch it meet the three gates/)).toBeInTheDocument()
  })

  it('an answer to another question is not left standing', async () => {
    const { user } = stage(RequestPanel)
    await answer(user)
    await user.type(field('Resource'), 'x')
    expect(screen.queryByRole('region', { name: 'Evaluator' })).toBeNull()
  })

  it('says when the account has changed since, takes a new guess, and answers anew', async () => {
    const { user, playground } = stage(RequestPanel)
    expect(await answer(user)).toHaveTextContent('Denied by default')
    const since = 'The account has changed since. Would the answer differ?'
    expect(advice()).not.toContain(since)
    playground.workspace.perform([createUser('cy')])
    await soon(advice).toContain(since)
    playground.undo()
    await soon(advice).not.toContain(since)
    playground.setMembership('alice', 'SuperS3Access', true, 'here')
    await user.click(await screen.findByRole('radio', { name: 'Allowed' }))
    expect(await answer(user)).toHaveTextContent('You said allowed, and so it is.')
  })

  it.each([
    ['plays by itself', true],
    ['with reduced motion it waits to be stepped through', false],
  ])('the story: %s', async (_, motion) => {
    const { user, playground } = stage(RequestPanel, { motion })
    await user.click(send())
    expect(await screen.findByRole('button', { name: motion ? 'Pause' : 'Play' })).toBeInTheDocument()
    expect(playground.evaluation.playing).toBe(motion)
    playground.evaluation.clear()
  })

  it('says so when what it takes to answer cannot be fetched', async () => {
    const { user, playground } = stage(RequestPanel)
    vi.spyOn(playground.evaluation, 'prepare').mockRejectedValue(new TypeError('Failed to fetch'))
    await user.click(send())
    await soon(() => advice().join(' ') + refusals().join(' ')).toMatch(/again|connection|offline/i)
    expect(send()).toBeEnabled()
  })

  it('Enter in the sentence sends', async () => {
    const { user, playground } = stage(RequestPanel)
    await user.type(field('Resource'), '{Escape}{Enter}')
    await soon(() => playground.evaluation.trace?.decision).toBe('implicitDeny')
  })
})
