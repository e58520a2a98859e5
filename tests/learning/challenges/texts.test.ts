import { describe, expect, it } from 'vitest'
import { plans } from '../../../src/learning/challenges/plans'
import { challengeTexts } from '../../../src/learning/texts/en/challenges'
import type { ChallengeTexts } from '../../../src/learning/texts/challenge-texts'

const MOST = {
  title: 6,
  story: 110,
  misconception: 22,
  goal: 40,
  hint: 60,
  prompt: 40,
  option: 25,
  because: 50,
  way: 35,
} as const

/** A goal that is a message of AWS's, which is as long as it is. */
const quoted = (text: string): boolean => text.startsWith('User: arn:aws:')

const words = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length

const sorted = (keys: Iterable<string>): readonly string[] => [...keys].sort()
const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
  sorted(list.map(({ id }) => id))

/** Every sentence with the number of words it may have. */
function sentences(texts: ChallengeTexts): readonly (readonly [text: string, most: number])[] {
  const { title, story, misconception, goals, guesses = {}, hints, questions, solutions, wrong } = texts
  return [
    [title, MOST.title],
    [story, MOST.story],
    [misconception, MOST.misconception],
    ...Object.values(goals).flatMap((text) => (quoted(text) ? [] : [[text, MOST.goal] as const])),
    ...hints.map((text) => [text, MOST.hint] as const),
    ...[...Object.values(guesses), ...Object.values(questions)].flatMap(({ because, options = {} }) => [
      [because, MOST.because] as const,
      ...Object.values(options).map((text) => [text, MOST.option] as const),
    ]),
    ...Object.values(questions).map(({ prompt }) => [prompt, MOST.prompt] as const),
    ...[...Object.values(solutions), ...Object.values(wrong)].map((text) => [text, MOST.way] as const),
  ]
}

describe.each(plans.map((plan) => [plan.id, plan] as const))('the texts of %s', (id, plan) => {
  const texts = challengeTexts[id]
  if (!texts) throw new Error(`${id} has no texts.`)
  const guessed = plan.goals.flatMap((goal) => (goal.kind === 'guess' ? goal : []))

  it('are there for all that the plan names, and for nothing else', () => {
    expect(sorted(Object.keys(texts.goals))).toEqual(idsOf(plan.goals))
    expect(sorted(Object.keys(texts.guesses ?? {}))).toEqual(idsOf(guessed))
    expect(sorted(Object.keys(texts.solutions))).toEqual(idsOf(plan.solutions))
    expect(sorted(Object.keys(texts.wrong))).toEqual(idsOf(plan.wrong))
  })

  it('offer the right answer among others, and none where a decision is guessed', () => {
    for (const { id: goal, guess } of guessed) {
      const options = Object.keys(texts.guesses?.[goal]?.options ?? {})
      if (guess.ask === 'decision') expect(options).toEqual([])
      else expect(options).toContain(guess.answer)
    }
    for (const { options, answer } of Object.values(texts.questions)) {
      expect(Object.keys(options)).toContain(answer)
      expect(Object.keys(options).length).toBeGreaterThanOrEqual(3)
    }
  })

  it('are short, and nowhere empty', () => {
    for (const [text, most] of sentences(texts)) {
      expect(text).toBe(text.trim())
      expect(text).not.toBe('')
      expect(words(text), text).toBeLessThanOrEqual(most)
    }
  })

  it('are plain: backticks come in pairs, and nothing else is markup', () => {
    for (const [text] of sentences(texts)) {
      expect(text.split('`').length % 2, text).toBe(1)
      expect(text.replace(/`[^`]*`/g, ''), text).not.toMatch(/[*_<>#]|\]\(|'|"/)
    }
  })
})

describe('the texts of challenges', () => {
  it('are of challenges that there are', () => {
    expect(sorted(Object.keys(challengeTexts))).toEqual(idsOf(plans))
  })
})
