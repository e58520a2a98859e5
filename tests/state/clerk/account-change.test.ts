import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAccount, type Account, type User } from '../../../src/iam'
import { changesBetween, withChange } from '../../../src/state/clerk/account-change'
import { arbitraryAccount } from '../../iam/audit/arbitrary-account'
import { arbitraryEdit } from '../../iam/matrix/arbitrary-edit'
import { accountOf, user } from '../../iam/evaluation/given'

/** As the worker comes to have it: every piece is a copy. */
function sent(before: Account, after: Account, there: Account): Account {
  return [...changesBetween(before, after)].reduce(
    (account, change) => withChange(account, structuredClone(change)),
    there,
  )
}

const withUsers = (users: readonly User[]): Account => ({ ...emptyAccount(), users })
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => user(name)) as [User, User, User, User]
const long = (name: string): User =>
  user(name, { inlinePolicies: [{ name: 'Long', document: 'x'.repeat(60_000) }] })

describe('what is sent of an account', () => {
  it('makes it from nothing', () => {
    fc.assert(
      fc.property(arbitraryAccount, (account) => {
        expect(sent(emptyAccount(), account, emptyAccount())).toEqual(account)
      }),
    )
  })

  it('makes of one any other, a few calls away or altogether different', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit, { maxLength: 4 }), arbitraryAccount, (edits, other) => {
        const first = accountOf({})
        const edited = edits.reduce((account, edit) => edit(account), first)
        const there = sent(emptyAccount(), first, emptyAccount())
        const then = sent(first, edited, there)
        expect(then).toEqual(edited)
        expect(sent(edited, other, then)).toEqual(other)
      }),
    )
  })

  it.each<[string, readonly User[], readonly User[], object]>([
    ['one comes', [a, b], [a, b, c], { at: 2, remove: 0, insert: [c] }],
    ['one goes', [a, b, c], [a, c], { at: 1, remove: 1, insert: [] }],
    ['one is another', [a, b, c], [a, d, c], { at: 1, remove: 1, insert: [d] }],
    ['the same twice', [a, a], [a, a, a], { at: 2, remove: 0, insert: [a] }],
    ['all go', [a, b], [], { at: 0, remove: 2, insert: [] }],
  ])('is only what was touched: %s', (_, before, after, users) => {
    const changes = [...changesBetween(withUsers(before), withUsers(after))]
    expect(changes.map((change) => change.users)).toEqual([users])
  })

  it('is nothing where nothing has changed, even if the lists are other lists', () => {
    expect([...changesBetween(withUsers([a, b]), withUsers([a, b]))]).toEqual([])
  })

  it('leaves what it does not touch the same object', () => {
    const [change] = changesBetween(withUsers([a, b, c]), withUsers([a, d, c]))
    const { users, groups } = withChange(withUsers([a, b, c]), change!)
    expect([users[0] === a, users[2] === c]).toEqual([true, true])
    const before = withUsers([a])
    expect(withChange(before, [...changesBetween(before, { ...before, idsIssued: 9 })][0]!).users).toBe(
      before.users,
    )
    expect(groups).toEqual([])
  })

  it('goes in pieces none of which is large, whatever stands in the way', () => {
    const after = withUsers(['1', '2', '3', '4', '5'].map(long))
    const changes = [...changesBetween(withUsers([a, b]), after)]
    expect(changes.map(({ users }) => [users.at, users.remove, users.insert.length])).toEqual([
      [0, 2, 2],
      [2, 0, 2],
      [4, 0, 1],
    ])
    expect(sent(withUsers([a, b]), after, withUsers([a, b]))).toEqual(after)
  })

  it('may stop anywhere and go on to somewhere else', () => {
    const [first, , last] = [['1', '2', '3', '4'].map(long), [], [long('5'), a]].map(withUsers)
    const [piece] = changesBetween(emptyAccount(), first!)
    const between = withChange(emptyAccount(), piece!)
    expect(between.users).toHaveLength(2)
    expect(sent(between, last!, between)).toEqual(last)
  })
})
