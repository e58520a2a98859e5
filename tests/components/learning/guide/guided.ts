import { screen, within } from '@testing-library/svelte'
import Guide from '../../../../src/components/learning/guide/Guide.svelte'
import { lessons, type Lesson } from '../../../../src/learning'
import type { Scenario } from '../../../../src/scenario'
import { Keeper } from '../../../../src/state/keeper.svelte'
import { lessonWorkspace } from '../../../../src/state/learning/ids'
import { learnerOn } from '../../../../src/state/learning/learner.svelte'
import { memoryStorage } from '../../../state/memory-storage'
import { soon, stage } from '../../stage'

/** The guide in a workspace that has one, or in one that a test has made. */
export async function guideIn(id: string, scenario?: Scenario) {
  const storage = memoryStorage()
  const keeper = new Keeper(storage)
  const learner = learnerOn(storage)
  const opened = await keeper.open(id)
  const folds: string[] = []
  const onfold = () => folds.push('folded')
  const staged = stage(Guide, {
    id: opened.id,
    scenario: scenario ?? opened.scenario,
    props: { keeper, onfold },
  })
  keeper.hold(staged.playground.workspace)
  await learner.ready
  return { ...staged, keeper, learner, folds }
}

/** The guide at a step of a lesson, counted from 1, with what comes before it done. */
export async function lessonAt(id: string, number = 1) {
  const lesson = lessonCalled(id)
  const workspace = lessonWorkspace(id)
  const guided = await guideIn(workspace)
  for (const step of lesson.steps.slice(0, number - 1)) {
    await soon(heading).toBe(step.title)
    for (const goal of step.goals) {
      if (goal.kind !== 'guess') continue
      await guided.user.click(question(goal.prompt).getByRole('button', { name: 'Skip, and tell me' }))
    }
    if (step.solution.calls.length > 0) guided.playground.perform(step.solution.calls, 'board')
    await soon(() => next().getAttribute('aria-disabled')).toBe('false')
    await guided.user.click(next())
  }
  await soon(heading).toBe(lesson.steps[number - 1]?.title ?? `${lesson.title}: that was it`)
  const attempt = () => guided.learner.progress.attempts[workspace]
  return { ...guided, lesson, attempt }
}

function lessonCalled(id: string): Lesson {
  const lesson = lessons.find((one) => one.id === id)
  if (!lesson) throw new Error(`There is no lesson ${id}.`)
  return lesson
}

export const heading = () => screen.queryByRole('heading', { level: 3 })?.textContent ?? null
export const next = () => screen.getByRole('button', { name: /^(Next|Finish)$/ })
export const question = (prompt: string) => within(screen.getByRole('group', { name: named(prompt) }))

/** A text by which something is named. Here, unlike in a browser, `code` counts as a block, with white space around it. */
function named(text: string): RegExp {
  const parts = text.split('`').map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('\\s*')}$`)
}

/** What is said wherever one is on the page. */
export const voice = () => screen.getByRole('status', { name: 'Guide says' }).textContent
