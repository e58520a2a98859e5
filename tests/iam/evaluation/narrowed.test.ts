import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/iam/evaluation/decide'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import { accountOf, requestOf, type Json } from './given'

// Statements whose resources begin alike and not alike, with stars that reach over colons: what the narrowing sorts by.

const some = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
/** Narrow ones oftener: where everything matches nothing is told apart. */
const parts = fc.oneof(
  { weight: 4, arbitrary: some(['a', 'b', '/', ':']) },
  { weight: 1, arbitrary: some(['a', 'ab', '/', ':', '*', '?', '${aws:username}']) },
)
const heads = fc.constantFrom('arn:aws:s3::', 'arn:aws:s3:::', 'arn:aws:*:*:', 'arn:*:s3:*:*', 'arn:aws:s3:*')
const resource = fc.oneof(
  { weight: 60, arbitrary: fc.tuple(heads, parts).map(([head, rest]) => `${head}:${rest}`) },
  { weight: 1, arbitrary: fc.constantFrom('*', 'nonsense', 'arn:aws:s3') },
)
const asked = some(['a', 'b', 'alice', '/', ':']).map((rest) => `arn:aws:s3:::${rest}`)

const statement: fc.Arbitrary<Json> = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
  Action: fc.constantFrom('s3:*', 's3:Get*', '*', 's3:GetObject', 's3:PutObject', 'ec2:*'),
  Resource: fc.array(resource, { minLength: 1, maxLength: 3 }),
})

describe('a question asked again', () => {
  it('is decided as the first time, by the few statements that may apply', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 8, maxLength: 30 }),
        fc.boolean(),
        fc.array(asked, { minLength: 1, maxLength: 6 }),
        (statements, negated, resources) => {
          const last: Json = { Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::a*' }
          const account = accountOf({ groups: { Team: negated ? [...statements, last] : statements } })
          // The statements of an action are sorted when it is asked about for the second time.
          for (const one of [...resources, ...resources, '*', 'nonsense', ...resources]) {
            const request = requestOf({ action: 's3:GetObject', resource: one })
            expect(decide(account, request)).toBe(evaluate(account, request).decision)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps no more actions than fit, and decides all of them', () => {
    const statements = Array.from({ length: 12 }, (_, i) => ({
      Effect: 'Allow',
      Action: `s3:Get${i % 3}*`,
      Resource: `arn:aws:s3:::bucket-${i}/*`,
    }))
    const account = accountOf({ groups: { Team: statements } })
    for (let round = 0; round < 3; round++)
      for (let i = 0; i < 300; i++) {
        const action = `s3:Get${i}`
        const request = requestOf({ action, resource: `arn:aws:s3:::bucket-${i % 12}/x` })
        expect(decide(account, request)).toBe(evaluate(account, request).decision)
      }
  })
})
