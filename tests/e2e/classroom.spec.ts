import { readFile } from 'node:fs/promises'
import { challengeIn, challenges, encodeSubmission, perform, type Challenge } from '../../src/learning'
import { decodeScenario, encodeScenario, openLink, type Scenario } from '../../src/scenario'
import { classroomOn } from './classroom'
import { expect, test } from './fixtures'
import { tabTo } from './keys'
import { expectNoSidewaysOverflow } from './overflow'
import { playgroundOn } from './playground'

/** What somebody hands in who made these calls. */
function handedIn(name: string, challenge: Challenge, way?: Challenge['solutions'][number]): string {
  const calls = way?.calls ?? []
  const performed = perform(challenge.start, calls)
  if (!performed.ok) throw new Error(performed.error.message)
  return encodeSubmission({
    challenge,
    name,
    calls,
    scenario: performed.scenario,
    answers: way?.answers ?? {},
  })
}

/** The exercise behind a link, as a student's page finds it. */
function exerciseBehind(link: string): Challenge {
  const opened = openLink(link)
  const found = opened.ok ? challengeIn(opened.value.scenario) : null
  if (!found?.ok) throw new Error('There is no exercise behind the link.')
  return found.value
}

/** Where these calls lead, with a policy in it that is longer than AWS would ever save. */
function impossible({ start }: Challenge, calls: Challenge['solutions'][number]['calls']): Scenario {
  const performed = perform(start, calls)
  if (!performed.ok) throw new Error(performed.error.message)
  const document = encodeScenario(performed.scenario)
  const Action = Array.from({ length: 700 }, (_, n) => `s3:Number${n}`)
  const Statement = [{ Effect: 'Allow', Action, Resource: '*' }]
  const huge = { name: 'Huge', document: JSON.stringify({ Version: '2012-10-17', Statement }) }
  const { account } = document
  const decoded = decodeScenario({
    ...document,
    account: { ...account, policies: [...(account.policies ?? []), huge] },
  })
  if (!decoded.ok) throw new Error(decoded.issues[0]?.message)
  return decoded.value
}

