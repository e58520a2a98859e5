import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { challenges, handOut, regrade } from '../../src/learning'
import { encodeLink } from '../../src/scenario'
import { expect, test } from './fixtures'
import { learningOn } from './learn'

const union = challenges.find(({ id }) => id === 'union')
if (!union) throw new Error('There is a challenge about groups that add up.')

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('a challenge is found in Learn, failed once with a case to watch, and solved', async ({
  page,
  playground,
}) => {
  const learning = learningOn(page)
  await playground.open()
  await learning.open('Challenges')
  await learning.begin('First hour', 'Two groups at once')
  await expect(learning.guide).toContainText('Say what you expect first')

  await learning.tick('ana', 'Cleaners')
  await expect(learning.goal('Ana can read and upload.')).toContainText('Met')
  await expect(learning.goal('Ana cannot delete.')).toContainText('Not yet')
  await learning.guide.getByRole('button', { name: 'Check my work' }).click()
  await expect(learning.guide).toContainText('3 of 5 met.')
  await learning
    .goal('Ana cannot delete.')
    .getByRole('button', { name: /^Watch it/ })
    .click()
  await playground.toEnd()
  await expect(playground.verdict).toContainText('Allowed')

  await learning.tick('ana', 'Cleaners', 'Readers', 'Uploaders')
  await learning.guess('Allowed')
  await expect(learning.solved).toBeVisible()
  await expect(learning.solved).toContainText('the last one or the strongest one counts')
  await learning.solved.getByText('Two memberships').click()
  await expect(learning.solved).toContainText(
    'aws iam add-user-to-group --group-name Readers --user-name ana',
  )
  await learning.solved.getByText('What AdministratorAccess for everybody').click()
  await expect(learning.solved).toContainText('could also s3:DeleteObject')

  await learning.guide.getByRole('button', { name: 'Next: One Deny' }).click()
  await expect(learning.guide.getByRole('heading', { name: 'One Deny' })).toBeVisible()
  await learning.open('Challenges')
  const sets = learning.dialog.getByRole('navigation', { name: 'Sets' })
  await expect(sets.getByRole('button', { name: 'First hour' })).toContainText('1 of 6 solved')
})

test('a link opens its set, and one that names nothing known is said to', async ({ page, playground }) => {
  const learning = learningOn(page)
  await playground.open('set=conditions&seed=7')
  await expect(learning.dialog.getByText('From the link you opened.')).toBeVisible()
  await expect(
    learning.dialog.getByRole('list', { name: 'Challenges in Conditions' }).getByRole('listitem'),
  ).toHaveCount(4)
  expect(page.url()).not.toContain('#')
  await learning.begin('Conditions', 'Home folders')
  await expect(learning.guide).toContainText('Conditions, 1 of 4 · variant 7')

  // The set is still the one in hand after a reload, and a link in the address opens over what is there.
  await playground.reload()
  await expect(learning.guide).toContainText('Conditions, 1 of 4')
  await page.evaluate(() => (location.hash = '#set=of-tomorrow'))
  await expect(learning.dialog.getByRole('alert')).toContainText('names no challenges that this page knows')
})

