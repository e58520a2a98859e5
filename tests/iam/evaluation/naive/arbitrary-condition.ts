import fc from 'fast-check'
import type { Request } from '../../../../src/iam'
import { BUCKET, ELSEWHERE, HOME, USERS } from './vocabulary'

type Kind = 'string' | 'arn' | 'number' | 'date' | 'bool' | 'ip' | 'binary'

const OPERATORS: Record<Kind, readonly string[]> = {
  string: [
    ...['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'stringequals'],
    ...['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
  ],
  arn: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
  number: [
    ...['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals'],
    ...['NumericGreaterThan', 'NumericGreaterThanEquals'],
  ],
  date: [
    ...['DateEquals', 'DateNotEquals', 'DateLessThan', 'DateLessThanEquals', 'DateGreaterThan'],
    'DateGreaterThanEquals',
  ],
  bool: ['Bool'],
  ip: ['IpAddress', 'NotIpAddress'],
  binary: ['BinaryEquals'],
}

/** Keys of each kind. Those of the principal and of the resource are answered by the evaluator, the others by the request. */
const KEYS: Record<Kind, readonly string[]> = {
  string: [
    ...['aws:username', 'aws:userid', 'aws:PrincipalType', 'aws:PrincipalAccount', 'AWS:principaltag/team'],
    ...[
      'aws:PrincipalTag/a/b',
      'aws:ResourceTag/team',
      'aws:ResourceAccount',
      's3:prefix',
      's3:Prefix',
      'aws:TagKeys',
    ],
  ],
  arn: ['aws:PrincipalArn', 'aws:SourceArn', 'aws:SourceArn'],
  number: ['s3:max-keys', 's3:max-keys', 'test:numbers'],
  date: ['test:date', 'aws:TokenIssueTime', 'aws:TokenIssueTime'],
  bool: ['aws:MultiFactorAuthPresent', 'test:bools'],
  ip: ['aws:SourceIp', 'aws:SourceIp', 'test:ips'],
  binary: ['test:binary'],
}

/** What a request may say; the same pools feed the policies, which adds patterns and variables to them. */
const ASKED_VALUES: Record<Kind, readonly string[]> = {
  string: ['a', 'A', 'b', 'ab', 'a*', 'alice', 'red', '', 'x\ny', '${aws:username}', '*', '12', 'true'],
  arn: [
    ...[`arn:aws:iam::${HOME}:user/alice`, `arn:aws:iam::${HOME}:role/Auditor`, BUCKET, `${BUCKET}/a:b`],
    ...['arn:aws:sns:us-east-1', 'red', `arn:aws:sns:eu-west-1:${HOME}:t`],
  ],
  number: ['5', '5.0', '05', '-1', '10', '12abc', '', '0x5', 'Infinity', '+5', '.5', '5e0', ' 5'],
  date: [
    ...[
      '2026-01-01T00:00:00Z',
      '2026-01-01',
      '1767225600',
      '2026-01-01T01:00:00+01:00',
      '2026-01-01T00:00:00.500Z',
    ],
    ...['2025-12-31T23:59Z', 'soon', '2026-13-01', '1767225601', '2026-02'],
  ],
  bool: ['true', 'false', 'TRUE', 'yes', ''],
  ip: ['10.0.0.1', '10.1.2.3', '192.168.0.1', '2001:db8::1', '2001:0DB8:0:0:0:0:0:1', '::1', '10.0.0', 'red'],
  binary: ['QUI=', 'QUJD', 'AA=='],
}

const WRITTEN_VALUES: Record<Kind, readonly (string | number | boolean)[]> = {
  string: [
    ...ASKED_VALUES.string,
    ...[
      'a*',
      '?',
      '*',
      'al?ce',
      'User',
      'Assumed*',
      HOME,
      ELSEWHERE,
      USERS[0].id,
      '*:s1',
      'AIDA*',
      'Anonymous',
      'x*y',
    ],
    ...[
      '${aws:username}',
      "${aws:username, 'alice'}",
      '${aws:PrincipalTag/none}',
      "${aws:PrincipalTag/none, 'red'}",
    ],
    ...[
      '${*}',
      'a${*}',
      '${?}',
      '${$}',
      'a${aws:PrincipalTag/star}',
      '${aws:PrincipalTag/empty}',
      '${aws:TagKeys}',
    ],
    ...[
      "${aws:PrincipalTag/empty, 'red'}",
      "${aws:PrincipalTag/none, ''}",
      '${AWS:PrincipalTag/A/B}',
      '${s3:prefix}',
    ],
    ...[12, true, '${aws:ResourceTag/team}', '${aws:PrincipalTag/team'],
  ],
  arn: [
    ...ASKED_VALUES.arn,
    ...[
      'arn:aws:iam::*:user/*',
      'arn:aws:*',
      'arn:aws:s3:::*',
      'arn:*:*:*:*:*',
      '*',
      'arn:aws:iam::*:role/?uditor',
    ],
    ...[
      'arn:aws:sns:*:${aws:PrincipalAccount}:*',
      '${aws:PrincipalArn}',
      'arn:aws:iam::*:user/${aws:username}',
    ],
    ...["arn:aws:${aws:PrincipalTag/none, 's3'}:::*", 'arn:AWS:s3:::*', 'arn:aws:s*:t', 'arn:aws:iam::*'],
    ...[`arn:aws:iam::${HOME}:root`, `arn:aws:sts::${HOME}:federated-user/*`],
  ],
  number: [...ASKED_VALUES.number, 5, 5.5, '4', '6', '*'],
  date: [...ASKED_VALUES.date, 1767225600, '2027-01-01', '*'],
  bool: [...ASKED_VALUES.bool, true, false],
  ip: [
    ...ASKED_VALUES.ip,
    ...[
      '10.0.0.0/8',
      '10.9.9.9/8',
      '0.0.0.0/0',
      '::/0',
      '2001:db8::/32',
      '2001:DB8:0::/48',
      '10.0.0.1/32',
      '10.0.0.1/33',
    ],
    ...['192.168.0.0/16', '10.0.0.1/', '10.0.0.0/8/8', '*', '2001:db8::1/128', '10.0.0.0/31'],
  ],
  binary: ASKED_VALUES.binary,
}

const kind = fc.constantFrom<Kind[]>(
  'string',
  'string',
  'string',
  'arn',
  'number',
  'date',
  'bool',
  'ip',
  'binary',
)

const listOrOne = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | Value[]> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) })