test('an exercise is made, handed out, solved by a student and graded, with cases, forgeries and a CSV', async ({
  page,
  playground,
  browser,
  baseURL,
  axe,
}) => {
  test.slow()
  const classroom = classroomOn(page)
  const { authoring, book } = classroom
  await playground.open()
  await classroom.beginExercise()

  // It is told, and two decisions are picked.
  await authoring.getByRole('textbox', { name: 'Title' }).fill('Alice wants in')
  await authoring.getByRole('textbox', { name: /^Story/ }).fill('Alice has joined, and must read the photos.')
  await expect(classroom.undone).toHaveCount(4)
  await classroom.chapter('Decisions')
  await classroom.cell('alice', 's3:GetObject').click()
  await authoring.getByText('must be denied', { exact: true }).click()
  await classroom.cell('alice', 's3:DeleteObject').click()
  await expect(classroom.cell('alice', 's3:DeleteObject')).toHaveAttribute('aria-pressed', 'true')
  await expect(classroom.undone).toHaveText(/Nobody has shown yet that it can be solved/)
  await axe()

  // The teacher solves it on the board, and comes back.
  await authoring.getByRole('button', { name: 'To the solution' }).click()
  await authoring.getByRole('button', { name: 'To the board' }).click()
  await playground.reload()
  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()
  await classroom.goOn()
  await expect(authoring.getByRole('textbox', { name: 'Title' })).toHaveValue('Alice wants in')
  await classroom.chapter('Solution')
  await authoring.getByRole('button', { name: 'Keep the board as a solution' }).click()
  await expect(classroom.undone).toHaveCount(0)
  await authoring.getByRole('button', { name: 'Hand it out' }).click()
  await axe()
  const link = await authoring.getByRole('textbox', { name: 'Link to hand out' }).inputValue()
  await authoring.getByRole('button', { name: 'Project it' }).click()
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await page
    .getByRole('dialog', { name: 'Alice wants in' })
    .getByRole('button', { name: 'Close' })
    .last()
    .click()
  await authoring.getByRole('button', { name: 'Close' }).click()

  // A student opens it in a browser of their own, and solves it there.
  const elsewhere = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
  const student = playgroundOn(await elsewhere.newPage())
  await student.page.goto(link)
  await student.main.waitFor()
  await expect(student.user('alice')).toBeVisible()
  await student.dragUserToGroup('alice', 'SuperS3Access')
  await expect(student.member('alice', 'SuperS3Access')).toBeVisible()
  await elsewhere.close()

  const exercise = exerciseBehind(link)
  expect(exercise.solutions).toEqual([])
  const join = {
    operation: 'AddUserToGroup',
    parameters: { UserName: 'alice', GroupName: 'SuperS3Access' },
  } as const
  const good = handedIn('=ana', exercise, { title: '', calls: [join], answers: {} })
  const forged = encodeSubmission({
    challenge: exercise,
    name: 'forger',
    scenario: impossible(exercise, [join]),
  })
  const damaged = `${good.slice(0, 60)}AAAA${good.slice(64)}`

  // The class hands in, by chat.
  await classroom.openBook()
  await classroom.paste(
    [
      `ana: ${good} thanks!`,
      handedIn('bo', exercise),
      forged,
      damaged,
      handedIn('dee', { ...exercise, id: 'other' }),
    ].join('\n'),
  )
  await expect(classroom.row('=ana')).toContainText('solved')
  await expect(classroom.row('bo')).toContainText('not solved')
  await expect(classroom.row('forger')).toContainText('cannot have come about')
  await expect(classroom.row('forger')).toContainText('not solved')
  await axe()
  await classroom.page(/^Not graded/)
  await expect(book.getByRole('list', { name: 'Not graded' })).toContainText(/Damaged.*Another exercise/s)

  // A miss is watched, first in the book and then on the board.
  await classroom.page(/^Answers/)
  await classroom.row('bo').getByRole('button', { name: 'bo, goal 1: not met. Show why' }).click()
  const case_ = page.getByRole('dialog', { name: 'bo: a goal that is not met' })
  await expect(case_.getByRole('status', { name: 'Verdict' })).toContainText('Denied by default')
  await axe()
  await case_.getByRole('button', { name: 'Put bo’s work on the board' }).click()
  await expect(page.getByRole('region', { name: /^From somebody else: bo: / })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the grade book' }).click()
  await expect(classroom.row('=ana')).toBeVisible()
  await expect(page.getByRole('region', { name: /^From somebody else/ })).toHaveCount(0)

  await classroom.page('The class')
  await expect(book.getByRole('region', { name: 'Goals of Alice wants in' })).toContainText('missed it')
  await axe()

  const download = page.waitForEvent('download')
  await book.getByRole('button', { name: /^CSV/ }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv).toContain(`"'=ana",`)

  // A reload of the tab loses nothing of it.
  await playground.reload()
  await classroom.openBook()
  await expect(classroom.row('bo')).toBeVisible()
})

test('an exercise is picked and handed out by keys alone', async ({ page, playground }) => {
  const classroom = classroomOn(page)
  const { authoring } = classroom
  await playground.open()
  await classroom.beginExercise()
  await authoring.getByRole('tab', { name: 'Story' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(authoring.getByRole('tab', { name: 'Decisions' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(authoring.getByRole('radio', { name: 'must be allowed' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(authoring.getByRole('radio', { name: 'must be denied', exact: true })).toBeChecked()
  await tabTo(page, classroom.cell('alice', 's3:GetObject'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(classroom.cell('bob', 's3:GetObject')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(authoring).toHaveCount(0)
})

test('a thousand answers are graded while the page stays awake, and found by name', async ({
  page,
  playground,
}) => {
  test.slow()
  const [challenge] = challenges.filter(({ id }) => id === 'first-group')
  if (!challenge) throw new Error('There is no such challenge.')
  const [solution] = challenge.solutions
  const all = Array.from({ length: 1000 }, (_, n) =>
    handedIn(`Student ${n}`, challenge, n % 2 === 0 ? solution : undefined),
  )
  const classroom = classroomOn(page)
  await playground.open()
  await classroom.openBook()
  await classroom.paste(all.join('\n'))
  await expect(classroom.book).toContainText('500 of 1,000 solved it.')
  await classroom.book.getByRole('searchbox', { name: 'Find a name' }).fill('student 999')
  await expect(classroom.row('Student 999')).toContainText('not solved')
})

test('on a phone everything has room', async ({ page, playground }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const classroom = classroomOn(page)
  await playground.open()
  await classroom.beginExercise()
  await expectNoSidewaysOverflow(page)
  await classroom.authoring.getByRole('button', { name: 'Close' }).click()
  await classroom.openBook()
  await expectNoSidewaysOverflow(page)
})
