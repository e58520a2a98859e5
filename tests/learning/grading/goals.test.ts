import { describe, expect, it } from 'vitest'
import { decodeChallenge, grade, perform } from '../../../src/learning'
import type { ChallengeDocument, Fact, TouchGoal } from '../../../src/learning'
import type { ApiCall, PolicyKey } from '../../../src/iam'
import { untruth } from '../truth'

const READ = 'arn:aws:iam::123456789012:policy/Read'
const user = (name: string) => `arn:aws:iam::123456789012:user/${name}`
const text = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
const allow = (Action: string, Resource: string) => text({ Effect: 'Allow', Action, Resource })
const read = allow('s3:GetObject', 'arn:aws:s3:::docs/*')
const get = { action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a.txt' }

/** An account in which the audit finds nothing, with one goal to be looked at. */
function challengeWith(goal: ChallengeDocument['goals'][number]) {
  const decoded = decodeChallenge({
    format: 'iam-groups-playground-challenge',
    formatVersion: 1,
    id: 'one-goal',
    title: 'One goal',
    start: {
      format: 'iam-groups-playground',
      version: 1,
      title: '',
      account: {
        id: '123456789012',
        users: [
          { name: 'ana', groups: ['Readers'] },
          { name: 'bo', groups: ['Readers'] },
        ],
        groups: [{ name: 'Readers', attachedPolicies: [READ] }],
        policies: [{ name: 'Read', document: read }],
        resources: [{ arn: 'arn:aws:s3:::docs' }],
      },
      requests: [],
    },
    goals: [goal],
  } satisfies ChallengeDocument)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues))
  return decoded.value
}

/** Whether the goal is met after the calls. What it says against it has to be true. */
function isMet(goal: ChallengeDocument['goals'][number], calls: readonly ApiCall[]): boolean {
  const challenge = challengeWith(goal)
  const performed = perform(challenge.start, calls)
  if (!performed.ok) throw new Error(performed.error.message)
  const [result] = grade(challenge, performed.scenario).goals
  if (!result) throw new Error('There is no goal.')
  const { counterexample } = result
  if (counterexample)
    expect(untruth(challenge, result.goal, performed.scenario, {}, counterexample)).toBeNull()
  expect(counterexample === null).toBe(result.met)
  return result.met
}

