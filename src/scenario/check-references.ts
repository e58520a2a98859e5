import { isAwsManaged, policyArn } from '../iam'
import type { Account, Issue } from '../iam'
import { issueAt, quote } from './place'

/** Memberships name groups that exist, and attachments name policies that do. AWS managed policies exist everywhere. */
export function* checkReferences(account: Account): Generator<Issue> {
  yield* checkMemberships(account)
  const arns = new Set(account.policies.map((policy) => policyArn(account, policy)))
  const isKnown = (arn: string): boolean => isAwsManaged(arn) || arns.has(arn)
  const unknown = (arn: string, path: Issue['path']): Issue =>
    issueAt(path, 'no-such-policy', `names the policy ${quote(arn)}, which the account does not have`)

  for (const kind of ['users', 'groups', 'roles'] as const) {
    for (const [h, { attachedPolicies }] of account[kind].entries()) {
      for (const [a, arn] of attachedPolicies.entries()) {
        if (!isKnown(arn)) yield unknown(arn, ['account', kind, h, 'attachedPolicies', a])
      }
    }
  }
  for (const kind of ['users', 'roles'] as const) {
    for (const [h, { permissionsBoundary }] of account[kind].entries()) {
      if (permissionsBoundary === null || isKnown(permissionsBoundary)) continue
      yield unknown(permissionsBoundary, ['account', kind, h, 'permissionsBoundary'])
    }
  }
}

function* checkMemberships({ users, groups }: Account): Generator<Issue> {
  const spelling = new Map(groups.map(({ name }) => [name.toLowerCase(), name]))
  for (const [u, user] of users.entries()) {
    for (const [g, name] of user.groups.entries()) {
      const spelled = spelling.get(name.toLowerCase())
      if (spelled === name) continue
      const path = ['account', 'users', u, 'groups', g]
      yield spelled === undefined
        ? issueAt(path, 'no-such-group', `names the group ${quote(name)}, which the account does not have`)
        : issueAt(path, 'other-spelling', `says ${quote(name)}, and the group is spelled ${quote(spelled)}`)
    }
  }
}
