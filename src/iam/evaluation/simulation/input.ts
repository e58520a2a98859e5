/** What `SimulateCustomPolicy` and `SimulatePrincipalPolicy` both take ("IAM API Reference"). */
interface SimulationInput {
  /** `service:Name`, without wildcards. */
  readonly ActionNames: readonly string[]
  /** `["*"]` by default. */
  readonly ResourceArns?: readonly string[]
  /** One policy, in place of any that is attached. */
  readonly PermissionsBoundaryPolicyInputList?: readonly string[]
  /** A policy that every resource of the simulation is treated as having. */
  readonly ResourcePolicy?: string
  /** ARN of the account's root, as in `arn:aws:iam::123456789012:root`; by default the caller's account. */
  readonly ResourceOwner?: string
  /** ARN of an IAM user, whom a resource policy may name. */
  readonly CallerArn?: string
  readonly ContextEntries?: readonly ContextEntry[]
}

export interface ContextEntry {
  readonly ContextKeyName?: string
  readonly ContextKeyValues?: readonly string[]
  /** `string`, `stringList`, `numeric`, … */
  readonly ContextKeyType?: string
}

export interface CustomPolicyInput extends SimulationInput {
  readonly PolicyInputList: readonly string[]
}

export interface PrincipalPolicyInput extends SimulationInput {
  /** ARN of a user, with whom come their groups, a group, or a role. */
  readonly PolicySourceArn: string
  /** Policies to add to those the source has. */
  readonly PolicyInputList?: readonly string[]
}
