import { call, emptyAccount, type Account, type ApiCall } from '../../iam'
import type { Scenario } from '../../scenario'

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess'
const EVERYTHING = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'

/** Everybody may do everything: what one does who wants to be done. */
export function withAdministrators({ account, ...scenario }: Scenario): Scenario {
  let next = account
  for (const { name: UserName } of account.users) {
    // Whoever has as many attached as a user may have gets the same inline.
    const ways: readonly ApiCall[] = [
      { operation: 'AttachUserPolicy', parameters: { UserName, PolicyArn: ADMINISTRATOR } },
      {
        operation: 'PutUserPolicy',
        parameters: { UserName, PolicyName: 'AdministratorAccess', PolicyDocument: EVERYTHING },
      },
    ]
    for (const way of ways) {
      const result = call(next, way)
      if (!result.ok) continue
      next = result.account
      break
    }
  }
  return { ...scenario, account: next }
}

/** Nobody has anything: people, groups and buckets are still there, and no policy at all. */
export function withNothingGranted({ account, ...scenario }: Scenario): Scenario {
  const bare = { attachedPolicies: [], inlinePolicies: [] }
  const next: Account = {
    ...account,
    users: account.users.map((user) => ({ ...user, ...bare, groups: [] })),
    groups: account.groups.map((group) => ({ ...group, ...bare })),
    roles: account.roles.map((role) => ({ ...role, ...bare })),
    policies: [],
    resources: account.resources.map((resource) => ({ ...resource, policy: null })),
  }
  return { ...scenario, account: next }
}

/** Nothing is left but the account's number. */
export const withNothing = ({ account, ...scenario }: Scenario): Scenario => ({
  ...scenario,
  account: emptyAccount(account.id),
})
