import { describe, expect, it } from 'vitest'
import { parameter, structures } from '../../../src/iam/account/parameter'
import { checkParameters } from '../../../src/iam/account/parameter-check'

/** One of each kind, and their rules. */
const table = {
  Name: parameter('string', { minLength: 2, maxLength: 4, pattern: /^[a-z]*$/ }).optional,
  Scope: parameter('string', { values: ['All', 'AWS'] }).optional,
  Seconds: parameter('integer', { minimum: 900, maximum: 3600 }).optional,
  Flag: parameter('boolean').optional,
  Names: parameter('strings', {
    minLength: 1,
    maxLength: 2,
    items: { minLength: 2, maxLength: 3, pattern: /^[a-z/]*$/ },
  }).optional,
  Kinds: parameter('strings', { items: { values: ['User', 'Role'] } }).optional,
  Entries: structures(
    {
      Key: parameter('string', { maxLength: 3 }).required,
      Values: parameter('strings', { items: { maxLength: 2 } }).optional,
      Type: parameter('string', { values: ['ip', 'date'] }).optional,
    },
    { maxLength: 2 },
  ).optional,
} as const

function check(parameters: unknown) {
  const checked = checkParameters(table, { parameters })
  return checked.ok ? checked.value : `${checked.code}: ${checked.message}`
}

const list = `valid types: <class 'list'>, <class 'tuple'>`

describe('what botocore finds', () => {
  it.each<[string, object, string]>([
    [
      'a text for an integer',
      { Seconds: '900' },
      `Invalid type for parameter Seconds, value: 900, type: <class 'str'>, valid types: <class 'int'>`,
    ],
    [
      'a fraction',
      { Seconds: 900.5 },
      `Invalid type for parameter Seconds, value: 900.5, type: <class 'float'>, valid types: <class 'int'>`,
    ],
    [
      'a number that is none',
      { Seconds: NaN },
      `Invalid type for parameter Seconds, value: nan, type: <class 'float'>, valid types: <class 'int'>`,
    ],
    [
      'a small integer',
      { Seconds: 899 },
      'Invalid value for parameter Seconds, value: 899, valid min value: 900',
    ],
    [
      'a text for a list',
      { Names: 'ab' },
      `Invalid type for parameter Names, value: ab, type: <class 'str'>, ${list}`,
    ],
    ['a short list', { Names: [] }, 'Invalid length for parameter Names, value: 0, valid min length: 1'],
    [
      'a number in a list',
      { Names: ['ab', 5] },
      `Invalid type for parameter Names[1], value: 5, type: <class 'int'>, valid types: <class 'str'>`,
    ],
    [
      'a hole in a list',
      { Names: Array(1) },
      `Invalid type for parameter Names[0], value: None, type: <class 'NoneType'>, valid types: <class 'str'>`,
    ],
    [
      'a short text in a list',
      { Names: ['a'] },
      'Invalid length for parameter Names[0], value: 1, valid min length: 2',
    ],
    [
      'a structure for a list of them',
      { Entries: {} },
      `Invalid type for parameter Entries, value: {}, type: <class 'dict'>, ${list}`,
    ],
    [
      'a text for a structure',
      { Entries: ['x'] },
      `Invalid type for parameter Entries[0], value: x, type: <class 'str'>, valid types: <class 'dict'>`,
    ],
    [
      'a structure without what it needs',
      { Entries: [{}] },
      'Missing required parameter in Entries[0]: "Key"',
    ],
    [
      'a member that a structure has not',
      { Entries: [{ Key: 'k', Kind: 1 }] },
      'Unknown parameter in Entries[0]: "Kind", must be one of: Key, Values, Type',
    ],
    [
      'a list within a structure',
      { Entries: [{ Key: 'k', Values: [true] }] },
      `Invalid type for parameter Entries[0].Values[0], value: True, type: <class 'bool'>, valid types: <class 'str'>`,
    ],
  ])('%s', (_, parameters, line) => {
    expect(check(parameters)).toBe(`ParamValidation: Parameter validation failed:\n${line}`)
  })
})

describe('what the server finds', () => {
  const failed = (field: string, constraint: string) =>
    `ValidationError: 1 validation error detected: Value at '${field}' failed to satisfy constraint: Member must ${constraint}`

  it.each<[string, object, string]>([
    ['a value that an enum has not', { Scope: 'all' }, failed('scope', 'satisfy enum value set: [All, AWS]')],
    ['a large integer', { Seconds: 3601 }, failed('seconds', 'have value less than or equal to 3600')],
    ['a long list', { Names: ['ab', 'ab', 'ab'] }, failed('names', 'have length less than or equal to 2')],
    [
      'something wrong in a list, which has AWS recite everything',
      { Names: ['ab', 'ABCD'] },
      failed(
        'names',
        'satisfy constraint: [Member must have length less than or equal to 3, Member must have length greater than or equal to 2, Member must satisfy regular expression pattern: [a-z/]*]',
      ),
    ],
    [
      'a value in a list that an enum has not',
      { Kinds: ['User', 'Group'] },
      failed('kinds', 'satisfy constraint: [Member must satisfy enum value set: [User, Role]]'),
    ],
    [
      'many structures',
      { Entries: Array(3).fill({ Key: 'k' }) },
      failed('entries', 'have length less than or equal to 2'),
    ],
    [
      'a structure’s text',
      { Entries: [{ Key: 'k' }, { Key: 'long' }] },
      failed('entries.2.member.key', 'have length less than or equal to 3'),
    ],
    [
      'a structure’s enum',
      { Entries: [{ Key: 'k', Type: 'IP' }] },
      failed('entries.1.member.type', 'satisfy enum value set: [ip, date]'),
    ],
    [
      'a structure’s list',
      { Entries: [{ Key: 'k', Values: ['abc'] }] },
      failed(
        'entries.1.member.values',
        'satisfy constraint: [Member must have length less than or equal to 2]',
      ),
    ],
  ])('%s', (_, parameters, expected) => {
    expect(check(parameters)).toBe(expected)
  })

  it('tells everything at once, in the order of the table', () => {
    expect(check({ Seconds: 5000, Scope: 'x', Name: 'ABCDE' })).toBe(
      'ValidationError: 4 validation errors detected: ' +
        "Value at 'name' failed to satisfy constraint: Member must have length less than or equal to 4; " +
        "Value at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]*; " +
        "Value at 'scope' failed to satisfy constraint: Member must satisfy enum value set: [All, AWS]; " +
        "Value at 'seconds' failed to satisfy constraint: Member must have value less than or equal to 3600",
    )
  })
})

it('gives back a copy of what is right', () => {
  const given = {
    Name: 'abcd',
    Scope: 'AWS',
    Seconds: 900,
    Flag: false,
    Names: ['a/', 'abc'],
    Kinds: [],
    Entries: [{ Key: 'k', Values: [''], Type: 'ip' }],
  }
  const checked = check(given)
  expect(checked).toEqual(given)
  given.Names.push('more')
  given.Entries[0]!.Values.push('more')
  expect(checked).not.toEqual(given)
})
