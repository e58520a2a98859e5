import { describe, expect, it } from 'vitest'
import { emptyAccount, type Account } from '../../../src/iam/account/account'
import { call } from '../../../src/iam/account/call'
import { isBucketName } from '../../../src/iam/account/names'
import { createBucket, createGroup, createUser, errorOf, made, refuse, succeed } from './made'

const base = made([createUser('alice'), createGroup('Dev'), createBucket('app-logs')])
const role = {
  name: 'Auditor',
  path: '/',
  id: 'AROA234567ABCDEFGHIJK',
  createDate: '2026-01-01T00:00:00Z',
  attachedPolicies: [],
  inlinePolicies: [],
  trustPolicy: '{}',
  permissionsBoundary: null,
  tags: {},
}
const account: Account = { ...base, roles: [role] }
const foreign: Account = {
  ...account,
  resources: [{ arn: 'arn:aws:s3:::theirs', account: '999999999999', policy: null, tags: {} }],
}

const put = (Policy: string, Bucket = 'app-logs') =>
  ({ operation: 'PutBucketPolicy', parameters: { Bucket, Policy } }) as const
const unput = (Bucket = 'app-logs') => ({ operation: 'DeleteBucketPolicy', parameters: { Bucket } }) as const
const remove = (Bucket: string) => ({ operation: 'DeleteBucket', parameters: { Bucket } }) as const

