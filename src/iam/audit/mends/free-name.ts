import type { Account } from '../../account/account'
import { managedPolicyName } from '../../account/arn'
import { groupName } from '../../account/names'
import { matches } from '../../account/parameter'

const LONGEST = 128

/** A name that is like the wanted one and that nothing has: `Readers`, `Readers-2`, …. `isTaken` gets it in lower case. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  const base = matches(groupName.required, wanted) ? wanted.slice(0, LONGEST) : 'Moved'
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`
    const name = base.slice(0, LONGEST - suffix.length) + suffix
    if (!isTaken(name.toLowerCase())) return name
  }
}

/**
 * Names of groups, in lower case, that a new one must not have. Those that users claim to be in although there is no such
 * group count too: they would become its members.
 */
export function takenGroupNames({ groups, users }: Account): ReadonlySet<string> {
  const taken = new Set(groups.map(({ name }) => name.toLowerCase()))
  for (const user of users) for (const name of user.groups) taken.add(name.toLowerCase())
  return taken
}

/** The same for managed policies: an attachment of one that is not there would come to life. */
export function takenPolicyNames(account: Account): ReadonlySet<string> {
  const taken = new Set(account.policies.map(({ name }) => name.toLowerCase()))
  const take = (arn: string): unknown => taken.add(managedPolicyName(arn).toLowerCase())
  const { users, groups, roles } = account
  for (const { attachedPolicies } of [...users, ...groups, ...roles]) attachedPolicies.forEach(take)
  for (const { permissionsBoundary } of [...users, ...roles])
    if (permissionsBoundary !== null) take(permissionsBoundary)
  return taken
}