test('an exercise that was handed out is answered, and what is handed in is graded anew', async ({
  page,
  playground,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const learning = learningOn(page)
  await playground.open(encodeLink(handOut(union)).slice(1))
  await expect(learning.guide).toContainText('An exercise for you')
  await learning.tick('ana', 'Readers', 'Uploaders')
  await learning.guess('Allowed')
  await expect(learning.solved).toBeVisible()
  await learning.guide.getByRole('button', { name: 'Hand in…' }).click()
  await expect(learning.handIn).toContainText('Nothing is sent anywhere.')
  await learning.handIn.getByRole('textbox', { name: /^Your name/ }).fill('Ana Novák')
  await learning.handIn.getByRole('button', { name: 'Copy link' }).click()
  await expect(learning.handIn.getByText('Copied the link.')).toBeVisible()
  const link = await copied(page)
  const [row] = regrade([link], [union]).rows
  expect(row).toMatchObject({ name: 'Ana Novák', solved: true, remarks: [] })
  expect(row?.calls.map(({ operation }) => operation)).toEqual(['AddUserToGroup', 'AddUserToGroup'])

  const downloading = page.waitForEvent('download')
  await learning.handIn.getByRole('button', { name: 'Save as a file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('answer-union-ana-novak.txt')
  expect((await readFile(await download.path(), 'utf8')).trim()).toBe(link)

  // Whoever set it opens the link, and finds it graded.
  await page.goto('about:blank')
  await page.goto(link)
  const answer = page.getByRole('dialog', { name: 'An answer to an exercise' })
  await answer.getByRole('button', { name: 'Put it into my grade book' }).click()
  await expect(page.getByRole('dialog').getByText('Ana Novák').first()).toBeVisible()
})

test('an exam has no hints, tells nothing, and shows a clock that stops nobody', async ({
  page,
  playground,
}) => {
  const learning = learningOn(page)
  await playground.open('set=first-hour&exam')
  await learning.begin('First hour', 'Two groups at once')
  await expect(learning.guide.getByRole('timer', { name: 'Time spent' })).toHaveText(/^00:0[1-9]$/)
  await expect(learning.guide.getByRole('button', { name: /hint/ })).toHaveCount(0)
  await learning.tick('ana', 'Readers', 'Uploaders')
  await learning.guess('Allowed')
  await expect(learning.guide).toContainText('Noted: Allowed.')
  await expect(learning.guide.getByText('Met', { exact: true })).toHaveCount(0)
  await expect(learning.solved).toHaveCount(0)
  // The answer to a request is there at once.
  await playground.sendButton.click()
  await expect(playground.verdict).toContainText('Allowed')
})

test('whoever comes back after days is asked, and progress is taken along, erased and brought in', async ({
  page,
  playground,
}) => {
  const learning = learningOn(page)
  await page.clock.install({ time: new Date('2026-03-02T10:00:00Z') })
  await playground.open('set=first-hour')
  await learning.begin('First hour', 'Two groups at once')
  await learning.guess('Denied')
  await expect(learning.guide).toContainText('That is not it.')
  await expect(playground.kept).toBeVisible()
  await playground.reload()
  await expect(learning.guide).toBeVisible()
  await expect(learning.welcome).toHaveCount(0)

  await page.clock.setSystemTime(new Date('2026-03-09T10:00:00Z'))
  await playground.reload()
  await expect(learning.welcome).toContainText('Welcome back.')
  await learning.welcome.getByRole('button', { name: 'Answer it' }).click()
  const article = learning.dialog.getByRole('article')
  await article.getByRole('button', { name: 'In the order in which the user joined' }).click()
  await expect(article).toContainText('and it is “It does not matter: all of them apply together”')
  await article.getByRole('button', { name: 'Watch a case' }).click()
  await expect(article.getByRole('region', { name: 'Evaluator' })).toBeVisible()
  await learning.dialog.getByRole('button', { name: /^(Next question|That was it)$/ }).click()

  await page.keyboard.press('Escape')
  await learning.open('Lessons')
  await learning.turnTo('Challenges')
  const tools = learning.dialog.getByRole('region', { name: 'Your progress' })
  const downloading = page.waitForEvent('download')
  await tools.getByRole('button', { name: 'Export' }).click()
  const download = await downloading
  await tools.getByRole('button', { name: 'Erase' }).click()
  await expect(tools.getByText(/^Your progress is erased\./)).toBeVisible()
  const item = learning.dialog.getByRole('button', { name: /: Two groups at once$/ })
  await expect(item).toHaveText('Begin')
  await tools.getByLabel('Import').setInputFiles(await download.path())
  await expect(tools.getByText(/^Read /)).toBeVisible()
  await expect(item).toHaveText('Go on')
})
