import {
  findHolder,
  nameInArn,
  policyKey,
  policyKindOf,
  usersOf,
  type Account,
  type ApiCall,
  type HolderRef,
  type PolicyRef,
} from '../iam'

/** What can be picked up: a user, or a managed policy; from inside a tray or a card, or from its own place. */
export type Carried =
  | { readonly kind: 'user'; readonly name: string; readonly from: HolderRef | null }
  | { readonly kind: 'policy'; readonly arn: string; readonly name: string; readonly from: HolderRef | null }

/** Where it can be put: on a group, on a user, or outside of what it came from. */
export type Place = HolderRef | { readonly kind: 'outside' }

/**
 * The calls that putting a thing in a place means; `null` where it cannot go. Putting always adds: a user dragged from
 * one group to another is in both, since membership is no seat that one leaves.
 */
export function gestureCalls(carried: Carried, place: Place): readonly ApiCall[] | null {
  if (place.kind === 'outside') return carried.from && leaveCalls(carried, carried.from)
  if (place.kind === carried.from?.kind && place.name === carried.from.name) return null
  if (carried.kind === 'user') {
    if (place.kind !== 'group') return null
    return [{ operation: 'AddUserToGroup', parameters: { GroupName: place.name, UserName: carried.name } }]
  }
  return attachCalls(carried.arn, place)
}

/** Whether a thing is in that place already. */
export function isIn(account: Account, carried: Carried, place: Place): boolean {
  if (place.kind === 'outside') return false
  const holder = findHolder(account, place)
  if (!holder) return false
  return carried.kind === 'user'
    ? usersOf(account, place.name).some((user) => user.name === carried.name)
    : holder.attachedPolicies.includes(carried.arn)
}

export function attachCalls(arn: string, holder: HolderRef): readonly ApiCall[] | null {
  switch (holder.kind) {
    case 'group':
      return [{ operation: 'AttachGroupPolicy', parameters: { GroupName: holder.name, PolicyArn: arn } }]
    case 'user':
      return [{ operation: 'AttachUserPolicy', parameters: { UserName: holder.name, PolicyArn: arn } }]
    case 'role':
      return [{ operation: 'AttachRolePolicy', parameters: { RoleName: holder.name, PolicyArn: arn } }]
  }
}

/** The calls that take a thing out of what holds it. */
export function leaveCalls(carried: Carried, holder: HolderRef): readonly ApiCall[] | null {
  if (carried.kind === 'user') {
    return [
      { operation: 'RemoveUserFromGroup', parameters: { GroupName: holder.name, UserName: carried.name } },
    ]
  }
  switch (holder.kind) {
    case 'group':
      return [
        { operation: 'DetachGroupPolicy', parameters: { GroupName: holder.name, PolicyArn: carried.arn } },
      ]
    case 'user':
      return [
        { operation: 'DetachUserPolicy', parameters: { UserName: holder.name, PolicyArn: carried.arn } },
      ]
    case 'role':
      return [
        { operation: 'DetachRolePolicy', parameters: { RoleName: holder.name, PolicyArn: carried.arn } },
      ]
  }
}

/** The call that saves a policy's text where it belongs; `null` for the organization's, which no call of IAM changes. */
export function saveCall(ref: PolicyRef, text: string): ApiCall | null {
  switch (ref.kind) {
    case 'managed':
      return {
        operation: 'CreatePolicyVersion',
        parameters: { PolicyArn: ref.arn, PolicyDocument: text, SetAsDefault: true },
      }
    case 'resource':
      return policyKindOf(ref) === 'trust'
        ? {
            operation: 'UpdateAssumeRolePolicy',
            parameters: { RoleName: nameInArn(ref.arn), PolicyDocument: text },
          }
        : { operation: 'PutBucketPolicy', parameters: { Bucket: bucketName(ref.arn), Policy: text } }
    case 'inline':
      return putInlineCall(ref.holder, ref.name, text)
    case 'scp':
    case 'rcp':
      return null
  }
}

