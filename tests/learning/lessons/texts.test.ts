import { describe, expect, it } from 'vitest'
import type { LessonPlan, StepPlan } from '../../../src/learning/lessons/plan'
import { plans } from '../../../src/learning/lessons/plans'
import { lessonTexts } from '../../../src/learning/texts/en/lessons'

type StepTexts = (typeof lessonTexts)[string]['steps'][string]

const MOST = {
  text: 90,
  after: 50,
  hint: 60,
  because: 60,
  goal: 40,
  wrong: 25,
  summary: 30,
  title: 8,
} as const

const words = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length

const sorted = (keys: Iterable<string>): readonly string[] => [...keys].sort()

const guesses = (step: StepPlan) => (step.goals ?? []).flatMap((goal) => (goal.kind === 'guess' ? goal : []))

/** Every sentence of a step with the number of words it may have. */
function sentences(texts: StepTexts): readonly (readonly [text: string, most: number])[] {
  return [
    [texts.title, MOST.title],
    [texts.text, MOST.text],
    [texts.after, MOST.after],
    ...(texts.hints ?? []).map((hint) => [hint, MOST.hint] as const),
    ...Object.values(texts.goals ?? {}).map((goal) => [goal, MOST.goal] as const),
    ...Object.values(texts.wrong ?? {}).map((wrong) => [wrong, MOST.wrong] as const),
    ...Object.values(texts.guesses ?? {}).flatMap(({ because, options = {} }) => [
      [because, MOST.because] as const,
      ...Object.values(options).map((option) => [option, MOST.wrong] as const),
    ]),
  ]
}

describe.each(plans.map((plan) => [plan.id, plan] as const))('the texts of %s', (id, plan: LessonPlan) => {
  const texts = lessonTexts[id] ?? { title: '', summary: '', steps: {} }

  it('are there for every step, and for none that there is not', () => {
    expect(Object.keys(texts.steps)).toEqual(plan.steps.map((step) => step.id))
  })

  it.each(plan.steps.map((step) => [step.id, step] as const))(
    'say all that %s needs and no more',
    (_, step) => {
      const said = texts.steps[step.id]
      expect(sorted(Object.keys(said?.goals ?? {}))).toEqual(
        sorted((step.goals ?? []).map((goal) => goal.id)),
      )
      expect(sorted(Object.keys(said?.guesses ?? {}))).toEqual(sorted(guesses(step).map((goal) => goal.id)))
      expect(sorted(Object.keys(said?.wrong ?? {}))).toEqual(sorted((step.wrong ?? []).map((way) => way.id)))
      for (const { id: goal, guess } of guesses(step)) {
        const options = Object.keys(said?.guesses?.[goal]?.options ?? {})
        if (guess.ask === 'decision') expect(options).toEqual([])
        else expect(options).toContain(guess.answer)
      }
    },
  )

  it('are short, and nowhere empty', () => {
    const all = Object.values(texts.steps).flatMap(sentences)
    for (const [text, most] of [...all, [texts.title, MOST.title], [texts.summary, MOST.summary]] as const) {
      expect(text.trim()).not.toBe('')
      expect(text).toBe(text.trim())
      expect(words(text), text).toBeLessThanOrEqual(most)
    }
  })

  it('are plain: backticks come in pairs, and nothing else is markup', () => {
    for (const [text] of Object.values(texts.steps).flatMap(sentences)) {
      expect(text.split('`').length % 2, text).toBe(1)
      const prose = text.replace(/`[^`]*`/g, '')
      expect(prose, text).not.toMatch(/[*_<>#]|\]\(|'|"|\n(?!\n)(?<!\n\n)/)
    }
  })
})

describe('the texts of lessons', () => {
  it('are of lessons that there are', () => {
    expect(sorted(Object.keys(lessonTexts))).toEqual(sorted(plans.map(({ id }) => id)))
  })
})
