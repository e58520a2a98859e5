import { describe, expect, it } from 'vitest'
import { differences } from '../../../src/iam/audit/differences'
import { readText } from '../../../src/iam/audit/meaning'
import { auditWords } from '../../../src/iam/explanation/english/audit'
import { allow, text, without, type PolicyLike } from '../evaluation/given'

const APP = 'arn:aws:s3:::app'
const list = allow({ Sid: 'List', Action: 's3:ListBucket', Resource: APP })
const read = allow({ Sid: 'Read', Action: ['s3:GetObject', 's3:PutObject'], Resource: `${APP}/*` })
const original = [list, read]

function between(others: PolicyLike, copy: PolicyLike): readonly (readonly [string, string])[] {
  const [one, other] = [readText(text(others))!, readText(text(copy))!]
  return differences(one.document, other.document, text(copy)).map((difference) => [
    text(copy).slice(difference.range.start, difference.range.end),
    auditWords.difference(difference),
  ])
}

describe('differences between copies', () => {
  it.each<[string, PolicyLike, string, string]>([
    [
      'an entry',
      [list, { ...read, Resource: APP }],
      `"${APP}"`,
      `In statement Read, Resource has "${APP}" where the others have "${APP}/*".`,
    ],
    [
      'an entry more',
      [list, { ...read, Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'] }],
      '"s3:DeleteObject"',
      'In statement Read, Action has "s3:DeleteObject", which the others have not.',
    ],
    [
      'an entry less',
      [list, { ...read, Action: 's3:GetObject' }],
      '"Action": "s3:GetObject"',
      'In statement Read, Action lacks "s3:PutObject".',
    ],
    [
      'Effect',
      [{ ...list, Effect: 'Deny' }, read],
      '"Deny"',
      'In statement List, Effect has "Deny" where the others have "Allow".',
    ],
    [
      'NotAction',
      [list, without('Action', { ...read, NotAction: 's3:PutObject' })],
      '"s3:PutObject"',
      'In statement Read, NotAction has "s3:PutObject" where the others have "s3:GetObject" and "s3:PutObject".',
    ],
    [
      'a condition',
      [list, { ...read, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }],
      '"aws:MultiFactorAuthPresent": "true"',
      'In statement Read, Condition has "Bool aws:MultiFactorAuthPresent true", which the others have not.',
    ],
    [
      'a statement more',
      [list, read, { ...allow({ Action: 'iam:CreateUser' }), Sid: 'More' }],
      JSON.stringify(
        { Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*', Sid: 'More' },
        null,
        1,
      ).replaceAll('\n', '\n  '),
      'Nobody else has statement More.',
    ],
    ['a statement less', [list], text([list]), 'It lacks the others’ statement Read.'],
  ])('point at %s', (_, copy, place, note) => {
    expect(between(original, copy)).toEqual([[place, note]])
  })

  it('point at Version where nothing but it makes the difference', () => {
    const home = allow({ Action: 's3:*', Resource: `${APP}/\${aws:username}/*` })
    const old = JSON.stringify({ Version: '2008-10-17', Statement: [home] })
    expect(between(home, old)).toEqual([
      [old, 'Its Version is 2008-10-17, where the others have 2012-10-17, so variables mean something else.'],
    ])
  })

  it('tell several, in the order of the text, and statements without Sid by their number', () => {
    const bare = original.map((statement) => without('Sid', statement))
    const copy = [
      { ...bare[0]!, Resource: '*' },
      { ...bare[1]!, Effect: 'Deny' },
    ]
    expect(between(bare, copy).map(([, note]) => note)).toEqual([
      `In statement 1, Resource has "*" where the others have "${APP}".`,
      'In statement 2, Effect has "Deny" where the others have "Allow".',
    ])
  })

  it('are none where the same is meant', () => {
    expect(between(original, original.toReversed())).toEqual([])
  })
})
