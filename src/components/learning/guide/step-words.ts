import Eye from '@lucide/svelte/icons/eye'
import Hammer from '@lucide/svelte/icons/hammer'
import MousePointerClick from '@lucide/svelte/icons/mouse-pointer-click'
import PencilRuler from '@lucide/svelte/icons/pencil-ruler'
import type { StepKind } from '../../../learning'
import type { LessonWalk } from '../../../state/learning/lesson-walk.svelte'

/** What a step asks of somebody, in a word. */
export const kindLooks = {
  watch: { word: 'Watch', icon: Eye },
  predict: { word: 'Predict', icon: PencilRuler },
  do: { word: 'Do', icon: MousePointerClick },
  build: { word: 'Build', icon: Hammer },
} as const satisfies Record<StepKind, { word: string; icon: unknown }>

/** What to do now, in one line: nobody should have to wonder. */
export function whatNow(walk: LessonWalk, watched: boolean): string {
  const { step, met, lost } = walk
  if (step === null) return ''
  if (lost) return 'First put things back, above.'
  switch (step.kind) {
    case 'watch':
      return met || watched ? 'That was it. Go on.' : 'Press Send under Request, and watch. Or just go on.'
    case 'predict':
      if (met) return 'Answered. Go on.'
      return isAnswered(walk) ? 'Read why, then press “I see”.' : 'Answer the question, then go on.'
    case 'do':
    case 'build':
      if (met) return 'Done. Go on.'
      return step.statements
        ? 'Take cards and save them. The goals tick themselves off.'
        : `${step.kind === 'do' ? 'Do' : 'Build'} it on the board. The goals tick themselves off.`
  }
}

/** Whether an answer is read that was wrong. */
const isAnswered = ({ grade, answers }: LessonWalk): boolean =>
  grade.goals.some(({ goal, met }) => !met && answers[goal.id] !== undefined)
