import type { Keeper } from '../keeper.svelte'
import type { Playground } from '../playground.svelte'
import { challengeWorkspace, lessonWorkspace } from './ids'

/** A built-in challenge, in one of its variants, or as an exam. */
export interface ChallengeChoice {
  readonly id: string
  /** 0 as it was written, which is what there is by default. */
  readonly seed?: number
  readonly exam?: boolean
}

/** Puts a lesson on the board: as it was left, else as it begins. What was there before stays kept. Never rejects. */
export function openLesson(id: string, playground: Playground, keeper: Keeper): Promise<void> {
  return open(lessonWorkspace(id), playground, keeper)
}

/** The same for a challenge. */
export function openChallenge(
  { id, seed = 0, exam = false }: ChallengeChoice,
  playground: Playground,
  keeper: Keeper,
): Promise<void> {
  return open(challengeWorkspace({ id, seed, exam }), playground, keeper)
}

async function open(workspace: string, playground: Playground, keeper: Keeper): Promise<void> {
  if (playground.workspace.id === workspace) return
  playground.open(await keeper.open(workspace))
}
