import type { ScenarioDocument } from '../../src/scenario'
import { expect, test } from './fixtures'
import { policyText } from './policy-texts'
import { leaveScenario } from './seed'

// With Monaco from the start, as most people have it.
test.use({ savesData: false })

const numbers = Array.from({ length: 11 }, (_, i) => i + 1)
const arn = (name: string) => `arn:aws:iam::123456789012:policy/${name}`
const text = (sid: string) => policyText({ Sid: sid, Effect: 'Allow', Action: 's3:GetObject', Resource: '*' })

function scenario(account: Omit<ScenarioDocument['account'], 'id'>): ScenarioDocument {
  return {
    format: 'iam-groups-playground',
    version: 1,
    title: 'Quotas',
    account: { id: '123456789012', ...account },
    requests: [{ principal: '', action: 's3:GetObject', resource: '*' }],
  }
}

test('an eleventh group for a user is refused in the words of AWS, where it was tried', async ({
  page,
  playground,
}) => {
  const groups = numbers.map((n) => ({ name: `Team${n}` }))
  const full = groups.slice(0, 10).map(({ name }) => name)
  await leaveScenario(page, scenario({ users: [{ name: 'alice', groups: full }], groups }))
  await playground.open()
  const refusal = 'LimitExceeded Cannot exceed quota for GroupsPerUser: 10 Nothing was changed.'

  await playground.dragUserToGroup('alice', 'Team11')
  await expect(playground.group('Team11').getByRole('alert')).toHaveText(refusal)
  await expect(playground.member('alice', 'Team11')).toHaveCount(0)
  await expect(playground.undoButton).toBeDisabled()

  const alice = playground.user('alice')
  await alice.getByRole('button', { name: 'Groups of alice' }).click()
  const eleventh = alice.getByRole('checkbox', { name: 'Team11', exact: true })
  await eleventh.click()
  await expect(alice.getByRole('alert').filter({ hasText: refusal }).first()).toBeVisible()
  await expect(eleventh).not.toBeChecked()
  await alice.getByRole('checkbox', { name: 'Team1', exact: true }).uncheck()
  await eleventh.check()
  await expect(playground.member('alice', 'Team11')).toBeVisible()
})

test('an eleventh policy for a group is refused, and its name stays', async ({ page, playground }) => {
  const policies = numbers.map((n) => ({ name: `Policy${n}`, document: text(`S${n}`) }))
  const attachedPolicies = policies.slice(0, 10).map(({ name }) => arn(name))
  await leaveScenario(page, scenario({ groups: [{ name: 'Full', attachedPolicies }], policies }))
  await playground.open()

  const full = playground.group('Full')
  await full.getByRole('button', { name: 'More for Full' }).click()
  await full.getByRole('checkbox', { name: 'Policy11', exact: true }).click()
  await expect(full.getByRole('alert').filter({ hasText: 'PoliciesPerGroup: 10' }).first()).toBeVisible()
  await expect(full.getByRole('checkbox', { name: 'Policy11', exact: true })).not.toBeChecked()
  await expect(playground.sheet('Policy11', full)).toHaveCount(0)
})

test('a sixth version is refused with an offer to make room', async ({ page, playground }) => {
  const versions = numbers.slice(0, 5).map((n) => ({ id: `v${n}`, document: text(`Version${n}`) }))
  await leaveScenario(
    page,
    scenario({
      policies: [{ name: 'Much', document: text('Version5'), versions, defaultVersionId: 'v5' }],
    }),
  )
  await playground.open()
  await playground.monaco()
  await playground.editPolicy(text('Version6'))
  await playground.save()
  const alert = playground.desk.getByRole('alert')
  await expect(alert).toContainText('LimitExceeded')
  await expect(alert).toContainText('Nothing was changed.')
  await expect(playground.desk).toContainText('Not saved')

  await alert.getByRole('button', { name: 'Delete v1 and save' }).click()
  await expect(playground.desk).toContainText('Attached to nobody, so it does nothing yet.')
  await expect(alert).toHaveText('')
  const button = playground.desk.getByRole('button', { name: 'Versions of Much' })
  await expect(button).toHaveText('v6')
  await button.click()
  await expect(playground.desk.getByRole('button', { name: 'Delete version v2' })).toBeVisible()
  await expect(playground.desk.getByRole('button', { name: 'Delete version v1' })).toHaveCount(0)
})

test('a name that is taken or not allowed is refused where it was typed, and stays there', async ({
  playground,
}) => {
  await playground.open()
  const people = playground.main.getByRole('region', { name: 'People' })
  const field = people.getByRole('textbox', { name: "New user's name" })
  await playground.createUser('ALICE')
  await expect(people.getByRole('alert').filter({ hasText: 'EntityAlreadyExists' })).toBeVisible()
  await expect(field).toHaveValue('ALICE')
  await playground.createUser('alice smith')
  await expect(people.getByRole('alert').filter({ hasText: 'ValidationError' })).toBeVisible()
  await playground.createUser('zoe')
  await expect(field).toHaveValue('')
  await expect(people.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
})
