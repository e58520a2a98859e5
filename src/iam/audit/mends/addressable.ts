import type { Account, HolderKind, InlinePolicy, ManagedPolicy, PolicyHolder } from '../../account/account'
import { isAwsManaged, policyArn } from '../../account/arn'
import { refusedPolicyArn } from '../../account/managed-policy-arn'
import {
  arn as arnParameter,
  existingUserName,
  groupName,
  policyName,
  roleName,
  versionId,
} from '../../account/names'
import { matches, type ParameterRules } from '../../account/parameter'
import { VERSIONS_PER_POLICY } from '../../account/quotas'

/**
 * What calls can be about. An account that was brought in from elsewhere may have names that no call can say, or names that
 * mean two things: what is not told apart is left alone.
 */
export interface Addressable {
  readonly holder: (kind: HolderKind, holder: PolicyHolder) => boolean
  readonly inline: (holder: PolicyHolder, policy: InlinePolicy) => boolean
  readonly attachment: (policyArn: string) => boolean
  /** Whether a customer managed policy and its other versions can be deleted, once nobody uses it. */
  readonly deletable: (policy: ManagedPolicy) => boolean
}

const NAMES = { user: existingUserName, group: groupName, role: roleName } as const

export function addressable(account: Account): Addressable {
  const unique = {
    user: uniqueIn(account.users.map(({ name }) => name.toLowerCase())),
    group: uniqueIn(account.groups.map(({ name }) => name.toLowerCase())),
    role: uniqueIn(account.roles.map(({ name }) => name.toLowerCase())),
  }
  const uniquePolicy = uniqueIn(account.policies.map((policy) => policyArn(account, policy)))
  const attachment = (arn: string): boolean =>
    fits(arnParameter.required, arn) && refusedPolicyArn(arn) === null
  return {
    holder: (kind, { name }) => fits(NAMES[kind].required, name) && unique[kind](name.toLowerCase()),
    inline: ({ inlinePolicies }, { name }) =>
      fits(policyName.required, name) && inlinePolicies.filter((other) => other.name === name).length === 1,
    attachment,
    deletable: (policy) => {
      const arn = policyArn(account, policy)
      return attachment(arn) && !isAwsManaged(arn) && uniquePolicy(arn) && hasSoundVersions(policy)
    },
  }
}

function hasSoundVersions({ versions, defaultVersionId }: ManagedPolicy): boolean {
  const others = versions.filter(({ id }) => id !== defaultVersionId)
  return (
    versions.length <= VERSIONS_PER_POLICY &&
    new Set(versions.map(({ id }) => id)).size === versions.length &&
    others.every(({ id }) => fits(versionId.required, id))
  )
}

function fits(rules: ParameterRules, text: string): boolean {
  const { minLength = 0, maxLength = Infinity } = rules
  return text.length >= minLength && text.length <= maxLength && matches(rules, text)
}

function uniqueIn(names: readonly string[]): (name: string) => boolean {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) twice.add(name)
    seen.add(name)
  }
  return (name) => !twice.has(name)
}
