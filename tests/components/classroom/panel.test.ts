// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
// What the panel opens is fetched on demand; here it is there already, so that no slow machine is waited for.
import '../../../src/components/classroom/authoring/AuthoringDialog.svelte'
import ClassroomPanel from '../../../src/components/classroom/ClassroomPanel.svelte'
import '../../../src/components/classroom/grade-book/GradeBookDialog.svelte'
import { beginExercise, newExercise } from '../../../src/state/classroom/begin-exercise'
import { gradeBook } from '../../../src/state/classroom/grade-book.svelte'
import { Keeper } from '../../../src/state/keeper.svelte'
import { challengeOf, codeOf, solvedBy } from '../../learning/grade-book/class'
import { memoryStorage } from '../../state/memory-storage'
import { stage } from '../stage'
import Shown from './Shown.svelte'

afterEach(() => {
  void gradeBook().empty()
})

function panel() {
  const keeper = new Keeper(memoryStorage())
  return { ...stage(Shown, { props: { keeper, dialog: ClassroomPanel } }), keeper }
}

it('begins with what is on the board, and gives way to the dialog that it opens', async () => {
  const { user } = panel()
  expect(screen.getByRole('region', { name: 'An exercise' })).toHaveTextContent('Alice and SuperS3Access')
  await user.click(screen.getByRole('button', { name: 'Make an exercise of this workspace' }))
  expect(await screen.findByRole('dialog', { name: 'Make an exercise' })).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: 'An exercise' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Close' }))
})

it('goes on with the exercise that is on the board', async () => {
  const { user, playground, keeper } = panel()
  await beginExercise(newExercise(playground.workspace.scenario, null), playground, keeper)
  await user.click(await screen.findByRole('button', { name: 'Go on with this exercise' }))
  expect(await screen.findByRole('tab', { name: 'Story' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Close' }))
})

it('says how much is in the book, and opens it', async () => {
  await gradeBook().add([{ from: 'chat', text: codeOf(solvedBy('ana', challengeOf('union'))) }])
  const { user } = panel()
  expect(screen.getByRole('region', { name: 'The grade book' })).toHaveTextContent('It has 1 answer in it.')
  await user.click(screen.getByRole('button', { name: 'Open the grade book' }))
  expect(await screen.findByRole('rowheader', { name: /^ana/ })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Close' }))
})
