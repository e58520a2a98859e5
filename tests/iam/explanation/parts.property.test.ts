import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { explainParts, type PartStory } from '../../../src/iam/explanation/parts'
import { wording } from '../../../src/iam/explanation/wording'
import { arbitraryAsk, arbitraryGiven } from '../evaluation/arbitrary'
import { accountOf, allow, requestOf, text, type Given } from '../evaluation/given'

interface Case {
  readonly given: Given
  readonly ask: Partial<Request>
}

const traceOf = ({ given, ask }: Case) => evaluate(accountOf(given), requestOf(ask))
const { blocks, blocksToo, empty, lacks, passedBy } = wording.partNotes

/** The case with one limit that allows everything. */
function opened({ given, ask }: Case, { part, level }: PartStory): Case {
  const all = [allow()]
  switch (part) {
    case 'boundary':
      return {
        ask,
        given: {
          ...given,
          ...(given.boundary === undefined ? {} : { boundary: all }),
          ...(given.roleBoundary === undefined ? {} : { roleBoundary: all }),
        },
      }
    case 'session':
      return { given, ask: { ...ask, sessionPolicies: [{ name: 'All', document: text(all) }] } }
    case 'scp':
      return {
        ask,
        given: { ...given, scps: (given.scps ?? []).map((own, i) => (i === level ? [all] : own)) },
      }
    default:
      throw new Error(`${part} is no limit that allows.`)
  }
}

const anyCase: fc.Arbitrary<Case> = fc.record({ given: arbitraryGiven, ask: arbitraryAsk })

/** Random cases in which a guardrail blocks by its silence, which pure chance seldom makes. */
const blocked = anyCase
  .map(({ given, ask }) => ({ ask, given: { ...given, user: [allow()], role: [allow()], bucket: [] } }))
  .filter((one) => {
    const { guardrail, parts } = traceOf(one)
    const known = !parts.some(({ says }) => says === null)
    return known && guardrail?.how === 'noAllow' && guardrail.by !== 'blockPublicAccess'
  })

describe('what is told of the parts is true', () => {
  it('the limits that block are those that have to be opened, each of them', () => {
    fc.assert(
      fc.property(blocked, (one) => {
        const silent = explainParts(traceOf(one)).filter(({ note }) =>
          [blocks, blocksToo, empty].some((blocking) => blocking === note),
        )
        const open = (some: readonly PartStory[]) => traceOf(some.reduce(opened, one)).decision
        expect(open(silent)).toBe('allowed')
        for (const part of silent) expect(open(silent.filter((other) => other !== part))).toBe('implicitDeny')
      }),
      { numRuns: 150 },
    )
  })

  it('a limit that is passed by makes no difference', () => {
    const direct = anyCase.map(({ given, ask }) => ({
      ask,
      given: { ...given, bucket: [allow({ Principal: '*' })], boundary: given.boundary ?? [] },
    }))
    let met = 0
    fc.assert(
      fc.property(direct, (one) => {
        const trace = traceOf(one)
        for (const part of explainParts(trace).filter(({ note }) => note === passedBy)) {
          met += 1
          expect(traceOf(opened(one, part)).decision).toBe(trace.decision)
        }
      }),
      { numRuns: 150 },
    )
    expect(met).toBeGreaterThan(0)
  })

  it('an identity policy that is told to be missing is all that the sides lack', () => {
    const delegating = anyCase.map(({ given, ask }) => ({
      ask,
      given: { ...given, bucket: [allow({ Principal: { AWS: '123456789012' } })] },
    }))
    let met = 0
    fc.assert(
      fc.property(delegating, ({ given, ask }) => {
        const lacking = explainParts(traceOf({ given, ask })).filter(({ note }) => note === lacks)
        if (!lacking.some(({ part }) => part === 'identity')) return
        met += 1
        const { decision, guardrail } = traceOf({ ask, given: { ...given, user: allow(), role: allow() } })
        expect(decision === 'allowed' || guardrail !== null).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(met).toBeGreaterThan(0)
  })

  it('where there are parts and an answer made of them, one of them decides', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const trace = traceOf(one)
        const parts = explainParts(trace)
        const byAws =
          trace.rule === 'callerIdentity' || trace.rule === 'ownedByAws' || trace.rule === 'rootUser'
        if (parts.length > 0 && !byAws) expect(parts.some(({ decides }) => decides)).toBe(true)
        for (const { falls, decides } of parts)
          expect(falls !== null).toBe(decides && trace.decision === 'implicitDeny')
      }),
    )
  })
})