const toUser: ApiCall = { operation: 'AttachUserPolicy', parameters: { UserName: 'ana', PolicyArn: READ } }
const onUser: ApiCall = {
  operation: 'PutUserPolicy',
  parameters: { UserName: 'ana', PolicyName: 'Own', PolicyDocument: read },
}
const onGroup = (PolicyDocument: string): ApiCall => ({
  operation: 'PutGroupPolicy',
  parameters: { GroupName: 'Readers', PolicyName: 'Inline', PolicyDocument },
})
const save = (PolicyDocument: string): ApiCall => ({
  operation: 'CreatePolicyVersion',
  parameters: { PolicyArn: READ, PolicyDocument, SetAsDefault: true },
})
const create = (PolicyName: string): ApiCall => ({
  operation: 'CreatePolicy',
  parameters: { PolicyName, PolicyDocument: read },
})
const onBucket: ApiCall = {
  operation: 'PutBucketPolicy',
  parameters: {
    Bucket: 'docs',
    Policy: text({
      Effect: 'Allow',
      Principal: { AWS: user('ana') },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::docs/*',
    }),
  },
}
const leave: ApiCall = {
  operation: 'RemoveUserFromGroup',
  parameters: { GroupName: 'Readers', UserName: 'bo' },
}
const group: ApiCall = { operation: 'CreateGroup', parameters: { GroupName: 'Other' } }
const join: ApiCall = { operation: 'AddUserToGroup', parameters: { GroupName: 'Other', UserName: 'bo' } }
const remove: ApiCall = { operation: 'DeleteUser', parameters: { UserName: 'bo' } }

describe('facts of the account’s shape', () => {
  it.each<[Fact, good: readonly ApiCall[], bad: readonly (readonly ApiCall[])[]]>([
    [{ is: 'nothingOnUsers' }, [onGroup(read)], [[toUser], [onUser]]],
    [{ is: 'noInlinePolicies' }, [toUser], [[onUser], [onGroup(read)]]],
    [{ is: 'atMost', what: 'policies', count: 1 }, [toUser], [[create('More')], [onGroup(read)]]],
    [{ is: 'atMost', what: 'attachments', count: 1 }, [create('More')], [[toUser], [onGroup(read)]]],
    [{ is: 'atMost', what: 'groups', count: 1 }, [toUser], [[group]]],
    [{ is: 'atMost', what: 'characters', count: read.length }, [toUser], [[create('More')], [onBucket]]],
    [
      { is: 'noWildcard', in: 'Action' },
      [save(text({ Effect: 'Deny', Action: 's3:*', Resource: '*' }))],
      [
        [save(allow('s3:Get*', 'arn:aws:s3:::docs/*'))],
        [onGroup(allow('s3:GetObjec?', 'arn:aws:s3:::docs/*'))],
        [save(text({ Effect: 'Allow', NotAction: 'iam:GetUser', Resource: 'arn:aws:s3:::docs/*' }))],
      ],
    ],
    [
      { is: 'noWildcard', in: 'Resource' },
      [save(allow('s3:*', 'arn:aws:s3:::docs/*'))],
      [[save(allow('s3:GetObject', '*'))], [save(allow('s3:GetObject', 'arn:aws:s3:::*'))]],
    ],
    [
      { is: 'noElement', element: 'NotAction' },
      [save(allow('*', '*'))],
      [[save(text({ Effect: 'Deny', NotAction: 's3:GetObject', Resource: '*' }))]],
    ],
    [
      { is: 'noElement', element: 'NotResource' },
      [save(allow('*', '*'))],
      [[save(text({ Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::docs/*' }))]],
    ],
    [{ is: 'auditClean', codes: ['managedPoliciesOnUsers'] }, [onUser, create('Unused')], [[toUser]]],
    [
      { is: 'auditClean' },
      [
        leave,
        group,
        join,
        { operation: 'AttachGroupPolicy', parameters: { GroupName: 'Other', PolicyArn: READ } },
      ],
      [[toUser], [create('Unused')], [group]],
    ],
    [{ is: 'resourcePolicy', arn: 'arn:aws:s3:::docs', present: false }, [toUser], [[onBucket]]],
    [{ is: 'resourcePolicy', arn: 'arn:aws:s3:::docs', present: true }, [onBucket], [[toUser]]],
    [{ is: 'member', user: 'bo', group: 'Readers', member: true }, [toUser], [[leave], [leave, remove]]],
    [{ is: 'member', user: 'bo', group: 'Readers', member: false }, [leave], [[toUser]]],
  ])('%j', (fact, good, bad) => {
    const goal = { kind: 'shape', id: 'shape', fact } as const
    expect(isMet(goal, good)).toBe(true)
    for (const calls of bad) expect(isMet(goal, calls), JSON.stringify(calls)).toBe(false)
  })

  it('that AWS would save every policy, whatever got in by another way', () => {
    const challenge = challengeWith({ kind: 'shape', id: 'valid', fact: { is: 'validPolicies' } })
    const { account } = challenge.start
    const broken = account.groups.map((one) => ({
      ...one,
      inlinePolicies: [{ name: 'Bad', document: '{"Statement":' }],
    }))
    expect(grade(challenge, challenge.start).solved).toBe(true)
    expect(grade(challenge, { ...challenge.start, account: { ...account, groups: broken } }).solved).toBe(
      false,
    )
  })
})

describe('what may be touched', () => {
  const inline: PolicyKey = 'inline:group/Readers/Inline'

  it.each<[Omit<TouchGoal, 'kind' | 'id'>, good: readonly ApiCall[], bad: readonly (readonly ApiCall[])[]]>([
    [{ operations: [] }, [], [[leave], [create('More')], [save(allow('s3:Get*', '*'))]]],
    [{ operations: ['CreatePolicyVersion'] }, [save(allow('s3:Get*', '*'))], [[leave], [onGroup(read)]]],
    [
      { policies: [`managed:${READ}`] },
      [save(allow('s3:Get*', '*')), leave],
      [[onGroup(read)], [onBucket], [create('More')]],
    ],
    [{ policies: [inline] }, [onGroup(read), leave], [[save(allow('s3:Get*', '*'))], [onUser]]],
    [{ users: ['bo'] }, [leave, create('More')], [[toUser], [onUser]]],
    [{ groups: ['Readers'] }, [leave, onGroup(read)], [[group]]],
    [{ operations: ['RemoveUserFromGroup'], users: ['ana'] }, [], [[leave]]],
    [{}, [leave, group, onBucket], []],
  ])('%j', (limits, good, bad) => {
    const goal = { kind: 'touch', id: 'touch', ...limits } as const
    expect(isMet(goal, good)).toBe(true)
    for (const calls of bad) expect(isMet(goal, calls), JSON.stringify(calls)).toBe(false)
  })

  it('does not count what was tried and taken back', () => {
    const back: ApiCall = {
      operation: 'AddUserToGroup',
      parameters: { GroupName: 'Readers', UserName: 'bo' },
    }
    expect(isMet({ kind: 'touch', id: 'touch', operations: [] }, [leave, back])).toBe(true)
  })
})

describe('what may not change', () => {
  const goal = (except: readonly (readonly [number, number])[] = []) =>
    ({
      kind: 'unchanged',
      id: 'rest',
      principals: ['ana', 'bo'].map(user),
      requests: [get, { ...get, action: 's3:PutObject' }],
      except,
    }) as const

  it('is every decision, by which kind of no as well', () => {
    expect(isMet(goal(), [save(allow('s3:GetObject*', 'arn:aws:s3:::docs/*'))])).toBe(true)
    expect(isMet(goal(), [leave])).toBe(false)
    expect(isMet(goal(), [onGroup(text({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' }))])).toBe(
      false,
    )
  })

  it('but for the cells that are left out', () => {
    expect(isMet(goal([[1, 0]]), [leave])).toBe(true)
    expect(isMet(goal([[0, 0]]), [leave])).toBe(false)
  })

  it('nor who is there: a user who is deleted is not denied as before', () => {
    const nobody = { ...goal(), principals: [user('bo')], requests: [{ ...get, action: 's3:PutObject' }] }
    expect(isMet(nobody, [leave])).toBe(true)
    expect(isMet(nobody, [leave, remove])).toBe(false)
    const renamed: ApiCall = { operation: 'UpdateUser', parameters: { UserName: 'bo', NewUserName: 'bob' } }
    expect(isMet(nobody, [renamed])).toBe(false)
  })
})

describe('decisions', () => {
  const put = { ...get, action: 's3:PutObject' }
  const no = onGroup(text({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' }))

  it.each([
    ['denied', true, true],
    ['implicitDeny', true, false],
    ['explicitDeny', false, true],
    ['allowed', false, false],
  ] as const)('are %s by default: %s, by a Deny: %s', (expect_, byDefault, byDeny) => {
    const goal = {
      kind: 'decision',
      id: 'd',
      principals: [user('ana')],
      requests: [put],
      expect: expect_,
    } as const
    expect(isMet(goal, [])).toBe(byDefault)
    expect(isMet(goal, [no])).toBe(byDeny)
  })
})
