import type { Account, Group, HolderRef, ManagedPolicy, PolicyHolder, Resource, Role, User } from './account'
import { bucketArn, isAwsManaged, policyArn } from './arn'

/**
 * Names are unique ignoring case, so a name finds its entity ignoring case. AWS documents the uniqueness ("IAM and AWS
 * STS quotas"); how it treats case at look-up is not documented, and this is the reading that follows from it.
 */
export function findByName<Entity extends { readonly name: string }>(
  entities: readonly Entity[],
  name: string,
): Entity | undefined {
  const folded = name.toLowerCase()
  return entities.find((entity) => entity.name.length === name.length && entity.name.toLowerCase() === folded)
}

export const findRole = (account: Account, name: string): Role | undefined => findByName(account.roles, name)
export const findUser = (account: Account, name: string): User | undefined => findByName(account.users, name)
export const findGroup = (account: Account, name: string): Group | undefined =>
  findByName(account.groups, name)

export function findHolder(account: Account, { kind, name }: HolderRef): PolicyHolder | undefined {
  switch (kind) {
    case 'user':
      return findUser(account, name)
    case 'group':
      return findGroup(account, name)
    case 'role':
      return findRole(account, name)
  }
}

/** A customer managed policy by its ARN, compared exactly. AWS managed ones are in the catalog. */
export function findPolicy(account: Account, arn: string): ManagedPolicy | undefined {
  if (isAwsManaged(arn)) return undefined
  return account.policies.find((policy) => policyArn(account, policy) === arn)
}

export function findBucket(account: Account, name: string): Resource | undefined {
  const arn = bucketArn(name)
  return account.resources.find((resource) => resource.arn === arn)
}
