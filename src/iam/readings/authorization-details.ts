import type { Account, InlinePolicy } from '../account/account'
import { describeBoundary, describeGroup, describeRole, describeUser } from '../account/answers'
import { isAwsManaged } from '../account/arn'
import { groupsOf } from '../account/queries'
import { tagList } from '../account/tags'
import { attachedPolicies } from './attached-policies'
import {
  describeVersion,
  describeWithDescription,
  knownPolicy,
  newestFirst,
  ownPolicies,
  type KnownPolicy,
} from './known-policy'
import { entityTypes } from './names'
import { policyUses } from './policy-use'
import { answer, reading } from './reading'

export const authorizationDetailReadings = {
  /** Everything of everybody at once. Membership is told on the user's side alone, by names. */
  GetAccountAuthorizationDetails: reading({ Filter: entityTypes.optional }, (account, { Filter = [] }) => {
    const wanted = (kind: string): boolean => Filter.length === 0 || Filter.includes(kind)
    return answer({
      UserDetailList: wanted('User') ? userDetails(account) : [],
      GroupDetailList: wanted('Group') ? groupDetails(account) : [],
      RoleDetailList: wanted('Role') ? roleDetails(account) : [],
      Policies: policyDetails(account, wanted('LocalManagedPolicy'), wanted('AWSManagedPolicy')),
    })
  }),
} as const

function userDetails(account: Account) {
  return account.users.map((user) => ({
    ...describeUser(account, user),
    UserPolicyList: inlineDetails(user.inlinePolicies),
    GroupList: groupsOf(account, user).map(({ name }) => name),
    AttachedManagedPolicies: attachedPolicies(user.attachedPolicies),
    ...describeBoundary(user),
    Tags: tagList(user.tags),
  }))
}

function groupDetails(account: Account) {
  return account.groups.map((group) => ({
    ...describeGroup(account, group),
    GroupPolicyList: inlineDetails(group.inlinePolicies),
    AttachedManagedPolicies: attachedPolicies(group.attachedPolicies),
  }))
}

/** Neither the description nor the longest session, which this answer of AWS has no member for. */
function roleDetails(account: Account) {
  return account.roles.map((role) => ({
    ...describeRole(account, role),
    InstanceProfileList: [],
    RolePolicyList: inlineDetails(role.inlinePolicies),
    AttachedManagedPolicies: attachedPolicies(role.attachedPolicies),
    ...describeBoundary(role),
    Tags: tagList(role.tags),
    RoleLastUsed: {},
  }))
}

/** Of AWS's own, those that somebody has: AWS documents neither that nor the contrary. */
function policyDetails(account: Account, own: boolean, ofAws: boolean) {
  const uses = policyUses(account)
  const inUse = uses.arns.filter(isAwsManaged).flatMap((arn): readonly KnownPolicy[] => {
    const known = knownPolicy(account, arn)
    return 'code' in known ? [] : [known]
  })
  return [...(own ? ownPolicies(account) : []), ...(ofAws ? inUse : [])].map((known) => ({
    ...describeWithDescription(known, uses.of(known.arn)),
    PolicyVersionList: newestFirst(known.policy).map((version) => ({
      Document: version.document,
      ...describeVersion(known.policy, version),
    })),
  }))
}

function inlineDetails(policies: readonly InlinePolicy[]) {
  return policies.map(({ name, document }) => ({ PolicyName: name, PolicyDocument: document }))
}
