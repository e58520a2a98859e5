// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import AuthoringDialog from '../../../src/components/classroom/authoring/AuthoringDialog.svelte'
import type { ApiCall } from '../../../src/iam'
import { challengeIn, checklist, variantOf } from '../../../src/learning'
import { openLink, openStarter } from '../../../src/scenario'
import { Keeper } from '../../../src/state/keeper.svelte'
import { memoryStorage } from '../../state/memory-storage'
import { attachToUser, createGroup, createPolicy, join } from '../calls'
import { soon, stage } from '../stage'
import Shown from './Shown.svelte'

afterEach(() => document.body.replaceChildren())

type Setting = Omit<NonNullable<Parameters<typeof stage>[1]>, 'props'>

function authoring(setting: Setting = {}) {
  const keeper = new Keeper(memoryStorage())
  const shown = stage(Shown, { ...setting, props: { keeper, dialog: AuthoringDialog } })
  keeper.hold(shown.playground.workspace)
  const exercise = () => {
    const found = challengeIn(shown.playground.workspace.scenario)
    if (!found?.ok) throw new Error('There is no exercise on the board.')
    return found.value
  }
  return { ...shown, keeper, exercise }
}

/** The first of somebody's cells. */
const cell = (name: RegExp) => first(screen.getAllByRole('button', { name }))

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('There is none.')
  return item
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const chapter = (user: UserEvent, name: string) => user.click(screen.getByRole('tab', { name }))
const field = (name: string | RegExp) => screen.getByRole('textbox', { name })
const undone = () =>
  within(screen.getByRole('region', { name: 'Before it is handed out' }))
    .getAllByRole('listitem')
    .filter((item) => item.textContent.includes(': not yet'))
    .map((item) => item.querySelector('b [aria-hidden]')?.textContent)

async function begun(setting: Setting = {}) {
  const page = authoring(setting)
  await page.user.click(button('Make the exercise'))
  await screen.findByRole('tab', { name: 'Story' })
  return page
}

describe('beginning', () => {
  it('makes the board the start by itself', async () => {
    const { exercise, playground } = await begun()
    expect(exercise().start.account).toEqual(openStarter('alice').account)
    expect(exercise().solutions).toEqual([])
    expect(playground.workspace.id).toMatch(/^exercise:/)
  })

  it('makes it the solution, from where it began', async () => {
    const { user, exercise } = authoring({ calls: [createGroup('New'), join('alice', 'New')] })
    await user.click(screen.getByRole('radio', { name: /^the solution/ }))
    expect(screen.getByRole('combobox', { name: 'Students begin with' })).toHaveDisplayValue(
      'As it began, before: create the group New',
    )
    await user.click(button('Make the exercise'))
    await screen.findByRole('tab', { name: 'Story' })
    expect(exercise().start.account.groups.map(({ name }) => name)).not.toContain('New')
    expect(exercise().solutions[0]?.calls.length).toBe(2)
  })

  it('offers no solution where there is no other state to begin with', () => {
    authoring()
    expect(screen.getByRole('radio', { name: /^the solution/ })).toBeDisabled()
  })

  it('goes on with one that is on the board', async () => {
    const { user } = await begun()
    await user.type(field('Title'), 'Mine')
    await user.click(button('Close'))
    await soon(() => screen.queryByRole('dialog')).toBeNull()
  })
})

