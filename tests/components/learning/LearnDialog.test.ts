// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import {
  challenges,
  decodeProgress,
  lessons,
  withAttempt,
  withSolved,
  withStepDone,
  withVisit,
  type Progress,
} from '../../../src/learning'
import { soon } from '../stage'
import { dialog, learn, missing, NOW, PAGE, solving, turnTo } from './learn'

const [first, second] = lessons
if (!first || !second) throw new Error('There are lessons.')

const stop = (title: string) => {
  const found = dialog()
    .getAllByRole('listitem')
    .find((item) => within(item).queryByRole('heading', { name: new RegExp(`^\\d+ ${title}$`) }))
  if (!found) throw new Error(`There is no stop ${title}.`)
  return within(found)
}

describe('lessons', () => {
  it('are a path with one stop to begin at', async () => {
    const { user, playground } = await learn()
    expect(dialog().getAllByRole('heading', { level: 3 })).toHaveLength(lessons.length)
    const current = dialog().getByRole('listitem', { current: 'step' })
    await user.click(within(current).getByRole('button', { name: `Begin: ${first.title}` }))
    await soon(() => playground.workspace.id).toBe(`lesson:${first.id}`)
    await soon(() => screen.queryByRole('dialog')).toBeNull()
  })

  it('say what is done, and where one left off', async () => {
    const learned = (progress: Progress) => {
      const [one, two] = [`lesson:${first.id}`, `lesson:${second.id}`]
      const begun = withAttempt(progress, one, { kind: 'lesson', id: first.id, seed: 0 }, NOW)
      const done = withSolved(begun, one, NOW, null)
      const next = withAttempt(done, two, { kind: 'lesson', id: second.id, seed: 0 }, NOW)
      return withStepDone(next, two, second.steps[0]?.id ?? '')
    }
    await learn({ learned })
    expect(stop(first.title).getByText('Done')).toBeInTheDocument()
    expect(stop(first.title).getByRole('button', { name: `Again: ${first.title}` })).toBeInTheDocument()
    expect(stop(second.title).getByText(`1 of ${second.steps.length} steps done`)).toBeInTheDocument()
    expect(dialog().getAllByRole('listitem', { current: 'step' })).toHaveLength(1)
    expect(stop(second.title).getByRole('button', { name: `Go on: ${second.title}` })).toBeInTheDocument()
  })
})

const listed = (title: string) => within(dialog().getByRole('list', { name: `Challenges in ${title}` }))
const sets = () => within(dialog().getByRole('navigation', { name: 'Sets' }))

describe('challenges', () => {
  it('come in sets, and each says how much of it is solved', async () => {
    const { user } = await learn({ learned: (progress) => solving(progress, 'union') })
    await user.click(turnTo('Challenges'))
    expect(sets().getByRole('button', { name: 'First hour 1 of 6 solved' })).toBeInTheDocument()
    expect(listed('First hour').getAllByRole('listitem')).toHaveLength(6)
    const union = listed('First hour')
      .getByRole('heading', { name: /Two groups at once/ })
      .closest('li')
    expect(within(union as HTMLElement).getByText('Solved')).toBeInTheDocument()
    expect(within(union as HTMLElement).getByText('Best: 3 calls, par 2')).toBeInTheDocument()
    await user.click(sets().getByRole('button', { name: /^All challenges/ }))
    expect(listed('All challenges').getAllByRole('listitem')).toHaveLength(challenges.length)
  })

  it('are opened from their set, which is then the one in hand', async () => {
    const { user, playground, learner } = await learn()
    await user.click(turnTo('Challenges'))
    await user.click(sets().getByRole('button', { name: /^Conditions/ }))
    await user.click(listed('Conditions').getByRole('button', { name: 'Begin: Home folders' }))
    await soon(() => playground.workspace.id).toBe('challenge:home-folders')
    expect(learner.progress.set).toBe('#set=conditions')
  })

  it('are taken in variants and as exams, and the link says so', async () => {
    const { user, playground } = await learn()
    await user.click(turnTo('Challenges'))
    await user.click(dialog().getByText('Variants, exams, and a link to hand it on'))
    const link = () => dialog().getByRole<HTMLTextAreaElement>('textbox', { name: 'Link to this set' }).value
    expect(link()).toBe(`${PAGE}#set=first-hour`)
    const seed = dialog().getByRole('spinbutton', { name: 'Variant' })
    await user.clear(seed)
    await user.type(seed, '7')
    await user.tab()
    await user.click(dialog().getByRole('checkbox', { name: 'As an exam' }))
    expect(link()).toBe(`${PAGE}#set=first-hour&exam&seed=7`)
    expect(dialog().getByText('Variant 7.')).toBeInTheDocument()
    await user.click(listed('First hour').getByRole('button', { name: 'Begin: Locked, or open?' }))
    await soon(() => playground.workspace.id).toBe('challenge:locked-by-default:7:exam')
  })

  it('a link opens the set it names', async () => {
    const { learner } = await learn({ set: '#set=union.one-deny&seed=3' })
    expect(dialog().getByText('From the link you opened.')).toBeInTheDocument()
    expect(sets().getAllByRole('button')[0]).toHaveAttribute('aria-current', 'true')
    expect(dialog().getByText('Variant 3.')).toBeInTheDocument()
    expect(learner.progress.set).toBe('#set=union.one-deny&seed=3')
  })

  it('a link that names nothing known is said to, and the sets are there all the same', async () => {
    await learn({ set: '#set=nobody.knows' })
    expect(dialog().getByRole('alert')).toHaveTextContent(/names no challenges that this page knows/)
    expect(sets().getAllByRole('button').length).toBeGreaterThan(6)
  })
})

