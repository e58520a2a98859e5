import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAccount, type Account } from '../../../src/iam/account/account'
import { call } from '../../../src/iam/account/call'
import type { ApiCall } from '../../../src/iam/account/operations'
import { allPolicyRefs, attachmentsOf, boundedBy, reachOf, usersOf } from '../../../src/iam/account/queries'
import { add, ADMINISTRATOR, allowing, createGroup, createPolicy, createUser, customArn, made } from './made'

const userNames = ['zoe', 'alice', 'bob', 'mia']
const groupNames = ['Ops', 'Dev']
const arns = [customArn('Read'), customArn('Write'), ADMINISTRATOR]

const start = made(
  [
    ...userNames.map(createUser),
    ...groupNames.map(createGroup),
    createPolicy('Read'),
    createPolicy('Write'),
    add('bob', 'Ops'),
  ],
  emptyAccount(),
)

const user = fc.constantFrom(...userNames)
const group = fc.constantFrom(...groupNames)
const arn = fc.constantFrom(...arns)
const inGroup = { UserName: user, GroupName: group }
const onUser = { UserName: user, PolicyArn: arn }
const onGroup = { GroupName: group, PolicyArn: arn }
const callTo = (operation: string, parameters: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(parameters).map((drawn) => ({ operation, parameters: drawn }) as ApiCall)

/** What moves people and policies about; some of it is refused, which changes nothing. */
const anyCalls = fc.array(
  fc.oneof(
    callTo('AddUserToGroup', inGroup),
    callTo('RemoveUserFromGroup', inGroup),
    callTo('AttachUserPolicy', onUser),
    callTo('DetachUserPolicy', onUser),
    callTo('AttachGroupPolicy', onGroup),
    callTo('DetachGroupPolicy', onGroup),
    callTo('PutUserPermissionsBoundary', { UserName: user, PermissionsBoundary: arn }),
    callTo('DeleteUserPermissionsBoundary', { UserName: user }),
    callTo('PutGroupPolicy', {
      GroupName: group,
      PolicyName: fc.constant('Tape'),
      PolicyDocument: fc.constant(allowing('s3:Get*')),
    }),
    callTo('DeleteUser', { UserName: user }),
    callTo('UpdateUser', { UserName: user, NewUserName: fc.constantFrom('zoe', 'ann') }),
    callTo('UpdateGroup', { GroupName: group, NewGroupName: fc.constantFrom('Ops', 'Sec') }),
  ),
  { maxLength: 30 },
)

/** The same questions, answered by looking at everybody each time. */
const plainly = {
  members: ({ users }: Account, name: string) => users.filter(({ groups }) => groups.includes(name)),
  attachments: ({ users, groups, roles }: Account, policy: string) => [
    ...users.filter((one) => one.attachedPolicies.includes(policy)).map((one) => `user/${one.name}`),
    ...groups.filter((one) => one.attachedPolicies.includes(policy)).map((one) => `group/${one.name}`),
    ...roles.filter((one) => one.attachedPolicies.includes(policy)).map((one) => `role/${one.name}`),
  ],
  bounded: ({ users }: Account, policy: string) =>
    users.filter((one) => one.permissionsBoundary === policy).map((one) => `user/${one.name}`),
  reach: ({ users, groups }: Account, policy: string) =>
    users
      .filter((one) =>
        [one, ...groups.filter((its) => one.groups.includes(its.name))].some((holder) =>
          holder.attachedPolicies.includes(policy),
        ),
      )
      .map(({ name }) => name),
}

describe('what is known of an account without looking through it', () => {
  it('is what looking through it would say, after any calls, and still so of the accounts before them', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const accounts = [start]
        for (const one of calls) {
          const result = call(accounts.at(-1)!, one)
          // Asked in between as well, so that something is known already when the next call comes.
          if (result.ok) expectPlain(result.account)
          if (result.ok) accounts.push(result.account)
        }
        accounts.forEach(expectPlain)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the policies that a call leaves alone the same objects', () => {
    const [read, write] = allPolicyRefs(start)
    const after = made([add('alice', 'Dev'), createPolicy('New')], start)
    expect(allPolicyRefs(after)[0]).toBe(read)
    expect(allPolicyRefs(after)[1]).toBe(write)
    expect(allPolicyRefs(after)).toHaveLength(3)
  })
})

function expectPlain(account: Account): void {
  const refs = (list: readonly { kind: string; name: string }[]) =>
    list.map((one) => `${one.kind}/${one.name}`)
  for (const { name } of account.groups)
    expect(usersOf(account, name)).toEqual(plainly.members(account, name))
  for (const policy of arns) {
    expect(refs(attachmentsOf(account, policy))).toEqual(plainly.attachments(account, policy))
    expect(refs(boundedBy(account, policy))).toEqual(plainly.bounded(account, policy))
    expect(reachOf(account, { kind: 'managed', arn: policy })).toEqual(plainly.reach(account, policy))
  }
  for (const { name } of account.groups) {
    const tape = { kind: 'inline', holder: { kind: 'group', name }, name: 'Tape' } as const
    const holds = account.groups.find((one) => one.name === name)?.inlinePolicies.length === 1
    expect(reachOf(account, tape)).toEqual(holds ? plainly.members(account, name).map((one) => one.name) : [])
  }
}
