import type { ApiCall } from '../../../src/iam/account/operations'

/** A call in short, for tables: its operation, and whom and what it is about, without documents. */
export function commandOf({ operation, parameters }: ApiCall): string {
  const { UserName, GroupName, RoleName, PolicyName, PolicyArn, PermissionsBoundary, VersionId, Bucket } =
    parameters as Readonly<Record<string, string | undefined>>
  const about = [GroupName, RoleName, UserName, PolicyName, PolicyArn, PermissionsBoundary, VersionId, Bucket]
  return [operation, ...about.filter((name) => name !== undefined)].join(' ')
}
