// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ApiCall, Decision, Request } from '../../../src/iam'
import { openStarter, type StarterId } from '../../../src/scenario'
import { createPolicy, attachToUser, putUserPolicy, userArn } from '../calls'
import { part, stage } from '../stage'
import Evaluated from './Evaluated.svelte'

afterEach(() => vi.useRealTimers())

interface Question {
  readonly starter?: StarterId
  readonly request?: Partial<Request>
  readonly guess?: Decision
  readonly autoplay?: boolean
  readonly calls?: readonly ApiCall[]
}

/** The panel, with the first question of a starter sent, or that question made another one. */
async function ask({ starter = 'alice', request, guess, autoplay = false, calls = [] }: Question = {}) {
  const staged = stage(Evaluated, { starter, calls })
  const { evaluation } = staged.playground
  if (request) evaluation.change(request)
  if (guess) evaluation.guess = { decision: guess, named: null }
  await evaluation.send(autoplay)
  await tick()
  return staged
}

const gates = () =>
  part('list', 'The three gates')
    .getAllByRole('listitem')
    .map((gate) => gate.textContent.replace(/\s+/g, ' ').trim())
const button = (name: string) => screen.getByRole('button', { name })
const caption = () =>
  screen.getByText(/^(Statement \d|First gate|Second gate|Third gate|No policy)/).textContent
const verdict = () => screen.getByRole('status', { name: 'Verdict' })
const cards = () => part('list', 'Statements').getAllByRole('button')
const texts = () => cards().map((card) => card.textContent.replace(/\s+/g, ' ').trim())

describe('gates', () => {
  it('say in words what the colours say: denied by default', async () => {
    const { user } = await ask()
    expect(gates()).toEqual([
      'Explicit deny Any Deny? none yet (not yet reached)',
      'Explicit allow Any Allow? none yet (not yet reached)',
      'Default deny Else: no (not yet reached)',
    ])
    await user.click(button('Step'))
    expect(gates()[0]).toBe('Explicit deny Any Deny? none (being asked)')
    await user.click(button('Step'))
    expect(gates().slice(0, 2)).toEqual([
      'Explicit deny Any Deny? none (passed)',
      'Explicit allow Any Allow? none (stays shut)',
    ])
    await user.click(button('Step'))
    expect(gates()[2]).toBe('Default deny Else: no (stopped here)')
    expect(part('list', 'The three gates').getAllByRole('listitem', { current: 'step' })).toHaveLength(1)
  })

  it('an Allow opens the second', async () => {
    const { user } = await ask({ request: { principal: userArn('bob') } })
    await user.click(button('To the end'))
    expect(gates()).toEqual([
      'Explicit deny Any Deny? none (passed)',
      'Explicit allow Any Allow? 1 applies (opened)',
      'Default deny Else: no (not yet reached)',
    ])
  })

  it('a Deny stops at the first', async () => {
    const { user } = await ask({ starter: 'lead' })
    await user.click(button('To the end'))
    expect(gates()[0]).toBe('Explicit deny Any Deny? 1 applies (stopped here)')
    expect(gates()[1]).toBe('Explicit allow Any Allow? 1 applies (not yet reached)')
  })

  it('counts while statements are read', async () => {
    const { user } = await ask({ calls: ['A', 'B'].map((name) => putUserPolicy('alice', name)) })
    await user.click(button('Step'))
    expect(gates()[1]).toContain('1 applies')
    await user.click(button('Step'))
    expect(gates()[1]).toContain('2 apply')
  })
})

