// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { openStarter } from '../../../../src/scenario'
import { said, soon } from '../../stage'
import { guideIn, heading, lessonAt, next, question, voice } from './guided'

const GUS = 'Gus asks for the same file, `app-config/settings.json`. What does IAM say?'

describe('a step to watch', () => {
  it('says what to do, and what was seen once it was', async () => {
    const { playground } = await lessonAt('why-groups')
    expect(screen.getByText('Press Send under Request, and watch. Or just go on.')).toBeInTheDocument()
    expect(screen.queryByText(/That is all there is to it/)).toBeNull()
    await playground.evaluation.send(false)
    playground.evaluation.tell({ type: 'end' })
    expect(await screen.findByText(/That is all there is to it/)).toBeInTheDocument()
  })

  it('lets one go on in any case, to the next heading', async () => {
    const { user } = await lessonAt('why-groups')
    await user.click(next())
    await soon(heading).toBe('The same copy?')
    expect(screen.getByRole('heading', { level: 3 })).toHaveFocus()
    expect(screen.getByRole('button', { name: 'Step 1: Ten snowflakes, done' })).toBeEnabled()
    expect(screen.getByRole('button', { name: 'Step 2: The same copy?' })).toHaveAttribute(
      'aria-current',
      'step',
    )
  })
})

describe('a step to predict', () => {
  it('is met by the right answer, and the focus goes on', async () => {
    const { user, attempt } = await lessonAt('why-groups', 2)
    await user.click(question(GUS).getByRole('radio', { name: 'Denied' }))
    await user.click(question(GUS).getByRole('button', { name: 'That is my guess' }))
    await soon(() => screen.queryByText('You said “Denied”, and so it is.')).not.toBeNull()
    expect(screen.getByText(/Two characters/)).toBeInTheDocument()
    expect(screen.getByText(/What decided it: No statement allows it/)).toBeInTheDocument()
    expect(next()).toHaveFocus()
    expect(voice()).toMatch(/^Step done\. One copy of ten is wrong/)
    expect(attempt()).toMatchObject({ answers: { gus: 'denied' }, missed: [] })
  })

  it('tells whoever is wrong what it is, shows the case, and remembers', async () => {
    const { user, playground, attempt } = await lessonAt('why-groups', 2)
    await user.click(question(GUS).getByRole('radio', { name: 'Allowed' }))
    await user.click(question(GUS).getByRole('button', { name: 'That is my guess' }))
    await soon(() => screen.queryByText('You said “Allowed”, and it is “Denied”.')).not.toBeNull()
    expect(question(GUS).getByRole('button', { name: 'I see' })).toHaveFocus()
    expect(next()).toHaveAttribute('aria-disabled', 'true')
    await user.click(question(GUS).getByRole('button', { name: 'Watch it' }))
    await soon(() => playground.evaluation.trace?.decision).toBe('implicitDeny')
    expect(playground.tab).toBe('request')
    await user.click(question(GUS).getByRole('button', { name: 'I see' }))
    await soon(() => next().getAttribute('aria-disabled')).toBe('false')
    expect(screen.getByText('You said “Allowed”, and it is “Denied”.')).toBeInTheDocument()
    expect(attempt()).toMatchObject({
      answers: { gus: 'denied' },
      mistaken: { gus: 'allowed' },
      missed: ['gus'],
    })
    await user.click(next())
    await user.click(screen.getByRole('button', { name: 'Back' }))
    expect(await screen.findByText('You said “Allowed”, and it is “Denied”.')).toBeInTheDocument()
  })

  it('can be skipped, which is not held against anybody', async () => {
    const { user, attempt } = await lessonAt('why-groups', 2)
    await user.click(question(GUS).getByRole('button', { name: 'Skip, and tell me' }))
    expect(await screen.findByText('It is “Denied”.')).toBeInTheDocument()
    expect(attempt()).toMatchObject({ missed: [], mistaken: {} })
    expect(next()).toHaveFocus()
    await user.click(next())
    await user.click(screen.getByRole('button', { name: 'Back' }))
    expect(await screen.findByText('It is “Denied”.')).toBeInTheDocument()
  })

  it('asks for an answer before it takes one', async () => {
    const { user } = await lessonAt('why-groups', 2)
    await user.click(question(GUS).getByRole('button', { name: 'That is my guess' }))
    expect(await screen.findByText('Choose an answer first.')).toBeInTheDocument()
  })

  it('goes from question to question', async () => {
    const { user } = await lessonAt('three-gates', 3)
    const [first, second] = [/^As it stands/, /^Suppose\s+AdministratorAccess/].map((name) =>
      within(screen.getByRole('group', { name })),
    )
    await user.click(first!.getByRole('radio', { name: 'Denied by a Deny (explicit)' }))
    await user.click(first!.getByRole('button', { name: 'That is my guess' }))
    await soon(() => document.activeElement).toBe(second!.getByRole('radio', { name: 'Allowed' }))
    expect(
      screen.getByText(
        /What decided it: Statement DeleteNothing of DeleteNothing, through the group Contractors/,
      ),
    ).toBeInTheDocument()
    // What was asked of a workspace that is only imagined cannot be watched on the board.
    await user.click(second!.getByRole('button', { name: 'Skip, and tell me' }))
    await soon(() => second!.queryByText('It is “Denied”.')).not.toBeNull()
    expect(second!.queryByRole('button', { name: 'Watch it' })).toBeNull()
    expect(first!.getByRole('button', { name: 'Watch it' })).toBeInTheDocument()
  })

  it('says why one may not go on yet', async () => {
    const { user } = await lessonAt('why-groups', 2)
    await user.click(next())
    expect(await screen.findByText('Not yet. Answer the question, then go on.')).toBeInTheDocument()
    expect(heading()).toBe('The same copy?')
  })
})

