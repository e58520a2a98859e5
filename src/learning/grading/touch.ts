import { bucketArn, describeCall, policyKey } from '../../iam'
import type { ApiCall, Account, HolderKind, OperationName, PolicyKey } from '../../iam'
import { difference } from '../../interchange'
import type { Scenario } from '../../scenario'
import type { TouchGoal } from '../challenge/goal'
import { words } from '../texts/en/words'
import type { Counterexample } from './result'

/** A policy is edited by all of these: whoever may make a version may put one in force and clear old ones away. */
const VERSIONS: readonly OperationName[] = [
  'CreatePolicyVersion',
  'SetDefaultPolicyVersion',
  'DeletePolicyVersion',
]

/** The first call on the shortest way from the start to here that the goal does not allow. */
export function missedTouch(goal: TouchGoal, start: Scenario, scenario: Scenario): Counterexample | null {
  if (scenario.account === start.account) return null
  const call = difference(start.account, scenario.account).find(
    (apiCall) => !mayMake(goal, apiCall, start.account),
  )
  return call === undefined ? null : { kind: 'touch', sentence: words.touched(describeCall(call)), call }
}

function mayMake(
  { operations, users, groups, policies }: TouchGoal,
  call: ApiCall,
  account: Account,
): boolean {
  const { operation, parameters } = call
  const isOneOf = (names: readonly string[] | undefined, name: string | null): boolean =>
    names === undefined || name === null || names.includes(name)
  const edits = VERSIONS.includes(operation) && operations?.some((name) => VERSIONS.includes(name))
  return (
    (edits || isOneOf(operations, operation)) &&
    isOneOf(users, 'UserName' in parameters ? parameters.UserName : null) &&
    isOneOf(groups, 'GroupName' in parameters ? parameters.GroupName : null) &&
    isOneOf(policies, policyChangedBy(call, account))
  )
}

/** The policy whose text a call changes, makes or deletes; `null` for a call that is about none. */
function policyChangedBy(call: ApiCall, { id }: Account): PolicyKey | null {
  const inline = (kind: HolderKind, holder: string, name: string): PolicyKey =>
    policyKey({ kind: 'inline', holder: { kind, name: holder }, name })
  switch (call.operation) {
    case 'CreatePolicy': {
      const { Path = '/', PolicyName } = call.parameters
      return policyKey({ kind: 'managed', arn: `arn:aws:iam::${id}:policy${Path}${PolicyName}` })
    }
    case 'CreatePolicyVersion':
    case 'SetDefaultPolicyVersion':
    case 'DeletePolicyVersion':
    case 'DeletePolicy':
      return policyKey({ kind: 'managed', arn: call.parameters.PolicyArn })
    case 'PutUserPolicy':
    case 'DeleteUserPolicy':
      return inline('user', call.parameters.UserName, call.parameters.PolicyName)
    case 'PutGroupPolicy':
    case 'DeleteGroupPolicy':
      return inline('group', call.parameters.GroupName, call.parameters.PolicyName)
    case 'PutRolePolicy':
    case 'DeleteRolePolicy':
      return inline('role', call.parameters.RoleName, call.parameters.PolicyName)
    case 'PutBucketPolicy':
    case 'DeleteBucketPolicy':
      return policyKey({ kind: 'resource', arn: bucketArn(call.parameters.Bucket) })
    default:
      return null
  }
}
