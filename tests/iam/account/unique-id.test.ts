import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam/account/account'
import { uniqueId } from '../../../src/iam/account/unique-id'

describe('unique ids', () => {
  it.each([
    ['user', /^AIDA[A-Z2-7]{17}$/],
    ['group', /^AGPA[A-Z2-7]{17}$/],
    ['role', /^AROA[A-Z2-7]{17}$/],
    ['policy', /^ANPA[A-Z2-7]{17}$/],
  ] as const)('of a %s have its prefix and 17 characters of base32', (kind, pattern) => {
    expect(uniqueId(emptyAccount(), kind, 'alice')).toMatch(pattern)
  })

  it('follow from account, kind, name and how many there were', () => {
    const account = emptyAccount()
    expect(uniqueId(account, 'user', 'alice')).toBe(uniqueId(emptyAccount(), 'user', 'alice'))
    const others = [
      uniqueId(account, 'user', 'bob'),
      uniqueId(account, 'group', 'alice').replace('AGPA', 'AIDA'),
      uniqueId({ ...account, idsIssued: 1 }, 'user', 'alice'),
      uniqueId(emptyAccount('111122223333'), 'user', 'alice'),
    ]
    expect(new Set([uniqueId(account, 'user', 'alice'), ...others]).size).toBe(5)
  })

  it('are all different, and use every character about equally in every place', () => {
    const ids = Array.from({ length: 20_000 }, (_, idsIssued) =>
      uniqueId({ ...emptyAccount(), idsIssued }, 'user', `user${idsIssued % 100}`),
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (let place = 4; place < 21; place += 1) {
      const counts = new Map<string, number>()
      for (const id of ids) counts.set(id[place]!, (counts.get(id[place]!) ?? 0) + 1)
      expect(counts.size).toBe(32)
      // 625 of each are expected; five standard deviations are 125.
      for (const count of counts.values()) expect(Math.abs(count - 625)).toBeLessThan(125)
    }
  })
})
