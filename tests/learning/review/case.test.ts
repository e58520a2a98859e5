import { expect, it } from 'vitest'
import { decide } from '../../../src/iam'
import { caseOf, challenges } from '../../../src/learning'

it.each(challenges.map((challenge) => [challenge.id, challenge] as const))(
  '%s has a case to watch, and it is true',
  (_, challenge) => {
    const found = caseOf(challenge)
    if (!found) throw new Error('There is none.')
    const { scenario, request, thought, sentence } = found
    const decision = decide(scenario.account, request)
    // What somebody made of it comes to something else than it should: a sentence says what.
    if (sentence !== null) expect(/ can |is now allowed/.test(sentence)).toBe(decision === 'allowed')
    expect((thought === null) === (sentence === null)).toBe(true)
  },
)
