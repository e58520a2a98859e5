import { expect, test } from './fixtures'
import { dragByFinger, dragByPen, dragOver, dragTo, dragToPoint, inHand } from './pointer'

// With motion, as most people have it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

/** Where nothing takes anything: over the request. */
const nowhere = { x: 1060, y: 700 }

test('dragging a member to another group adds and never moves', async ({ page, playground }) => {
  await playground.open()
  await playground.createGroup('Auditors')
  await dragTo(page, playground.member('bob', 'SuperS3Access').getByText('bob'), playground.group('Auditors'))
  await expect(playground.member('bob', 'Auditors')).toBeVisible()
  await expect(playground.member('bob', 'SuperS3Access')).toBeVisible()
  await expect(playground.user('bob')).toContainText('in 2 groups')
})

test('dragging a member out leaves the group', async ({ page, playground }) => {
  await playground.open()
  await dragToPoint(page, playground.member('bob', 'SuperS3Access').getByText('bob'), nowhere)
  await expect(playground.said).toHaveText('Done: remove bob from SuperS3Access.')
  await expect(playground.member('bob', 'SuperS3Access')).toHaveCount(0)
  await expect(playground.user('bob')).toContainText('in no group')
})

test('a user dropped on nothing, or a drag given up with Escape, changes nothing', async ({
  page,
  playground,
}) => {
  await playground.open()
  const alice = playground.user('alice').getByText('alice', { exact: true })
  await dragToPoint(page, alice, nowhere)
  await expect(playground.undoButton).toBeDisabled()
  await expect(playground.said).toHaveText('Put alice back. Nothing was changed.')

  await dragOver(page, alice, playground.group('SuperS3Access'))
  await page.keyboard.press('Escape')
  await expect(inHand(page)).toHaveCount(0)
  await page.mouse.up()
  await expect(playground.said).toHaveText('Put alice back. Nothing was changed.')
  await expect(playground.undoButton).toBeDisabled()
  await expect(playground.user('alice')).toContainText('in no group')
})

test('a policy dropped on a user is taped on, and taken off by dragging it away', async ({
  page,
  playground,
}) => {
  await playground.open()
  const alice = playground.user('alice')
  const row = playground.policyRow('ReadAndAddPhotos')
  await dragTo(page, row, alice)
  const sheet = playground.sheet('ReadAndAddPhotos', alice)
  await expect(sheet).toBeVisible()
  await expect(row).toContainText('on alice and SuperS3Access')
  await dragToPoint(page, sheet, nowhere)
  await expect(sheet).toHaveCount(0)

  await dragTo(page, row, alice)
  await sheet.getByRole('button', { name: 'Detach ReadAndAddPhotos from alice' }).click()
  await expect(sheet).toHaveCount(0)
})

test('a grip is something to drag by as well', async ({ page, playground }) => {
  await playground.open()
  const grip = playground.user('alice').getByRole('button', { name: 'Move alice' })
  await dragTo(page, grip, playground.group('SuperS3Access'))
  await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()
})

test('a sheet dragged from one group to another hangs on both', async ({ page, playground }) => {
  await playground.open()
  await playground.createGroup('Auditors')
  const sheet = playground.sheet('ReadAndAddPhotos', playground.group('SuperS3Access'))
  await dragTo(page, sheet, playground.group('Auditors'))
  await expect(playground.sheet('ReadAndAddPhotos', playground.group('Auditors'))).toBeVisible()
  await expect(sheet).toBeVisible()
  await expect(playground.policyRow('ReadAndAddPhotos')).toContainText('on SuperS3Access and Auditors')
})

test('a click is no drag: a sheet clicked is opened', async ({ playground }) => {
  await playground.open()
  await playground.createPolicy('Another')
  await playground
    .sheet('ReadAndAddPhotos', playground.group('SuperS3Access'))
    .getByText('ReadAndAddPhotos')
    .click()
  await expect(playground.desk.getByRole('heading', { name: 'ReadAndAddPhotos' })).toBeVisible()
  await expect(playground.undoButton).toHaveAccessibleName('Undo: create the policy Another')
})

test('a pen drags', async ({ page, playground }) => {
  await playground.open()
  const alice = playground.user('alice').getByText('alice', { exact: true })
  await alice.hover()
  await dragByPen(page, alice, playground.group('SuperS3Access'))
  await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true })

  test('the very first long press already drags', async ({ page, playground }) => {
    await playground.open()
    // A person looks before touching.
    await page.waitForLoadState('networkidle')
    const alice = playground.user('alice').getByText('alice', { exact: true })
    await dragByFinger(page, alice, playground.group('SuperS3Access'))
    await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()
  })
})
