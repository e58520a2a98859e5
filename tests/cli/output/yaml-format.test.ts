import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { formatYaml } from '../../../src/cli/output/yaml-format'
import type { JsonValue } from '../../../src/cli/output/json-value'

describe('formatYaml', () => {
  // The example of "Setting the output format in the AWS CLI".
  it('sorts names, quotes dates and does not indent lists', () => {
    const answer: JsonValue = {
      Users: [
        {
          Path: '/',
          UserName: 'Admin',
          UserId: 'AIDA1111111111EXAMPLE',
          Arn: 'arn:aws:iam::123456789012:user/Admin',
          CreateDate: '2014-10-16T16:03:09+00:00',
          PasswordLastUsed: '2016-06-03T18:37:29+00:00',
        },
        {
          Path: '/backup/',
          UserName: 'backup-user',
          UserId: 'AIDA2222222222EXAMPLE',
          Arn: 'arn:aws:iam::123456789012:user/backup/backup-user',
          CreateDate: '2019-09-17T19:30:40+00:00',
        },
      ],
    }
    expect(formatYaml(answer)).toBe(`Users:
- Arn: arn:aws:iam::123456789012:user/Admin
  CreateDate: '2014-10-16T16:03:09+00:00'
  PasswordLastUsed: '2016-06-03T18:37:29+00:00'
  Path: /
  UserId: AIDA1111111111EXAMPLE
  UserName: Admin
- Arn: arn:aws:iam::123456789012:user/backup/backup-user
  CreateDate: '2019-09-17T19:30:40+00:00'
  Path: /backup/
  UserId: AIDA2222222222EXAMPLE
  UserName: backup-user
`)
  })

  it.each<[value: JsonValue, text: string]>([
    [null, 'null\n...\n'],
    ['alice', 'alice\n...\n'],
    ['12', "'12'\n"],
    [[], '[]\n'],
    [{ a: {}, b: [], c: '*', d: '2012-10-17', e: '' }, "a: {}\nb: []\nc: '*'\nd: '2012-10-17'\ne: ''\n"],
  ])('%j', (value, text) => {
    expect(formatYaml(value)).toBe(text)
  })

  it('is YAML that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as JsonValue
        expect(parse(formatYaml(json))).toEqual(json)
      }),
    )
  })
})