describe('decisions', () => {
  it('are picked by a click, said aloud, and taken back by another', async () => {
    const { user, exercise } = await begun()
    await chapter(user, 'Decisions')
    await user.click(cell(/^alice, .*no goal; at the start denied by default$/))
    expect(cell(/^alice, .*must be allowed; at the start denied by default$/)).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    expect(screen.getByRole('status', { name: 'What was picked' })).toHaveTextContent(
      '1 decision: must be allowed.',
    )
    expect(exercise().goals.filter(({ kind }) => kind === 'decision')).toHaveLength(1)
    await user.click(cell(/^alice, .*must be allowed/))
    expect(exercise().goals.filter(({ kind }) => kind === 'decision')).toHaveLength(0)
  })

  it.each([
    ['must be denied', 'denied'],
    ['must be denied explicitly', 'explicitDeny'],
    ['must be denied by default', 'implicitDeny'],
  ])('%s, for everybody at once', async (word, expect_) => {
    const { user, exercise } = await begun()
    await chapter(user, 'Decisions')
    await user.click(screen.getByRole('radio', { name: word }))
    await user.click(cell(/^Everybody: /))
    expect(exercise().goals).toContainEqual(
      expect.objectContaining({
        kind: 'decision',
        expect: expect_,
        principals: expect.any(Array) as unknown,
      }),
    )
    expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(
      exercise().start.account.users.length,
    )
  })

  it('are walked through by arrows, with one stop for Tab', async () => {
    const { user } = await begun()
    await chapter(user, 'Decisions')
    cell(/^alice, /).focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toHaveAccessibleName(/^bob, /)
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toHaveAccessibleName('bob: every request')
    const table = screen.getByRole('region', { name: 'Decisions at the start, and goals' })
    const stops = () => [...table.querySelectorAll('[data-cell][tabindex="0"]')]
    expect(stops()).toEqual([document.activeElement])
    await user.keyboard('{ArrowRight}{ArrowRight}')
    const [column] = table.querySelectorAll('[data-cell="1 1"]')
    expect(stops()).toEqual([column])
    const [firstOfRow] = table.querySelectorAll('[data-cell="1 0"]')
    await user.keyboard('{Home}')
    expect(document.activeElement).toBe(firstOfRow)
    await user.keyboard('{End}')
    expect(document.activeElement).not.toBe(firstOfRow)
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(document.activeElement).toBe(table.querySelector('[data-cell="0 0"]'))
    await user.click(first(screen.getAllByRole('button', { name: /^Take .* out$/ })))
    expect(stops()).toHaveLength(1)
  })

  it('can be about a request that nobody has asked yet', async () => {
    const { user, exercise } = await begun()
    await chapter(user, 'Decisions')
    await user.type(screen.getByRole('combobox', { name: 'Action' }), 's3:DeleteBucket')
    await user.type(screen.getByRole('combobox', { name: 'Resource' }), 'arn:aws:s3:::app-logs{Escape}')
    await user.click(button('Add request'))
    expect(exercise().start.requests.at(-1)).toMatchObject({
      action: 's3:DeleteBucket',
      resource: 'arn:aws:s3:::app-logs',
    })
    expect(screen.getByRole('combobox', { name: 'Resource' })).toHaveValue('')
    await user.click(button('Take s3:DeleteBucket on app-logs out'))
    expect(exercise().start.requests.some(({ action }) => action === 's3:DeleteBucket')).toBe(false)
  })

  it('are not about a resource that is none', async () => {
    const { user, exercise } = await begun()
    const before = exercise().start.requests
    await chapter(user, 'Decisions')
    await user.type(screen.getByRole('combobox', { name: 'Action' }), 's3:DeleteBucket')
    const resource = screen.getByRole('combobox', { name: 'Resource' })
    await user.type(resource, 'not an arn')
    await user.click(button('Add request'))
    expect(exercise().start.requests).toEqual(before)
    expect(screen.getByText(/is no resource\. One is/)).toBeInTheDocument()
    await user.clear(resource)
    await user.type(resource, '*')
    expect(screen.queryByText(/is no resource/)).toBeNull()
  })

  it('keep what is being typed when Escape is pressed in a field', async () => {
    const { user } = await begun()
    await chapter(user, 'Decisions')
    const resource = screen.getByRole('combobox', { name: 'Resource' })
    const escape = () =>
      resource.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    resource.focus()
    // What the browser does with an Escape that nobody held back is to close the dialog.
    expect(escape()).toBe(true)
    await user.type(resource, 'arn:aws')
    expect(escape()).toBe(false)
    expect(escape()).toBe(false)
    expect(resource).toHaveValue('arn:aws')
  })

  it('that went with a request that was taken out come back', async () => {
    const { user, exercise } = await begun()
    await chapter(user, 'Decisions')
    await user.click(cell(/^alice, .*no goal/))
    const { goals, start } = exercise()
    await user.click(first(screen.getAllByRole('button', { name: /^Take .* out$/ })))
    const said = screen.getByRole('status', { name: 'What was picked' })
    expect(said).toHaveTextContent(/^Took .* out, and what was said of 1 decision about it\./)
    expect(document.activeElement).toHaveAccessibleName(/^Everybody: /)
    expect(exercise().goals).not.toEqual(goals)
    await user.click(within(said).getByRole('button', { name: 'Undo' }))
    expect(exercise().goals).toEqual(goals)
    expect(exercise().start.requests).toEqual(start.requests)
  })
})

