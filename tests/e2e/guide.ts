import { expect, type Locator, type Page } from '@playwright/test'
import { guessOptions, type GuessGoal, type Lesson, type Step } from '../../src/learning'

/** The guide beside the board, in a workspace that is for a lesson. */
export interface GuideOnPage {
  /** All of it, found by the lesson's title. */
  readonly guide: Locator
  readonly next: Locator
  /** Opens the lesson from the list of all. */
  open(): Promise<void>
  /** A step's heading. */
  heading(step: Step): Locator
  question(goal: GuessGoal): Locator
  /** Chooses an answer and commits to it. */
  answer(goal: GuessGoal, option: string): Promise<void>
  /** A statement to choose. */
  card(letter: string): Locator
  /** Goes on, where the guide says that one may. */
  goOn(): Promise<void>
}

export function guideOn(page: Page, lesson: Lesson): GuideOnPage {
  const guide = page.getByRole('region', { name: lesson.title, exact: true })
  const next = guide.getByRole('button', { name: /^(Next|Finish)$/ })
  const question = (goal: GuessGoal) => guide.getByRole('group', { name: plain(goal.prompt), exact: true })

  return {
    guide,
    next,
    async open() {
      await page.getByRole('banner').getByRole('button', { name: 'Learn' }).click()
      await page
        .getByRole('dialog', { name: 'Learn' })
        .getByRole('button', { name: new RegExp(`^(Begin|Go on|Again): ${lesson.title}$`) })
        .click()
      await guide.waitFor()
    },
    heading: (step) => guide.getByRole('heading', { level: 3, name: plain(step.title), exact: true }),
    question,
    async answer(goal, option) {
      await question(goal)
        .getByRole('radio', { name: optionText(goal, option), exact: true })
        .check()
      await question(goal).getByRole('button', { name: 'That is my guess' }).click()
    },
    card: (letter) => guide.getByRole('group', { name: `Card ${letter}`, exact: true }),
    async goOn() {
      await expect(next, 'the guide lets one go on').toBeEnabled()
      await next.click()
    },
  }
}

/** As it is read: the marks around what IAM would read are no part of it. */
const plain = (text: string): string => text.replaceAll('`', '')

const optionText = (goal: GuessGoal, option: string): string =>
  plain(guessOptions(goal).find(({ id }) => id === option)?.text ?? option)

/** By which a card is called. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)

/** Where among a step's cards those are that its solution is made of, in their order. */
export function cardsOf({ statements, solution }: Step): readonly number[] {
  if (!statements) return []
  const made = solution.calls.flatMap(({ parameters }) =>
    'PolicyDocument' in parameters ? statementsIn(parameters.PolicyDocument) : [],
  )
  const cards = statements.cards.map(({ text }) => meaning(JSON.parse(text)))
  return made.map((statement) => cards.indexOf(statement))
}

function statementsIn(document: string): readonly string[] {
  const policy = JSON.parse(document) as { Statement: unknown }
  return [policy.Statement].flat().map(meaning)
}

/** A statement without its name, which changes nothing. */
const meaning = (statement: unknown): string =>
  JSON.stringify(statement, (key, value: unknown) => (key === 'Sid' ? undefined : value))
