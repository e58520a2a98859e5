import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import { unwrap, withAccount } from './samples'

const read = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')

it('keeps what an organization, a bucket and a session say of themselves', () => {
  const scenario = unwrap(decodeScenario(read('v1-organization.json')))
  const { organization, resources } = scenario.account
  expect(organization?.managementAccount).toBe(true)
  expect(organization?.serviceControlPolicies[1]).toEqual([])
  expect(organization?.resourceControlPolicies).toEqual([])
  expect(resources.map(({ blockPublicAccess }) => blockPublicAccess)).toEqual([true, false, undefined])
  expect(scenario.requests[0]?.sessionTags).toEqual({ team: 'red' })
  const { account, requests } = encodeScenario(scenario)
  expect(requests?.[0]?.sessionTags).toEqual({ team: 'red' })
  expect(account.organization).toMatchObject({ managementAccount: true })
  expect(account.resources?.map((resource) => 'blockPublicAccess' in resource)).toEqual([true, true, false])
})

it('says nothing of them where the document does not', () => {
  const { account } = unwrap(decodeScenario(read('v1-full.json')))
  expect(Object.keys(account.organization ?? {})).not.toContain('managementAccount')
  for (const resource of account.resources) expect(Object.keys(resource)).not.toContain('blockPublicAccess')
})

it.each([
  [
    'a bucket',
    { resources: [{ arn: 'arn:aws:s3:::b', blockPublicAccess: 'yes' }] },
    'resources[0].blockPublicAccess',
  ],
  ['an organization', { organization: { managementAccount: 1 } }, 'organization.managementAccount'],
])('takes only true or false for %s', (_, account, where) => {
  const decoded = decodeScenario(withAccount(account))
  expect(decoded.ok ? [] : decoded.issues.map(({ message }) => message)).toEqual([
    `account.${where} must be true or false.`,
  ])
})
