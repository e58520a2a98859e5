import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { boundedBy } from '../../../src/iam/account/queries'
import type { ApiCall } from '../../../src/iam/account/operations'
import {
  ADMINISTRATOR,
  createPolicy,
  createRole,
  createUser,
  customArn,
  errorOf,
  made,
  succeed,
} from './made'

const account = made([createUser('alice'), createRole('Auditor'), createPolicy('Fence')])
const FENCE = customArn('Fence')

interface Case {
  readonly kind: 'user' | 'role'
  readonly name: string
  readonly put: (PermissionsBoundary: string, name?: string) => ApiCall
  readonly remove: (name?: string) => ApiCall
  readonly boundary: (account: Account) => string | null
}

const cases: readonly Case[] = [
  {
    kind: 'user',
    name: 'alice',
    put: (PermissionsBoundary, UserName = 'alice') => ({
      operation: 'PutUserPermissionsBoundary',
      parameters: { UserName, PermissionsBoundary },
    }),
    remove: (UserName = 'alice') => ({
      operation: 'DeleteUserPermissionsBoundary',
      parameters: { UserName },
    }),
    boundary: ({ users }) => users[0]!.permissionsBoundary,
  },
  {
    kind: 'role',
    name: 'Auditor',
    put: (PermissionsBoundary, RoleName = 'Auditor') => ({
      operation: 'PutRolePermissionsBoundary',
      parameters: { RoleName, PermissionsBoundary },
    }),
    remove: (RoleName = 'Auditor') => ({
      operation: 'DeleteRolePermissionsBoundary',
      parameters: { RoleName },
    }),
    boundary: ({ roles }) => roles[0]!.permissionsBoundary,
  },
]

describe.each(cases)('the permissions boundary of a $kind', ({ kind, name, put, remove, boundary }) => {
  it('is put, exchanged and taken away, and is no attachment', () => {
    const first = succeed(account, put(FENCE, name.toUpperCase()))
    expect(first.response).toEqual({})
    expect(boundary(first.account)).toBe(FENCE)
    expect(boundedBy(first.account, FENCE)).toEqual([{ kind, name }])
    const second = succeed(first.account, put(ADMINISTRATOR)).account
    expect(boundary(second)).toBe(ADMINISTRATOR)
    const third = succeed(second, remove())
    expect(third.response).toEqual({})
    expect(third.account).toEqual(account)
  })

  it('stays the same when put again, and when there is none to take away', () => {
    const bounded = made([put(FENCE)], account)
    expect(succeed(bounded, put(FENCE)).account).toBe(bounded)
    expect(succeed(account, remove()).account).toBe(account)
  })

  it('keeps its policy from being deleted', () => {
    const deletion = { operation: 'DeletePolicy', parameters: { PolicyArn: FENCE } }
    expect(errorOf(made([put(FENCE)], account), deletion)).toBe(
      'DeleteConflict: Cannot delete a policy attached to entities.',
    )
  })

  const nobody = `NoSuchEntity: The ${kind} with name nobody cannot be found.`
  it.each([
    ['nobody', put(FENCE, 'nobody'), nobody],
    ['nobody to take it from', remove('nobody'), nobody],
    [
      'a policy that is not there',
      put(customArn('Nope')),
      `NoSuchEntity: Scope ARN: ${customArn('Nope')} does not exist or is not attachable.`,
    ],
    ['what is no ARN', put('x'.repeat(20)), 'ValidationError: Invalid ARN:  Could not be parsed!'],
    [
      'an ARN of something else',
      put('arn:aws:s3:::a-bucket'),
      'InvalidInput: ARN arn:aws:s3:::a-bucket is not valid.',
    ],
  ])('is refused for %s', (_, apiCall, expected) => {
    expect(errorOf(account, apiCall)).toBe(expected)
  })
})
