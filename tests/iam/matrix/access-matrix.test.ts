import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { decide } from '../../../src/iam/evaluation/decide'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import * as statement from '../../../src/iam/evaluation/statement'
import type { Request } from '../../../src/iam/evaluation/request'
import { accessMatrix, type AccessMatrix } from '../../../src/iam/matrix/access-matrix'
import { arbitraryAsk, arbitraryGiven } from '../evaluation/arbitrary'
import {
  ACCOUNT,
  ALICE,
  BUCKET,
  FEDERATED,
  OBJECT,
  OTHER_ACCOUNT,
  ROLE,
  ROOT,
  SESSION,
  accountOf,
  allow,
  deny,
  text,
  user,
} from '../evaluation/given'
import { add, attachToGroup, createGroup, createPolicy, createUser, customArn, made } from '../account/made'
import { arbitraryEdit } from './arbitrary-edit'

vi.setConfig({ testTimeout: 120_000 })

const BOB = `arn:aws:iam::${ACCOUNT}:user/team/bob`
const CAROL = `arn:aws:iam::${ACCOUNT}:user/carol`
const principals = [
  ALICE,
  BOB,
  CAROL,
  ROLE,
  SESSION,
  FEDERATED,
  ROOT,
  '*',
  'logging.s3.amazonaws.com',
  `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`,
  'nobody',
]
type Ask = Omit<Request, 'principal'>
const object: Ask = { action: 's3:GetObject', resource: OBJECT }
const arbitraryRequests = fc.array(
  arbitraryAsk.map(({ principal: _, ...ask }): Ask => ({ ...object, ...ask })),
  { minLength: 1, maxLength: 5 },
)

function expectEqual(matrix: AccessMatrix, account: Account, requests: readonly Ask[]): void {
  principals.forEach((principal, row) => {
    requests.forEach((request, column) => {
      const { decision } = evaluate(account, { ...request, principal })
      if (matrix.decision(row, column) !== decision)
        expect({ principal, request, decision: matrix.decision(row, column) }).toEqual({
          principal,
          request,
          decision,
        })
    })
  })
  expect(matrix.decisions).toHaveLength(principals.length * requests.length)
}

describe('every cell of the matrix', () => {
  it('is what evaluate says, at first and after every edit', () => {
    fc.assert(
      fc.property(
        arbitraryGiven,
        arbitraryRequests,
        fc.array(arbitraryEdit, { maxLength: 8 }),
        (given, requests, edits) => {
          let account = accountOf(given)
          let matrix = accessMatrix(account, principals, requests)
          expectEqual(matrix, account, requests)
          for (const edit of edits) {
            account = edit(account)
            matrix = matrix.update(account)
            expectEqual(matrix, account, requests)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is what evaluate says in a column beyond the first word, and beyond the second', () => {
    const names = Array.from({ length: 70 }, (_, i) => `s3:Action${i}`)
    const requests = names.map((action): Ask => ({ action, resource: OBJECT }))
    const account = accountOf({
      user: [
        allow({ Action: names.filter((_, i) => i % 3 === 0) }),
        deny({ Action: ['s3:Action33', 's3:Action66'] }),
      ],
      groups: { A: allow({ Action: 's3:Action6?', Resource: `${BUCKET}/\${aws:username}/*` }) },
    })
    const matrix = accessMatrix(account, principals, requests)
    expectEqual(matrix, account, requests)
    expect([0, 1, 33, 63, 66, 69].map((column) => matrix.decision(0, column))).toEqual([
      'allowed',
      'implicitDeny',
      'explicitDeny',
      'allowed',
      'explicitDeny',
      'allowed',
    ])
  })

  it('is there within the matrix only', () => {
    const matrix = accessMatrix(accountOf({}), [ALICE], [object])
    expect(() => matrix.decision(0, 1)).toThrow(RangeError)
    expect(() => matrix.decision(1, 0)).toThrow(RangeError)
  })
})

describe('an update', () => {
  const users = Array.from({ length: 60 }, (_, i) => `user${i}`)
  const start = made([
    createPolicy('Read', text(allow({ Action: 's3:Get*' }))),
    createPolicy('Write', text(allow({ Action: 's3:Put*', Resource: `${BUCKET}/\${aws:username}/*` }))),
    createGroup('Readers'),
    createGroup('Writers'),
    attachToGroup('Readers', customArn('Read')),
    attachToGroup('Writers', customArn('Write')),
    ...users.flatMap((name, i) => [createUser(name), add(name, i < 50 ? 'Readers' : 'Writers')]),
  ])
  const arns = users.map((name) => `arn:aws:iam::${ACCOUNT}:user/${name}`)
  const requests: readonly Ask[] = [object, { action: 's3:PutObject', resource: `${BUCKET}/user50/x` }]

  it('leaves the matrix it was made from as it was', () => {
    const before = accessMatrix(start, arns, requests)
    const after = before.update(made([add('user50', 'Readers')], start))
    expect([before.decision(50, 0), after.decision(50, 0)]).toEqual(['implicitDeny', 'allowed'])
  })

  it('gives itself for the same account', () => {
    const matrix = accessMatrix(start, arns, requests)
    expect(matrix.update(start).decisions).toBe(matrix.decisions)
  })

  it.each<[change: string, most: number, edit: (account: Account) => Account]>([
    // Ten writers, each with one statement that depends on who asks, and the new text once for both columns.
    [
      'a policy of ten users',
      12,
      (account) =>
        made(
          [
            {
              operation: 'CreatePolicyVersion',
              parameters: {
                PolicyArn: customArn('Write'),
                SetAsDefault: true,
                PolicyDocument: text(allow({ Action: 's3:Put*', Resource: `${BUCKET}/\${aws:username}/y` })),
              },
            },
          ],
          account,
        ),
    ],
    ['a membership', 1, (account) => made([add('user50', 'Readers')], account)],
    ['a user without policies', 0, (account) => ({ ...account, users: [...account.users, user('zoe')] })],
  ])('after a change of %s looks at no more than %i statements', (_, most, edit) => {
    const matrix = accessMatrix(start, arns, requests)
    const account = edit(start)
    const looks = vi.spyOn(statement, 'grantOf')
    matrix.update(account)
    expect(looks.mock.calls.length).toBeLessThanOrEqual(most)
    looks.mockRestore()
  })
})

describe('deciding again, with a caller’s policies put together', () => {
  it('gives what evaluate says', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryRequests, (given, requests) => {
        const account = accountOf(given)
        for (const principal of principals)
          for (const request of [...requests, ...requests])
            expect(decide(account, { ...request, principal })).toBe(
              evaluate(account, { ...request, principal }).decision,
            )
      }),
      { numRuns: 100 },
    )
  })
})
