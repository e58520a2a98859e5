import { isAwsManaged, policyArn } from '../iam'
import type { Account, Issue } from '../iam'
import { issueAt, quote } from './place'

/** Memberships name groups that exist, and attachments name policies that do. AWS managed policies exist everywhere. */
export function checkReferences(account: Account): readonly Issue[] {
  const spelling = new Map(account.groups.map(({ name }) => [name.toLowerCase(), name]))
  const arns = new Set(account.policies.map((policy) => policyArn(account, policy)))

  const membership = (name: string, path: Issue['path']): readonly Issue[] => {
    const spelled = spelling.get(name.toLowerCase())
    if (spelled === name) return []
    return spelled === undefined
      ? [issueAt(path, 'no-such-group', `names the group ${quote(name)}, which the account does not have`)]
      : [issueAt(path, 'other-spelling', `says ${quote(name)}, and the group is spelled ${quote(spelled)}`)]
  }
  const attachment = (arn: string, path: Issue['path']): readonly Issue[] =>
    isAwsManaged(arn) || arns.has(arn)
      ? []
      : [issueAt(path, 'no-such-policy', `names the policy ${quote(arn)}, which the account does not have`)]
  const boundary = (arn: string | null, path: Issue['path']) => (arn === null ? [] : attachment(arn, path))

  return [
    ...account.users.flatMap((user, u) =>
      user.groups.flatMap((name, g) => membership(name, ['account', 'users', u, 'groups', g])),
    ),
    ...(['users', 'groups', 'roles'] as const).flatMap((kind) =>
      account[kind].flatMap((holder, h) =>
        holder.attachedPolicies.flatMap((arn, a) =>
          attachment(arn, ['account', kind, h, 'attachedPolicies', a]),
        ),
      ),
    ),
    ...(['users', 'roles'] as const).flatMap((kind) =>
      account[kind].flatMap((holder, h) =>
        boundary(holder.permissionsBoundary, ['account', kind, h, 'permissionsBoundary']),
      ),
    ),
  ]
}
