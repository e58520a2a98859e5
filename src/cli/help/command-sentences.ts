/** What each operation does, in a sentence or two: for the help, and for suggestions. */
export const commandSentences: Readonly<Record<string, string>> = {
  CreateUser:
    'Makes a user. A new user may do nothing, until a policy of theirs or of one of their groups allows it.',
  GetUser: 'Shows a user, with tags and permissions boundary; without a name, the user who asks.',
  ListUsers: 'Lists the users, without their tags and boundaries.',
  UpdateUser: 'Renames a user, or moves them to another path. Groups and policies stay theirs.',
  DeleteUser: 'Deletes a user who is in no group and has no policies: take those away first.',
  TagUser: 'Puts tags on a user; a tag with the same key gets the new value.',
  UntagUser: 'Takes tags off a user.',
  ListUserTags: 'Lists the tags of a user.',
  PutUserPermissionsBoundary:
    'Sets a managed policy as the most a user may ever do. A boundary allows nothing by itself.',
  DeleteUserPermissionsBoundary: 'Takes the permissions boundary off a user.',

  CreateGroup: 'Makes a group: a container of users that policies are attached to.',
  GetGroup: 'Shows a group and the users in it.',
  ListGroups: 'Lists the groups.',
  ListGroupsForUser: 'Lists the groups that a user is in.',
  UpdateGroup: 'Renames a group, or moves it to another path. Its members stay members.',
  DeleteGroup: 'Deletes a group that has neither users nor policies: take those away first.',
  AddUserToGroup:
    'Puts a user into a group, so that the group’s policies apply to them. Doing it again is no error.',
  RemoveUserFromGroup: 'Takes a user out of a group. For somebody who is no member it does nothing.',

  CreateRole: 'Makes a role, with a trust policy that says who may assume it.',
  GetRole: 'Shows a role, with its trust policy, tags and permissions boundary.',
  ListRoles: 'Lists the roles, without their tags and boundaries.',
  UpdateRole: 'Changes a role’s description or how long its sessions may last.',
  UpdateAssumeRolePolicy: 'Replaces the trust policy of a role: who may assume it.',
  DeleteRole: 'Deletes a role that has no policies: take those away first.',
  TagRole: 'Puts tags on a role; a tag with the same key gets the new value.',
  UntagRole: 'Takes tags off a role.',
  ListRoleTags: 'Lists the tags of a role.',
  PutRolePermissionsBoundary:
    'Sets a managed policy as the most a role may ever do. A boundary allows nothing by itself.',
  DeleteRolePermissionsBoundary: 'Takes the permissions boundary off a role.',

  CreatePolicy: 'Makes a managed policy: one document that can be attached to many groups, users and roles.',
  GetPolicy: 'Shows a managed policy, without its document: that is in get-policy-version.',
  ListPolicies: 'Lists the managed policies, AWS’s own among them.',
  DeletePolicy: 'Deletes a managed policy that is attached nowhere and has no version but the default one.',
  CreatePolicyVersion:
    'Saves a new version of a managed policy. It is not in force, unless --set-as-default says so. At most five versions are kept.',
  GetPolicyVersion: 'Shows a version of a managed policy, with its document.',
  ListPolicyVersions: 'Lists the versions of a managed policy, newest first.',
  SetDefaultPolicyVersion: 'Puts a version of a managed policy in force, wherever the policy is attached.',
  DeletePolicyVersion: 'Deletes a version of a managed policy that is not in force.',
  ListEntitiesForPolicy: 'Lists the groups, users and roles that a managed policy is attached to.',
  TagPolicy: 'Puts tags on a managed policy; a tag with the same key gets the new value.',
  UntagPolicy: 'Takes tags off a managed policy.',
  ListPolicyTags: 'Lists the tags of a managed policy.',

  AttachGroupPolicy: 'Attaches a managed policy to a group, for all its users. Doing it again is no error.',
  AttachUserPolicy: 'Attaches a managed policy to one user. A group is the better place for it.',
  AttachRolePolicy: 'Attaches a managed policy to a role.',
  DetachGroupPolicy: 'Takes a managed policy off a group. The policy stays.',
  DetachUserPolicy: 'Takes a managed policy off a user. The policy stays.',
  DetachRolePolicy: 'Takes a managed policy off a role. The policy stays.',
  ListAttachedGroupPolicies: 'Lists the managed policies of a group.',
  ListAttachedUserPolicies: 'Lists the managed policies of a user; not those of their groups.',
  ListAttachedRolePolicies: 'Lists the managed policies of a role.',

  PutGroupPolicy: 'Writes an inline policy into a group. One of the same name is replaced without asking.',
  PutUserPolicy: 'Writes an inline policy into a user. One of the same name is replaced without asking.',
  PutRolePolicy: 'Writes an inline policy into a role. One of the same name is replaced without asking.',
  GetGroupPolicy: 'Shows an inline policy of a group.',
  GetUserPolicy: 'Shows an inline policy of a user.',
  GetRolePolicy: 'Shows an inline policy of a role.',
  ListGroupPolicies: 'Lists the names of a group’s inline policies.',
  ListUserPolicies: 'Lists the names of a user’s inline policies.',
  ListRolePolicies: 'Lists the names of a role’s inline policies.',
  DeleteGroupPolicy: 'Deletes an inline policy of a group.',
  DeleteUserPolicy: 'Deletes an inline policy of a user.',
  DeleteRolePolicy: 'Deletes an inline policy of a role.',

  GetAccountAuthorizationDetails:
    'Shows the whole account: users, groups, roles and managed policies, with everything in them and how they hang together.',
  GetAccountSummary: 'Shows how much there is in the account, and how much there may be.',
  GetContextKeysForCustomPolicy:
    'Lists the context keys that policies ask for, in conditions and in variables.',
  GetContextKeysForPrincipalPolicy:
    'Lists the context keys that the policies of a user, a group or a role ask for, and policies that are given besides.',
  SimulateCustomPolicy:
    'Says what policies that are given would decide about actions, without anybody having them.',
  SimulatePrincipalPolicy:
    'Says what the policies of a user (with those of their groups), a group or a role decide about actions.',

  GetCallerIdentity: 'Shows who is asking. Nobody needs a permission for it.',
  AssumeRole:
    'Begins a session of a role, if the role’s trust policy lets the caller. The console keeps the session as the profile ROLE/SESSION.',

  CreateBucket: 'Makes an S3 bucket: a resource to write policies about.',
  DeleteBucket: 'Deletes an empty S3 bucket.',
  ListBuckets: 'Lists the account’s S3 buckets.',
  PutBucketPolicy: 'Writes the policy of a bucket, which says who may do what with it.',
  GetBucketPolicy: 'Shows the policy of a bucket, as text.',
  DeleteBucketPolicy: 'Takes the policy off a bucket.',
}
