import { describe, expect, it } from 'vitest'
import type { Account, HolderKind } from '../../../src/iam/account/account'
import { findHolder } from '../../../src/iam/account/lookup'
import type { ApiCall } from '../../../src/iam/account/operations'
import { awsManagedPolicies } from '../../../src/iam/catalog/managed-policies'
import {
  ADMINISTRATOR,
  createGroup,
  createPolicy,
  createRole,
  createUser,
  customArn,
  errorOf,
  made,
  succeed,
} from './made'

const READ = customArn('Read')
const account = made([createUser('alice'), createGroup('Dev'), createRole('Auditor'), createPolicy('Read')])

interface Case {
  readonly kind: HolderKind
  readonly name: string
  readonly quota: string
  readonly attach: (arn: string, name?: string) => ApiCall
  readonly detach: (arn: string, name?: string) => ApiCall
}

const cases: readonly Case[] = [
  {
    kind: 'group',
    name: 'Dev',
    quota: 'PoliciesPerGroup',
    attach: (PolicyArn, GroupName = 'Dev') => ({
      operation: 'AttachGroupPolicy',
      parameters: { GroupName, PolicyArn },
    }),
    detach: (PolicyArn, GroupName = 'Dev') => ({
      operation: 'DetachGroupPolicy',
      parameters: { GroupName, PolicyArn },
    }),
  },
  {
    kind: 'user',
    name: 'alice',
    quota: 'PoliciesPerUser',
    attach: (PolicyArn, UserName = 'alice') => ({
      operation: 'AttachUserPolicy',
      parameters: { UserName, PolicyArn },
    }),
    detach: (PolicyArn, UserName = 'alice') => ({
      operation: 'DetachUserPolicy',
      parameters: { UserName, PolicyArn },
    }),
  },
  {
    kind: 'role',
    name: 'Auditor',
    quota: 'PoliciesPerRole',
    attach: (PolicyArn, RoleName = 'Auditor') => ({
      operation: 'AttachRolePolicy',
      parameters: { RoleName, PolicyArn },
    }),
    detach: (PolicyArn, RoleName = 'Auditor') => ({
      operation: 'DetachRolePolicy',
      parameters: { RoleName, PolicyArn },
    }),
  },
]

describe.each(cases)('policies attached to a $kind', ({ kind, name, quota, attach, detach }) => {
  const holder = (of: Account) => findHolder(of, { kind, name })!

  it('are kept in the order of their attachment', () => {
    const first = succeed(account, attach(READ, name.toUpperCase()))
    expect(first.response).toEqual({})
    const second = succeed(first.account, attach(ADMINISTRATOR))
    expect(holder(second.account).attachedPolicies).toEqual([READ, ADMINISTRATOR])
    const third = succeed(second.account, detach(READ))
    expect(third.response).toEqual({})
    expect(holder(third.account).attachedPolicies).toEqual([ADMINISTRATOR])
  })

  it('stay the same when attached again', () => {
    const attached = made([attach(READ)], account)
    expect(succeed(attached, attach(READ)).account).toBe(attached)
  })

  it.each([
    [
      'an unknown holder',
      attach(READ, 'nobody'),
      `NoSuchEntity: The ${kind} with name nobody cannot be found.`,
    ],
    [
      'an unknown policy',
      attach(customArn('Nope')),
      `NoSuchEntity: Policy ${customArn('Nope')} does not exist or is not attachable.`,
    ],
    [
      'an unknown AWS managed policy',
      attach('arn:aws:iam::aws:policy/Nope'),
      'NoSuchEntity: Policy arn:aws:iam::aws:policy/Nope does not exist or is not attachable.',
    ],
    [
      'another account’s policy',
      attach('arn:aws:iam::999999999999:policy/Read'),
      'NoSuchEntity: Policy arn:aws:iam::999999999999:policy/Read does not exist or is not attachable.',
    ],
    [
      'a text that is no ARN',
      attach('AdministratorAccess!'),
      'ValidationError: Invalid ARN:  Could not be parsed!',
    ],
    [
      'an ARN of something else',
      attach('arn:aws:s3:::a-bucket'),
      'InvalidInput: ARN arn:aws:s3:::a-bucket is not valid.',
    ],
    [
      'an ARN within an ARN',
      attach(`arn:aws:iam::aws:policy/${ADMINISTRATOR}`),
      `InvalidInput: ARN arn:aws:iam::aws:policy/${ADMINISTRATOR} is not valid.`,
    ],
    [
      'detaching from an unknown holder',
      detach(READ, 'nobody'),
      `NoSuchEntity: The ${kind} with name nobody cannot be found.`,
    ],
    ['detaching what is not attached', detach(READ), `NoSuchEntity: Policy ${READ} was not found.`],
    [
      'detaching a text that is no ARN',
      detach('AdministratorAccess!'),
      'ValidationError: Invalid ARN:  Could not be parsed!',
    ],
  ])('are refused for %s', (_, apiCall, expected) => {
    expect(errorOf(account, apiCall)).toBe(expected)
  })

  it('are ten at most; attaching one of the ten again is no error', () => {
    const arns = awsManagedPolicies.slice(0, 11).map(({ arn }) => arn)
    const full = made(
      arns.slice(0, 10).map((arn) => attach(arn)),
      account,
    )
    expect(errorOf(full, attach(arns[10]!))).toBe(`LimitExceeded: Cannot exceed quota for ${quota}: 10`)
    expect(succeed(full, attach(arns[3]!)).account).toBe(full)
  })
})
