import type { ContextValue, Decision } from '../iam'
import type { SCENARIO_FORMAT, SCENARIO_VERSION } from './scenario'

/**
 * A scenario as JSON, version 1: what files, links, the browser's storage and lessons hold. Fields marked optional may
 * be left out, and `encodeScenario` leaves them out where they say no more than the default. Policies are text, just
 * as it was typed, valid or not. Field names are AWS's or those of `Account`.
 */
export interface ScenarioDocument {
  readonly format: typeof SCENARIO_FORMAT
  readonly version: typeof SCENARIO_VERSION
  readonly title?: string
  /** One sentence that says what to try. */
  readonly description?: string
  readonly account: AccountDocument
  readonly requests?: readonly RequestDocument[]
  /** Text typed and not yet saved, by policy key: `managed:ARN`, `inline:group/Developers/Tape`, `resource:ARN`. */
  readonly drafts?: Readonly<Record<string, string>>
  /** An exercise, in a format of its own. */
  readonly challenge?: object
}

export interface AccountDocument {
  /** Twelve digits. */
  readonly id: string
  readonly users?: readonly UserDocument[]
  readonly groups?: readonly GroupDocument[]
  readonly roles?: readonly RoleDocument[]
  readonly policies?: readonly PolicyDocument[]
  readonly resources?: readonly ResourceDocument[]
  /** `null` or absent: the account is in no organization. */
  readonly organization?: OrganizationDocument | null
  /** How many unique ids the account has handed out. By default, one for each thing that has one. */
  readonly idsIssued?: number
}

export interface GroupDocument {
  readonly name: string
  /** `/` by default. */
  readonly path?: string
  /** Unique id. By default derived from the account, the kind and the name. */
  readonly id?: string
  /** ISO 8601, UTC. By default the fixed moment of calls without one, the first midnight of 2026. */
  readonly createDate?: string
  /** ARNs of this account's policies or of AWS managed ones. */
  readonly attachedPolicies?: readonly string[]
  readonly inlinePolicies?: readonly NamedText[]
}

export interface UserDocument extends GroupDocument {
  readonly groups?: readonly string[]
  readonly permissionsBoundary?: string | null
  readonly tags?: Readonly<Record<string, string>>
}

export interface RoleDocument extends GroupDocument {
  readonly trustPolicy: string
  readonly description?: string
  /** Seconds; an hour by default. */
  readonly maxSessionDuration?: number
  readonly permissionsBoundary?: string | null
  readonly tags?: Readonly<Record<string, string>>
}

export interface PolicyDocument {
  readonly name: string
  readonly path?: string
  readonly id?: string
  readonly createDate?: string
  /** `createDate` by default. */
  readonly updateDate?: string
  readonly description?: string | null
  readonly tags?: Readonly<Record<string, string>>
  /** The version in force. */
  readonly document: string
  /** Oldest first. By default the version in force alone. */
  readonly versions?: readonly VersionDocument[]
  /** By default the newest version. */
  readonly defaultVersionId?: string
  /** Number of the last version ever made. By default that of the newest version. */
  readonly lastVersion?: number
}

export interface VersionDocument {
  readonly id: string
  readonly document: string
  /** The policy's own by default. */
  readonly createDate?: string
}

export interface NamedText {
  readonly name: string
  readonly document: string
}

export interface ResourceDocument {
  readonly arn: string
  /** The scenario's account by default. */
  readonly account?: string
  readonly policy?: string | null
  readonly tags?: Readonly<Record<string, string>>
  /** For a bucket: whether S3 Block Public Access is on. Off by default. */
  readonly blockPublicAccess?: boolean
}

export interface OrganizationDocument {
  /** Root first, then each OU, then the account. */
  readonly serviceControlPolicies?: readonly (readonly NamedText[])[]
  readonly resourceControlPolicies?: readonly (readonly NamedText[])[]
  /** Whether the account is the organization's management account. By default it is a member. */
  readonly managementAccount?: boolean
}

/** A request as far as it has been typed: any of its texts may be empty. */
export interface RequestDocument {
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly context?: Readonly<Record<string, ContextValue>>
  readonly resourceAccount?: string
  readonly sessionPolicies?: readonly NamedText[]
  readonly sessionTags?: Readonly<Record<string, string>>
  readonly expected?: Decision
}
