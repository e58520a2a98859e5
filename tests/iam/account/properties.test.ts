import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAccount, type Account } from '../../../src/iam/account/account'
import { policyArn } from '../../../src/iam/account/arn'
import { call } from '../../../src/iam/account/call'
import { operations, type ApiCall, type OperationName } from '../../../src/iam/account/operations'
import { policySize } from '../../../src/iam/policy/size'
import {
  ADMINISTRATOR,
  allowing,
  createGroup,
  createPolicy,
  createRole,
  createUser,
  customArn,
  made,
  sized,
  trusting,
} from './made'

/** What each member is drawn from: few enough names to meet again, some of them wrong. */
const user = fc.constantFrom('alice', 'Alice', 'bob', 'Dev', 'no good')
const group = fc.constantFrom('Dev', 'dev', 'Ops', 'alice', '')
const path = fc.constantFrom('/', '/teams/', 'teams')
const arn = fc.constantFrom(
  ...[
    customArn('Read'),
    customArn('Write'),
    customArn('teams/Read'),
    ADMINISTRATOR,
    customArn('Nope'),
    'Read',
  ],
)
const policyText = fc.constantFrom(
  ...[allowing('s3:Get*'), allowing('s3:Put*'), sized(1500), sized(4000), sized(6200), '{}', '{'],
)
const trustText = fc.constantFrom(
  ...[trusting('123456789012'), trusting('arn:aws:iam::123456789012:user/alice'), '{'],
)
const bucketStatement = (principal: string) =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":"${principal}"},"Action":"s3:*","Resource":"arn:aws:s3:::logs/*"}]}`

const pools: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  UserName: user,
  NewUserName: user,
  GroupName: group,
  NewGroupName: group,
  RoleName: fc.constantFrom('Auditor', 'auditor', 'Deployer', 'a/b'),
  AssumeRolePolicyDocument: trustText,
  PolicyName: fc.constantFrom('Read', 'read', 'Write', 'Tape'),
  Path: path,
  NewPath: path,
  PolicyArn: arn,
  PermissionsBoundary: arn,
  PolicyDocument: policyText,
  Description: fc.constantFrom('', 'A policy.'),
  MaxSessionDuration: fc.constantFrom(3600, 7200, 1),
  Tags: fc.constantFrom([], [{ Key: 'team', Value: 'red' }], [{ Key: 'Team', Value: 'blue' }]),
  TagKeys: fc.constantFrom([], ['team'], ['city']),
  SetAsDefault: fc.boolean(),
  VersionId: fc.constantFrom('v1', 'v2', 'v3', 'v6', 'x'),
  Bucket: fc.constantFrom('logs', 'data', 'Logs'),
  Policy: fc.constantFrom(bucketStatement('*'), bucketStatement('arn:aws:iam::123456789012:user/alice'), '{'),
}

function callsTo(operation: OperationName): fc.Arbitrary<ApiCall> {
  const table = operations[operation].parameters
  const required = Object.entries(table).flatMap(([name, parameter]) => (parameter.required ? [name] : []))
  const members: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.keys(table).map((name) => [name, pools[name]!]),
  )
  // Two operations call by one name what is a trust policy for one of them.
  if (operation === 'UpdateAssumeRolePolicy') members.PolicyDocument = trustText
  const parameters = fc.record(members, { requiredKeys: required })
  return parameters.map((parameters) => ({ operation, parameters }) as ApiCall)
}

const anyCall = fc.oneof(...(Object.keys(operations) as OperationName[]).map(callsTo))
const anyCalls = fc.array(anyCall, { maxLength: 80, size: 'max' })
// A start with something in it, so that most sequences get somewhere.
const start = made([
  createUser('alice'),
  createGroup('Dev'),
  createRole('Auditor'),
  createPolicy('Read'),
  createPolicy('Write'),
])

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

const isUnique = (names: readonly string[], fold = (name: string) => name.toLowerCase()) =>
  new Set(names.map(fold)).size === names.length

function expectSound(account: Account): void {
  const { users, groups, roles, policies, resources } = account
  for (const entities of [users, groups, roles, policies])
    expect(isUnique(entities.map(({ name }) => name))).toBe(true)
  const ids = [...users, ...groups, ...roles, ...policies].map(({ id }) => id)
  expect(isUnique(ids)).toBe(true)
  expect(isUnique(resources.map(({ arn }) => arn))).toBe(true)
  expect(account.idsIssued).toBeGreaterThanOrEqual(ids.length)

  const groupNames = new Set(groups.map(({ name }) => name))
  const arns = new Set([...policies.map((policy) => policyArn(account, policy)), ADMINISTRATOR])
  for (const { permissionsBoundary, tags } of [...users, ...roles]) {
    expect(permissionsBoundary === null || arns.has(permissionsBoundary)).toBe(true)
    expect(isUnique(Object.keys(tags))).toBe(true)
  }
  for (const { trustPolicy, description, maxSessionDuration } of roles) {
    expect(policySize(trustPolicy)).toBeLessThanOrEqual(2048)
    expect(description).not.toBe('')
    expect(maxSessionDuration).not.toBe(3600)
  }
  for (const { groups: memberships } of users) {
    expect(memberships.every((name) => groupNames.has(name))).toBe(true)
    expect(isUnique(memberships)).toBe(true)
    expect(memberships.length).toBeLessThanOrEqual(10)
  }
  for (const [holders, quota] of [
    [users, 2048],
    [groups, 5120],
    [roles, 10_240],
  ] as const) {
    for (const { attachedPolicies, inlinePolicies } of holders) {
      expect(attachedPolicies.every((arn) => arns.has(arn))).toBe(true)
      expect(isUnique(attachedPolicies, (arn) => arn)).toBe(true)
      expect(attachedPolicies.length).toBeLessThanOrEqual(10)
      expect(
        isUnique(
          inlinePolicies.map(({ name }) => name),
          (name) => name,
        ),
      ).toBe(true)
      expect(inlinePolicies.reduce((sum, { document }) => sum + policySize(document), 0)).toBeLessThanOrEqual(
        quota,
      )
    }
  }
  for (const { document, versions, defaultVersionId, lastVersion } of policies) {
    expect(versions.find(({ id }) => id === defaultVersionId)?.document).toBe(document)
    const numbers = versions.map(({ id }) => Number(id.slice(1)))
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(numbers.at(-1)).toBeLessThanOrEqual(lastVersion)
    expect(versions.length).toBeLessThanOrEqual(5)
    for (const { document } of versions) expect(policySize(document)).toBeLessThanOrEqual(6144)
  }
}

describe('any sequence of calls', () => {
  it('keeps the account sound, changes nothing it was given, and nothing at all when refused', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(anyCalls, (calls) => {
        calls.reduce((account, apiCall) => {
          const before = frozen(account)
          const result = call(before, frozen(apiCall))
          if (!result.ok) {
            expect(result.message).not.toBe('')
            return before
          }
          reached.add(apiCall.operation)
          expectSound(result.account)
          return result.account
        }, start)
      }),
      // One seed, since what is reached must not be a matter of luck; another by FC_SEED.
      { numRuns: 300, seed: Number(process.env.FC_SEED ?? 1) },
    )
    // Every operation succeeded at some time: else this test would prove less than it seems to.
    expect(Object.keys(operations).filter((name) => !reached.has(name))).toEqual([])
  })

  it('gives the same account object exactly when nothing changed', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        calls.reduce((account, apiCall) => {
          const result = call(account, apiCall)
          if (!result.ok) return account
          expect(result.account === account).toBe(JSON.stringify(result.account) === JSON.stringify(account))
          return result.account
        }, start)
      }),
      { numRuns: 100 },
    )
  })

  it('makes equal accounts of equal sequences', () => {
    const run = (calls: readonly ApiCall[]) =>
      calls.reduce((account, apiCall) => {
        const result = call(account, apiCall, { at: '2026-02-03T04:05:06Z' })
        return result.ok ? result.account : account
      }, emptyAccount())
    fc.assert(
      fc.property(anyCalls, (calls) => {
        expect(run(structuredClone(calls))).toEqual(run(calls))
      }),
      { numRuns: 50 },
    )
  })
})
