import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam/account/account'
import {
  add,
  ADMINISTRATOR,
  attachToUser,
  createGroup,
  createPolicy,
  createUser,
  customArn,
  errorOf,
  made,
  putOnUser,
  refuse,
  succeed,
} from './made'

const create = (parameters: object) => ({ operation: 'CreateUser', parameters })
const update = (parameters: object) => ({ operation: 'UpdateUser', parameters })
const remove = { operation: 'DeleteUser', parameters: { UserName: 'alice' } } as const

describe('CreateUser', () => {
  it('makes a user and answers as AWS does, members in AWS’s order', () => {
    const { account, response } = succeed(emptyAccount(), {
      operation: 'CreateUser',
      parameters: {
        UserName: 'alice',
        Path: '/staff/',
        PermissionsBoundary: ADMINISTRATOR,
        Tags: [{ Key: 'team', Value: 'red' }],
      },
    })
    const user = account.users[0]!
    expect(user).toEqual({
      name: 'alice',
      path: '/staff/',
      id: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
      createDate: '2026-01-01T00:00:00Z',
      attachedPolicies: [],
      inlinePolicies: [],
      groups: [],
      permissionsBoundary: ADMINISTRATOR,
      tags: { team: 'red' },
    })
    expect(JSON.stringify(response)).toBe(
      JSON.stringify({
        User: {
          Path: '/staff/',
          UserName: 'alice',
          UserId: user.id,
          Arn: 'arn:aws:iam::123456789012:user/staff/alice',
          CreateDate: '2026-01-01T00:00:00Z',
          PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: ADMINISTRATOR },
          Tags: [{ Key: 'team', Value: 'red' }],
        },
      }),
    )
  })

  it('leaves out of the answer what the user has not', () => {
    const { response } = succeed(emptyAccount(), createUser('alice'))
    expect(Object.keys(response.User)).toEqual(['Path', 'UserName', 'UserId', 'Arn', 'CreateDate'])
  })

  it.each([
    ['the same name', { UserName: 'alice' }, 'EntityAlreadyExists: User with name alice already exists.'],
    [
      'the name in another case',
      { UserName: 'ALICE' },
      'EntityAlreadyExists: User with name ALICE already exists.',
    ],
    [
      'the name in another path',
      { UserName: 'Alice', Path: '/x/' },
      'EntityAlreadyExists: User with name Alice already exists.',
    ],
    [
      'tag keys that differ in case only',
      {
        UserName: 'bob',
        Tags: [
          { Key: 'a', Value: '' },
          { Key: 'A', Value: '' },
        ],
      },
      'InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      'a boundary that is not there',
      { UserName: 'bob', PermissionsBoundary: customArn('Nope') },
      `NoSuchEntity: Scope ARN: ${customArn('Nope')} does not exist or is not attachable.`,
    ],
    [
      'a boundary that is no ARN',
      { UserName: 'bob', PermissionsBoundary: 'x'.repeat(20) },
      'ValidationError: Invalid ARN:  Could not be parsed!',
    ],
  ])('refuses %s', (_, parameters, expected) => {
    expect(errorOf(made([createUser('alice')]), create(parameters))).toBe(expected)
  })

  it('lets a group and a user share a name', () => {
    expect(made([createGroup('alice'), createUser('alice')]).users).toHaveLength(1)
  })

  it('has room for 5000', () => {
    const [alice] = made([createUser('alice')]).users
    const users = Array.from({ length: 5000 }, (_, index) => ({ ...alice!, name: `user${index}` }))
    expect(refuse({ ...emptyAccount(), users }, createUser('one-more'))).toMatchObject({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for UsersPerAccount: 5000',
      httpStatus: 409,
    })
    expect(made([createUser('last')], { ...emptyAccount(), users: users.slice(1) }).users).toHaveLength(5000)
  })

  it('keeps a tag called __proto__', () => {
    const account = made([
      {
        operation: 'CreateUser',
        parameters: { UserName: 'alice', Tags: [{ Key: '__proto__', Value: 'x' }] },
      },
    ])
    expect(Object.entries(account.users[0]!.tags)).toEqual([['__proto__', 'x']])
  })
})

describe('DeleteUser', () => {
  it('removes the user, found in any case', () => {
    const account = made([createUser('alice'), createUser('bob')])
    const { account: after, response } = succeed(account, {
      operation: 'DeleteUser',
      parameters: { UserName: 'ALICE' },
    })
    expect(after.users.map(({ name }) => name)).toEqual(['bob'])
    expect(response).toEqual({})
  })

  it('refuses a user who is not there', () => {
    expect(refuse(emptyAccount(), remove)).toEqual({
      ok: false,
      code: 'NoSuchEntity',
      message: 'The user with name alice cannot be found.',
      httpStatus: 404,
      operation: 'DeleteUser',
    })
  })

  it('wants memberships, inline and attached policies gone first, and says so one after the other', () => {
    let account = made([
      createUser('alice'),
      createGroup('Dev'),
      add('alice', 'Dev'),
      putOnUser('alice', 'Tape'),
      attachToUser('alice', ADMINISTRATOR),
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
      [{ operation: 'DeleteUserPolicy', parameters: { UserName: 'alice', PolicyName: 'Tape' } }],
      account,
    )
    expect(errorOf(account, remove)).toBe(
      'DeleteConflict: Cannot delete entity, must detach all policies first.',
    )
    account = made(
      [
        { operation: 'DetachUserPolicy', parameters: { UserName: 'alice', PolicyArn: ADMINISTRATOR } },
        remove,
      ],
      account,
    )
    expect(account.users).toEqual([])
  })
})

describe('UpdateUser', () => {
  const account = made([
    createUser('alice'),
    createUser('bob'),
    createGroup('Dev'),
    createPolicy('Read'),
    add('alice', 'Dev'),
    attachToUser('alice', customArn('Read')),
    putOnUser('alice', 'Tape'),
  ])

  it('changes name and path, and nothing else', () => {
    const { account: after, response } = succeed(account, {
      operation: 'UpdateUser',
      parameters: { UserName: 'alice', NewUserName: 'alicia', NewPath: '/staff/' },
    })
    expect(after.users[0]).toEqual({ ...account.users[0], name: 'alicia', path: '/staff/' })
    expect(after.users[1]).toBe(account.users[1])
    expect(response).toEqual({})
  })

  it('allows a change of case only', () => {
    const after = made(
      [{ operation: 'UpdateUser', parameters: { UserName: 'alice', NewUserName: 'Alice' } }],
      account,
    )
    expect(after.users[0]!.name).toBe('Alice')
  })

  it.each([
    ['nothing new', { UserName: 'alice' }],
    ['the same name and path', { UserName: 'ALICE', NewUserName: 'alice', NewPath: '/' }],
  ])('gives the same account for %s', (_, parameters) => {
    expect(succeed(account, { operation: 'UpdateUser', parameters }).account).toBe(account)
  })

  it.each([
    [
      'a user who is not there',
      { UserName: 'carol' },
      'NoSuchEntity: The user with name carol cannot be found.',
    ],
    [
      'a name that is taken, in any case',
      { UserName: 'alice', NewUserName: 'BOB' },
      'EntityAlreadyExists: User with name BOB already exists.',
    ],
  ])('refuses %s', (_, parameters, expected) => {
    expect(errorOf(account, update(parameters))).toBe(expected)
  })
})
