// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import Guide from '../../../src/components/learning/guide/Guide.svelte'
import { challenges, handOut, regrade, withSet, type Challenge } from '../../../src/learning'
import { openStarter, type Scenario } from '../../../src/scenario'
import { exerciseScenario, newExercise } from '../../../src/state/classroom/begin-exercise'
import { Keeper } from '../../../src/state/keeper.svelte'
import { learnerOn } from '../../../src/state/learning/learner.svelte'
import { memoryStorage } from '../../state/memory-storage'
import { soon, stage } from '../stage'

function written(id: string): Challenge {
  const challenge = challenges.find((one) => one.id === id)
  if (!challenge) throw new Error(`There is no challenge ${id}.`)
  return challenge
}

/** The guide to a workspace, with a board behind it. */
async function guided(
  workspace: string,
  { set = null as string | null, handed = null as Scenario | null } = {},
) {
  const storage = memoryStorage()
  const keeper = new Keeper(storage)
  const learner = learnerOn(storage)
  await learner.ready
  if (set !== null) learner.change((progress) => withSet(progress, set))
  const staged = stage(Guide, { props: { keeper, onfold: () => undefined } })
  const { playground } = staged
  keeper.hold(playground.workspace)
  const opened = await keeper.open(workspace)
  playground.open(handed ? { ...opened, id: workspace, scenario: handed } : opened)
  await screen.findByRole('heading', { level: 3 })
  const join = (UserName: string, GroupName: string) =>
    playground.perform({ operation: 'AddUserToGroup', parameters: { UserName, GroupName } }, 'board')
  return { ...staged, keeper, learner, join }
}

const goal = (text: RegExp) => {
  const found = screen.getAllByRole('listitem').find((item) => text.test(item.textContent.trim()))
  if (!found) throw new Error(`There is no goal ${text.source}.`)
  return found
}

async function guess(user: Awaited<ReturnType<typeof guided>>['user'], option: string) {
  await user.click(screen.getByRole('radio', { name: option }))
  await user.click(screen.getByRole('button', { name: 'That is my guess' }))
}

