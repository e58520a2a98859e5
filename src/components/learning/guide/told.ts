import { describeGoal, type GoalResult } from '../../../learning'
import type { TaskOnBoard } from '../../../state/learning/open-task'

/** What is said of a task wherever one is on the page. */
interface Told {
  /** What it is all about. */
  readonly heading: string
  /** What is to be done now. */
  readonly title: string
  readonly done: boolean
  /** How it stands, for whoever hears it. */
  readonly voice: string
}

export function taskTold(task: TaskOnBoard | null): Told {
  switch (task?.kind) {
    case 'lesson': {
      const { lesson, step, met, grade } = task.walk
      const heading = lesson.title
      if (step === null) return { heading, title: lesson.title, done: true, voice: '' }
      const voice = met ? `Step done. ${step.after}` : progress(grade.goals)
      return { heading, title: step.title, done: met, voice: plain(voice) }
    }
    case 'challenge': {
      const { challenge, grade, isInMaking } = task.round
      const { title, exam } = challenge
      if (isInMaking) return { heading: 'Exercise in the making', title, done: false, voice: '' }
      const done = grade.solved && !exam
      const voice = exam ? '' : grade.solved ? 'Solved.' : progress(grade.goals)
      return { heading: exam ? 'Exam' : 'Challenge', title, done, voice: plain(voice) }
    }
    case 'unreadable':
      return { heading: 'Exercise', title: 'It cannot be read', done: false, voice: '' }
    default:
      return { heading: 'Guide', title: '', done: false, voice: '' }
  }
}

function progress(goals: readonly GoalResult[]): string {
  const told = goals.filter(({ goal }) => goal.kind !== 'guess')
  const met = told.filter((result) => result.met)
  if (met.length === 0) return ''
  const left = told.find((result) => !result.met)
  return `${met.length} of ${told.length} goals met.${left ? ` Still to do: ${describeGoal(left.goal)}` : ''}`
}

const plain = (text: string): string => text.replaceAll('`', '')
