import { expect, test } from './fixtures'
import { policyText } from './policy-texts'
import type { Playground } from './playground'

// With Monaco from the start, and with motion, as most people have it.
test.use({ savesData: false, contextOptions: { reducedMotion: 'no-preference' } })

const question = { who: 'alice', action: 's3:GetObject', resource: 'arn:aws:s3:::super-photos/cat.jpg' }

const refusal = policyText({
  Sid: 'NoPhotos',
  Effect: 'Deny',
  Action: 's3:*',
  Resource: 'arn:aws:s3:::super-photos/*',
})

/** Alice in two groups: one whose policy allows, and a second whose policy denies. */
async function setUp(playground: Playground) {
  await playground.open()
  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await playground.createGroup('Grounded')
  await playground.dragUserToGroup('alice', 'Grounded')
  await playground.createPolicy('HandsOff')
  await playground.monaco()
  await playground.editPolicy(refusal)
  await playground.save()
  await playground.attach('HandsOff', 'Grounded')
}

test('one Deny in a second group outweighs the Allow of the first; without both nothing is left', async ({
  playground,
}) => {
  await setUp(playground)
  const { verdict } = playground
  await playground.ask(question)
  await playground.guess('Allowed')
  await playground.answer()
  await expect(verdict).toContainText('Denied explicitly')
  await expect(verdict).toContainText('You said allowed; it was denied explicitly.')
  await expect(verdict).toContainText(
    'Statement NoPhotos of HandsOff, through the group Grounded, denies it. One explicit deny outweighs every allow.',
  )
  await expect(verdict.getByRole('button', { name: 'Show it: Statement NoPhotos of HandsOff' })).toBeVisible()
  await expect.poll(playground.lit).toContain('"Sid": "NoPhotos"')
  await expect(verdict).toContainText(
    'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::super-photos/cat.jpg with an explicit deny',
  )

  await playground
    .member('alice', 'Grounded')
    .getByRole('button', { name: /^Remove/ })
    .click()
  await playground.answer()
  await expect(verdict.getByText('Allowed', { exact: true })).toBeVisible()

  await playground
    .member('alice', 'SuperS3Access')
    .getByRole('button', { name: /^Remove/ })
    .click()
  await playground.answer()
  await expect(verdict).toContainText('Denied by default')
  await expect(verdict.getByRole('button', { name: /^Show/ })).toHaveCount(0)
})

test('every step can be taken back, and says what it is', async ({ playground, page }) => {
  await setUp(playground)
  const steps = [
    'attach HandsOff to Grounded',
    'save a new version of HandsOff',
    'create the policy HandsOff',
    'add alice to Grounded',
    'create the group Grounded',
    'add alice to SuperS3Access',
  ]
  for (const step of steps) {
    await expect(playground.undoButton).toHaveAccessibleName(`Undo: ${step}`)
    await playground.undo()
    await expect(playground.said).toHaveText(`Undone: ${step}.`)
  }
  await expect(playground.undoButton).toBeDisabled()
  await expect(playground.group('Grounded')).toHaveCount(0)
  await expect(playground.policyRow('HandsOff')).toHaveCount(0)
  await expect(playground.user('alice')).toContainText('in no group')

  for (const step of [...steps].reverse()) {
    await expect(playground.redoButton).toHaveAccessibleName(`Redo: ${step}`)
    await playground.redo()
  }
  await expect(playground.redoButton).toBeDisabled()
  await expect(playground.sheet('HandsOff', playground.group('Grounded'))).toBeVisible()
  await playground.openPolicy('HandsOff')
  await expect(playground.desk).toContainText('"Sid": "NoPhotos"')

  // By keys, from anywhere but where text is typed.
  await playground.undoButton.focus()
  await page.keyboard.press('Control+z')
  await expect(playground.sheet('HandsOff', playground.group('Grounded'))).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(playground.sheet('HandsOff', playground.group('Grounded'))).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expect(playground.sheet('HandsOff', playground.group('Grounded'))).toBeVisible()
})

test('Ctrl+Z in the editor takes back typing and not the account', async ({ playground, page }) => {
  await playground.open()
  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await playground.monaco()
  await playground.editPolicy(refusal)
  await expect(playground.desk).not.toContainText('ListThePhotos')
  await page.keyboard.press('Control+z')
  await expect(playground.desk).toContainText('ListThePhotos')
  await expect(playground.desk).toContainText('Saved and in force')
  await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()
})

test('an undone save leaves its text as a draft', async ({ playground }) => {
  await playground.open()
  await playground.monaco()
  await playground.editPolicy(refusal)
  await playground.save()
  await expect(playground.desk).toContainText('Saved and in force')
  await playground.undo()
  await expect(playground.desk).toContainText('Not saved')
  await expect(playground.desk).toContainText('"Sid": "NoPhotos"')
  await expect(playground.saveButton).toBeEnabled()
})
