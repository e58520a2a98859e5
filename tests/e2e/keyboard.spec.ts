import { expect, test } from './fixtures'
import { tabTo } from './keys'
import { policyText } from './policy-texts'

// With Monaco from the start, and with motion, as most people have it.
test.use({ savesData: false, contextOptions: { reducedMotion: 'no-preference' } })

test('a whole account is made, asked about and answered without a mouse', async ({ page, playground }) => {
  const { keyboard } = page
  const { main } = playground
  await playground.open()
  await playground.monaco()

  await tabTo(page, main.getByRole('textbox', { name: "New user's name" }))
  await keyboard.type('zoe')
  await keyboard.press('Enter')
  await expect(playground.user('zoe')).toBeVisible()
  await tabTo(page, main.getByRole('textbox', { name: "New group's name" }))
  await keyboard.type('Auditors')
  await keyboard.press('Enter')
  await expect(playground.group('Auditors')).toBeVisible()

  // The grip picks up, arrows choose a place, Enter puts down, and the focus is back where it was.
  const grip = playground.user('zoe').getByRole('button', { name: 'Move zoe' })
  await tabTo(page, grip, 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(playground.said).toContainText('Picked up zoe. Choose where')
  await expect(page.getByRole('button', { name: 'Put zoe into SuperS3Access' })).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Put zoe into Auditors' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(playground.member('zoe', 'Auditors')).toBeVisible()
  await expect(grip).toBeFocused()

  await tabTo(page, main.getByRole('button', { name: 'New policy', exact: true }))
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: "New policy's name" })).toBeFocused()
  await keyboard.type('ReadReports')
  await keyboard.press('Enter')
  await expect(playground.desk.getByRole('heading', { name: 'ReadReports' })).toBeVisible()

  // The policy's grip clips it to the group.
  await tabTo(page, playground.policyRow('ReadReports').getByRole('button', { name: 'Attach ReadReports' }))
  await keyboard.press('Space')
  const drop = page.getByRole('button', { name: 'Clip ReadReports to Auditors' })
  while (!(await drop.evaluate((button) => button === document.activeElement)))
    await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(playground.sheet('ReadReports', playground.group('Auditors'))).toBeVisible()

  // Into the editor, and out of it again by the way it names.
  const editor = playground.desk.getByRole('textbox', { name: 'Policy text of ReadReports' })
  await tabTo(page, editor)
  await keyboard.press('Control+a')
  const resource = 'arn:aws:s3:::reports/*'
  const text = JSON.stringify(
    JSON.parse(policyText({ Sid: 'ReadThem', Effect: 'Allow', Action: 's3:GetObject', Resource: resource })),
  )
  await keyboard.insertText(text)
  await keyboard.press('Control+s')
  await expect(playground.said).toHaveText('Done: save a new version of ReadReports.')
  await keyboard.press('Tab')
  await expect(editor).not.toBeFocused()

  // Who wants Tab to indent says so; Esc then leaves once.
  await tabTo(page, editor, 'Shift+Tab')
  await keyboard.press('Control+m')
  await keyboard.press('Escape')
  await expect(playground.desk.getByText('Now Tab leaves.')).toBeVisible()
  await keyboard.press('Tab')
  await expect(editor).not.toBeFocused()

  await tabTo(page, playground.request.getByRole('combobox', { name: 'Who asks' }))
  await keyboard.type('zoe')
  const action = playground.request.getByRole('combobox', { name: 'Action' })
  await tabTo(page, action)
  await keyboard.press('Control+a')
  await keyboard.type('s3:GetOb')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(action).toHaveValue('s3:GetObject')
  await tabTo(page, playground.request.getByRole('combobox', { name: 'Resource' }))
  await keyboard.press('Control+a')
  await keyboard.type('arn:aws:s3:::reports/may.csv')
  await tabTo(page, playground.request.getByRole('radio', { name: 'Allowed' }))
  await keyboard.press('Space')
  await tabTo(page, playground.sendButton)
  await keyboard.press('Enter')

  await expect(playground.transport).toBeVisible()
  await tabTo(page, playground.transport.getByRole('button', { name: 'To the end' }))
  await keyboard.press('End')
  await expect(playground.verdict).toContainText('You said allowed, and so it is.')
})

test('a group is joined and left by the menu, and Escape gives the focus back', async ({
  page,
  playground,
}) => {
  await playground.open()
  const menu = playground.user('alice').getByRole('button', { name: 'Groups of alice' })
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  const box = playground.user('alice').getByRole('checkbox', { name: 'SuperS3Access' })
  await tabTo(page, box)
  await page.keyboard.press('Space')
  await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()
  await expect(box).toBeFocused()
  await page.keyboard.press('Space')
  await expect(playground.member('alice', 'SuperS3Access')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(menu).toBeFocused()
})

test('what is carried by its grip is put back by Escape', async ({ page, playground }) => {
  await playground.open()
  const grip = playground.user('alice').getByRole('button', { name: 'Move alice' })
  await tabTo(page, grip)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Put alice into SuperS3Access' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(playground.said).toHaveText('Put alice back. Nothing was changed.')
  await expect(grip).toBeFocused()
  await expect(playground.undoButton).toBeDisabled()
})

test('a member removed by its own button leaves the focus somewhere', async ({ page, playground }) => {
  await playground.open()
  await tabTo(
    page,
    playground.group('SuperS3Access').getByRole('button', { name: 'Remove bob from SuperS3Access' }),
  )
  await page.keyboard.press('Enter')
  await expect(playground.member('bob', 'SuperS3Access')).toHaveCount(0)
  await expect(playground.group('SuperS3Access').locator(':focus')).toHaveCount(1)
})

test('the evaluator has keys of its own', async ({ page, playground }) => {
  await playground.open()
  await playground.openStarter('The lead developer')
  await playground.send()
  await tabTo(page, playground.transport.getByRole('button', { name: 'Pause' }))
  await page.keyboard.press('p')
  await page.keyboard.press('Home')
  await page.keyboard.press('p')
  const current = playground.main.locator('[aria-current="step"]')
  await expect(current).toContainText('ReadAndWriteSource')
  await page.keyboard.press('ArrowRight')
  await expect(current).toContainText('ReplaceWhatIsLive')
  await page.keyboard.press('ArrowLeft')
  await expect(current).toContainText('ReadAndWriteSource')
  await page.keyboard.press('End')
  await expect(playground.verdict).toContainText('Denied explicitly')
  await page.keyboard.press('ArrowLeft')
  await expect(playground.verdict).toHaveCount(0)
})

test('a button that has done its work keeps the keys alive', async ({ page, playground }) => {
  await playground.open()
  await playground.answer()
  await page.keyboard.press('ArrowLeft')
  await expect(playground.verdict).toHaveCount(0)
  const step = playground.transport.getByRole('button', { name: 'Step' })
  await tabTo(page, step, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(playground.verdict).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(playground.verdict).toHaveCount(0)
})
