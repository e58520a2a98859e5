import { describe, expect, it } from 'vitest'
import { challengeTexts } from '../../../src/learning/texts/en/challenges'
import { lessonTexts } from '../../../src/learning/texts/en/lessons'
import { gradeLevel, sentencesOf, syllablesOf, wordsOf } from './reading-level'

/** What somebody can read on the way to work. A text of its own may be a little harder than texts are on the whole. */
const MOST = { gradeLevel: 7, gradeLevelOnTheWhole: 4, wordsOfASentence: 25 }

type Texts = Readonly<Record<string, string>>

/** Whatever is read in one piece, by where it stands. */
const pieces: Texts = Object.fromEntries([
  ...Object.entries(challengeTexts).flatMap(([id, { story, hints, guesses = {}, questions }]) => [
    [`${id}: story`, story],
    [`${id}: hints`, hints.join('\n')],
    [`${id}: reasons`, [...Object.values(guesses), ...Object.values(questions)].map(becauseOf).join('\n')],
    [
      `${id}: questions`,
      Object.values(questions)
        .map(({ prompt }) => prompt)
        .join('\n'),
    ],
  ]),
  ...Object.entries(lessonTexts).flatMap(([id, { steps }]) =>
    Object.entries(steps).flatMap(([step, { text, hints = [], guesses = {}, after }]) => [
      [`${id}, ${step}: text`, text],
      [`${id}, ${step}: the rest`, [...hints, ...Object.values(guesses).map(becauseOf), after].join('\n')],
    ]),
  ),
])

function becauseOf({ because }: { readonly because: string }): string {
  return because
}

describe('the measure', () => {
  it.each([
    ['made', 1],
    ['asked', 1],
    ['needed', 2],
    ['little', 2],
    ['table', 2],
    ['names', 1],
    ['pieces', 2],
    ['handbook', 2],
    ['evaluated', 4],
    ['permissions', 1],
    ['MFA', 1],
  ])('hears the syllables of %s', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables)
  })

  it('finds a contract harder than a children’s book', () => {
    const story = 'The cat sat on the mat. The dog ran to the cat. Then they had a nap.'
    const contract =
      'Notwithstanding any limitation herein, the aforementioned beneficiary irrevocably acknowledges the applicability of supplementary considerations pertaining to indemnification.'
    expect(gradeLevel(story)).toBeLessThan(2)
    expect(gradeLevel(contract)).toBeGreaterThan(MOST.gradeLevel)
  })

  it('takes what IAM would read for one short word', () => {
    expect(sentencesOf('Save `a.b. c`. Then `d`.').map(wordsOf)).toEqual([
      ['Save', 'this'],
      ['Then', 'this'],
    ])
  })
})

describe('what a learner reads', () => {
  it.each(Object.entries(pieces))('%s is plain', (_, text) => {
    expect(gradeLevel(text)).toBeLessThanOrEqual(MOST.gradeLevel)
    for (const sentence of sentencesOf(text))
      expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(MOST.wordsOfASentence)
  })

  it('is plainer still on the whole', () => {
    const levels = Object.values(pieces).map(gradeLevel)
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length
    expect(mean).toBeLessThanOrEqual(MOST.gradeLevelOnTheWhole)
  })
})
