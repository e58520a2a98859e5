import type { ApiCall } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Goal } from '../challenge/goal'
import { rightAnswers } from '../grading/guess'
import { perform } from '../grading/perform'
import type { LessonTexts } from '../texts/lesson-texts'
import { openAsChallenge } from './compose'
import type { Lesson, Step } from './lesson'
import type { LessonPlan, StepPlan } from './plan'

type StepTexts = LessonTexts['steps'][string]

/** A lesson of its plan and its texts. A text that is missing is empty here, and a test's business. */
export function openLesson(plan: LessonPlan, texts: LessonTexts): Lesson {
  const { id, minutes, practise } = plan
  const { start, goals } = openAsChallenge(plan, texts)
  const steps: Step[] = []
  let scenario = start
  for (const step of plan.steps) {
    const begun = made(scenario, step.prepare ?? [], step.id)
    const own = goals.filter((goal) => step.goals?.some((planned) => planned.id === goal.id))
    steps.push(openStep(step, texts.steps[step.id] ?? { title: '', text: '', after: '' }, begun, own))
    scenario = made(begun, step.calls ?? [], step.id)
  }
  return { id, title: texts.title, summary: texts.summary, minutes, practise, start, steps }
}

function openStep(plan: StepPlan, texts: StepTexts, begun: Scenario, goals: readonly Goal[]): Step {
  const { id, kind, prepare = [], show, statements = null, calls = [], wrong = [] } = plan
  const answers = rightAnswers({ start: begun, goals })
  return {
    id,
    kind,
    title: texts.title,
    text: texts.text,
    prepare,
    show: show ? { request: null, panel: null, policy: null, ...show } : null,
    goals,
    hints: texts.hints ?? [],
    statements,
    solution: { calls, answers },
    wrong: wrong.map((way) => ({
      title: texts.wrong?.[way.id] ?? '',
      calls: way.calls ?? calls,
      answers: { ...answers, ...way.answers },
      fails: way.fails,
    })),
    after: texts.after,
  }
}

/** That AWS takes every call of a lesson is a test's business, so it throws only in a broken build. */
function made(scenario: Scenario, calls: readonly ApiCall[], step: string): Scenario {
  const performed = perform(scenario, calls)
  if (!performed.ok) throw new Error(`In the step ${step} AWS refuses a call: ${performed.error.message}`)
  return performed.scenario
}
