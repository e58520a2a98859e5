import type { ScenarioDocument } from '../../src/scenario'
import { drawerOn } from './drawer'
import { expect, test } from './fixtures'
import { requestOn } from './request'
import { leaveScenario } from './seed'

const PEOPLE = 600
const name = (kind: string, i: number) => `${kind}-${String(i).padStart(3, '0')}`
const statement = (Effect: string, Action: string, i: number) => ({
  Sid: `S${i}`,
  Effect,
  Action,
  Resource: `arn:aws:s3:::reports/${i}/*`,
})
const policy = (Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement })

/** More people than an account made by hand has, and one of them with hundreds of statements. */
const document: ScenarioDocument = {
  format: 'iam-groups-playground',
  version: 1,
  title: 'A large account',
  account: {
    id: '123456789012',
    users: Array.from({ length: PEOPLE }, (_, i) => ({
      name: name('user', i),
      groups: [name('team', i % 20)],
      ...(i < 3
        ? { inlinePolicies: [{ name: 'Tape', document: policy([statement('Allow', 's3:*', 1)]) }] }
        : {}),
    })),
    groups: Array.from({ length: 20 }, (_, i) => ({
      name: name('team', i),
      inlinePolicies: [
        {
          name: 'Own',
          document: policy(
            Array.from({ length: 120 }, (_, n) => statement(n === 99 ? 'Deny' : 'Allow', 's3:GetObject', n)),
          ),
        },
      ],
    })),
  },
  requests: [
    {
      principal: `arn:aws:iam::123456789012:user/${name('user', 7)}`,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::reports/99/may.csv',
    },
  ],
}

test('a large account is looked over beside the page, and what is told follows every change', async ({
  page,
  playground,
}) => {
  await leaveScenario(page, document)
  await playground.open()
  const { open, drawer } = drawerOn(page)
  const workers = () => page.workers().filter((worker) => worker.url().includes('clerk'))

  await open('Matrix')
  await expect(
    drawer.getByRole('button', { name: 'user-000, s3:GetObject: Denied explicitly' }),
  ).toBeVisible()
  expect(workers()).toHaveLength(1)
  await drawer.getByRole('searchbox', { name: 'Find a user' }).fill('599')
  await expect(drawer.getByRole('rowheader')).toHaveText(['user-599'])

  await open('Console')
  await drawerOn(page).type('aws iam create-user --user-name zoe')
  await open('Matrix')
  await drawer.getByRole('searchbox', { name: 'Find a user' }).fill('zoe')
  await expect(drawer.getByRole('button', { name: 'zoe, s3:GetObject: Denied by default' })).toBeVisible()

  await open('Audit')
  const copies = drawer.getByRole('article', { name: /^3 users have copies of Tape/ })
  await copies.getByRole('button', { name: /^Preview: / }).click()
  await expect(copies.getByRole('status')).toContainText('No decision changes')
  await copies.getByRole('button', { name: 'Do it' }).click()
  await expect(copies).toHaveCount(0)
  expect(workers()).toHaveLength(1)
})

test('who asks is found by name, and what decided is drawn among hundreds of statements', async ({
  page,
  playground,
}) => {
  await leaveScenario(page, document)
  await playground.open()
  const asking = requestOn(page.getByRole('main'))
  const who = asking.request.getByRole('combobox', { name: 'Who asks' })
  await expect(who).toHaveValue('user-007')
  await who.click()
  await page.keyboard.type('user-42')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(who).toHaveValue('user-421')

  await asking.answer()
  await expect(asking.verdict).toContainText('Denied explicitly')
  await expect(asking.statements.filter({ hasText: 'decides' })).toHaveCount(1)
  await expect(asking.statements.filter({ hasText: 'decides' })).toContainText('S99')
  await asking.request
    .page()
    .getByRole('button', { name: /^Show them: statements 31 to 99/ })
    .click()
  await expect(asking.statements.filter({ hasText: 'S31' })).toBeVisible()
})