export function putInlineCall(holder: HolderRef, name: string, text: string): ApiCall {
  const document = { PolicyName: name, PolicyDocument: text }
  switch (holder.kind) {
    case 'group':
      return { operation: 'PutGroupPolicy', parameters: { GroupName: holder.name, ...document } }
    case 'user':
      return { operation: 'PutUserPolicy', parameters: { UserName: holder.name, ...document } }
    case 'role':
      return { operation: 'PutRolePolicy', parameters: { RoleName: holder.name, ...document } }
  }
}

function deleteInlineCall(holder: HolderRef, name: string): ApiCall {
  switch (holder.kind) {
    case 'group':
      return {
        operation: 'DeleteGroupPolicy',
        parameters: { GroupName: holder.name, PolicyName: name },
      }
    case 'user':
      return { operation: 'DeleteUserPolicy', parameters: { UserName: holder.name, PolicyName: name } }
    case 'role':
      return { operation: 'DeleteRolePolicy', parameters: { RoleName: holder.name, PolicyName: name } }
  }
}

/**
 * The calls that delete a user or a group with all that hangs on it, in an order that AWS accepts. AWS's console
 * does the same for the person who presses Delete; its API refuses with DeleteConflict until it is done.
 */
export function deleteHolderCalls(account: Account, holder: HolderRef): readonly ApiCall[] {
  const { kind, name } = holder
  const found = (kind === 'group' ? account.groups : account.users).find((entity) => entity.name === name)
  if (!found || kind === 'role') return []
  const memberships: [string, string][] =
    kind === 'group'
      ? account.users.filter((user) => user.groups.includes(name)).map((user) => [user.name, name])
      : (account.users.find((user) => user.name === name)?.groups ?? []).map((group) => [name, group])
  return [
    ...memberships.map(([UserName, GroupName]): ApiCall => ({
      operation: 'RemoveUserFromGroup',
      parameters: { GroupName, UserName },
    })),
    ...found.inlinePolicies.map((policy) => deleteInlineCall(holder, policy.name)),
    ...found.attachedPolicies.flatMap(
      (arn) => leaveCalls({ kind: 'policy', arn, name: arn, from: holder }, holder) ?? [],
    ),
    kind === 'group'
      ? { operation: 'DeleteGroup', parameters: { GroupName: name } }
      : { operation: 'DeleteUser', parameters: { UserName: name } },
  ]
}

/**
 * The calls that delete a policy of any kind: detached everywhere and its older versions deleted first, as AWS wants it. None
 * for what stays: a role has a trust policy as long as it is there, and the organization's are not the account's.
 */
export function deletePolicyCalls(
  account: Account,
  ref: PolicyRef,
  attachments: readonly HolderRef[],
): readonly ApiCall[] {
  if (ref.kind === 'inline') return [deleteInlineCall(ref.holder, ref.name)]
  if (ref.kind === 'resource' && policyKindOf(ref) === 'resource') {
    return [{ operation: 'DeleteBucketPolicy', parameters: { Bucket: bucketName(ref.arn) } }]
  }
  if (ref.kind !== 'managed') return []
  const policy = account.policies.find((candidate) =>
    ref.arn.endsWith(`:policy${candidate.path}${candidate.name}`),
  )
  return [
    ...attachments.flatMap(
      (holder) => leaveCalls({ kind: 'policy', arn: ref.arn, name: ref.arn, from: holder }, holder) ?? [],
    ),
    ...(policy?.versions ?? [])
      .filter((version) => version.id !== policy?.defaultVersionId)
      .map((version): ApiCall => ({
        operation: 'DeletePolicyVersion',
        parameters: { PolicyArn: ref.arn, VersionId: version.id },
      })),
    { operation: 'DeletePolicy', parameters: { PolicyArn: ref.arn } },
  ]
}

export function bucketName(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1)
}

/** A place as one string, to show an error where it happened. */
export function placeKey(place: Place | PolicyRef): string {
  switch (place.kind) {
    case 'outside':
      return 'outside'
    case 'managed':
    case 'inline':
    case 'resource':
    case 'scp':
    case 'rcp':
      return policyKey(place)
    default:
      return `${place.kind}/${place.name}`
  }
}