const goal = (name: RegExp) =>
  within(screen.getByRole('list', { name: 'Goals' }))
    .getAllByRole('listitem')
    .find((item) => name.test(item.textContent))!

describe('a step to do', () => {
  it('notices what is done on the board', async () => {
    const { playground } = await lessonAt('why-groups', 4)
    expect(goal(/Gus is in/)).toHaveTextContent('Not yet')
    playground.setMembership('gus', 'Developers', true, 'here')
    await soon(() => goal(/Gus is in/).textContent).toMatch(/Met/)
    expect(goal(/Gus can read/)).toHaveTextContent('Met')
    expect(screen.getByText(/^Gus reads the settings/)).toBeInTheDocument()
    expect(screen.getByText('Done. Go on.')).toBeInTheDocument()
    expect(voice()).toMatch(/^Step done/)
    expect(next()).toHaveAttribute('aria-disabled', 'false')
  })

  it('stays met when it is undone again, and one may go on', async () => {
    const { playground, user } = await lessonAt('why-groups', 4)
    playground.setMembership('gus', 'Developers', true, 'here')
    await soon(() => goal(/Gus is in/).textContent).toMatch(/Met/)
    playground.undo()
    await soon(() => goal(/Gus is in/).textContent).toMatch(/Not yet/)
    await user.click(next())
    await soon(heading).toBe('The other nine, and the tape')
  })

  it('shows a case of what is missed once something was tried, to be watched', async () => {
    const { playground, user } = await lessonAt('why-groups', 4)
    expect(screen.queryByRole('button', { name: /^Watch it/ })).toBeNull()
    playground.perform(
      { operation: 'DeleteUserPolicy', parameters: { UserName: 'gus', PolicyName: 'TeamBuckets' } },
      'here',
    )
    await user.click(await screen.findByRole('button', { name: /^Watch it: gus cannot/ }))
    await soon(() => playground.evaluation.trace?.decision).toBe('implicitDeny')
  })

  it('says how far it is, and what is left', async () => {
    const { playground } = await lessonAt('making-groups', 2)
    playground.perform({ operation: 'CreateGroup', parameters: { GroupName: 'Readers' } }, 'here')
    playground.setMembership('ana', 'Readers', true, 'here')
    await soon(voice).toMatch(/^\d of 5 goals met\. Still to do: /)
  })

  it('helps by a ladder of hints, and in the end does it', async () => {
    const { user, playground } = await lessonAt('why-groups', 4)
    await user.click(screen.getByRole('button', { name: 'Give me a hint' }))
    const hints = () => within(screen.getByRole('list', { name: 'Hints' })).getAllByRole('listitem')
    expect(hints()).toHaveLength(1)
    expect(hints()[0]).toHaveTextContent('Gus’s card is under People.')
    await user.click(screen.getByRole('button', { name: 'Another hint' }))
    await user.click(screen.getByRole('button', { name: 'Another hint' }))
    expect(hints()).toHaveLength(3)
    expect(hints()[2]).toHaveFocus()
    expect(screen.queryByRole('button', { name: /hint/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Do it for me' }))
    await soon(() => goal(/Gus is in/).textContent).toMatch(/Met/)
    expect(playground.workspace.undoable).toBe('do “A tray for the job”')
    expect(screen.queryByRole('button', { name: 'Do it for me' })).toBeNull()
  })

  it('says when earlier work was undone, and puts it back', async () => {
    const { playground, user } = await lessonAt('why-groups', 6)
    playground.goTo(0)
    const put = await screen.findByRole('button', { name: 'Put things back for this step' })
    expect(screen.getByText('First put things back, above.')).toBeInTheDocument()
    await user.click(put)
    await soon(() => screen.queryByRole('button', { name: 'Put things back for this step' })).toBeNull()
    expect(said()).toMatch(/^Done: set the stage for/)
  })
})

describe('a try that went wrong', () => {
  it('is told why, and the way back is only a last line', async () => {
    const { playground } = await lessonAt('three-gates', 4)
    expect(heading()).toBe('Mending a loud no')
    playground.setMembership('dee', 'Contractors', false, 'here')
    expect(await screen.findByText(/^If you are lost/)).toBeInTheDocument()
    expect(screen.queryByText(/is not as this step expects it/)).toBeNull()
    expect(screen.queryByText('First put things back, above.')).toBeNull()
    expect(screen.getAllByRole('button', { name: /^Watch it/ }).length).toBeGreaterThan(0)
  })
})

describe('the way through a lesson', () => {
  it('goes back to what was met, and not ahead of oneself', async () => {
    const { user } = await lessonAt('why-groups', 3)
    await user.click(screen.getByRole('button', { name: 'Step 5: The other nine, and the tape' }))
    expect(heading()).toBe('One edit, how many people?')
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await soon(heading).toBe('The same copy?')
    // What was answered is still there.
    expect(question(GUS).getByText(/“Denied”/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Step 1: Ten snowflakes, done' }))
    await soon(heading).toBe('Ten snowflakes')
    expect(screen.getByRole('button', { name: 'Back' })).toBeDisabled()
  })

  it('ends with what to practise, and the next lesson', async () => {
    const { user, playground, attempt } = await lessonAt('why-groups', 7)
    expect(attempt()?.solved).not.toBeNull()
    const practice = within(screen.getByRole('list', { name: 'To see whether it stays' }))
    expect(practice.getAllByRole('button')).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: 'Making groups, and keeping house' }))
    await soon(() => playground.workspace.id).toBe('lesson:making-groups')
    await soon(heading).toBe('An empty tray')
    expect(playground.tab).toBe('guide')
    await soon(() => document.activeElement).toBe(
      screen.getByRole('heading', { level: 2, name: 'Making groups, and keeping house' }),
    )
  })

  it('leads to the challenges', async () => {
    const { user, playground } = await lessonAt('why-groups', 7)
    await user.click(screen.getByRole('button', { name: 'Locked, or open?' }))
    await soon(() => playground.workspace.id).toBe('challenge:locked-by-default')
  })

  it('can be taken once more', async () => {
    const { user, attempt } = await lessonAt('why-groups', 7)
    await user.click(screen.getByRole('button', { name: 'Take it once more' }))
    await soon(heading).toBe('Ten snowflakes')
    expect(attempt()).toMatchObject({ done: [], answers: {} })
    expect(attempt()?.solved).not.toBeNull()
  })

  it('begins again from the menu, and is left by it', async () => {
    const { user, playground } = await lessonAt('why-groups', 4)
    await user.click(screen.getByRole('button', { name: 'More for this lesson' }))
    await user.click(await screen.findByRole('button', { name: 'Start this lesson over' }))
    await soon(heading).toBe('Ten snowflakes')
    await user.click(screen.getByRole('button', { name: 'More for this lesson' }))
    await user.click(await screen.findByRole('button', { name: 'Leave for my own workspace' }))
    await soon(() => playground.workspace.id).toBe('alice')
    // There is no such tab without a guide.
    expect(playground.tab).toBe('people')
  })

  it('is folded away by a button', async () => {
    const { user, folds } = await lessonAt('why-groups')
    await user.click(screen.getByRole('button', { name: 'Fold the guide away' }))
    expect(folds).toEqual(['folded'])
  })

  it('is a line over the other panels where there is room for one', async () => {
    const { user, playground } = await lessonAt('why-groups', 2)
    playground.tab = 'people'
    await user.click(screen.getByRole('button', { name: 'To do: The same copy? Guide' }))
    expect(playground.tab).toBe('guide')
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus()
    await user.click(question(GUS).getByRole('button', { name: 'Skip, and tell me' }))
    expect(await screen.findByRole('button', { name: 'Done: The same copy? Go on' })).toBeInTheDocument()
  })
})

it('an exercise that cannot be read says why, and harms nothing', async () => {
  const { playground } = await guideIn('alice', {
    ...openStarter('alice'),
    challenge: { version: 1, id: '<b>', goals: [] },
  })
  expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent(/^This exercise cannot be read\. ./)
  expect(playground.account.users.length).toBeGreaterThan(0)
})
