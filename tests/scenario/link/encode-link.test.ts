import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam'
import { decodeLink, encodeLink, makeLink, openLink, openStarter, starters } from '../../../src/scenario'
import type { LinkView, Scenario } from '../../../src/scenario'
import { arbitraryScenario } from '../arbitrary-scenario'
import { handMade } from '../hand-made'

const empty: Scenario = { title: '', description: '', account: emptyAccount(), requests: [], drafts: {} }
const withDraft = (text: string): Scenario => ({ ...empty, drafts: { 'managed:x': text } })

describe('encodeLink', () => {
  it('is undone by decodeLink', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        expect(decodeLink(encodeLink(scenario))).toEqual({ ok: true, value: scenario })
      }),
    )
  })

  it('is undone by openLink, with what to look at', () => {
    const view = fc.record(
      {
        panel: fc.constantFrom('matrix', 'console', 'activity', 'audit', 'account'),
        request: fc.nat(5),
        user: fc.constantFrom('alice', 'Bob'),
        slide: fc.constant(true),
      },
      { requiredKeys: [] },
    ) satisfies fc.Arbitrary<LinkView>
    fc.assert(
      fc.property(arbitraryScenario, view, (scenario, { request, user, ...rest }) => {
        const fitting: LinkView = {
          ...rest,
          ...(request !== undefined && request < scenario.requests.length ? { request } : {}),
          ...(scenario.account.users.some(({ name }) => name === user) ? { user } : {}),
        }
        expect(openLink(encodeLink(scenario, fitting))).toEqual({
          ok: true,
          value: { scenario, view: fitting },
        })
      }),
    )
  })

  it('makes one word that no program breaks or encodes', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const link = encodeLink(scenario)
        expect(link).toMatch(/^#s1[\w-]+$/)
        expect(encodeURIComponent(link.slice(1))).toBe(link.slice(1))
      }),
    )
  })

  it('makes equal links of equal scenarios', () => {
    expect(encodeLink(openStarter('lead'))).toBe(encodeLink(openStarter('lead')))
    expect(encodeLink(empty, {})).toBe(encodeLink(empty, { slide: false }))
  })

  it.each([
    ...starters.map(({ id }) => [id, openStarter(id)] as const),
    ['three buckets and ten developers, made by hand', handMade()] as const,
  ])('fits %s into 650 characters', (_, scenario) => {
    expect(encodeLink(scenario, { panel: 'matrix' }).length).toBeLessThanOrEqual(650)
  })
})

describe('makeLink', () => {
  const noise = Array.from({ length: 7 }, (_, index) =>
    Array.from({ length: 131_072 }, (_, at) =>
      String.fromCharCode(35 + ((at * (at + index) * 7919) % 57)),
    ).join(''),
  )
  const noisy = (count: number): Scenario => ({
    ...empty,
    drafts: Object.fromEntries(noise.slice(0, count).map((text, index) => [`managed:${index}`, text])),
  })

  it('gives the same as encodeLink', () => {
    expect(makeLink(handMade(), { request: 0 })).toEqual({
      ok: true,
      value: encodeLink(handMade(), { request: 0 }),
    })
  })

  it('carries all that decodeLink takes', () => {
    const scenario = noisy(7)
    const made = makeLink(scenario)
    expect(made.ok && decodeLink(made.value)).toEqual({ ok: true, value: scenario })
  })

  it.each([
    [
      'bytes',
      () => ({
        ...empty,
        drafts: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}`, 'ä'.repeat(65_536)])),
      }),
    ],
    [
      'values',
      () => ({
        ...empty,
        requests: Array.from({ length: 1000 }, () => ({
          principal: '',
          action: '',
          resource: '',
          context: { k: Array.from({ length: 100 }, () => '') },
        })),
      }),
    ],
  ])('says that a scenario has too many %s, and what to do', (_, make: () => Scenario) => {
    expect(makeLink(make())).toEqual({
      ok: false,
      issues: [
        {
          code: 'too-large',
          message:
            'This scenario is too large for a link, which can hold 1,048,576 bytes and 6,000 values. Share it as a file.',
          path: [],
        },
      ],
    })
    expect(decodeLink(encodeLink(make()))).toMatchObject({ ok: false, issues: [{ code: 'too-large' }] })
  })

  it('keeps policy text just as it was typed', () => {
    for (const text of [
      '',
      '{\n\t"Version"',
      '\ud800 alone',
      'Räksmörgås ❄',
      '\u0000',
      '\u2028',
      '<script>',
    ]) {
      expect(decodeLink(encodeLink(withDraft(text)))).toEqual({ ok: true, value: withDraft(text) })
    }
  })
})
