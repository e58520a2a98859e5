import { screen, within } from '@testing-library/svelte'
import { withAttempt, withMissed, withSolved, type Progress } from '../../../src/learning'
import { Keeper } from '../../../src/state/keeper.svelte'
import { challengeWorkspace } from '../../../src/state/learning/ids'
import { learnerOn } from '../../../src/state/learning/learner.svelte'
import { memoryStorage } from '../../state/memory-storage'
import { soon, stage } from '../stage'
import Shown from './Shown.svelte'

export const PAGE = 'https://example.org/play/'
export const NOW = '2026-01-31T12:00:00.000Z'

/** The Learn dialog over a board, for somebody who has learned so much. */
export async function learn({
  learned = (progress: Progress) => progress,
  set = null as string | null,
} = {}) {
  const storage = memoryStorage()
  const keeper = new Keeper(storage)
  const learner = learnerOn(storage)
  await learner.ready
  learner.change(learned)
  const staged = stage(Shown, { props: { keeper, set, page: `${PAGE}?from=mail#old` } })
  keeper.hold(staged.playground.workspace)
  await soon(() => screen.queryByRole('region', { name: 'Your progress' })).not.toBeNull()
  return { ...staged, keeper, learner }
}

export const dialog = () => within(screen.getByRole('dialog', { name: 'Learn' }))

export const turnTo = (section: string) =>
  within(dialog().getByRole('navigation', { name: 'What there is to learn' })).getByRole('button', {
    name: section,
  })

export function solving(progress: Progress, id: string): Progress {
  const workspace = challengeWorkspace({ id, seed: 0, exam: false })
  const begun = withAttempt(progress, workspace, { kind: 'challenge', id, seed: 0 }, NOW)
  return withSolved(begun, workspace, NOW, { calls: 3, characters: 400 })
}

/** A goal of it was once missed. */
export function missing(progress: Progress, id: string): Progress {
  const workspace = challengeWorkspace({ id, seed: 0, exam: false })
  const begun = withAttempt(progress, workspace, { kind: 'challenge', id, seed: 0 }, NOW)
  return withMissed(begun, workspace, ['a goal'])
}
