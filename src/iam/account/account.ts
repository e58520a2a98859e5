/**
 * The account: plain immutable data, replaced whole by `call`. Field names are those of the scenario document, so that
 * saving it is writing it out. Membership is kept on the user's side, as AWS's own account export has it.
 */
export interface Account {
  /** Twelve digits. */
  readonly id: string
  readonly users: readonly User[]
  readonly groups: readonly Group[]
  readonly roles: readonly Role[]
  /** Customer managed policies. AWS managed ones belong to nobody's account: see the catalog. */
  readonly policies: readonly ManagedPolicy[]
  readonly resources: readonly Resource[]
  /** `null`: the account is in no organization. */
  readonly organization: Organization | null
  /** How many unique ids this account has handed out, so that a recreated entity gets a new one. */
  readonly idsIssued: number
}

/** Everything that may hold identity policies. */
interface PolicyHolderFields {
  readonly name: string
  /** Begins and ends with `/`. */
  readonly path: string
  /** `AIDA…`, `AGPA…` or `AROA…`, 21 characters. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createDate: string
  /** ARNs of managed policies, in the order of their attachment. */
  readonly attachedPolicies: readonly string[]
  readonly inlinePolicies: readonly InlinePolicy[]
}

export interface User extends PolicyHolderFields {
  /** Names of groups, spelled as the groups spell them, in the order of joining. */
  readonly groups: readonly string[]
  /** ARN of a managed policy. */
  readonly permissionsBoundary: string | null
  readonly tags: Readonly<Record<string, string>>
}

/** A container of users. Not a principal: it has no credentials, no tags, no boundary and contains no groups. */
export type Group = PolicyHolderFields

export interface Role extends PolicyHolderFields {
  /** Policy text: who may assume the role. */
  readonly trustPolicy: string
  /** Never empty; absent means none. */
  readonly description?: string
  /** Of its sessions, in seconds. Absent means an hour, which is AWS's default. */
  readonly maxSessionDuration?: number
  readonly permissionsBoundary: string | null
  readonly tags: Readonly<Record<string, string>>
}

export interface InlinePolicy {
  readonly name: string
  /** Policy text, just as it was typed. */
  readonly document: string
}

export interface ManagedPolicy {
  readonly name: string
  readonly path: string
  /** `ANPA…` */
  readonly id: string
  readonly createDate: string
  readonly updateDate: string
  readonly description: string | null
  readonly tags: Readonly<Record<string, string>>
  /** Text of the version in force; always that of `defaultVersionId`. */
  readonly document: string
  /** Oldest first, at most five. */
  readonly versions: readonly PolicyVersion[]
  readonly defaultVersionId: string
  /** Number of the last version ever made: version numbers only grow. */
  readonly lastVersion: number
}

export interface PolicyVersion {
  /** `v1`, `v2`, … */
  readonly id: string
  readonly document: string
  readonly createDate: string
}

/** A thing requests are made on, such as a bucket. Its account is data, not read from the ARN (rule 14). */
export interface Resource {
  readonly arn: string
  readonly account: string
  /** Text of its resource-based policy. */
  readonly policy: string | null
  readonly tags: Readonly<Record<string, string>>
  /**
   * For a bucket: whether S3 Block Public Access restricts it while its policy is public (rule 58). Absent means no, which
   * is not what a new bucket of AWS has.
   */
  readonly blockPublicAccess?: boolean
}

export interface Organization {
  /**
   * Root first, then each OU, then the account. A level without policies allows nothing (rule 44). No level at all stands
   * for an organization that has not turned this type of policy on, so that it limits nobody.
   */
  readonly serviceControlPolicies: readonly (readonly InlinePolicy[])[]
  /** The same levels. AWS's own `RCPFullAWSAccess` is implied at each of them (rule 48). */
  readonly resourceControlPolicies: readonly (readonly InlinePolicy[])[]
  /** Whether this account is the management account, whom the organization's policies do not bind (rule 47). */
  readonly managementAccount?: boolean
}

/** An account with nothing in it, as AWS hands one out. `id` is twelve digits. */
export function emptyAccount(id = '123456789012'): Account {
  return {
    id,
    users: [],
    groups: [],
    roles: [],
    policies: [],
    resources: [],
    organization: null,
    idsIssued: 0,
  }
}

/** The three that can hold identity policies. */
export type HolderKind = 'user' | 'group' | 'role'

export type PolicyHolder = User | Group | Role

export interface HolderRef {
  readonly kind: HolderKind
  readonly name: string
}