const statement = (fields: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::app-logs/*',
        ...fields,
      },
    ],
  })

describe('CreateBucket', () => {
  it('makes a bucket of this account', () => {
    const { account: after, response } = succeed(emptyAccount(), createBucket('app-logs'))
    expect(after.resources).toEqual([
      { arn: 'arn:aws:s3:::app-logs', account: '123456789012', policy: null, tags: {} },
    ])
    expect(response).toEqual({ Location: '/app-logs' })
  })

  it('refuses names that are taken', () => {
    expect(errorOf(account, createBucket('app-logs'))).toBe(
      'BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it.',
    )
    expect(refuse(foreign, createBucket('theirs')).code).toBe('BucketAlreadyExists')
    expect(errorOf(account, createBucket('App_Logs'))).toBe(
      'InvalidBucketName: The specified bucket is not valid.',
    )
  })

  it.each(['abc', 'a.b-c', '123', 'a'.repeat(63), '1.2.3', 'my-bucket.2026'])(
    '%s is a bucket name',
    (name) => {
      expect(isBucketName(name)).toBe(true)
    },
  )
  it.each([
    ...['', 'ab', 'a'.repeat(64), 'Logs', 'a_b', 'a b', '-ab', 'ab-', '.ab', 'a..b', '192.168.5.4'],
    ...['xn--a', 'sthree-a', 'amzn-s3-demo-a', 'a-s3alias', 'a--ol-s3', 'a.mrap', 'a--x-s3', 'a--table-s3'],
  ])('%s is no bucket name', (name) => {
    expect(isBucketName(name)).toBe(false)
  })
})

describe('DeleteBucket', () => {
  it('removes an empty bucket of this account', () => {
    const { account: after, response } = succeed(account, remove('app-logs'))
    expect(after.resources).toEqual([])
    expect(response).toEqual({})
  })

  it('refuses others', () => {
    expect(errorOf(account, remove('nope'))).toBe('NoSuchBucket: The specified bucket does not exist')
    expect(errorOf(foreign, remove('theirs'))).toBe('AccessDenied: Access Denied')
    const object = { arn: 'arn:aws:s3:::app-logs/a', account: account.id, policy: null, tags: {} }
    expect(errorOf({ ...account, resources: [...account.resources, object] }, remove('app-logs'))).toBe(
      'BucketNotEmpty: The bucket you tried to delete is not empty',
    )
  })
})

describe('PutBucketPolicy and DeleteBucketPolicy', () => {
  it('keep the text just as it was typed, and change nothing the second time', () => {
    const text = `\n${statement({})} `
    const { account: after, response } = succeed(account, put(text))
    expect(after.resources[0]!.policy).toBe(text)
    expect(response).toEqual({})
    expect(succeed(after, put(text)).account).toBe(after)
    const gone = succeed(after, unput())
    expect(gone.account).toEqual(account)
    expect(succeed(account, unput()).account).toBe(account)
  })

  it.each([put(statement({}), 'nope'), unput('nope')])('refuse a bucket that is not there', (apiCall) => {
    expect(errorOf(account, apiCall)).toBe('NoSuchBucket: The specified bucket does not exist')
  })

  it.each([put(statement({}), 'theirs'), unput('theirs')])('refuse another account’s bucket', (apiCall) => {
    expect(errorOf(foreign, apiCall)).toBe('AccessDenied: Access Denied')
  })

  it('refuse text that is no policy', () => {
    const error = refuse(account, put('{'))
    expect(error.code).toBe('MalformedPolicy')
  })

  it('refuse more than 20 KB, white space and all', () => {
    const text = statement({})
    const padded = (size: number) => text + ' '.repeat(size - text.length)
    expect(call(account, put(padded(20 * 1024))).ok).toBe(true)
    expect(refuse(account, put(padded(20 * 1024 + 1))).code).toBe('PolicyTooLarge')
  })

  const own = (rest: string) => ({ AWS: `arn:aws:iam::123456789012:${rest}` })

  it.each<[string, unknown]>([
    ['everyone', '*'],
    ['everyone of AWS', { AWS: '*' }],
    ['an account', { AWS: '123456789012' }],
    ['an account’s root', own('root')],
    ['a user', own('user/alice')],
    ['a role', own('role/Auditor')],
    ['a user by unique id', { AWS: account.users[0]!.id }],
    ['a role by unique id', { AWS: role.id }],
    ['a session', { AWS: 'arn:aws:sts::123456789012:assumed-role/Auditor/tuesday' }],
    ['a federated user', { AWS: 'arn:aws:sts::123456789012:federated-user/bob' }],
    ['another account’s user, of whom nothing is known', { AWS: 'arn:aws:iam::999999999999:user/x/eve' }],
    ['a service', { Service: 'logs.amazonaws.com' }],
    ['several', { AWS: ['123456789012', 'arn:aws:iam::123456789012:user/alice'] }],
  ])('take %s as a principal', (_, Principal) => {
    expect(call(account, put(statement({ Principal })))).toMatchObject({ ok: true })
  })

  it.each<[string, unknown]>([
    ['a group: it is never a principal', own('group/Dev')],
    ['another account’s group', { AWS: 'arn:aws:iam::999999999999:group/Dev' }],
    ['a user who is not there', own('user/bob')],
    ['a user in another spelling', own('user/Alice')],
    ['a user in a path where there is none', own('user/staff/alice')],
    ['a role that is not there', own('role/Nope')],
    ['all users of an account (rule 16)', own('user/*')],
    ['users of a path (rule 16)', own('user/*/alice')],
    ['part of a name (rule 16)', own('role/Aud*')],
    ['any session', { AWS: 'arn:aws:sts::123456789012:assumed-role/Auditor/*' }],
    ['a policy', own('policy/Read')],
    ['an account id that is too short', { AWS: '12345678901' }],
    ['a unique id of nobody here', { AWS: 'AIDA234567ABCDEFGHIJK' }],
    ['a name', { AWS: 'alice' }],
    ['a good one and a bad one', { AWS: ['123456789012', 'arn:aws:iam::123456789012:group/Dev'] }],
  ])('refuse %s as a principal', (_, Principal) => {
    expect(refuse(account, put(statement({ Principal })))).toMatchObject({
      code: 'MalformedPolicy',
      message: 'Invalid principal in policy',
      operation: 'PutBucketPolicy',
      httpStatus: 400,
    })
  })

  it.each([
    'arn:aws:s3:::app-logs',
    'arn:aws:s3:::app-logs/2026/*',
    'arn:aws:s3:::app-logs*',
    ['arn:aws:s3:::app-logs', 'arn:aws:s3:::app-logs/*'],
  ])('take %s as a resource', (Resource) => {
    expect(call(account, put(statement({ Resource, Action: 's3:*' })))).toMatchObject({ ok: true })
  })

  it.each([
    '*',
    'arn:aws:s3:::other/*',
    'arn:aws:s3:::app-logs2',
    ['arn:aws:s3:::app-logs', 'arn:aws:s3:::other'],
  ])('refuse %s as a resource', (Resource) => {
    expect(errorOf(account, put(statement({ Resource, Action: 's3:*' })))).toBe(
      'MalformedPolicy: Policy has invalid resource',
    )
  })
})
