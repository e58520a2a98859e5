import { expect, it } from 'vitest'
import { challenges, encodeSubmission, readSetLink, setLink } from '../../src/learning'
import { encodeLink, openStarter } from '../../src/scenario'
import { looksLikeLink, looksLikeSubmission, setLinkIn } from '../../src/state/links'

const link = `https://example.org/play/${setLink({ set: 'first-hour', exam: true, seed: 7 })}`

it.each([link, `Do these until Monday: <${link}> Good luck!`, link.replace('#', '%23').replace('=', '%3D')])(
  'finds the set in %s',
  (text) => {
    expect(readSetLink(setLinkIn(text) ?? '')).toMatchObject({ title: 'First hour', exam: true, seed: 7 })
  },
)

it.each(['', 'the #settings = none', '#set=', 'set=first-hour', '#set= first-hour'])(
  'finds no set in %j',
  (text) => {
    expect(setLinkIn(text)).toBeNull()
  },
)

it('tells a workspace from what somebody handed in, and both from a chat', () => {
  const [challenge] = challenges
  if (!challenge) throw new Error('There are challenges.')
  const submission = `Mine: https://example.org/${encodeSubmission({ challenge, scenario: challenge.start })}`
  const workspace = encodeLink(openStarter('alice'))
  expect([looksLikeSubmission(submission), looksLikeLink(submission)]).toEqual([true, false])
  expect([looksLikeSubmission(workspace), looksLikeLink(workspace)]).toEqual([false, true])
  expect(looksLikeSubmission('channel #a1 is about groups')).toBe(false)
})
