import { expect, it } from 'vitest'
import { contents } from '../../../src/components/workspaces/contents'
import { when } from '../../../src/components/workspaces/when'

const NOW = new Date('2026-05-20T12:00:00.000Z')

it.each([
  ['2026-05-20T12:00:00.000Z', 'just now'],
  ['2026-05-20T11:59:01.000Z', 'just now'],
  ['2026-05-20T11:59:00.000Z', '1 minute ago'],
  ['2026-05-20T11:00:01.000Z', '59 minutes ago'],
  ['2026-05-20T11:00:00.000Z', '1 hour ago'],
  ['2026-05-19T12:00:01.000Z', '23 hours ago'],
  ['2026-05-19T12:00:00.000Z', 'yesterday'],
  ['2026-05-13T12:00:01.000Z', '6 days ago'],
  ['2026-05-03T12:00:00.000Z', '3 May 2026'],
  // A clock that was set back.
  ['2027-01-01T00:00:00.000Z', 'just now'],
  // A record that somebody else has written.
  ['', 'at an unknown time'],
  ['tomorrow, perhaps', 'at an unknown time'],
])('%s is %s', (moment, words) => {
  expect(when(moment, NOW)).toBe(words)
})

it.each([
  [{ users: 0, groups: 0, policies: 0 }, 'Nobody in it yet'],
  [{ users: 1, groups: 1, policies: 1 }, '1 person, 1 group, 1 policy'],
  [{ users: 5000, groups: 0, policies: 2 }, '5,000 people, 2 policies'],
])('%o is told as %s', (counts, words) => {
  expect(contents(counts)).toBe(words)
})
