import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { ask } from '../../../src/iam/readings/ask'
import { allowing, createRole, made, putOnUser, trusting } from '../account/made'
import { account, ALICE, answerTo, AT, errorOf, SESSION } from './asked'

const AUDITOR = 'arn:aws:iam::123456789012:role/Auditor'

describe('GetCallerIdentity', () => {
  const [alice] = account.users
  const [auditor] = account.roles
  it.each([
    [undefined, '123456789012', 'arn:aws:iam::123456789012:root'],
    [ALICE, alice!.id, ALICE],
    [SESSION, `${auditor!.id}:shift`, SESSION],
    ['arn:aws:sts::123456789012:assumed-role/AUDITOR/shift', `${auditor!.id}:shift`, SESSION],
    [
      'arn:aws:sts::123456789012:federated-user/alice',
      '123456789012:alice',
      'arn:aws:sts::123456789012:federated-user/alice',
    ],
  ])('tells %s who it is', (caller, UserId, Arn) => {
    const answer = answerTo(account, { operation: 'GetCallerIdentity', parameters: {} }, { caller })
    expect(JSON.stringify(answer)).toBe(JSON.stringify({ UserId, Account: '123456789012', Arn }))
  })
})

describe('AssumeRole', () => {
  const assume = (parameters: object = {}) => ({
    operation: 'AssumeRole' as const,
    parameters: { RoleArn: AUDITOR, RoleSessionName: 'shift', ...parameters },
  })
  /** Alice may, by her own policy and because the role trusts her account. */
  const open = made(
    [
      {
        operation: 'DeleteUserPermissionsBoundary',
        parameters: { UserName: 'alice' },
      },
      putOnUser('alice', 'Assume', allowing('sts:AssumeRole')),
    ],
    account,
  )
  const trustedBy = (document: string, start: Account = open) =>
    made(
      [
        {
          operation: 'UpdateAssumeRolePolicy',
          parameters: { RoleName: 'Auditor', PolicyDocument: document },
        },
      ],
      start,
    )
  const denied = `AccessDenied: User: ${ALICE} is not authorized to perform: sts:AssumeRole on resource: ${AUDITOR}`

  it('answers credentials that look like AWS’s, and whose they are', () => {
    const answer = answerTo(open, assume(), { caller: ALICE, at: AT })
    expect(answer).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{9}EXAMPLE$/),
        SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{30}EXAMPLEKEY$/),
        SessionToken: expect.stringMatching(/^[A-Za-z0-9+/]{342}EXAMPLETOKEN==$/),
        Expiration: '2026-01-01T01:00:00Z',
      },
      AssumedRoleUser: { AssumedRoleId: `${open.roles[0]!.id}:shift`, Arn: SESSION },
    })
    expect(Object.keys(answer.Credentials)).toEqual([
      ...['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'],
    ])
    expect(Object.keys(answer)).toEqual(['Credentials', 'AssumedRoleUser'])
    expect(answer.Credentials.AccessKeyId).toHaveLength(20)
    expect(answer.Credentials.SecretAccessKey).toHaveLength(40)
  })

  it('answers the same to the same, and other credentials to another session or moment', () => {
    const key = (parameters: object, at: string) =>
      answerTo(open, assume(parameters), { caller: ALICE, at }).Credentials.AccessKeyId
    expect(key({}, AT)).toBe(key({}, AT))
    expect(key({ RoleSessionName: 'other' }, AT)).not.toBe(key({}, AT))
    expect(key({}, '2026-01-02T00:00:00Z')).not.toBe(key({}, AT))
  })

  it('finds a role whose name a path comes before', () => {
    const Path = '/team/'
    const withPath = made(
      [
        {
          operation: 'CreateRole',
          parameters: { RoleName: 'Guest', Path, AssumeRolePolicyDocument: trusting(ALICE) },
        },
      ],
      account,
    )
    const RoleArn = 'arn:aws:iam::123456789012:role/team/Guest'
    expect(answerTo(withPath, assume({ RoleArn }), { caller: ALICE }).AssumedRoleUser.Arn).toBe(
      'arn:aws:sts::123456789012:assumed-role/Guest/shift',
    )
  })

  it.each<[string, Account, string]>([
    [
      'without a policy of one’s own where the role trusts the account',
      account,
      `${denied} because no identity-based policy allows the sts:AssumeRole action`,
    ],
    [
      'where the role trusts somebody else',
      trustedBy(trusting('arn:aws:iam::123456789012:user/bob')),
      `${denied} because no role trust policy allows the sts:AssumeRole action`,
    ],
    [
      'where the role denies it',
      trustedBy(trusting(ALICE).replace('Allow', 'Deny')),
      `${denied} with an explicit deny in the role trust policy`,
    ],
    [
      'where one’s own policy denies it',
      made([putOnUser('alice', 'Never', allowing('sts:*').replace('Allow', 'Deny'))], open),
      `${denied} with an explicit deny in an identity-based policy`,
    ],
  ])('is refused %s', (_, of, expected) => {
    expect(errorOf(of, assume(), { caller: ALICE })).toBe(expected)
  })

  it('is refused for a role that is not there, in words that do not tell', () => {
    for (const RoleArn of ['arn:aws:iam::123456789012:role/Nope', 'arn:aws:iam::999999999999:role/Auditor'])
      expect(errorOf(open, assume({ RoleArn }), { caller: ALICE })).toBe(
        `AccessDenied: User: ${ALICE} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
      )
  })

  it('is refused to the root user', () => {
    expect(errorOf(open, assume())).toBe('AccessDenied: Roles may not be assumed by root accounts.')
  })

  it('asks for the external id that the role asks for', () => {
    const guarded = trustedBy(
      trusting(ALICE)
        .replace(/}$/, '')
        .replace(/}]$/, ',"Condition":{"StringEquals":{"sts:ExternalId":"x1"}}}]}'),
    )
    expect(errorOf(guarded, assume(), { caller: ALICE })).toMatch(/^AccessDenied: User: /)
    expect(errorOf(guarded, assume({ ExternalId: 'x2' }), { caller: ALICE })).toMatch(/^AccessDenied: User: /)
    expect(ask(guarded, assume({ ExternalId: 'x1' }), { caller: ALICE }).ok).toBe(true)
  })

  it('gives a session as long as the role lets it be', () => {
    const expiration = (DurationSeconds: number) =>
      answerTo(open, assume({ DurationSeconds }), { caller: ALICE, at: AT }).Credentials.Expiration
    expect(expiration(900)).toBe('2026-01-01T00:15:00Z')
    expect(expiration(7200)).toBe('2026-01-01T02:00:00Z')
    expect(errorOf(open, assume({ DurationSeconds: 7201 }), { caller: ALICE })).toBe(
      'ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    )
  })

  it('gives a session that a session makes an hour', () => {
    const chained = made([createRole('Second', trusting(AUDITOR))], open)
    const RoleArn = 'arn:aws:iam::123456789012:role/Second'
    expect(ask(chained, assume({ RoleArn, DurationSeconds: 3600 }), { caller: SESSION }).ok).toBe(true)
    expect(errorOf(chained, assume({ RoleArn, DurationSeconds: 3601 }), { caller: SESSION })).toBe(
      'ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    )
  })

  it.each([
    [{ RoleArn: 'role/Auditor-and-more-x' }, 'ValidationError: role/Auditor-and-more-x is invalid'],
    [{ RoleArn: ALICE }, 'ValidationError: Request ARN is invalid'],
    [
      { RoleSessionName: 'a' },
      'ParamValidation: Parameter validation failed:\nInvalid length for parameter RoleSessionName, value: 1, valid min length: 2',
    ],
    [
      { RoleSessionName: 'a b' },
      "ValidationError: 1 validation error detected: Value at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [
      { DurationSeconds: 899 },
      'ParamValidation: Parameter validation failed:\nInvalid value for parameter DurationSeconds, value: 899, valid min value: 900',
    ],
  ])('refuses %o', (parameters, expected) => {
    expect(errorOf(open, assume(parameters), { caller: ALICE })).toBe(expected)
  })
})
