import {
  challengeIn,
  challenges,
  forExam,
  lessons,
  variantOf,
  type Challenge,
  type Lesson,
} from '../../learning'
import type { Scenario } from '../../scenario'
import { purposeOf } from './ids'

/** What is to be done in a workspace. */
export type TaskInHand =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'challenge'; readonly challenge: Challenge }
  /** The exercise cannot be read; `reason` is a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string }

/** `null`: nothing, it is an ordinary workspace. */
export function taskIn(workspace: string, scenario: Scenario): TaskInHand | null {
  const carried = challengeIn(scenario)
  if (carried) {
    return carried.ok
      ? { kind: 'challenge', challenge: carried.value }
      : { kind: 'unreadable', reason: carried.issues[0]?.message ?? '' }
  }
  return builtIn(workspace)
}

/** How a workspace begins that is for a lesson or for a built-in challenge; `null` if there is no such thing. */
export function beginningFor(workspace: string): Scenario | null {
  const task = builtIn(workspace)
  if (task?.kind === 'lesson') return { ...task.lesson.start, title: task.lesson.title }
  if (task?.kind !== 'challenge') return null
  const { start, title, seed, exam } = task.challenge
  const variant = seed > 0 ? `, variant ${seed}` : ''
  return { ...start, title: `${title}${variant}${exam ? ' (exam)' : ''}` }
}

function builtIn(workspace: string): TaskInHand | null {
  const known = opened.get(workspace)
  if (known !== undefined) return known
  const task = open(workspace)
  opened.set(workspace, task)
  return task
}

/** The very same each time, as what is derived from it is compared by identity. */
const opened = new Map<string, TaskInHand | null>()

function open(workspace: string): TaskInHand | null {
  const purpose = purposeOf(workspace)
  if (purpose?.kind === 'lesson') {
    const lesson = lessons.find(({ id }) => id === purpose.id)
    return lesson ? { kind: 'lesson', lesson } : null
  }
  const written = challenges.find(({ id }) => id === purpose?.id)
  if (purpose === null || !written) return null
  const variant = variantOf(written, purpose.seed)
  return { kind: 'challenge', challenge: purpose.exam ? forExam(variant) : variant }
}
