import { readFile } from 'node:fs/promises'
import { drawerOn } from './drawer'
import { expect, test } from './fixtures'

test('a group, a user and a membership are typed, listed, taken back and done again', async ({
  page,
  playground,
}) => {
  const { open, type, output, drawer } = drawerOn(page)
  await playground.open()
  await open('Console')
  await type('aws iam create-group --group-name Auditors')
  await expect(output).toContainText('"Arn": "arn:aws:iam::123456789012:group/Auditors"')
  await type('aws iam create-user --user-name zoe')
  await type('aws iam add-user-to-group --user-name zoe --group-name Auditors')
  await expect(playground.member('zoe', 'Auditors')).toBeVisible()
  await type('aws iam list-users --profile zoe')
  await expect(output).toContainText('is not authorized to perform: iam:ListUsers')

  // What a hand does is listed beside what was typed.
  await playground.dragUserToGroup('alice', 'Auditors')
  await open('Activity')
  const calls = drawer.getByRole('list', { name: 'Calls, newest first' }).getByRole('listitem')
  await expect(calls.first()).toContainText(
    'aws iam add-user-to-group --group-name Auditors --user-name alice',
  )
  // So is what was refused, which changed nothing.
  await expect(calls.filter({ hasText: 'aws iam list-users' })).toContainText('refused')
  await expect(calls).toHaveCount(6)
  await drawer.getByRole('button', { name: 'Go back to the beginning' }).click()
  await expect(playground.group('Auditors')).toHaveCount(0)
  await drawer
    .getByRole('article', { name: 'create the user zoe' })
    .getByRole('button', { name: 'Do again up to here' })
    .click()
  await expect(playground.user('zoe')).toBeVisible()
  await expect(playground.member('zoe', 'Auditors')).toHaveCount(0)
})

test('the account goes out as a script and comes back through the console', async ({ page, playground }) => {
  const { open, type, drawer, output } = drawerOn(page)
  await playground.open()
  await open('In & out')
  const downloading = page.waitForEvent('download')
  await drawer.getByRole('button', { name: /^Download/ }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('iam-123456789012.sh')
  const script = await readFile(await download.path(), 'utf8')
  expect(script).toContain('aws iam create-group --group-name SuperS3Access')
  await drawer.getByRole('radio', { name: 'Terraform' }).check()
  await expect(drawer.getByLabel('Terraform').last()).toContainText('resource "aws_iam_group"')

  await open('Console')
  await type('aws iam create-group --group-name Extra')
  await type(script)
  await expect(output).toContainText('EntityAlreadyExists')
  await expect(output).toContainText(/Stopped at line \d+/)
})

const details = {
  UserDetailList: [
    {
      Path: '/',
      UserName: 'dana',
      UserId: 'AIDAEXAMPLE2345672345',
      Arn: 'arn:aws:iam::210987654321:user/dana',
      CreateDate: '2026-01-02T03:04:05+00:00',
      GroupList: ['Readers'],
      AttachedManagedPolicies: [],
      UserPolicyList: [
        {
          PolicyName: 'Tape',
          PolicyDocument: encodeURIComponent(
            '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}',
          ),
        },
      ],
      Tags: [],
    },
  ],
  GroupDetailList: [
    {
      Path: '/',
      GroupName: 'Readers',
      GroupId: 'AGPAEXAMPLE2345672345',
      Arn: 'arn:aws:iam::210987654321:group/Readers',
      CreateDate: '2026-01-02T03:04:05+00:00',
      GroupPolicyList: [],
      AttachedManagedPolicies: [],
    },
  ],
  RoleDetailList: [],
  Policies: [],
}

test('a real account comes in from a file, and undo brings the old one back', async ({
  page,
  playground,
  axe,
}) => {
  const { open, drawer } = drawerOn(page)
  await playground.open()
  await open('In & out')
  await drawer.getByLabel('Choose files').setInputFiles({
    name: 'account.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(details)),
  })
  await expect(drawer).toContainText('Account 210987654321: 1 user, 1 group, 0 roles')
  await drawer.getByRole('button', { name: 'Put it on the board' }).click()
  await expect(playground.member('dana', 'Readers')).toBeVisible()
  await expect(playground.user('alice')).toHaveCount(0)
  await axe()

  // What was changed since goes out as calls that say just that.
  await playground.createUser('evan')
  await drawer.getByRole('radio', { name: 'Only what you changed' }).check()
  await expect(drawer.getByLabel('Only what you changed').last()).toContainText(
    'aws iam create-user --user-name evan',
  )
  // Another day it still knows what it was compared with.
  await expect(playground.kept).toBeVisible()
  await playground.reload()
  await open('In & out')
  await drawer.getByRole('radio', { name: 'Only what you changed' }).check()
  await expect(drawer.getByLabel('Only what you changed').last()).toContainText('in 1 command')
  await playground.undo()
  await playground.undo()
  await expect(playground.user('alice')).toBeVisible()
})

test('what is no account is refused with a sentence, and nothing changes', async ({ page, playground }) => {
  const { open, drawer } = drawerOn(page)
  await playground.open()
  await open('In & out')
  await drawer.getByLabel('or paste').fill('{"Buckets": []}')
  await drawer.getByRole('button', { name: 'Read it' }).click()
  await expect(drawer.getByRole('alert')).toContainText('get-account-authorization-details')
  await expect(playground.user('alice')).toBeVisible()
})

test('the audit finds ten taped copies, shows what a mend would change, and mends', async ({
  page,
  playground,
  axe,
}) => {
  const { open, drawer } = drawerOn(page)
  await playground.open()
  await playground.openStarter('Ten snowflakes')
  await open('Audit')
  const copies = drawer.getByRole('article').filter({ has: page.getByRole('button', { name: /^Preview:/ }) })
  await expect(copies.first()).toBeVisible()
  const before = await copies.count()
  await axe()
  await copies
    .first()
    .getByRole('button', { name: /^Preview:/ })
    .click()
  await expect(drawer.getByText(/were compared|that were compared/)).toBeVisible()
  await drawer.getByRole('button', { name: 'Do it' }).click()
  await expect.poll(() => copies.count()).toBeLessThan(before)
  await playground.undo()
  await expect.poll(() => copies.count()).toBe(before)
})

test('the drawer is a tab of its own on a phone', async ({ page, playground, axe }) => {
  const { type, output } = drawerOn(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await playground.open()
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'More' }).click()
  await type('aws iam list-groups --query "Groups[].GroupName" --output text')
  await expect(output).toContainText('SuperS3Access')
  await axe()
})

test('the keyboard opens the drawer, types, leaves and shuts it', async ({ page, playground }) => {
  const { drawer, output } = drawerOn(page)
  await playground.open()
  await drawer.getByRole('button', { name: 'Console', exact: true }).focus()
  await page.keyboard.press('Enter')
  const field = drawer.getByRole('textbox', { name: 'Command' })
  await field.focus()
  await page.keyboard.type('aws iam get-account-s')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('aws iam get-account-summary ')
  await page.keyboard.press('Enter')
  await expect(output).toContainText('"Users": 2')
  await page.keyboard.press('Escape')
  await expect(output).toHaveCount(0)
})
