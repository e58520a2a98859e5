import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromAuthorizationDetails } from '../../src/interchange'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import { detailsOf } from './authorization-details'
import { imported } from './imported'
import { sampleAccount } from './sample'

describe('what is no account at all', () => {
  it.each([
    ['', 'not-json', 'There is no text here'],
    ['aws iam …', 'not-json', 'line 1, column 1'],
    ['{"UserDetailList": [\n  {"Path": "/" "x"}]}', 'not-json', 'line 2, column 16'],
    ['{"UserDetailList": []', 'not-json', 'a part of it is missing'],
    ['{"Users": []}', 'other-format', 'not what "aws iam get-account-authorization-details" prints'],
    ['null', 'other-format', ''],
    [undefined, 'other-format', ''],
    ['{"UserDetailList": []}', 'no-account', 'no user, group, role or policy'],
    [
      '{"UserDetailList": [{"UserName": "a", "Arn": "arn:aws-us-gov:iam::123456789012:user/a"}]}',
      'other-partition',
      'aws-us-gov',
    ],
  ])('%s is refused', (input, code, words) => {
    const result = fromAuthorizationDetails(input)
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code, message: expect.stringContaining(words) as string }],
    })
  })

  it('is named by its number among several texts', () => {
    const result = fromAuthorizationDetails([JSON.stringify(detailsOf(sampleAccount)), '{'])
    expect(result).toMatchObject({
      ok: false,
      issues: [{ path: [1], message: expect.stringContaining('Of the 2 texts, number 2') as string }],
    })
  })

  it('does not keep what is from being read', () => {
    const { account, setAside } = imported([detailsOf(sampleAccount), { Users: [] }])
    expect(account.users).toHaveLength(1)
    expect(setAside).toMatchObject([{ code: 'other-format', path: [1] }])
  })

  it('never makes the import throw, and what comes of it can be kept', () => {
    const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = detailsOf(sampleAccount)
    const members = [...UserDetailList, ...GroupDetailList, ...RoleDetailList, ...Policies].flatMap(
      (entity) => Object.keys(entity),
    )
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('arn:aws:iam::123456789012:user/x', '%7B', 'alice', '/', {}),
    )
    const entity = fc
      .dictionary(fc.constantFrom(...members), junk)
      .chain((changes) =>
        fc
          .constantFrom<object>(...UserDetailList, ...GroupDetailList, ...RoleDetailList, ...Policies)
          .map((whole) => ({ ...whole, ...changes })),
      )
    const list = fc.oneof(fc.array(entity, { maxLength: 4 }), junk)
    fc.assert(
      fc.property(
        fc.record(
          { UserDetailList: list, GroupDetailList: list, RoleDetailList: list, Policies: list },
          { requiredKeys: [] },
        ),
        (details) => {
          const result = fromAuthorizationDetails(details)
          if (!result.ok) return
          const scenario = {
            title: '',
            description: '',
            account: result.value.account,
            requests: [],
            drafts: {},
          }
          expect(decodeScenario(encodeScenario(scenario))).toEqual({ ok: true, value: scenario })
        },
      ),
      { numRuns: 200 },
    )
  })
})