describe('the rest of an exercise', () => {
  it('has plain fields for facts, limits and what may be touched', async () => {
    const { user, exercise } = await begun()
    await chapter(user, 'Rules')
    await user.click(screen.getByRole('checkbox', { name: 'Nothing is attached to a user.' }))
    await user.click(screen.getByRole('checkbox', { name: 'groups' }))
    const most = screen.getByRole('spinbutton', { name: 'At most so many groups' })
    await user.clear(most)
    await user.type(most, '4{Tab}')
    await user.click(screen.getByRole('checkbox', { name: /^Only who is in which group/ }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'User' }), 'alice')
    await user.type(screen.getByRole('combobox', { name: 'Group' }), 'SuperS3Access')
    await user.click(button('Add the membership'))
    const { goals } = exercise()
    expect(goals.flatMap((goal) => (goal.kind === 'shape' ? [goal.fact] : []))).toEqual([
      { is: 'validPolicies' },
      { is: 'nothingOnUsers' },
      { is: 'atMost', what: 'groups', count: 4 },
      { is: 'member', user: 'alice', group: 'SuperS3Access', member: true },
    ])
    expect(goals.find(({ kind }) => kind === 'touch')).toMatchObject({
      operations: ['AddUserToGroup', 'RemoveUserFromGroup'],
    })
    await user.type(field('In your words: Nothing is attached to a user.'), 'No tape!{Tab}')
    expect(exercise().goals.map(({ label }) => label)).toContain('No tape!')
    await user.click(screen.getByRole('checkbox', { name: 'Nothing is attached to a user.' }))
    expect(exercise().goals.map(({ label }) => label)).not.toContain('No tape!')
  })

  it('keeps one thing to ask for', async () => {
    const { user } = await begun()
    await chapter(user, 'Rules')
    expect(screen.getByRole('checkbox', { name: /AWS would save every policy/ })).toBeDisabled()
  })

  it('asks for guesses, and works out the right answer to a decision', async () => {
    const { user, exercise } = await begun()
    await chapter(user, 'Guesses')
    await user.click(button('Decision to predict'))
    const guess = screen.getByRole('group', { name: /^Guess 1/ })
    expect(guess).toHaveTextContent('The right answer, at the start: Denied')
    await user.selectOptions(within(guess).getByRole('combobox', { name: 'Who asks' }), 'bob')
    expect(within(guess).getByRole<HTMLInputElement>('textbox', { name: 'Question' }).value).toContain(
      '`bob`',
    )
    await user.click(button('Question with answers'))
    const question = screen.getByRole('group', { name: /^Guess 2/ })
    await user.click(within(question).getByRole('radio', { name: 'Answer 2 is right' }))
    await user.click(within(question).getByRole('button', { name: 'Answer' }))
    await user.click(within(question).getByRole('button', { name: 'Remove answer 2' }))
    const goal = exercise().goals.at(-1)
    expect(goal?.kind === 'guess' && goal.guess).toMatchObject({
      ask: 'choice',
      answer: 'a',
      options: [{ id: 'a' }, { id: 'c' }],
    })
  })

  it('has a ladder of hints', async () => {
    const { user, exercise } = await begun()
    await user.click(button('Hint'))
    expect(document.activeElement).toBe(field('1. Where to look'))
    await user.keyboard('At the group.')
    await user.click(button('Hint'))
    await user.keyboard('At its policy.')
    await user.click(button('Remove hint 1'))
    expect(exercise().hints).toEqual(['At its policy.'])
  })

  it('shows what a variant changes, and takes further words', async () => {
    const { user, exercise } = await begun()
    await chapter(user, 'Variants')
    const change = () => screen.getByRole('list', { name: 'What changes' })
    const next = variantOf(exercise(), 1).start.account.users[0]?.name ?? ''
    expect(change()).toHaveTextContent(`alice → ${next}`)
    await user.click(button('Next one'))
    expect(change()).toHaveTextContent(
      `alice → ${variantOf(exercise(), 2).start.account.users[0]?.name ?? ''}`,
    )
    await user.type(field('Word'), 'cat')
    await user.type(field(/^What may stand for it/), 'Viewers, Lookers')
    await user.click(button('Add'))
    expect(exercise().variations).toEqual([{ word: 'cat', words: ['Viewers', 'Lookers'] }])
    expect(change()).toHaveTextContent(/cat\.jpg → (Viewers|Lookers)\.jpg/)
  })
})

