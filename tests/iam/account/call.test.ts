import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam/account/account'
import { call } from '../../../src/iam/account/call'
import { DEFAULT_MOMENT } from '../../../src/iam/account/envelope'
import { operations, type ApiCall } from '../../../src/iam/account/operations'
import {
  ADMINISTRATOR,
  allowing,
  createBucket,
  createGroup,
  createPolicy,
  createRole,
  createUser,
  customArn,
  made,
  refuse,
  trusting,
} from './made'

const unknown = (value: unknown) => value as ApiCall

describe('call', () => {
  it('answers an operation it does not know with AWS’s error', () => {
    expect(refuse(emptyAccount(), { operation: 'CreateGrupo', parameters: {} })).toEqual({
      ok: false,
      code: 'InvalidAction',
      message: 'Could not find operation CreateGrupo for version 2010-05-08',
      httpStatus: 400,
      operation: 'CreateGrupo',
    })
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'knows no operation %s',
    (operation) => {
      expect(refuse(emptyAccount(), { operation, parameters: {} }).code).toBe('InvalidAction')
    },
  )

  it.each([null, undefined, 5, 'CreateGroup', [], () => 0, { operation: 5 }, Symbol('x')])(
    'refuses %s, which is no call',
    (value) => {
      expect(refuse(emptyAccount(), value)).toMatchObject({ code: 'InvalidAction', operation: '' })
    },
  )

  it('survives parameters that throw while they are read', () => {
    const thrower = new Proxy(
      {},
      {
        get: () => {
          throw new Error('read')
        },
        ownKeys: () => {
          throw new Error('listed')
        },
      },
    )
    expect(refuse(emptyAccount(), thrower).code).toBe('InvalidAction')
    const { code, message } = refuse(emptyAccount(), { operation: 'CreateUser', parameters: thrower })
    expect(`${code}: ${message}`).toBe(
      'ParamValidation: Parameter validation failed:\nThe parameters could not be read.',
    )
  })

  it('stamps what it creates with the moment of the call, to the second, or else with the documented one', () => {
    const group = (at?: string) => {
      const result = call(emptyAccount(), createGroup('Dev'), at === undefined ? {} : { at })
      return result.ok ? result.response.Group.CreateDate : result.message
    }
    expect(group()).toBe(DEFAULT_MOMENT)
    expect(group('2026-03-04T05:06:07Z')).toBe('2026-03-04T05:06:07Z')
    expect(group('2026-03-04T05:06:07.891Z')).toBe('2026-03-04T05:06:07Z')
    expect(group('2026-03-04T05:06:07+00:00')).toBe('2026-03-04T05:06:07Z')
  })

  it.each(['yesterday', '2026-03-04', '2026-03-04T05:06:07+02:00', '2026-13-40T05:06:07Z', 5 as never, ''])(
    'refuses %s as a moment',
    (at) => {
      expect(call(emptyAccount(), createGroup('Dev'), { at })).toMatchObject({ code: 'ParamValidation' })
    },
  )

  it('takes null and nothing at all for the options', () => {
    expect(call(emptyAccount(), createGroup('Dev'), undefined).ok).toBe(true)
    expect(call(emptyAccount(), createGroup('Dev'), null as never).ok).toBe(true)
  })

  it('keeps no hold on what it was given', () => {
    const Tags = [{ Key: 'team', Value: 'red' }]
    const result = call(emptyAccount(), { operation: 'CreateUser', parameters: { UserName: 'alice', Tags } })
    Tags[0]!.Value = 'blue'
    expect(result.ok && result.account.users[0]!.tags).toEqual({ team: 'red' })
    expect(result.ok && result.response.User).toMatchObject({ Tags: [{ Key: 'team', Value: 'red' }] })
  })
})

describe('call, given anything', () => {
  const account = made([createGroup('Dev')])
  const names = Object.keys(operations)
  const members = [...new Set(Object.values(operations).flatMap(({ parameters }) => Object.keys(parameters)))]

  it('never throws, and answers with an error or an account', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
    })
    fc.assert(
      fc.property(anything, anything, (value, options) => {
        expect(call(account, unknown(value), options as never).ok).toBe(false)
      }),
    )
  })

  it('never throws on known operations with odd parameters', () => {
    const value = fc.oneof(fc.anything({ withBigInt: true, withDate: true }), fc.string({ unit: 'binary' }))
    const parameters = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...members, '__proto__'), value))
    fc.assert(
      fc.property(fc.constantFrom(...names), parameters, (operation, parameters) => {
        const result = call(account, unknown({ operation, parameters }))
        if (result.ok) return
        expect(result.message).not.toBe('')
        expect(result.operation).toBe(operation)
        expect(result.httpStatus).toBeGreaterThanOrEqual(400)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws on any text for any one parameter, and changes nothing when it refuses', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom(
        '['.repeat(50_000),
        '{"Statement":'.repeat(10_000),
        'arn:aws:iam::aws:policy/',
        '\uD800',
      ),
    )
    const good = {
      ...{ UserName: 'alice', GroupName: 'Dev', PolicyName: 'Read', NewGroupName: 'Ops', NewUserName: 'bob' },
      ...{ PolicyArn: customArn('Read'), PolicyDocument: allowing('s3:*'), Policy: '{}', Bucket: 'logs' },
      ...{
        VersionId: 'v1',
        Path: '/a/',
        NewPath: '/b/',
        Description: 'x',
        PermissionsBoundary: ADMINISTRATOR,
        RoleName: 'Auditor',
        AssumeRolePolicyDocument: trusting('123456789012'),
      },
    }
    const full = made(
      [createUser('alice'), createRole('Auditor'), createPolicy('Read'), createBucket('logs')],
      account,
    )
    const choice = fc.constantFrom(
      ...names.flatMap((operation) =>
        Object.keys(operations[operation as ApiCall['operation']].parameters).map((member) => ({
          operation,
          member,
        })),
      ),
    )
    fc.assert(
      fc.property(choice, text, ({ operation, member }, odd) => {
        const table = operations[operation as ApiCall['operation']].parameters
        const entries = Object.keys(table).map((name) => [name, { ...good, [member]: odd }[name as 'Path']])
        const before = JSON.stringify(full)
        call(full, unknown({ operation, parameters: Object.fromEntries(entries) }))
        expect(JSON.stringify(full)).toBe(before)
      }),
      { numRuns: 400 },
    )
  })
})
