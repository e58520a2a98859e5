import type { Page } from '@playwright/test'
import { decodeScenario, encodeLink, type Scenario } from '../../src/scenario'
import { drawerOn } from './drawer'
import { expect, test } from './fixtures'
import { HOSTILE, hostileScenario } from './hostile'
import type { Playground } from './playground'
import { reportOf, watchPolicy } from './policy'
import { leaveScenario } from './seed'

// With Monaco from the start, as most people have it.
test.use({ savesData: false })

test.describe.configure({ timeout: 60_000 })

function decoded(): Scenario {
  const result = decodeScenario(hostileScenario)
  if (!result.ok) throw new Error(result.issues[0]?.message)
  return result.value
}

async function expectOnlyText(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
  expect(await page.locator('img').count()).toBe(0)
  expect((await reportOf(page)).violations).toEqual([])
}

/** Has everything shown that a scenario says, in every place that shows it. */
async function lookAround(page: Page, playground: Playground): Promise<void> {
  await expect(page.getByRole('complementary', { name: 'What to try' })).toContainText(HOSTILE)
  await expect(page.getByRole('button', { name: `Scenario: Title ${HOSTILE}` })).toBeVisible()
  await playground.openPolicy('Read')
  await playground.monaco()
  await expect(playground.desk).toContainText('<img src=x')
  await playground.openPolicy('Draft')
  await expect(playground.desk).toContainText('<img src=x')
  await playground.openPolicy('Managed')
  await playground.answer()
  await expect(playground.verdict).toContainText(HOSTILE)

  const { open, type, output, drawer } = drawerOn(page)
  await open('Console')
  await type('aws iam list-policies --scope Local')
  await expect(output).toContainText('"PolicyName": "Managed"')
  await open('Activity')
  await open('Audit')
  await open('In & out')
  await drawer.getByRole('button', { name: 'Matrix', exact: true }).click()
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog', { name: `Share Title ${HOSTILE}` })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Scenario:/ }).click()
  await page.getByRole('button', { name: 'All workspaces…' }).click()
  await expect(page.getByRole('listitem', { name: `Title ${HOSTILE}` }).first()).toBeVisible()
  await page.keyboard.press('Escape')
}

test('script in every text of what is kept is shown as text', async ({ page, playground }) => {
  await watchPolicy(page)
  await leaveScenario(page, hostileScenario)
  await playground.open()
  await lookAround(page, playground)
  await expectOnlyText(page)
})

test('script in every text of a link is shown as text', async ({ page, playground }) => {
  await watchPolicy(page)
  await playground.open(encodeLink(decoded()).slice(1))
  await expect(page.getByText(`From somebody else: Title ${HOSTILE}`)).toBeVisible()
  await lookAround(page, playground)
  await expectOnlyText(page)
})

test('script in every text of a slide is shown as text', async ({ page }) => {
  await watchPolicy(page)
  await page.goto(`./${encodeLink(decoded(), { slide: true })}`)
  await expect(page.getByText('<img src=x').first()).toBeVisible()
  await expectOnlyText(page)
})

const renamed: Readonly<Record<string, (scenario: Scenario) => Scenario>> = {
  'a user': (scenario) => ({
    ...scenario,
    account: { ...scenario.account, users: rename(scenario.account.users) },
  }),
  'a group': (scenario) => ({
    ...scenario,
    account: { ...scenario.account, users: [], groups: rename(scenario.account.groups) },
  }),
  'a policy': (scenario) => ({
    ...scenario,
    account: { ...scenario.account, policies: rename(scenario.account.policies) },
  }),
}

function rename<Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] {
  return all.map((one) => ({ ...one, name: HOSTILE }))
}

for (const [who, change] of Object.entries(renamed)) {
  test(`a link with script in the name of ${who} is refused in words`, async ({ page, playground }) => {
    await watchPolicy(page)
    await playground.open(encodeLink(change(decoded())).slice(1))
    const dialog = page.getByRole('dialog', { name: 'This link could not be opened' })
    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: 'All right' }).click()
    await expect(playground.user('alice')).toBeVisible()
    await expectOnlyText(page)
  })
}

test('script in a name that is typed is refused in words', async ({ page, playground }) => {
  await watchPolicy(page)
  await playground.open()
  await playground.createUser(HOSTILE)
  await expect(playground.main.getByRole('alert').first()).toBeVisible()
  const { open, type, output } = drawerOn(page)
  await open('Console')
  await type(`aws iam create-group --group-name '${HOSTILE}'`)
  await expect(output).toContainText('<img src=x')
  await expectOnlyText(page)
})