describe('the checklist', () => {
  it('complains with reasons, leads to where something can be done, and then is content', async () => {
    const { user, playground, exercise } = await begun()
    expect(undone()).toEqual([
      'Told',
      'Solvable',
      'Not solved yet',
      'Not by AdministratorAccess',
      'Not by emptying everything',
    ])
    await user.type(field('Title'), 'Alice wants in')
    await user.type(field(/^Story/), 'Alice has to read the logs.')
    await user.click(button('Pick a decision'))
    await user.click(cell(/^alice, /))
    await user.click(screen.getByRole('radio', { name: 'must be denied' }))
    await user.click(cell(/^bob, /))
    expect(undone()).toEqual(['Solvable'])
    const leave: ApiCall = {
      operation: 'RemoveUserFromGroup',
      parameters: { GroupName: 'SuperS3Access', UserName: 'bob' },
    }
    playground.perform([createPolicy('Mine'), attachToUser('alice', 'Mine'), leave], 'here')
    await user.click(button('To the solution'))
    await user.click(button('Keep the board as a solution'))
    expect(undone()).toEqual([])
    expect(checklist(exercise()).ready).toBe(true)
    expect(button('Hand it out')).toBeInTheDocument()
  })

  it('lets one hand out what it complains of, if one says so', async () => {
    const { user } = await begun()
    await chapter(user, 'Hand out')
    expect(screen.queryByRole('textbox', { name: 'Link to hand out' })).toBeNull()
    await user.click(button('Hand it out all the same'))
    expect(screen.getByRole('textbox', { name: 'Link to hand out' })).toBeInTheDocument()
  })
})

describe('handing out', () => {
  const link = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link to hand out' }).value
  const behind = (text: string) => {
    const opened = openLink(text)
    const found = opened.ok ? challengeIn(opened.value.scenario) : null
    if (!found?.ok) throw new Error('There is no exercise behind the link.')
    return found.value
  }

  async function ready() {
    const page = await begun({ calls: [] })
    page.playground.perform([createGroup('New')], 'here')
    await chapter(page.user, 'Solution')
    await page.user.click(button('Keep the board as a solution'))
    await chapter(page.user, 'Hand out')
    await page.user.click(button('Hand it out all the same'))
    return page
  }

  it('leaves the solutions at home', async () => {
    const { exercise } = await ready()
    expect(exercise().solutions).toHaveLength(1)
    expect(behind(link()).solutions).toEqual([])
    expect(behind(link()).start.account).toEqual(exercise().start.account)
  })

  it('can be an exam, a variant, or a variant for each', async () => {
    const { user, exercise } = await ready()
    await user.click(screen.getByRole('checkbox', { name: /^As an exam/ }))
    expect(behind(link()).exam).toBe(true)
    await user.click(screen.getByRole('radio', { name: /^Everybody gets variant/ }))
    expect(behind(link()).seed).toBe(1)
    await user.click(screen.getByRole('radio', { name: /a variant of their own/ }))
    const many = screen.getByRole('spinbutton', { name: 'How many students' })
    await user.clear(many)
    await user.type(many, '3')
    const lines = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Links' }).value.split('\n')
    expect(lines.map((line) => line.split('\t')[0])).toEqual(['1', '2', '3'])
    expect(lines.map((line) => behind(line).seed)).toEqual([1, 2, 3])
    expect(new Set(lines.map((line) => behind(line).start.account.users[0]?.name)).size).toBeGreaterThan(1)
    expect(exercise().exam).toBe(false)
  })

  it('offers the variant that was looked at', async () => {
    const { user } = await ready()
    await chapter(user, 'Variants')
    await user.click(button('Next one'))
    await user.click(button('Next one'))
    await chapter(user, 'Hand out')
    await user.click(button('Hand it out all the same'))
    await user.click(screen.getByRole('radio', { name: /^Everybody gets variant/ }))
    expect(behind(link()).seed).toBe(3)
  })

  it('counts the version up once it was handed out and asks for something else', async () => {
    const { user, exercise } = await ready()
    await user.click(button('Copy link'))
    expect(await screen.findByText('Copied the link.')).toBeInTheDocument()
    await chapter(user, 'Decisions')
    await user.click(cell(/^alice, /))
    expect(exercise().version).toBe(2)
  })

  it('shows a code for the wall', async () => {
    const { user } = await ready()
    await user.click(button('Project it'))
    const wall = screen.getByRole('dialog', { name: 'Exercise without a title' })
    expect(within(wall).getByRole('img', { name: 'QR code of the link' })).toBeInTheDocument()
    await user.click(within(wall).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('img', { name: 'QR code of the link' })).toBeNull()
  })
})