describe('progress', () => {
  const progress = () => within(dialog().getByRole('region', { name: 'Your progress' }))

  it('is erased, and brought back', async () => {
    const { user, learner } = await learn({ learned: (before) => solving(before, 'union') })
    const before = learner.progress
    await user.click(progress().getByRole('button', { name: 'Erase' }))
    expect(learner.progress.attempts).toEqual({})
    const undo = progress().getByRole('button', { name: 'Undo erasing' })
    expect(undo).toHaveFocus()
    await user.click(undo)
    expect(learner.progress).toEqual(before)
    expect(progress().getByRole('button', { name: 'Erase' })).toHaveFocus()
  })

  it('is imported beside what is there, and what is none changes nothing', async () => {
    const { user, learner } = await learn({ learned: (before) => solving(before, 'union') })
    const text = JSON.stringify({
      format: 'iam-groups-playground-progress',
      version: 1,
      ...solving({ attempts: {}, reviewed: {}, lastVisit: null, set: null }, 'one-deny'),
    })
    expect(decodeProgress(text).ok).toBe(true)
    const input = progress().getByLabelText('Import')
    await user.upload(input, new File([text], 'mine.json', { type: 'application/json' }))
    expect(await progress().findByText(/^Read mine\.json/)).toBeInTheDocument()
    expect(Object.keys(learner.progress.attempts).sort()).toEqual(['challenge:one-deny', 'challenge:union'])
    await user.upload(input, new File(['{}'], 'other.json', { type: 'application/json' }))
    expect(await progress().findByRole('alert')).toHaveTextContent(
      /^other\.json was not read, and nothing was changed\./,
    )
    expect(Object.keys(learner.progress.attempts)).toHaveLength(2)
  })
})

describe('for whoever comes back', () => {
  it('there are questions, each with why and a case to watch', async () => {
    const { user, learner } = await learn({
      learned: (progress) =>
        withVisit(missing(missing(progress, 'union'), 'one-deny'), '2026-02-01T12:00:00.000Z'),
    })
    await user.click(await dialog().findByRole('button', { name: 'Answer them' }))
    expect(dialog().getByRole('heading', { name: 'Question 1 of 3' })).toHaveFocus()
    const wrong = dialog().getByRole('button', { name: 'In the order in which the user joined' })
    await user.click(wrong)
    expect(
      dialog().getByText(/and it is “It does not matter: all of them apply together”/),
    ).toBeInTheDocument()
    expect(wrong).toBeDisabled()
    await user.click(dialog().getByRole('button', { name: 'Watch a case' }))
    expect(dialog().getByText(/One group that can do everything is simpler than two/)).toBeInTheDocument()
    expect(await dialog().findByRole('region', { name: 'Evaluator' })).toBeInTheDocument()
    await user.click(dialog().getByRole('button', { name: 'Next question' }))
    for (const number of [2, 3]) {
      expect(dialog().getByRole('heading', { name: `Question ${number} of 3` })).toHaveFocus()
      const list = within(within(dialog().getByRole('article')).getByRole('list'))
      for (const option of list.getAllByRole('button').slice(0, 1)) await user.click(option)
      await user.click(dialog().getByRole('button', { name: number === 3 ? 'That was it' : 'Next question' }))
    }
    expect(dialog().getByRole('heading', { name: /^\d of 3 right at once$/ })).toHaveFocus()
    await user.click(dialog().getByRole('button', { name: 'Back to the lessons' }))
    expect(dialog().queryByRole('region', { name: 'Welcome back' })).toBeNull()
    expect(Object.keys(learner.progress.reviewed)).toHaveLength(3)
  })

  it('they can wait', async () => {
    const { user } = await learn({
      learned: (progress) => withVisit(missing(progress, 'union'), '2026-02-01T12:00:00.000Z'),
    })
    await user.click(await dialog().findByRole('button', { name: 'Not now' }))
    expect(dialog().queryByRole('region', { name: 'Welcome back' })).toBeNull()
  })
})
