import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeScenario, encodeScenario, SCENARIO_VERSION } from '../../src/scenario'
import { unwrap } from './samples'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

describe('documents of every version', () => {
  it('are all there', () => {
    const versions = new Set(names.map((name) => Number(/^v(\d+)-/.exec(name)?.[1])))
    expect([...versions].sort()).toEqual(Array.from({ length: SCENARIO_VERSION }, (_, index) => index + 1))
  })

  it.each(names)('%s decodes, and goes round', (name) => {
    const scenario = unwrap(decodeScenario(read(name)))
    expect(unwrap(decodeScenario(encodeScenario(scenario)))).toEqual(scenario)
  })

  it('keep their meaning', () => {
    const { account, requests } = unwrap(decodeScenario(read('v1-full.json')))
    const [alice, zoe] = account.users
    expect(alice?.groups).toEqual(['Developers', 'Night.Shift@x'])
    expect(Object.keys(alice?.tags ?? {})).toEqual(['team', 'constructor', '__proto__', 'city'])
    expect(zoe?.path).toBe('/')
    expect(account.policies[0]).toMatchObject({ defaultVersionId: 'v2', lastVersion: 5 })
    expect(account.idsIssued).toBe(40)
    expect(account.organization?.serviceControlPolicies).toHaveLength(2)
    expect(requests.map(({ expected }) => expected)).toEqual(['allowed', undefined])
    expect(Object.keys(unwrap(decodeScenario(read('v1-drafts.json'))).drafts)).toHaveLength(4)
  })
})
