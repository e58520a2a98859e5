import { expect, test } from './fixtures'
import { dragTo } from './pointer'
import { policyText } from './policy-texts'

// With Monaco from the start, and with motion, as most people have it.
test.use({ savesData: false, contextOptions: { reducedMotion: 'no-preference' } })

test('Alice is denied by default, is dragged into the group, and is allowed', async ({ playground }) => {
  await playground.open()
  await playground.guess('Denied by default')
  await playground.answer()
  await expect(playground.verdict).toContainText('Denied by default')
  await expect(playground.verdict).toContainText('You said denied by default, and so it is.')

  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await expect(playground.said).toHaveText('Done: add alice to SuperS3Access.')
  await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()
  await expect(playground.user('alice')).toContainText('in SuperS3Access')

  await playground.guess('Allowed')
  await playground.answer()
  await expect(playground.verdict).toContainText('You said allowed, and so it is.')
  await expect(
    playground.verdict.getByRole('button', {
      name: 'Show it: Statement OpenAndAddPhotos of ReadAndAddPhotos',
    }),
  ).toBeVisible()
})

test('a group, a user and a policy made from nothing let the user in', async ({ playground }) => {
  await playground.open()
  await playground.createGroup('Auditors')
  await playground.createUser('zoe')
  await playground.dragUserToGroup('zoe', 'Auditors')
  await playground.createPolicy('ReadReports')
  await dragTo(playground.page, playground.policyRow('ReadReports'), playground.group('Auditors'))
  await expect(playground.said).toHaveText('Done: attach ReadReports to Auditors.')
  await expect(playground.sheet('ReadReports', playground.group('Auditors'))).toBeVisible()

  await playground.monaco()
  await playground.editPolicy(
    policyText({
      Sid: 'ReadThem',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::reports/*',
    }),
  )
  await expect(playground.desk).toContainText(
    'Not saved: the 1 user it reaches still has the last saved text.',
  )
  await playground.save()
  await expect(playground.said).toHaveText('Done: save a new version of ReadReports.')
  await expect(playground.desk).toContainText('Saved and in force')
  await expect(playground.desk.getByRole('button', { name: 'Versions of ReadReports' })).toHaveText('v2')

  await playground.ask({ who: 'zoe', action: 's3:GetObject', resource: 'arn:aws:s3:::reports/may.csv' })
  await playground.guess('Denied by default')
  await playground.answer()
  await expect(playground.verdict.getByText('Allowed', { exact: true })).toBeVisible()
  await expect(playground.verdict).toContainText('You said denied by default; it was allowed.')
  await expect(playground.verdict).toContainText('through the group Auditors')
  await expect(
    playground.verdict.getByRole('button', { name: 'Show it: Statement ReadThem of ReadReports' }),
  ).toBeVisible()
})

test('what is typed and not saved changes no answer', async ({ playground }) => {
  await playground.open()
  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await playground.monaco()
  await playground.editPolicy(policyText({ Effect: 'Deny', Action: '*', Resource: '*' }))
  await playground.answer()
  await expect(playground.verdict.getByText('Allowed', { exact: true })).toBeVisible()
})
