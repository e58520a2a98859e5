import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli'
import type { Account } from '../../src/iam'
import { importSteps } from '../../src/interchange'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import { arbitraryAccount, arbitraryAccountWithMore } from './arbitrary-account'
import { detailsOf, percentEncoded, tellable, withDocuments } from './authorization-details'
import { essenceOfTemplate } from './essence'
import { imported } from './imported'
import { sampleAccount } from './sample'

/** Somebody must be there to say whose account it is. */
const anybody = (account: Account) =>
  account.users.length + account.groups.length + account.roles.length + account.policies.length > 0

const somebody = arbitraryAccount.filter(anybody)

describe('what get-account-authorization-details tells', () => {
  it('is imported as an equal account, ids and dates and all', () => {
    fc.assert(
      fc.property(arbitraryAccountWithMore.filter(anybody), (account) => {
        const { account: made, setAside, notices } = imported(detailsOf(account))
        expect(made).toEqual(tellable(account))
        expect([...setAside, ...notices]).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('is read from JSON text, documents as text, as the wire encodes them or as objects', () => {
    fc.assert(
      fc.property(somebody, (account) => {
        const details = detailsOf(account)
        expect(imported(JSON.stringify(details)).account).toEqual(tellable(account))
        expect(imported(withDocuments(details, percentEncoded)).account).toEqual(tellable(account))
        const objects = imported(withDocuments(details, (text) => JSON.parse(text) as unknown)).account
        expect(essenceOfTemplate(objects)).toEqual(essenceOfTemplate(tellable(account)))
      }),
      { numRuns: 25 },
    )
  })

  it('is what the console prints', () => {
    fc.assert(
      fc.property(somebody, (account) => {
        const { stdout } = run(account, 'aws iam get-account-authorization-details')
        expect(essenceOfTemplate(imported(stdout).account)).toEqual(essenceOfTemplate(tellable(account)))
      }),
      { numRuns: 8 },
    )
  })

  it('may come in pages: as texts, as values, or one after the other in one text', () => {
    fc.assert(
      fc.property(somebody, fc.integer({ min: 1, max: 4 }), (account, size) => {
        const pages = paged(detailsOf(account), size)
        const texts = pages.map((page) => JSON.stringify(page, null, 4))
        for (const input of [pages, texts, texts.join('\n'), texts.join(''), JSON.stringify(pages)])
          expect(imported(input).account).toEqual(tellable(account))
      }),
      { numRuns: 12 },
    )
  })

  it('can always be kept as a scenario', () => {
    fc.assert(
      fc.property(somebody, (account) => {
        const { account: made } = imported(detailsOf(account))
        const scenario = { title: '', description: '', account: made, requests: [], drafts: {} }
        expect(decodeScenario(encodeScenario(scenario))).toEqual({ ok: true, value: scenario })
      }),
      { numRuns: 12 },
    )
  })
})

/** The details in pages of so many entities. */
function paged(details: object, size: number): readonly object[] {
  const entities = Object.entries(details).flatMap(([list, items]: [string, readonly unknown[]]) =>
    items.map((item) => ({ list, item })),
  )
  const count = Math.ceil(entities.length / size)
  return Array.from({ length: count }, (_, page) => {
    const its = entities.slice(page * size, (page + 1) * size)
    const lists = Object.fromEntries(
      Object.keys(details).map((list) => [
        list,
        its.flatMap((entity) => (entity.list === list ? [entity.item] : [])),
      ]),
    )
    return page < count - 1
      ? { ...lists, IsTruncated: true, Marker: `page-${page}` }
      : { ...lists, IsTruncated: false }
  })
}

describe('a large account', () => {
  it('is read in many steps, which say how far it is', () => {
    const [one] = detailsOf(sampleAccount).UserDetailList
    const UserDetailList = Array.from({ length: 1000 }, (_, index) => ({
      ...one,
      UserName: `user${index}`,
      Arn: `arn:aws:iam::123456789012:user/user${index}`,
    }))
    const steps = importSteps(JSON.stringify({ ...detailsOf(sampleAccount), UserDetailList }))
    const reports: { readonly done: number; readonly total: number }[] = []
    let step = steps.next()
    for (; !step.done; step = steps.next()) reports.push(step.value)
    expect(step.value.ok && step.value.value.counts).toEqual({
      users: 1000,
      groups: 1,
      roles: 1,
      policies: 1,
      inlinePolicies: 1000,
      memberships: 1000,
      attachments: 2,
    })
    expect(reports.length).toBeGreaterThan(20)
    expect(reports.map(({ done }) => done)).toEqual(reports.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(reports.at(-1)).toEqual({ done: 1003, total: 1003 })
  })
})
