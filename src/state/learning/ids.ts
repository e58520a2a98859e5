import type { Scenario } from '../../scenario'

/** What a workspace is for, as its id says it. */
export type Purpose =
  | { readonly kind: 'lesson'; readonly id: string }
  | { readonly kind: 'challenge'; readonly id: string; readonly seed: number; readonly exam: boolean }

const LESSON = /^lesson:([\w-]{1,60})$/
const CHALLENGE = /^challenge:([\w-]{1,60})(?::(\d{1,10}))?(:exam)?$/

/** The workspace in which a lesson is taken. */
export const lessonWorkspace = (id: string): string => `lesson:${id}`

/** The workspace in which a built-in challenge is worked on: each variant has one, and so has an exam. */
export function challengeWorkspace({
  id,
  seed,
  exam,
}: Pick<Purpose & { kind: 'challenge' }, 'id' | 'seed' | 'exam'>): string {
  return `challenge:${id}${seed > 0 ? `:${seed}` : ''}${exam ? ':exam' : ''}`
}

/** `null`: an ordinary workspace, or one that says in its scenario what it is for. */
export function purposeOf(workspace: string): Purpose | null {
  const lesson = LESSON.exec(workspace)?.[1]
  if (lesson !== undefined) return { kind: 'lesson', id: lesson }
  const [, id, seed = '0', exam] = CHALLENGE.exec(workspace) ?? []
  return id === undefined ? null : { kind: 'challenge', id, seed: Number(seed), exam: exam !== undefined }
}

/** Whether a workspace is for learning, and has a guide beside it. */
export const hasGuide = (workspace: string, scenario: Scenario): boolean =>
  scenario.challenge !== undefined || purposeOf(workspace) !== null

/** Whether it is an exam that is written there, in which nothing is played out. */
export function isExam(workspace: string, { challenge }: Scenario): boolean {
  if (challenge !== undefined) return 'exam' in challenge && challenge.exam === true
  const purpose = purposeOf(workspace)
  return purpose?.kind === 'challenge' && purpose.exam
}
