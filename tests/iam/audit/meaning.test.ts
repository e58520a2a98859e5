import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningOfText } from '../../../src/iam/audit/meaning'
import { decide } from '../../../src/iam/evaluation/decide'
import { arbitraryAsk, arbitraryGiven } from '../evaluation/arbitrary'
import { accountOf, allow, deny, requestOf, text, without, type Json } from '../evaluation/given'

const BUCKET = 'arn:aws:s3:::app'
const base = allow({ Action: ['s3:GetObject', 's3:PutObject'], Resource: [BUCKET, `${BUCKET}/*`] })
const sized = (condition: Json): Json => allow({ Condition: condition })

describe('the meaning of a policy', () => {
  it.each<[string, unknown, unknown]>([
    ['white space', base, JSON.stringify({ Version: '2012-10-17', Statement: [base] }, null, 8)],
    ['a statement alone or in a list', base, JSON.stringify({ Version: '2012-10-17', Statement: base })],
    ['Sid', base, { ...base, Sid: 'Other' }],
    ['Id', base, JSON.stringify({ Version: '2012-10-17', Id: 'x', Statement: [base] })],
    ['the order of entries', base, { ...base, Action: ['s3:PutObject', 's3:GetObject'] }],
    ['the case of actions', base, { ...base, Action: ['S3:GETOBJECT', 's3:putobject'] }],
    ['repetition', base, { ...base, Action: ['s3:GetObject', 's3:PutObject', 's3:GetObject'] }],
    ['the order of statements', [base, deny()], [deny(), base]],
    ['a statement twice', base, [base, base]],
    [
      'one list or several statements',
      base,
      [
        { ...base, Action: 's3:GetObject' },
        { ...base, Action: 's3:PutObject' },
      ],
    ],
    ['one entry alone or in a list', allow({ Action: 's3:*' }), allow({ Action: ['s3:*'] })],
    [
      'the case of operators and keys',
      sized({ StringEquals: { 'aws:username': 'a' } }),
      sized({ stringequals: { 'AWS:UserName': ['a'] } }),
    ],
    ['Version without variables', base, JSON.stringify({ Version: '2008-10-17', Statement: [base] })],
  ])('does not depend on %s', (_, one, other) => {
    expect(meaningOfText(text(other as Json))).toBe(meaningOfText(text(one as Json)))
  })

  const variable = allow({ Action: 's3:*', Resource: `${BUCKET}/\${aws:username}/*` })
  it.each<[string, unknown, unknown]>([
    ['Effect', base, { ...base, Effect: 'Deny' }],
    ['an action', base, { ...base, Action: 's3:GetObject' }],
    ['a resource', base, { ...base, Resource: BUCKET }],
    ['the case of a resource', base, { ...base, Resource: [BUCKET, `${BUCKET.toUpperCase()}/*`] }],
    ['NotAction', allow({ Action: 's3:*' }), without('Action', allow({ NotAction: 's3:*' }))],
    ['NotResource', allow({ Resource: BUCKET }), without('Resource', allow({ NotResource: BUCKET }))],
    [
      'what is excepted together',
      without('Action', allow({ NotAction: ['s3:*', 'ec2:*'] })),
      [without('Action', allow({ NotAction: 's3:*' })), without('Action', allow({ NotAction: 'ec2:*' }))],
    ],
    ['a condition', base, { ...base, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    [
      'one condition or two statements',
      sized({ StringEquals: { 'aws:username': 'a' }, Bool: { 'aws:SecureTransport': 'true' } }),
      [sized({ StringEquals: { 'aws:username': 'a' } }), sized({ Bool: { 'aws:SecureTransport': 'true' } })],
    ],
    ['Version with variables', variable, JSON.stringify({ Version: '2008-10-17', Statement: [variable] })],
  ])('depends on %s', (_, one, other) => {
    expect(meaningOfText(text(other as Json))).not.toBe(meaningOfText(text(one as Json)))
  })

  it('is none for what cannot be read', () => {
    expect(meaningOfText('{')).toBeNull()
    expect(meaningOfText('{"Statement": []}')).toBeNull()
  })

  it('is the same only where every decision is the same', () => {
    const equal = { count: 0 }
    fc.assert(
      fc.property(
        arbitraryGiven,
        arbitraryGiven,
        fc.array(arbitraryAsk, { minLength: 1 }),
        (given, other, asks) => {
          const { user = allow() } = given
          // A rewriting, or another policy altogether: whenever both mean the same, they must decide alike.
          for (const rewritten of [text(rewrite(user)), text(other.user ?? deny())]) {
            const original = text(user)
            if (meaningOfText(original) === null || meaningOfText(rewritten) !== meaningOfText(original))
              continue
            equal.count++
            const [one, two] = [
              accountOf({ ...given, user: original }),
              accountOf({ ...given, user: rewritten }),
            ]
            for (const ask of asks) expect(decide(two, requestOf(ask))).toBe(decide(one, requestOf(ask)))
          }
        },
      ),
      { numRuns: 150 },
    )
    expect(equal.count).toBeGreaterThan(75)
  })
})

/** The same policy written otherwise: each statement once for each of its actions, backwards, with an Id. */
function rewrite(policy: unknown): Json {
  const statements = (Array.isArray(policy) ? policy : [policy]) as readonly Json[]
  const apart = statements.flatMap((statement): readonly Json[] => {
    const { Action: actions } = statement
    if (!Array.isArray(actions)) return [statement]
    return actions.map((Action: unknown): Json => ({ ...statement, Action }))
  })
  return { Version: '2012-10-17', Id: 'rewritten', Statement: apart.toReversed() }
}
