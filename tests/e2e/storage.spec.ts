import { expect, test } from './fixtures'
import { leaveRecord, recordsAt } from './seed'

const refusals: Readonly<Record<string, () => void>> = {
  'that throws at a look': () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: refuse, configurable: true })
    }
  },
  'whose database does not open': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('A mutation operation was attempted.', 'InvalidStateError')
    }
  },
  'without a database': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })
  },
}

for (const [kind, refuse] of Object.entries(refusals)) {
  test(`with a storage ${kind}, everything works, and it is said that nothing is kept`, async ({
    page,
    playground,
  }) => {
    await page.addInitScript(refuse)
    await playground.open()
    await expect(page.getByText('what you make here is gone when the page is closed')).toBeVisible()
    await expect(page.getByRole('banner').getByText('Not kept', { exact: true })).toBeVisible()
    await playground.createGroup('Auditors')
    await playground.dragUserToGroup('alice', 'Auditors')
    await playground.answer()
    await expect(playground.verdict).toContainText('Denied by default')
    await playground.openStarter('The lead developer')
    await playground.openStarter('Alice and SuperS3Access')
    await expect(playground.member('alice', 'Auditors')).toBeVisible()
  })
}

test('a record that cannot be read is put aside, and that is said', async ({ page, playground }) => {
  const record = {
    id: 'alice',
    title: 'From the future',
    savedAt: '2030-01-01T00:00:00.000Z',
    document: { format: 'iam-groups-playground', version: 99, account: {} },
  }
  await leaveRecord(page, record)
  await playground.open()
  await expect(
    page.getByText('What was kept here cannot be read, so it was put aside untouched'),
  ).toBeVisible()
  await playground.createUser('zoe')
  await expect(playground.kept).toBeVisible()
  expect(await recordsAt(page, 'set-aside:')).toContainEqual(record)
  await playground.reload()
  await expect(playground.user('zoe')).toBeVisible()
})
