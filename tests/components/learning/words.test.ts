import { describe, expect, it } from 'vitest'
import { writtenCall } from '../../../src/components/learning/challenge/other-way'
import { timeTold } from '../../../src/components/learning/time-told'
import { run } from '../../../src/cli'
import { challenges, perform } from '../../../src/learning'

it.each([
  [0, 'none'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [65, '1 minute 5 seconds'],
  [3_600, '1 hour'],
  [3_725, '1 hour 2 minutes'],
])('%i seconds are %s', (seconds, told) => {
  expect(timeTold(seconds)).toBe(told)
})

describe('other people’s ways', () => {
  const policies = { PolicyName: 'Tape', PolicyDocument: '{"Version":"2012-10-17","Statement":[]}' }

  it('have a policy as a file beside the command', () => {
    const written = writtenCall({ operation: 'PutUserPolicy', parameters: { UserName: 'ana', ...policies } })
    expect(written.command).toBe(
      'aws iam put-user-policy --user-name ana --policy-name Tape --policy-document file://Tape.json',
    )
    expect(written.file?.name).toBe('Tape.json')
    expect(written.file?.text).toContain('\n')
  })

  it.each(
    challenges.flatMap(({ id, start, solutions }) =>
      solutions.map((way) => [`${id}: ${way.title}`, start, way] as const),
    ),
  )('%s can be pasted into the console as it is copied', (_, start, { calls }) => {
    let { account } = start
    for (const { whole } of calls.map(writtenCall)) {
      const result = run(account, whole)
      expect(result.stderr).toBe('')
      account = result.account
    }
    const performed = perform(start, calls)
    if (!performed.ok) throw new Error(performed.error.message)
    const { users, groups, resources } = performed.scenario.account
    expect({ users: account.users, groups: account.groups, resources: account.resources }).toEqual({
      users,
      groups,
      resources,
    })
  })
})