describe('playing', () => {
  it('goes by buttons, on and back', async () => {
    const { user } = await ask({ request: { principal: userArn('bob') } })
    expect(caption()).toContain('Statement 1 of 2 comes from SuperS3Access → ReadAndAddPhotos')
    await user.click(button('Step'))
    expect(caption()).toContain('Statement 2 of 2')
    await user.click(button('Step'))
    expect(caption()).toMatch(/^First gate/)
    await user.click(button('Back'))
    expect(caption()).toContain('Statement 2 of 2')
    await user.click(button('To the end'))
    expect(verdict()).toHaveTextContent('Allowed')
    // Not `disabled`, which would take the focus away from who presses them.
    for (const name of ['Step', 'To the end']) {
      expect(button(name)).toHaveAttribute('aria-disabled', 'true')
      await user.click(button(name))
      expect(button(name)).toHaveFocus()
    }
    expect(verdict()).toHaveTextContent('Allowed')
    await user.click(button('Back'))
    expect(caption()).toMatch(/^Second gate/)
    expect(screen.queryByRole('status', { name: 'Verdict' })).toBeNull()
  })

  it('goes by keys', async () => {
    const { user, playground } = await ask({ request: { principal: userArn('bob') } })
    button('Back').focus()
    await user.keyboard('{ArrowRight}')
    expect(caption()).toContain('Statement 2 of 2')
    await user.keyboard('{ArrowLeft}')
    expect(caption()).toContain('Statement 1 of 2')
    await user.keyboard('{End}')
    expect(verdict()).toBeInTheDocument()
    await user.keyboard('p')
    expect(playground.evaluation.playing).toBe(true)
    expect(caption()).toContain('Statement 1 of 2')
    await user.keyboard('p')
    expect(playground.evaluation.playing).toBe(false)
    await user.keyboard('{Home}')
    expect(playground.evaluation.playing).toBe(true)
  })

  it('leaves keys with Ctrl, and those of the speed, alone', async () => {
    const { user } = await ask({ request: { principal: userArn('bob') } })
    button('Back').focus()
    await user.keyboard('{Control>}{ArrowRight}{End}{/Control}')
    screen.getByRole('combobox', { name: 'Speed' }).focus()
    await user.keyboard('{End}p')
    expect(caption()).toContain('Statement 1 of 2')
  })

  it('goes on by itself until it is paused, and stops at the verdict', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { user } = await ask({ request: { principal: userArn('bob') }, autoplay: true })
    expect(button('Pause')).toBeInTheDocument()
    await vi.advanceTimersByTimeAsync(1700)
    expect(caption()).toContain('Statement 2 of 2')
    await user.click(button('Pause'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(caption()).toContain('Statement 2 of 2')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '4×')
    await user.click(button('Play'))
    await vi.advanceTimersByTimeAsync(1300)
    expect(verdict()).toHaveTextContent('Allowed')
    expect(button('Play')).toBeInTheDocument()
  })
})

describe('the verdict', () => {
  it.each<[Question, string, string, string | RegExp]>([
    [
      {},
      'Denied by default',
      'No policy applies',
      'because no identity-based policy allows the s3:GetObject action',
    ],
    [
      { starter: 'lead' },
      'Denied explicitly',
      'NeverDeleteWhatIsLive',
      'with an explicit deny in an identity-based policy',
    ],
  ])('%o: %s, and why, and what AWS would print', async (question, word, why, message) => {
    const { user } = await ask(question)
    await user.click(button('To the end'))
    expect(verdict()).toHaveTextContent(word)
    expect(verdict()).toHaveTextContent(why)
    expect(verdict()).toHaveTextContent(/AWS would print.*User: \S+ is not authorized to perform/)
    expect(verdict()).toHaveTextContent(message)
  })

  it('AWS prints nothing where it allows', async () => {
    const { user } = await ask({ request: { principal: userArn('bob') } })
    await user.click(button('To the end'))
    expect(verdict()).toHaveTextContent('Allowed')
    expect(verdict()).not.toHaveTextContent('AWS would print')
  })

  it.each<[Decision | undefined, string | null]>([
    ['implicitDeny', 'You said denied by default, and so it is.'],
    ['allowed', 'You said allowed; it was denied by default.'],
    ['explicitDeny', 'You said denied explicitly; it was denied by default.'],
    [undefined, null],
  ])('answers the guess %s', async (guess, sentence) => {
    const { user } = await ask(guess ? { guess } : {})
    await user.click(button('To the end'))
    if (sentence) expect(verdict()).toHaveTextContent(sentence)
    else expect(verdict()).not.toHaveTextContent('You said')
  })

  it('names what decided, and opens it', async () => {
    const { user, playground } = await ask({ starter: 'lead' })
    playground.desk.show({ kind: 'managed', arn: 'arn:aws:iam::123456789012:policy/EditTheSource' })
    await user.click(button('To the end'))
    await user.click(
      within(verdict()).getByRole('button', { name: /NeverDeleteWhatIsLive of KeepProductionSafe/ }),
    )
    expect(playground.desk.ref).toMatchObject({ arn: expect.stringContaining('KeepProductionSafe') })
    expect(playground.tab).toBe('policies')
  })

  it('calls a statement without a name by its number', async () => {
    const empty = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Sid: '', Effect: 'Allow', Action: 's3:*', Resource: '*' }],
    })
    const { user } = await ask({ calls: [createPolicy('Unnamed', empty), attachToUser('alice', 'Unnamed')] })
    await user.click(button('To the end'))
    expect(within(verdict()).getByRole('button')).toHaveAccessibleName(/Statement 1 of Unnamed$/)
  })
})

