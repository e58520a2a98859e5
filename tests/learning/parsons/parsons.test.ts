import { describe, expect, it } from 'vitest'
import {
  assemble,
  assembledCall,
  challenges,
  grade,
  lessons,
  perform,
  stepChallenge,
} from '../../../src/learning'
import type { Challenge } from '../../../src/learning'
import { parsePolicy } from '../../../src/iam'
import type { Scenario } from '../../../src/scenario'

/** Where the exercise is, all but what the cards are for: the calls of a solution, and the cards in place of the policy. */
function withCards(challenge: Challenge, chosen: readonly string[]): readonly Scenario[] {
  const call = assembledCall(challenge, challenge.start, chosen)
  return challenge.solutions.flatMap(({ calls }) => {
    const others = calls.filter(({ operation, parameters }) => {
      const isText = 'PolicyDocument' in parameters || 'Policy' in parameters
      return !isText || operation === 'UpdateAssumeRolePolicy'
    })
    const made = call && perform(challenge.start, [call, ...others])
    // A policy may have to be there before it is attached, and somewhere to put it before that.
    const later = call && perform(challenge.start, [...others, call])
    return [made, later].flatMap((performed) => (performed?.ok ? [performed.scenario] : []))
  })
}

const subsets = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>((all, id) => [...all, ...all.map((some) => [...some, id])], [[]])

const cases = [
  ...challenges.map((challenge) => [challenge.id, challenge] as const),
  ...lessons.flatMap((lesson) =>
    lesson.steps.map((step, index) => [`${lesson.id}: ${step.id}`, stepChallenge(lesson, index)] as const),
  ),
].filter(([, { statements }]) => statements !== null)

describe.each(cases)('the cards of %s', (_, challenge) => {
  const { statements, solutions } = challenge
  if (statements === null) throw new Error('no cards')
  const ids = statements.cards.map(({ id }) => id)
  const right = solutions[0]?.answers ?? {}
  const solves = (chosen: readonly string[]): boolean =>
    withCards(challenge, chosen).some((scenario) => grade(challenge, scenario, right).solved)
  const ways = subsets(ids).filter((chosen) => chosen.length > 0 && solves(chosen))

  it('are statements that IAM would take, each with an id of its own', () => {
    expect(new Set(ids).size).toBe(ids.length)
    const kind = statements.policy.startsWith('resource:') ? 'resource' : 'identity'
    for (const id of ids) expect(parsePolicy(assemble(statements, [id]), kind).ok, id).toBe(true)
  })

  it('can solve it, in any order, and do not by taking all of them or the first that come', () => {
    expect(ways.length).toBeGreaterThan(0)
    for (const way of ways) expect(solves(way.toReversed())).toBe(true)
    expect(solves(ids)).toBe(false)
    expect(ways).not.toContainEqual(ids.slice(0, ways[0]?.length))
  })

  it('have plausible wrong ones among them', () => {
    const needed = new Set(ways.flat())
    expect(ids.filter((id) => !needed.has(id)).length).toBeGreaterThanOrEqual(1)
  })
})

describe('putting cards together', () => {
  it('passes over cards that there are not, and makes no call where there are no cards', () => {
    const [challenge] = challenges
    if (!challenge) throw new Error('There are no challenges.')
    expect(assembledCall(challenge, challenge.start, ['x'])).toBeNull()
    const cards = [{ id: 'a', text: '{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}' }]
    const text = assemble({ policy: 'managed:arn:aws:iam::123456789012:policy/P', cards }, ['b', 'a'])
    expect(JSON.parse(text)).toMatchObject({ Statement: [{ Action: 's3:GetObject' }] })
  })

  it('is in some lessons, and in some challenges', () => {
    expect(cases.length).toBeGreaterThan(8)
  })
})