describe('a challenge', () => {
  it('shows what is missed by a case to watch, remembers it, and is content with what is meant', async () => {
    const { user, playground, learner, join } = await guided('challenge:union')
    expect(screen.getByText('First hour, 5 of 6')).toBeInTheDocument()
    join('ana', 'Cleaners')
    await soon(() => goal(/^Ana can read and upload/).textContent).toContain('Met')
    expect(
      within(goal(/^Ana cannot delete/)).getByText(/ana can s3:DeleteObject on reports/),
    ).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Check my work' }))
    expect(screen.getByText('3 of 5 met. Watch the case above to see what is missing.')).toBeInTheDocument()
    expect(learner.progress.attempts['challenge:union']?.missed).toEqual(['second', 'delete'])
    await user.click(within(goal(/^Ana cannot delete/)).getByRole('button', { name: /^Watch it/ }))
    await soon(() => playground.evaluation.trace?.decision).toBe('allowed')
    expect(playground.evaluation.request.action).toBe('s3:DeleteObject')

    playground.undo()
    join('ana', 'Readers')
    join('ana', 'Uploaders')
    await guess(user, 'Allowed')
    await soon(() => screen.queryByRole('region', { name: 'Solved' })).not.toBeNull()
    expect(learner.progress.attempts['challenge:union']?.solved).not.toBeNull()
  })

  it('once solved shows other ways, what the lazy way opens, what many believe, and what comes next', async () => {
    const { user, playground, join } = await guided('challenge:union', { set: '#set=union.no-nesting' })
    join('ana', 'Readers')
    join('ana', 'Uploaders')
    await guess(user, 'Allowed')
    const after = within(await screen.findByRole('region', { name: 'Solved' }))
    expect(after.getByText(/the last one or the strongest one counts/)).toBeInTheDocument()
    await user.click(after.getByText('Two memberships'))
    expect(after.getByText('aws iam add-user-to-group --group-name Readers --user-name ana')).toBeVisible()
    await user.click(after.getByText('What AdministratorAccess for everybody would have opened'))
    expect(after.getByText(/could also s3:DeleteObject on reports/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Next: Groups in groups?' }))
    await soon(() => playground.workspace.id).toBe('challenge:no-nesting')
    expect(await screen.findByText(/2 of 2$/)).toBeInTheDocument()
  })

  it('writes a policy beside the command that carries it', async () => {
    const { user, playground, learner } = await guided('challenge:mfa-gate')
    const { solutions, goals } = written('mfa-gate')
    for (const call of solutions[0]?.calls ?? []) playground.perform(call, 'board')
    const question = goals.find(({ kind }) => kind === 'guess')
    expect(question).toBeDefined()
    await guess(user, 'Allowed')
    const after = within(await screen.findByRole('region', { name: 'Solved' }))
    await user.click(after.getByText(solutions[0]?.title ?? ''))
    const [command] = after.getAllByText(/^aws iam create-policy-version/)
    expect(command?.textContent).toMatch(/ --policy-document file:\/\/Vault\.json$/)
    expect(after.getAllByLabelText('Vault.json')[0]?.textContent).toContain('"BoolIfExists"')
    expect(learner.progress.attempts['challenge:mfa-gate']?.best?.calls).toBe(1)
  })

  it('after the worked answer asks one question', async () => {
    const { user } = await guided('challenge:union')
    for (const _ of written('union').hints) await user.click(screen.getByRole('button', { name: /hint$/ }))
    expect(screen.queryByRole('button', { name: /hint$/ })).toBeNull()
    const explain = within(screen.getByRole('region', { name: 'To explain it to yourself' }))
    await user.click(explain.getByRole('button', { name: 'It does not matter: all of them apply together' }))
    expect(explain.getByText('Right.')).toBeInTheDocument()
  })
})

describe('an exam', () => {
  it('has no hints, says nothing of how it stands, and shows a clock', async () => {
    const { user, join } = await guided('challenge:union:exam', { set: '#set=exam-mix&exam' })
    expect(screen.getByRole('timer', { name: 'Time spent' })).toHaveTextContent('00:00')
    expect(screen.queryByRole('button', { name: /hint/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Check my work' })).toBeNull()
    join('ana', 'Readers')
    join('ana', 'Uploaders')
    await user.click(screen.getByRole('radio', { name: 'Allowed' }))
    expect(screen.queryByText('Met')).toBeNull()
    expect(screen.queryByText('Not yet')).toBeNull()
    expect(screen.queryByRole('region', { name: 'Solved' })).toBeNull()
    expect(screen.getByRole('button', { name: /^Next: / })).toBeInTheDocument()
  })

  it('warns of what is not answered, and hands in what is chosen', async () => {
    const { user } = await guided('challenge:union:exam', { set: '#set=exam-mix&exam' })
    const openDialog = async () => {
      await user.click(screen.getByRole('button', { name: 'Hand in…' }))
      return within(await screen.findByRole('dialog', { name: /^Hand in / }))
    }
    const before = await openDialog()
    expect(before.getByText(/^The question is not answered yet/)).toBeInTheDocument()
    await user.click(before.getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('radio', { name: 'Allowed' }))
    const after = await openDialog()
    expect(after.queryByText(/not answered yet/)).toBeNull()
    await user.click(after.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByText(/^Handed in: copied at \d\d:\d\d, 1 of 1 answered\.$/)).toBeInTheDocument()
    await user.click(after.getByRole('button', { name: 'Close' }))
  })
})

describe('an exercise of one’s own', () => {
  it('that asks for nothing yet is not solved, but in the making', async () => {
    const scenario = exerciseScenario(newExercise(openStarter('alice'), null))
    const { learner } = await guided('exercise:1', { handed: scenario })
    expect(await screen.findByRole('heading', { name: 'Exercise in the making' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Go on making it' })).toBeInTheDocument()
    expect(screen.queryByText(/Solved/)).toBeNull()
    expect(Object.values(learner.progress.attempts).map((attempt) => attempt.solved)).toEqual([null])
  })
})

describe('handing in', () => {
  it('is what is left to do where nobody’s way can be looked at', async () => {
    const { user, join } = await guided('w-1', { handed: handOut(written('union')) })
    await guess(user, 'Allowed')
    join('ana', 'Readers')
    join('ana', 'Uploaders')
    expect(await screen.findByText('Solved. Hand it in, if somebody is waiting for it.')).toBeInTheDocument()
  })

  it('lays open what is in it, and makes a link that is graded anew', async () => {
    const challenge = written('union')
    const { user, join } = await guided('w-1', { handed: handOut(challenge) })
    expect(screen.getByText('An exercise for you')).toBeInTheDocument()
    join('ana', 'Readers')
    join('ana', 'Uploaders')
    await guess(user, 'Allowed')
    await user.click(screen.getByRole('button', { name: 'Hand in…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Hand in Two groups at once' }))
    expect(dialog.getByText('Nothing is sent anywhere.')).toBeInTheDocument()
    await user.type(dialog.getByRole('textbox', { name: /^Your name/ }), 'Ana Novák')
    await user.click(dialog.getByText('2 calls'))
    expect(dialog.getByText('aws iam add-user-to-group --user-name ana --group-name Uploaders')).toBeVisible()
    await user.click(dialog.getByText('The very text'))
    expect(JSON.parse(dialog.getByLabelText('The very text').textContent)).toMatchObject({
      name: 'Ana Novák',
    })
    const link = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Submission' }).value
    const [row] = regrade([link], [challenge]).rows
    expect(row).toMatchObject({
      name: 'Ana Novák',
      solved: true,
      answers: { second: 'allowed' },
      remarks: [],
    })
    expect(row?.calls).toHaveLength(2)
  })
})
