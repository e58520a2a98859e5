import { lessonTexts } from '../texts/en/lessons'
import type { Lesson } from './lesson'
import { openLesson } from './open-lesson'
import { plans } from './plans'
import type { LessonPlan } from './plan'

/** The lessons that come with the playground, in the order in which they are taken. */
export const lessons: readonly Lesson[] = plans.map(open)

function open(plan: LessonPlan): Lesson {
  const texts = lessonTexts[plan.id]
  if (!texts) throw new Error(`The lesson ${plan.id} has no texts.`)
  return openLesson(plan, texts)
}
