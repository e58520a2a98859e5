import type { Playground } from '../playground.svelte'
import type { Keeper } from '../keeper.svelte'
import { ChallengeRound } from './challenge-round.svelte'
import { learnerOn } from './learner.svelte'
import { LessonWalk } from './lesson-walk.svelte'
import { taskIn } from './task'

/** What the guide is about; `null` in an ordinary workspace. */
export type TaskOnBoard =
  | { readonly kind: 'lesson'; readonly walk: LessonWalk }
  | { readonly kind: 'challenge'; readonly round: ChallengeRound }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Opens what there is to do in the workspace in hand. */
export function openTask(playground: Playground, { storage }: Keeper): TaskOnBoard | null {
  const { id, scenario } = playground.workspace
  const task = taskIn(id, scenario)
  const learner = learnerOn(storage)
  switch (task?.kind) {
    case 'lesson':
      return { kind: 'lesson', walk: new LessonWalk(task.lesson, playground, learner) }
    case 'challenge':
      return { kind: 'challenge', round: new ChallengeRound(task.challenge, playground, learner) }
    default:
      return task ?? null
  }
}
