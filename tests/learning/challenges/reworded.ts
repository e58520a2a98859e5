import type { Account } from '../../../src/iam'
import type { Scenario } from '../../../src/scenario'

/**
 * The same policies in other words, wherever they differ from the start: no line breaks, statements in another order and with other
 * names, single values as lists, actions in capitals.
 */
export function reworded(start: Scenario, { account, ...rest }: Scenario): Scenario {
  const known = new Set(textsOf(start.account))
  const other = (text: string): string => (known.has(text) ? text : inOtherWords(text))
  const holding = <Holder extends Account['groups'][number]>(holder: Holder): Holder => ({
    ...holder,
    inlinePolicies: holder.inlinePolicies.map(({ name, document }) => ({ name, document: other(document) })),
  })
  return {
    ...rest,
    account: {
      ...account,
      users: account.users.map(holding),
      groups: account.groups.map(holding),
      roles: account.roles.map((role) => ({ ...holding(role), trustPolicy: role.trustPolicy })),
      policies: account.policies.map((policy) => ({ ...policy, document: other(policy.document) })),
      resources: account.resources.map((resource) => ({
        ...resource,
        policy: resource.policy === null ? null : other(resource.policy),
      })),
    },
  }
}

function inOtherWords(text: string): string {
  const { Version, Statement } = JSON.parse(text)
  const statements: readonly Record<string, unknown>[] = Array.isArray(Statement) ? Statement : [Statement]
  return JSON.stringify({
    Statement: statements.toReversed().map(({ Sid: _, Action, Resource, ...rest }, index) => ({
      ...(Resource !== undefined && { Resource: [Resource].flat() }),
      ...(Action !== undefined && {
        Action: [Action].flat().map((action: unknown) => JSON.stringify(action).slice(1, -1).toUpperCase()),
      }),
      ...rest,
      Sid: `S${index}`,
    })),
    Version,
  })
}

const textsOf = ({ users, groups, roles, policies, resources }: Account): readonly string[] => [
  ...[...users, ...groups, ...roles].flatMap(({ inlinePolicies }) =>
    inlinePolicies.map(({ document }) => document),
  ),
  ...policies.map(({ document }) => document),
  ...resources.flatMap(({ policy }) => policy ?? []),
]
