import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import { withField } from './samples'
import { full, json, odd, tampered } from './tampering'

/** Whatever comes in, what comes out is a scenario that goes round, or issues that each say what and where. */
function expectSoundAnswer(json: unknown) {
  const result = decodeScenario(json)
  if (result.ok) {
    expect(decodeScenario(encodeScenario(result.value))).toEqual(result)
    return
  }
  expect(result.issues.length).toBeGreaterThan(0)
  for (const { code, message, path } of result.issues) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(message).toMatch(/^\S[^]*\.$/)
    for (const step of path) expect(['string', 'number']).toContain(typeof step)
  }
}

describe('decodeScenario', () => {
  it('has an answer to any value there is', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
        expectSoundAnswer,
      ),
    )
  })

  it('has an answer to what throws when it is looked at', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const thrower = {
      get users(): never {
        throw new Error('Do not look.')
      },
    }
    const values = [thrower, proxy].flatMap((value) => [
      value,
      withField({ account: value }),
      withField({ drafts: value }),
    ])
    for (const value of values) expectSoundAnswer(value)
    expect(decodeScenario(proxy)).toMatchObject({ ok: false, issues: [{ code: 'other-format' }] })
  })

  it('has an answer to any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          json.map((value) => JSON.stringify(value)),
        ),
        expectSoundAnswer,
      ),
    )
  })

  it('has an answer to any content of a scenario', () => {
    const field = fc.constantFrom('title', 'description', 'account', 'requests', 'drafts')
    fc.assert(
      fc.property(fc.dictionary(field, odd), (fields) => {
        expectSoundAnswer(withField(fields))
      }),
    )
  })

  it('has an answer to any scenario that somebody tampered with', () => {
    fc.assert(fc.property(tampered, expectSoundAnswer), { numRuns: 500 })
  })

  it('has an answer to any text that lost or gained a character', () => {
    const text = JSON.stringify(full)
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(3),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (at, gone, added) => {
          expectSoundAnswer(text.slice(0, at) + added + text.slice(at + gone))
        },
      ),
    )
  })
})
