import { readFile } from 'node:fs/promises'
import { decodeFile } from '../../src/scenario'
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
  expect(await recordsAt(page, 'set-aside:')).toMatchObject([
    { id: 'alice', records: { 'workspace:alice': record } },
  ])
  await playground.reload()
  await expect(playground.user('zoe')).toBeVisible()
})

test('a storage that is full is said plainly, a file is offered, and all is kept once there is room', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.createUser('kept')
  await expect(playground.kept).toBeVisible()
  await page.evaluate(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put')
    Object.assign(globalThis, { makeRoom: () => Reflect.set(IDBObjectStore.prototype, 'put', put) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await playground.createUser('unkept')
  await expect(page.getByText('There is no room left in this browser to keep the last change.')).toBeVisible()
  await expect(page.getByRole('banner').getByText(/^Not kept yet$|^Trying again$/)).toBeVisible()
  // The work goes on …
  await playground.dragUserToGroup('unkept', 'SuperS3Access')
  await expect(playground.member('unkept', 'SuperS3Access')).toBeVisible()
  // … and can be taken along.
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Take it along as a file' }).click()
  const file = decodeFile(await readFile(await (await downloading).path(), 'utf8'))
  const users = file.ok ? file.value[0]?.scenario.account.users : []
  expect(users).toContainEqual(expect.objectContaining({ name: 'unkept', groups: ['SuperS3Access'] }))

  await page.evaluate(() => (globalThis as typeof globalThis & { makeRoom: () => void }).makeRoom())
  await page.getByRole('button', { name: 'Try again now' }).click()
  await expect(playground.kept).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again now' })).toHaveCount(0)
  await playground.reload()
  for (const name of ['kept', 'unkept']) await expect(playground.user(name)).toBeVisible()
})

test('what a browser has thrown away is said, and begins anew', async ({ page, playground }) => {
  await playground.open()
  await playground.createUser('zoe')
  await expect(playground.kept).toBeVisible()
  await page.goto('about:blank')
  await page
    .context()
    .newCDPSession(page)
    .then((browser) =>
      browser.send('Storage.clearDataForOrigin', {
        origin: new URL(test.info().project.use.baseURL ?? '').origin,
        storageTypes: 'indexeddb',
      }),
    )
  await playground.open()
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    'This browser has thrown away what was kept here',
  )
  await expect(playground.user('zoe')).toHaveCount(0)
  await playground.createUser('yan')
  await expect(playground.kept).toBeVisible()
  await playground.reload()
  await expect(playground.user('yan')).toBeVisible()
})
