import {
  awsManagedPolicies,
  commonActions,
  globalConditionKeys,
  groupArn,
  policyArn,
  readings,
  roleArn,
  rootArn,
  userArn,
  type Account,
} from '../../iam'
import { holderValues } from './holder-values'
import { policyValues } from './policy-values'
import { candidates, type Candidate } from './suggestion'
import type { ValueContext } from './value-context'

type ValuesOf = (account: Account, context: ValueContext) => readonly Candidate[]

const files: ValuesOf = (_, context) => candidates(context.files.map((name) => `file://${name}`))

const paths: ValuesOf = ({ users, groups, roles, policies }) =>
  candidates(new Set([...users, ...groups, ...roles, ...policies].map(({ path }) => path)))

const userArns: ValuesOf = (account) => candidates(account.users.map((user) => userArn(account, user)))
const roleArns: ValuesOf = (account) => candidates(account.roles.map((role) => roleArn(account, role)))

/** The virtual devices that users have, each named as its user. */
const mfaDevices: ValuesOf = ({ id, users }) =>
  candidates(users.map(({ name }) => `arn:aws:iam::${id}:mfa/${name}`))

const managedPolicies: ValuesOf = (account, context) => policyValues.arns(account, context)

/** For shorthand that begins with a member's name. */
const prefixed =
  (prefix: string, valuesOf: ValuesOf): ValuesOf =>
  (account, context) =>
    valuesOf(account, context).map(({ word, description }) => ({ word: prefix + word, description }))

const { PolicyType } = readings.SimulatePrincipalPolicy.parameters.PolicyExclusionList.members

const tagKeys: ValuesOf = ({ users, roles, policies }) =>
  candidates(new Set([...users, ...roles, ...policies].flatMap(({ tags }) => Object.keys(tags))))

/** What can be suggested for the members of inputs, by their names; of all others nothing is known. */
const table: Readonly<Record<string, ValuesOf>> = {
  UserName: (account, context) => holderValues(account, 'user', context),
  GroupName: (account, context) => holderValues(account, 'group', context),
  RoleName: (account, context) => holderValues(account, 'role', context),
  PolicyName: (account, context) => policyValues.inlineNames(account, context),
  PolicyArn: managedPolicies,
  PermissionsBoundary: (account) => [
    ...candidates(account.policies.map((policy) => policyArn(account, policy))),
    ...awsManagedPolicies.map(({ arn, description }) => ({ word: arn, description })),
  ],
  VersionId: (account, context) => policyValues.versions(account, context),
  Path: paths,
  NewPath: paths,
  PathPrefix: paths,
  TagKeys: tagKeys,
  TransitiveTagKeys: tagKeys,
  SerialNumber: mfaDevices,
  PolicyArns: prefixed('arn=', managedPolicies),
  PolicyExclusionList: (account, context) => [
    ...candidates((PolicyType.values ?? []).map((type) => `PolicyType=${type}`)),
    ...prefixed('PolicyArn=', managedPolicies)(account, context),
  ],
  PolicyDocument: files,
  AssumeRolePolicyDocument: files,
  Policy: files,
  ResourcePolicy: files,
  PolicyInputList: files,
  PermissionsBoundaryPolicyInputList: files,
  PolicySourceArn: (account, context) => [
    ...userArns(account, context),
    ...candidates(account.groups.map((group) => groupArn(account, group))),
    ...roleArns(account, context),
  ],
  CallerArn: userArns,
  RoleArn: roleArns,
  ResourceOwner: ({ id }) => candidates([rootArn(id)]),
  ResourceArns: ({ resources }) => candidates(resources.map(({ arn }) => arn)),
  ActionNames: () => candidates(commonActions),
  ContextEntries: () =>
    globalConditionKeys.map(({ name, present }) => ({
      word: `ContextKeyName=${name},ContextKeyValues=`,
      description: present,
    })),
  Bucket: ({ resources }, { operation }) =>
    operation === 'CreateBucket'
      ? []
      : candidates(resources.flatMap(({ arn }) => /^arn:aws:s3:::([^/]+)$/.exec(arn)?.[1] ?? [])),
}

export function memberValues(account: Account, member: string, context: ValueContext): readonly Candidate[] {
  return Object.hasOwn(table, member) ? (table[member]?.(account, context) ?? []) : []
}
