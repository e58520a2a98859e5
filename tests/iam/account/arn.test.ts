import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam/account/account'
import {
  bucketArn,
  groupArn,
  isAwsManaged,
  managedPolicyName,
  parseIamArn,
  policyArn,
  roleArn,
  userArn,
} from '../../../src/iam/account/arn'
import { ADMINISTRATOR } from './made'

const account = emptyAccount('111122223333')

describe('ARNs', () => {
  it('are built from the path and the name', () => {
    expect(userArn(account, { name: 'bob', path: '/' })).toBe('arn:aws:iam::111122223333:user/bob')
    expect(groupArn(account, { name: 'Dev', path: '/a/b/' })).toBe('arn:aws:iam::111122223333:group/a/b/Dev')
    expect(roleArn(account, { name: 'R', path: '/' })).toBe('arn:aws:iam::111122223333:role/R')
    expect(policyArn(account, { name: 'P', path: '/x/' })).toBe('arn:aws:iam::111122223333:policy/x/P')
    expect(bucketArn('logs')).toBe('arn:aws:s3:::logs')
  })

  it('are taken apart into what they were built from', () => {
    const builders = { user: userArn, group: groupArn, role: roleArn, policy: policyArn }
    const kinds = fc.constantFrom('user' as const, 'group' as const, 'role' as const, 'policy' as const)
    const named = fc.record({
      name: fc.stringMatching(/^[\w+=,.@-]{1,20}$/),
      path: fc.stringMatching(/^\/([!-~]{1,20}\/)?$/),
    })
    fc.assert(
      fc.property(kinds, named, (kind, entity) => {
        expect(parseIamArn(builders[kind](account, entity))).toEqual({ account: account.id, kind, ...entity })
      }),
    )
  })

  it('of AWS managed policies have aws for an account', () => {
    expect(parseIamArn(ADMINISTRATOR)).toEqual({
      account: 'aws',
      kind: 'policy',
      path: '/',
      name: 'AdministratorAccess',
    })
    expect(isAwsManaged(ADMINISTRATOR)).toBe(true)
    expect(isAwsManaged('arn:aws:iam::111122223333:policy/AdministratorAccess')).toBe(false)
    expect(managedPolicyName('arn:aws:iam::aws:policy/job-function/Billing')).toBe('Billing')
  })

  it.each([
    '',
    'arn:aws:iam::111122223333:root',
    'arn:aws:iam::111122223333:user/',
    'arn:aws:iam::111122223333:user/a b',
    'arn:aws:iam::1111222233334:user/bob',
    'arn:aws:iam:us-east-1:111122223333:user/bob',
    'arn:aws:s3:::logs',
    'arn:aws:sts::111122223333:assumed-role/R/s',
    ' arn:aws:iam::111122223333:user/bob',
  ])('%s is no ARN of a user, group, role or policy', (text) => {
    expect(parseIamArn(text)).toBeNull()
  })
})
