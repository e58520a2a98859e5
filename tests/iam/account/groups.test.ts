import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam/account/account'
import { usersOf } from '../../../src/iam/account/queries'
import {
  add,
  ADMINISTRATOR,
  attachToGroup,
  createGroup,
  createUser,
  errorOf,
  made,
  putOnGroup,
  succeed,
} from './made'

const remove = { operation: 'DeleteGroup', parameters: { GroupName: 'Dev' } } as const

describe('CreateGroup', () => {
  it('makes a group and answers as AWS does, members in AWS’s order', () => {
    const { account, response } = succeed(emptyAccount(), {
      operation: 'CreateGroup',
      parameters: { GroupName: 'Dev', Path: '/teams/' },
    })
    const group = account.groups[0]!
    expect(group).toEqual({
      name: 'Dev',
      path: '/teams/',
      id: expect.stringMatching(/^AGPA[A-Z2-7]{17}$/),
      createDate: '2026-01-01T00:00:00Z',
      attachedPolicies: [],
      inlinePolicies: [],
    })
    expect(JSON.stringify(response)).toBe(
      JSON.stringify({
        Group: {
          Path: '/teams/',
          GroupName: 'Dev',
          GroupId: group.id,
          Arn: 'arn:aws:iam::123456789012:group/teams/Dev',
          CreateDate: '2026-01-01T00:00:00Z',
        },
      }),
    )
  })

  it.each(['Dev', 'dev', 'DEV'])('refuses %s beside Dev, whatever its path', (GroupName) => {
    const apiCall = { operation: 'CreateGroup', parameters: { GroupName, Path: '/elsewhere/' } }
    expect(errorOf(made([createGroup('Dev')]), apiCall)).toBe(
      `EntityAlreadyExists: Group with name ${GroupName} already exists.`,
    )
  })

  it('has room for 300', () => {
    const calls = Array.from({ length: 300 }, (_, index) => createGroup(`group${index}`))
    expect(errorOf(made(calls), createGroup('one-more'))).toBe(
      'LimitExceeded: Cannot exceed quota for GroupsPerAccount: 300',
    )
  })
})

describe('DeleteGroup', () => {
  it('refuses a group that is not there', () => {
    expect(errorOf(emptyAccount(), remove)).toBe('NoSuchEntity: The group with name Dev cannot be found.')
  })

  it('wants members, inline and attached policies gone first, and says so one after the other', () => {
    let account = made([
      createUser('alice'),
      createGroup('Dev'),
      add('alice', 'Dev'),
      putOnGroup('Dev', 'Tape'),
      attachToGroup('Dev', ADMINISTRATOR),
    ])
    expect(errorOf(account, remove)).toBe(
      'DeleteConflict: Cannot delete entity, must remove users from group first.',
    )
    account = made(
      [{ operation: 'RemoveUserFromGroup', parameters: { GroupName: 'Dev', UserName: 'alice' } }],
      account,
    )
    expect(errorOf(account, remove)).toBe('DeleteConflict: Cannot delete entity, must delete policies first.')
    account = made(
      [{ operation: 'DeleteGroupPolicy', parameters: { GroupName: 'Dev', PolicyName: 'Tape' } }],
      account,
    )
    expect(errorOf(account, remove)).toBe(
      'DeleteConflict: Cannot delete entity, must detach all policies first.',
    )
    account = made(
      [{ operation: 'DetachGroupPolicy', parameters: { GroupName: 'Dev', PolicyArn: ADMINISTRATOR } }],
      account,
    )
    const { account: after, response } = succeed(account, remove)
    expect(after.groups).toEqual([])
    expect(response).toEqual({})
  })

  it('gives a group made again under the same name another id', () => {
    const before = made([createGroup('Dev')])
    const after = made([remove, createGroup('Dev')], before)
    expect(after.groups[0]!.name).toBe('Dev')
    expect(after.groups[0]!.id).not.toBe(before.groups[0]!.id)
  })
})

describe('UpdateGroup', () => {
  const account = made([
    createUser('alice'),
    createUser('bob'),
    createGroup('Ops'),
    createGroup('Dev'),
    add('alice', 'Ops'),
    add('alice', 'Dev'),
    putOnGroup('Dev', 'Tape'),
    attachToGroup('Dev', ADMINISTRATOR),
  ])
  const update = (parameters: { GroupName: string; NewGroupName?: string; NewPath?: string }) =>
    succeed(account, { operation: 'UpdateGroup', parameters })

  it('keeps id, date, policies and members, which follow the name', () => {
    const { account: after, response } = update({
      GroupName: 'dev',
      NewGroupName: 'Builders',
      NewPath: '/t/',
    })
    expect(after.groups[1]).toEqual({ ...account.groups[1], name: 'Builders', path: '/t/' })
    expect(after.users[0]!.groups).toEqual(['Ops', 'Builders'])
    expect(usersOf(after, 'Builders').map(({ name }) => name)).toEqual(['alice'])
    expect(after.users[1]).toBe(account.users[1])
    expect(response).toEqual({})
  })

  it('allows a change of case only, and users’ groups are spelled anew', () => {
    expect(update({ GroupName: 'Dev', NewGroupName: 'dev' }).account.users[0]!.groups).toEqual(['Ops', 'dev'])
  })

  it('leaves users alone when only the path changes', () => {
    const after = update({ GroupName: 'Dev', NewPath: '/t/' }).account
    expect(after.users).toBe(account.users)
    expect(after.groups[1]!.path).toBe('/t/')
  })

  it.each([{ GroupName: 'Dev' }, { GroupName: 'DEV', NewGroupName: 'Dev', NewPath: '/' }])(
    'gives the same account for %o',
    (parameters) => {
      expect(update(parameters).account).toBe(account)
    },
  )

  it.each([
    [{ GroupName: 'Nope' }, 'NoSuchEntity: The group with name Nope cannot be found.'],
    [{ GroupName: 'Dev', NewGroupName: 'OPS' }, 'EntityAlreadyExists: Group with name OPS already exists.'],
  ])('refuses %o', (parameters, expected) => {
    expect(errorOf(account, { operation: 'UpdateGroup', parameters })).toBe(expected)
  })
})
