import { expect, it } from 'vitest'
import { challengeIn, challenges, handOut } from '../../../src/learning'

const [challenge] = challenges
if (!challenge) throw new Error('There are no challenges.')
const told = { ...challenge, start: { ...challenge.start, description: 'Try giving bob the Deny.' } }

it.each([false, true])('says nothing of what to try in the workspace it was made of (exam: %s)', (exam) => {
  const handed = handOut(told, { exam })
  expect(handed.description).toBe('')
  expect(JSON.stringify(handed)).not.toContain('Try giving bob')
  const read = challengeIn(handed)
  expect(read?.ok && read.value.start.description).toBe('')
})
