import { describe, expect, it } from 'vitest'
import {
  challenges,
  emptyProgress,
  presetSets,
  withAttempt,
  withSet,
  withSolved,
  type Challenge,
  type Progress,
} from '../../../src/learning'
import { challengeWorkspace } from '../../../src/state/learning/ids'
import {
  linkToSet,
  nextInSet,
  offeredSets,
  openedSet,
  setIn,
  setWith,
} from '../../../src/state/learning/sets'

const NOW = '2026-01-31T12:00:00.000Z'
const written = (id: string): Challenge => {
  const challenge = challenges.find((one) => one.id === id)
  if (!challenge) throw new Error(`There is no challenge ${id}.`)
  return challenge
}

const solving = (progress: Progress, id: string, seed = 0): Progress => {
  const workspace = challengeWorkspace({ id, seed, exam: false })
  const begun = withAttempt(progress, workspace, { kind: 'challenge', id, seed }, NOW)
  return withSolved(begun, workspace, NOW, null)
}

function opened(link: string) {
  const set = openedSet(link)
  if (!set) throw new Error(`${link} opens nothing.`)
  return set
}

describe('sets', () => {
  it('that are offered are the preset ones, and all', () => {
    expect(offeredSets.map(({ id }) => id)).toEqual([...presetSets.map(({ id }) => id), 'all'])
    expect(offeredSets.at(-1)?.challenges).toHaveLength(challenges.length)
  })

  it.each(offeredSets.map((set) => [set.title, set] as const))('%s comes back by its link', (_, set) => {
    for (const terms of [
      { seed: 0, exam: false },
      { seed: 7, exam: true },
    ]) {
      expect(setIn(linkToSet(set, terms))).toEqual({ offered: set, terms })
    }
  })

  it('that somebody put together are known by what is in them', () => {
    const found = setIn('#set=union.one-deny&exam')
    expect(found?.offered.challenges).toEqual(['union', 'one-deny'])
    expect(found?.terms).toEqual({ exam: true, seed: 0 })
    expect(setIn('#set=nobody.knows')).toBeNull()
  })

  it('open once: the same link gives the very same challenges', () => {
    expect(openedSet('#set=groups&seed=3')).toBe(openedSet('#set=groups&seed=3'))
  })
})

describe('the set that a challenge is taken from', () => {
  it('is the one in hand, where it is in that', () => {
    const progress = withSet(emptyProgress, '#set=escalation')
    expect(setWith(written('break-glass'), progress)?.title).toBe('Escalation')
    expect(setWith(written('union'), progress)?.title).toBe('First hour')
  })

  it('is another for another variant, or for an exam', () => {
    const [variant] = opened('#set=conditions&seed=5').challenges
    if (!variant) throw new Error('A set is not empty.')
    expect(setWith(variant, withSet(emptyProgress, '#set=conditions'))?.seed).toBe(5)
    expect(setWith(variant, withSet(emptyProgress, '#set=conditions&seed=5'))?.title).toBe('Conditions')
  })
})

describe('the next challenge of a set', () => {
  const set = opened('#set=first-hour')

  it('is the first that is not solved after this one, and then one that was passed over', () => {
    expect(nextInSet(set, null, emptyProgress)?.id).toBe('locked-by-default')
    const progress = solving(emptyProgress, 'first-group')
    expect(nextInSet(set, written('locked-by-default'), progress)?.id).toBe('ten-snowflakes')
    expect(nextInSet(set, written('one-deny'), progress)?.id).toBe('locked-by-default')
  })

  it('is none once all are solved', () => {
    const all = set.challenges.reduce((progress, { id }) => solving(progress, id), emptyProgress)
    expect(nextInSet(set, written('union'), all)).toBeNull()
    expect(nextInSet(opened('#set=first-hour&seed=2'), null, all)?.id).toBe('locked-by-default')
  })

  it('of an exam is the one after, and the last has none', () => {
    const exam = opened('#set=conditions&exam')
    expect(nextInSet(exam, written('home-folders'), emptyProgress)?.id).toBe('listing-your-own')
    expect(nextInSet(exam, written('break-glass'), emptyProgress)).toBeNull()
  })
})
