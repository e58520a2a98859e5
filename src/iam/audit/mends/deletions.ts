import type { Group, ManagedPolicy, PolicyVersion } from '../../account/account'
import { policyArn } from '../../account/arn'
import type { ApiCall } from '../../account/operations'
import type { Ground } from './ground'

/** The calls that delete a group nobody is in; `null` if no call can be about it. */
export function deleteGroupCalls({ addressable }: Ground, group: Group): readonly ApiCall[] | null {
  const { name: GroupName, inlinePolicies } = group
  const attachedPolicies = [...new Set(group.attachedPolicies)]
  const isClear =
    addressable.holder('group', group) &&
    inlinePolicies.every((policy) => addressable.inline(group, policy)) &&
    attachedPolicies.every(addressable.attachment)
  if (!isClear) return null
  return [
    ...inlinePolicies.map(({ name: PolicyName }): ApiCall => ({
      operation: 'DeleteGroupPolicy',
      parameters: { GroupName, PolicyName },
    })),
    ...attachedPolicies.map((PolicyArn): ApiCall => ({
      operation: 'DetachGroupPolicy',
      parameters: { GroupName, PolicyArn },
    })),
    { operation: 'DeleteGroup', parameters: { GroupName } },
  ]
}

/** The calls that delete a customer managed policy nobody uses; `null` if no call can be about it. */
export function deletePolicyCalls(
  { survey, addressable }: Ground,
  policy: ManagedPolicy,
): readonly ApiCall[] | null {
  if (!addressable.deletable(policy)) return null
  const PolicyArn = policyArn(survey.account, policy)
  return [
    ...notInForce(policy).map(({ id }) => deleteVersionCall(PolicyArn, id)),
    { operation: 'DeletePolicy', parameters: { PolicyArn } },
  ]
}

/** Versions that are kept and not in force, oldest first. */
export function notInForce({ versions, defaultVersionId }: ManagedPolicy): readonly PolicyVersion[] {
  return versions.filter(({ id }) => id !== defaultVersionId)
}

export function deleteVersionCall(PolicyArn: string, VersionId: string): ApiCall {
  return { operation: 'DeletePolicyVersion', parameters: { PolicyArn, VersionId } }
}

/** Requests can be about a policy and ask for its tags; then it makes a difference whether it is there. */
export const hasNoTags = ({ tags }: ManagedPolicy): boolean => Object.keys(tags).length === 0
