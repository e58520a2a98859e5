import { describe, expect, it } from 'vitest'
import { add, createGroup, createUser, errorOf, made, succeed } from './made'

const account = made([createUser('alice'), createGroup('Dev'), createGroup('Ops')])
const remove = (UserName: string, GroupName: string) =>
  ({ operation: 'RemoveUserFromGroup', parameters: { GroupName, UserName } }) as const

describe('AddUserToGroup', () => {
  it('adds a member, in the group’s own spelling and in the order of joining', () => {
    const first = succeed(account, add('ALICE', 'ops'))
    expect(first.response).toEqual({})
    const second = succeed(first.account, add('alice', 'Dev'))
    expect(second.account.users[0]!.groups).toEqual(['Ops', 'Dev'])
  })

  it('changes nothing for a member', () => {
    const joined = made([add('alice', 'Dev')], account)
    expect(succeed(joined, add('Alice', 'DEV')).account).toBe(joined)
  })

  it.each([
    ['alice', 'Nope', 'NoSuchEntity: The group with name Nope cannot be found.'],
    ['bob', 'Dev', 'NoSuchEntity: The user with name bob cannot be found.'],
    ['bob', 'Nope', 'NoSuchEntity: The group with name Nope cannot be found.'],
  ])('refuses %s in %s', (user, group, expected) => {
    expect(errorOf(account, add(user, group))).toBe(expected)
  })

  it('cannot put a group into a group', () => {
    expect(errorOf(account, add('Ops', 'Dev'))).toBe('NoSuchEntity: The user with name Ops cannot be found.')
  })

  it('lets a user join ten groups, and an eleventh not; joining one of the ten again is no error', () => {
    const groups = Array.from({ length: 11 }, (_, index) => `group${index}`)
    const full = made(
      [...groups.map(createGroup), ...groups.slice(0, 10).map((group) => add('alice', group))],
      account,
    )
    expect(errorOf(full, add('alice', 'group10'))).toBe(
      'LimitExceeded: Cannot exceed quota for GroupsPerUser: 10',
    )
    expect(succeed(full, add('alice', 'group3')).account).toBe(full)
  })
})

describe('RemoveUserFromGroup', () => {
  const joined = made([add('alice', 'Dev'), add('alice', 'Ops')], account)

  it('removes a member', () => {
    const { account: after, response } = succeed(joined, remove('Alice', 'dev'))
    expect(after.users[0]!.groups).toEqual(['Ops'])
    expect(response).toEqual({})
  })

  it('changes nothing for who is no member', () => {
    expect(succeed(account, remove('alice', 'Dev')).account).toBe(account)
  })

  it.each([
    ['alice', 'Nope', 'NoSuchEntity: The group with name Nope cannot be found.'],
    ['Ops', 'Dev', 'NoSuchEntity: The user with name Ops cannot be found.'],
  ])('refuses %s from %s', (user, group, expected) => {
    expect(errorOf(joined, remove(user, group))).toBe(expected)
  })
})
