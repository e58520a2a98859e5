import { parseIamArn } from '../iam'
import type { ScenarioDocument } from '../scenario'

/**
 * A document that has only some entities of an account, with bare groups and policies in place of those they refer to, behind
 * its own: so that the decoder can judge them by themselves. Nothing about the document is trusted.
 */
export function withReferences(document: ScenarioDocument): unknown {
  const { account } = document
  const { users = [], groups = [], roles = [], policies = [] } = account
  const arns = [
    ...[...users, ...groups, ...roles].flatMap(({ attachedPolicies = [] }) => attachedPolicies),
    ...[...users, ...roles].flatMap(({ permissionsBoundary }) => permissionsBoundary ?? []),
  ]
  const present = new Set(groups.map(({ name }) => name))
  const names = users.flatMap((user) => user.groups ?? []).filter((name) => !present.has(name))
  const own = new Set(policies.map(({ name, path = '/' }) => `${path}${name}`))
  const referred = [...new Set(arns)].flatMap((arn) => {
    const parts = parseIamArn(arn)
    return parts?.account === account.id && !own.has(`${parts.path}${parts.name}`)
      ? [{ name: parts.name, path: parts.path, document: '' }]
      : []
  })
  return {
    ...document,
    account: {
      ...account,
      groups: [...groups, ...[...new Set(names)].map((name) => ({ name }))],
      policies: [...policies, ...referred],
    },
  }
}
