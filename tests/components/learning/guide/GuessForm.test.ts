// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { soon } from '../../stage'
import { guideIn, lessonAt } from './guided'

/** The first question there is. */
const asked = async () => within((await screen.findAllByRole('group', { name: /\?$/ }))[0]!)

describe('a question of a lesson', () => {
  it('lets one name the statement that decides, and tells what it was', async () => {
    const { user } = await lessonAt('three-gates', 3)
    const question = await asked()
    await user.click(question.getByRole('radio', { name: /explicit/i }))
    const statement = question.getByRole('combobox', { name: /By which statement/ })
    await user.selectOptions(statement, 'Statement DeleteNothing')
    await user.click(question.getByRole('button', { name: 'That is my guess' }))
    expect(
      await screen.findByText(/^You named Statement DeleteNothing of .*and that is the one\.$/),
    ).toBeVisible()
  })
})

describe('a question of a challenge', () => {
  it('keeps the answer to itself while one may try again', async () => {
    const { user, learner } = await guideIn('challenge:locked-by-default')
    const question = await asked()
    await user.click(question.getByRole('radio', { name: 'Allowed' }))
    await user.click(question.getByRole('button', { name: 'That is my guess' }))
    expect(await screen.findByText('You said “Allowed”. That is not it.')).toBeInTheDocument()
    expect(question.queryByText(/What decided it/)).toBeNull()
    await user.click(question.getByRole('button', { name: 'Try again' }))
    await soon(() => document.activeElement).toBe(question.getAllByRole('radio')[0])
    await user.click(question.getByRole('button', { name: 'Tell me' }))
    expect(await question.findByText(/^You said “Allowed”, and it is/)).toBeInTheDocument()
    expect(learner.progress.attempts['challenge:locked-by-default']?.missed).toHaveLength(1)
  })

  it('is noted in an exam, and nothing is said', async () => {
    const { user, learner } = await guideIn('challenge:locked-by-default:exam')
    const question = await asked()
    expect(question.queryByRole('button', { name: /tell me/i })).toBeNull()
    await user.click(question.getByRole('radio', { name: 'Allowed' }))
    expect(await question.findByText('Noted: Allowed. You may change it.')).toBeInTheDocument()
    const answers = () =>
      Object.values(learner.progress.attempts['challenge:locked-by-default:exam']?.answers ?? {})
    expect(answers()).toEqual(['allowed'])
    await user.click(question.getAllByRole('radio').at(-1)!)
    await soon(answers).not.toEqual(['allowed'])
    expect(learner.progress.attempts['challenge:locked-by-default:exam']?.missed).toEqual([])
  })
})