describe('statement cards', () => {
  it('say where each comes from and what becomes of it', async () => {
    const { user } = await ask({ starter: 'lead' })
    expect(texts()).toEqual([
      expect.stringMatching(/^Allow Developers → EditTheSource → ReadAndWriteSource set aside$/),
      expect.stringMatching(/^Allow Deployers → DeployTheApp → ReplaceWhatIsLive to come$/),
      expect.stringMatching(/^Deny Contractors → KeepProductionSafe → NeverDeleteWhatIsLive to come$/),
    ])
    await user.click(button('Step'))
    await user.click(button('Step'))
    await user.click(button('Step'))
    expect(texts()).toEqual([
      expect.stringMatching(/set aside$/),
      expect.stringMatching(/at the second gate$/),
      expect.stringMatching(/decides$/),
    ])
  })

  it('open under the lamp, and show element by element what matches', async () => {
    const { user } = await ask({ starter: 'lead' })
    const [first, second] = cards()
    expect(first).toHaveAttribute('aria-expanded', 'true')
    expect(second).toHaveAttribute('aria-expanded', 'false')
    const elements = () =>
      within(first!.closest('li')!)
        .getAllByRole('listitem')
        .map((item) => [
          within(item).queryByLabelText('matches') !== null,
          within(item).queryByLabelText('does not match') !== null,
          item.textContent.trim().split(' ')[0],
        ])
    expect(elements()).toEqual([
      [false, true, 'Action'],
      [false, true, 'Resource'],
    ])
    await user.click(button('Step'))
    expect(first).toHaveAttribute('aria-expanded', 'false')
    expect(second).toHaveAttribute('aria-expanded', 'true')
  })

  it('open and close by hand', async () => {
    const { user } = await ask({ starter: 'lead' })
    const third = cards()[2]!
    await user.click(third)
    expect(third).toHaveAttribute('aria-expanded', 'true')
    expect(within(third.closest('li')!).getAllByRole('listitem')).toHaveLength(2)
    await user.click(third)
    expect(third).toHaveAttribute('aria-expanded', 'false')
    expect(within(third.closest('li')!).queryByRole('listitem')).toBeNull()
  })

  it('one that decides can be closed, too', async () => {
    const { user } = await ask({ starter: 'lead' })
    await user.click(button('To the end'))
    const third = cards()[2]!
    expect(third).toHaveAttribute('aria-expanded', 'true')
    await user.click(third)
    expect(third).toHaveAttribute('aria-expanded', 'false')
  })
})

it('what cannot be read has no say, and is named', async () => {
  const scenario = openStarter('alice')
  const users = scenario.account.users.map((user) => ({
    ...user,
    inlinePolicies: [{ name: 'Broken', document: '{' }],
  }))
  const { playground } = stage(Evaluated, {
    scenario: { ...scenario, account: { ...scenario.account, users } },
  })
  await playground.evaluation.send(false)
  expect(await screen.findByText(/^Broken cannot be read, so it has no say/)).toBeInTheDocument()
})
