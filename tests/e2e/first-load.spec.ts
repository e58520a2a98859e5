import { expect, test } from './fixtures'

test('opens under any path and asks no other origin for anything', async ({ page, playground, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))

  await playground.open()
  await page.waitForLoadState('networkidle')

  await expect(page).toHaveTitle(/IAM Groups Playground/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(asked.length).toBeGreaterThan(1)
  expect(asked.filter((url) => !url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url))).toEqual([])
})

test('opens without anything axe objects to, in both themes', async ({ playground, axe }) => {
  await playground.open()
  await axe()
})

test('opens again after a reload', async ({ playground }) => {
  await playground.open()
  await playground.reload()
  await expect(playground.main).toBeVisible()
})
