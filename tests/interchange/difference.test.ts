import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, emptyAccount, type Account, type ApiCall } from '../../src/iam'
import { difference, toCalls } from '../../src/interchange'
import { arbitraryAccount, ACCOUNT_ID } from './arbitrary-account'
import { arbitraryEdits, edited } from './arbitrary-edits'
import { essence } from './essence'

/** Makes calls, every one of which must succeed. */
function apply(account: Account, calls: readonly ApiCall[]): Account {
  return calls.reduce((before, apiCall) => {
    const result = call(before, apiCall)
    if (!result.ok) throw new Error(`${JSON.stringify(apiCall)}: ${result.code}: ${result.message}`)
    if (result.account === before) throw new Error(`${JSON.stringify(apiCall)} changed nothing.`)
    return result.account
  }, account)
}

describe('toCalls', () => {
  it('makes an equal account of nothing', () => {
    fc.assert(
      fc.property(arbitraryAccount, (account) => {
        expect(essence(apply(emptyAccount(ACCOUNT_ID), toCalls(account)))).toEqual(essence(account))
      }),
      { numRuns: 80 },
    )
  })
})

describe('difference', () => {
  it('turns any account into any other', () => {
    fc.assert(
      fc.property(arbitraryAccount, arbitraryAccount, (from, to) => {
        expect(essence(apply(from, difference(from, to)))).toEqual(essence(to))
      }),
      { numRuns: 100 },
    )
  })

  it('is nothing between equal accounts', () => {
    fc.assert(
      fc.property(arbitraryAccount, (account) => {
        expect(difference(account, structuredClone(account))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('takes back and repeats any edits, with no more calls than they were', () => {
    fc.assert(
      fc.property(arbitraryAccount, arbitraryEdits, (from, edits) => {
        const { account: to, changes } = edited(from, edits)
        const there = difference(from, to)
        expect(essence(apply(from, there))).toEqual(essence(to))
        expect(there.length).toBeLessThanOrEqual(changes)
        expect(essence(apply(to, difference(to, from)))).toEqual(essence(from))
      }),
      { numRuns: 100 },
    )
  })
})
