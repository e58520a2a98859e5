import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam'
import { openStarter, starters } from '../../../src/scenario'
import { isLarge } from '../../../src/state/clerk/large'
import { accountOf } from '../../iam/evaluation/given'
import { crowd } from '../../components/crowd'

const long = ' '.repeat(130_000)

describe('a large account', () => {
  it.each(starters.map(({ id }) => id))('is not the starter %s', (id) => {
    expect(isLarge(openStarter(id).account)).toBe(false)
  })

  it.each([
    ['has very many users', crowd({ users: 400 }).account],
    ['has very much in managed policies', accountOf({ managed: { Long: long } })],
    ['has very much in inline ones', accountOf({ groups: { A: long } })],
    ['has very much on its resources', accountOf({ bucket: long })],
  ])('%s', (_, account) => {
    expect(isLarge(account)).toBe(true)
  })

  it('is none with nothing in it, or with a hundred users', () => {
    expect(isLarge(emptyAccount())).toBe(false)
    expect(isLarge(crowd({ users: 100, groups: 30, policies: 50 }).account)).toBe(false)
  })
})
