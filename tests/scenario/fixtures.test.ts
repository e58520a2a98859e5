import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  decodeFile,
  decodeScenario,
  encodeFile,
  encodeLink,
  encodeScenario,
  openLink,
  SCENARIO_VERSION,
} from '../../src/scenario'
import { WORKSPACES_VERSION } from '../../src/scenario/file/format'
import { LINK_VERSION } from '../../src/scenario/link/format'
import { unwrap } from './samples'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => name !== 'README.md')
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const decode = (name: string) => unwrap(decodeScenario(read(name)))

/** The fixtures of each kind, and the version that is written today. */
const kinds = {
  scenario: { pattern: /^v(\d+)-[\w-]+\.json$/, version: SCENARIO_VERSION },
  link: { pattern: /^link-v(\d+)-[\w-]+\.json$/, version: LINK_VERSION },
  workspaces: { pattern: /^workspaces-v(\d+)[\w-]*\.json$/, version: WORKSPACES_VERSION },
} as const
const ofKind = (kind: keyof typeof kinds) => names.filter((name) => kinds[kind].pattern.test(name))

describe('what every released version wrote', () => {
  it.each(['scenario', 'link', 'workspaces'] as const)('is there of each version of a %s', (kind) => {
    const { pattern, version } = kinds[kind]
    const versions = new Set(ofKind(kind).map((name) => Number(pattern.exec(name)?.[1])))
    expect([...versions].sort()).toEqual(Array.from({ length: version }, (_, index) => index + 1))
  })

  it('is opened by one of these tests, all of it', () => {
    const opened = [...ofKind('scenario'), ...ofKind('link'), ...ofKind('workspaces')]
    expect(opened.sort()).toEqual([...names].sort())
  })
})

describe('scenario documents', () => {
  it.each(ofKind('scenario'))('%s decodes, and goes round', (name) => {
    const scenario = decode(name)
    expect(unwrap(decodeScenario(encodeScenario(scenario)))).toEqual(scenario)
    expect(decodeFile(read(name))).toEqual({
      ok: true,
      value: [{ title: scenario.title, scenario }],
      refused: [],
    })
  })

  it('keep their meaning', () => {
    const { account, requests } = decode('v1-full.json')
    const [alice, zoe] = account.users
    expect(alice?.groups).toEqual(['Developers', 'Night.Shift@x'])
    expect(Object.keys(alice?.tags ?? {})).toEqual(['team', 'constructor', '__proto__', 'city'])
    expect(zoe?.path).toBe('/')
    expect(account.policies[0]).toMatchObject({ defaultVersionId: 'v2', lastVersion: 5 })
    expect(account.idsIssued).toBe(40)
    expect(account.organization?.serviceControlPolicies).toHaveLength(2)
    expect(requests.map(({ expected }) => expected)).toEqual(['allowed', undefined])
    expect(Object.keys(decode('v1-drafts.json').drafts)).toHaveLength(4)
  })
})

describe('links', () => {
  it.each(ofKind('link'))('%s opens, shows what it says, and goes round', (name) => {
    const { link, scenario, view } = JSON.parse(read(name))
    const expected = { ok: true, value: { scenario: decode(scenario), view } }
    expect(openLink(link)).toEqual(expected)
    expect(openLink(`https://example.org/${link}`)).toEqual(expected)
    expect(openLink(encodeLink(decode(scenario), view))).toEqual(expected)
  })
})

describe('files of workspaces', () => {
  it.each(ofKind('workspaces'))('%s opens, with nothing refused, and goes round', (name) => {
    const opened = decodeFile(read(name))
    expect(opened).toMatchObject({ ok: true, refused: [] })
    expect(opened.ok && decodeFile(encodeFile(opened.value))).toEqual(opened)
  })

  it('keep their meaning', () => {
    expect(decodeFile(read('workspaces-v1.json'))).toEqual({
      ok: true,
      value: [
        { title: 'Monday’s exercise', scenario: decode('v1-full.json') },
        { title: 'Half-way', scenario: decode('v1-drafts.json') },
        { title: 'Half-way', scenario: decode('v1-minimal.json') },
      ],
      refused: [],
    })
  })
})
