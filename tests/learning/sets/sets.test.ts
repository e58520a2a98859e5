import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { challenges, presetSets, readSetLink, setLink, variantOf } from '../../../src/learning'

const ids = challenges.map(({ id }) => id)

describe('the preset sets', () => {
  it('are six', () => {
    expect(presetSets.map(({ title }) => title)).toEqual([
      'First hour',
      'Groups',
      'Policies',
      'Conditions',
      'Escalation',
      'Exam mix',
    ])
  })

  it.each(presetSets.map((set) => [set.title, set] as const))(
    '%s names challenges that there are',
    (_, set) => {
      expect(set.description).not.toBe('')
      expect(set.challenges.length).toBeGreaterThanOrEqual(4)
      expect(new Set(set.challenges).size).toBe(set.challenges.length)
      expect(set.challenges.filter((id) => !ids.includes(id))).toEqual([])
    },
  )

  it('leave no challenge out', () => {
    const named = new Set(presetSets.flatMap((set) => set.challenges))
    expect(ids.filter((id) => !named.has(id))).toEqual([])
  })
})

describe('a link to a set', () => {
  it('opens the set that it was made of, in its variant', () => {
    const chosen = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(chosen, fc.boolean(), fc.nat(50), (names, exam, seed) => {
        const opened = readSetLink(setLink({ challenges: names, exam, seed }))
        expect(opened).toMatchObject({ exam, seed })
        expect(opened?.challenges.map(({ id }) => id)).toEqual(names)
        for (const challenge of opened?.challenges ?? []) {
          expect(challenge.seed).toBe(seed)
          expect(challenge.exam).toBe(exam)
        }
      }),
      { numRuns: 20 },
    )
  })

  it.each(presetSets.map(({ id, title }) => [id, title]))('#set=%s is %s', (id, title) => {
    expect(setLink({ set: id })).toBe(`#set=${id}`)
    expect(readSetLink(`#set=${id}`)).toMatchObject({ title, exam: false, seed: 0 })
  })

  it('survives a chat that encodes it, and says which variant', () => {
    const [first] = challenges
    const opened = readSetLink('#set=locked-by-default%26exam%26seed=7')
    expect(opened).toMatchObject({ exam: true, seed: 7 })
    expect(opened?.challenges[0]?.start).toEqual(first && variantOf(first, 7).start)
  })

  it.each([[''], ['#'], ['#set='], ['#set=nothing'], ['#set=..'], ['#s1abc'], ['#set=%E0%A4%A']])(
    '%j opens nothing',
    (fragment) => {
      expect(readSetLink(fragment)).toBeNull()
    },
  )

  it('has an answer to whatever stands behind it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readSetLink(text)
        const opened = readSetLink(`#set=union&${text}`)
        expect(opened?.challenges.map(({ id }) => id)).toEqual(['union'])
      }),
      { numRuns: 50 },
    )
  })
})
