import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operations } from '../../../src/iam/account/operations'
import { ask } from '../../../src/iam/readings/ask'
import { authorizationsOf } from '../../../src/iam/readings/authorization'
import { authorize } from '../../../src/iam/readings/authorize'
import { readings, type Query } from '../../../src/iam/readings/readings'
import { ADMINISTRATOR, allowing } from '../account/made'
import { account, ALICE, FENCE, READ, SESSION } from './asked'

const names = Object.keys(readings)
const members = [...new Set(Object.values(readings).flatMap(({ parameters }) => Object.keys(parameters)))]
const query = (value: unknown) => value as Query

/** Values that most readings can do something with, of the right kinds and of wrong ones. */
const arn = fc.constantFrom(
  ALICE,
  SESSION,
  READ,
  FENCE,
  ADMINISTRATOR,
  'arn:aws:iam::123456789012:role/Auditor',
  '*',
)
const name = fc.constantFrom('alice', 'bob', 'Developers', 'Auditor', 'Tape', 'nobody', '')
const text = fc.oneof(
  name,
  arn,
  fc.constantFrom('/', '/staff/', 'v1', 'All', 'User', allowing('s3:*'), '{', '['.repeat(20_000)),
  fc.string({ unit: 'binary' }),
)
const value = fc.oneof(
  text,
  fc.array(text, { maxLength: 4 }),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.dictionary(fc.constantFrom('ContextKeyName', 'ContextKeyValues', '__proto__'), text)),
  fc.anything({ withBigInt: true, withDate: true, withSparseArray: true, withNullPrototype: true }),
)
const good = {
  ...{
    UserName: 'alice',
    GroupName: 'Developers',
    RoleName: 'Auditor',
    PolicyName: 'Tape',
    Bucket: 'app-logs',
  },
  ...{ PolicyArn: READ, VersionId: 'v1', PolicySourceArn: ALICE, PolicyInputList: [allowing('s3:*')] },
  ...{ ActionNames: ['s3:GetObject'], RoleSessionName: 'shift' },
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
const kept = frozen(account)

describe('ask, given anything', () => {
  it('never throws', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true })
    fc.assert(
      fc.property(anything, anything, (value, options) => {
        expect(ask(kept, query(value), options as never).ok).toBe(false)
        authorizationsOf(kept, query(value))
        authorize(kept, query(value), options as never)
      }),
    )
  })

  it('changes nothing, never throws, and answers or refuses', () => {
    const parameters = fc
      .dictionary(fc.constantFrom(...members, '__proto__'), value, { maxKeys: 3 })
      .map((odd) => ({ ...good, ...odd }))
    const caller = fc.option(fc.oneof(arn, fc.string()), { nil: undefined })
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...names), parameters, caller, (operation, given, caller) => {
        const { parameters: table } = readings[operation as Query['operation']]
        const known = Object.fromEntries(Object.entries(given).filter(([member]) => member in table))
        const asked = frozen({ operation, parameters: known })
        const result = ask(kept, query(asked), { caller })
        authorize(kept, query(asked), { caller })
        if (result.ok) {
          reached.add(operation)
          // An answer is plain JSON.
          expect(JSON.parse(JSON.stringify(result.response))).toEqual(result.response)
          return
        }
        expect(result.message).not.toBe('')
        expect(result.operation).toBe(operation)
        expect(result.httpStatus).toBeGreaterThanOrEqual(400)
      }),
      { numRuns: 2000, seed: Number(process.env.FC_SEED ?? 1) },
    )
    // Nearly all of them answered at some time: else this would prove less than it seems to.
    expect(names.filter((name) => !reached.has(name))).toEqual([
      ...['GetUserPolicy', 'GetRolePolicy', 'AssumeRole', 'GetBucketPolicy'],
    ])
  })

  it('never throws on parameters that throw while they are read', () => {
    const thrower = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('listed')
        },
      },
    )
    for (const operation of [...names, ...Object.keys(operations)]) {
      expect(ask(kept, query({ operation, parameters: thrower })).ok).toBe(false)
      expect(authorizationsOf(kept, query({ operation, parameters: thrower }))).toEqual([])
    }
  })
})

describe('the two tables', () => {
  it('have no operation in common', () => {
    expect(names.filter((name) => Object.hasOwn(operations, name))).toEqual([])
  })

  it('have every reading under its service', () => {
    const under = (service: string) =>
      Object.entries(readings).flatMap(([name, reading]) => (reading.service === service ? name : []))
    expect(under('sts')).toEqual(['GetCallerIdentity', 'AssumeRole'])
    expect(under('s3')).toEqual(['GetBucketPolicy', 'ListBuckets'])
  })
})

it('answers the same to the same', () => {
  for (const operation of ['ListBuckets', 'GetAccountAuthorizationDetails', 'ListPolicies'] as const)
    expect(ask(structuredClone(account), { operation, parameters: {} })).toEqual(
      ask(account, { operation, parameters: {} }),
    )
})