const prefix = fc.constantFrom('', '', '', '', 'ForAllValues:', 'ForAnyValue:', 'forallvalues:')
const suffix = fc.constantFrom('', '', '', 'IfExists', 'ifexists')

/** One operator with its keys, as a condition block has it. */
const clause: fc.Arbitrary<readonly [string, Record<string, unknown>]> = fc.oneof(
  {
    weight: 12,
    arbitrary: kind.chain((one) =>
      fc
        .tuple(
          prefix,
          fc.constantFrom(...OPERATORS[one]),
          suffix,
          fc.dictionary(fc.constantFrom(...KEYS[one]), listOrOne(fc.constantFrom(...WRITTEN_VALUES[one])), {
            minKeys: 1,
            maxKeys: 2,
          }),
        )
        .map(([before, operator, after, block]) => [before + operator + after, uniqueKeys(block)] as const),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('Null', 'null', 'ForAnyValue:Null', 'ForAllValues:Null'),
        fc.constantFrom(...Object.values(KEYS).flat()),
        listOrOne(fc.constantFrom('true', 'false', true, false, 'perhaps')),
      )
      .map(([operator, key, value]) => [operator, { [key]: value }] as const),
  },
  {
    weight: 1,
    arbitrary: fc.constant(['StringMatches', { 's3:prefix': 'a' }] as const),
  },
)

/** A document that names a key twice, in two spellings, is refused when it is saved. */
function uniqueKeys(block: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(block)
  const first = (key: string): number =>
    entries.findIndex(([other]) => other.toLowerCase() === key.toLowerCase())
  return Object.fromEntries(entries.filter(([key], index) => first(key) === index))
}

/** The Condition element. */
export const conditions: fc.Arbitrary<Record<string, unknown>> = fc
  .array(clause, { minLength: 1, maxLength: 2 })
  .map((clauses) => Object.fromEntries(clauses))

const valuesFor = (key: string): readonly string[] => {
  const kinds = Object.keys(KEYS) as Kind[]
  return kinds.filter((one) => KEYS[one].includes(key)).flatMap((one) => ASKED_VALUES[one])
}

/** Keys that a request may have, with one value each or several; some are not the request's to say. */
const ASKED_KEYS = [
  ...[
    's3:prefix',
    'aws:SourceArn',
    's3:max-keys',
    'test:date',
    'aws:TokenIssueTime',
    'aws:MultiFactorAuthPresent',
  ],
  ...['aws:SourceIp', 'test:binary', 'aws:username', 'aws:PrincipalArn', 'aws:ResourceAccount'],
]
const MULTIVALUED_KEYS = ['aws:TagKeys', 'test:numbers', 'test:bools', 'test:ips']

const asked: Record<string, fc.Arbitrary<string | string[]>> = Object.fromEntries([
  ...ASKED_KEYS.map((key) => [key, fc.constantFrom(...valuesFor(key))] as const),
  ...MULTIVALUED_KEYS.map(
    (key) => [key, fc.array(fc.constantFrom(...valuesFor(key)), { maxLength: 3 })] as const,
  ),
])

/** The context of a request: any of the keys. */
export const contexts: fc.Arbitrary<NonNullable<Request['context']>> = fc
  .subarray(Object.entries(asked))
  .chain((some) => fc.record(Object.fromEntries(some)))
