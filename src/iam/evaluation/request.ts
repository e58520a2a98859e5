/** What AWS's SimulatePrincipalPolicy calls an EvalDecision, spelled as it spells it. */
export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny'

/** The values of one context key. A list makes it a multivalued key, even a list of one; an empty list is no value. */
export type ContextValue = string | readonly string[]

/** A question put to IAM: may this principal take this action on this resource, in this context? */
export interface Request {
  /** ARN of who asks, as in `arn:aws:iam::123456789012:user/alice`; `*` for somebody who signed nothing. */
  readonly principal: string
  /** `service:Name`, in any case, as in `s3:GetObject`. */
  readonly action: string
  /** ARN, or `*` for an action without resource types (rule 70). */
  readonly resource: string
  /** Condition keys and their values. Key names are compared ignoring case (rule 88). */
  readonly context?: Readonly<Record<string, ContextValue>>
  /** Account that owns the resource (rule 14); by default that of the listed resource, else the account itself. */
  readonly resourceAccount?: string
  /** Policies that the session was made with; only sessions of roles and federated ones have any (rule 42). */
  readonly sessionPolicies?: readonly { readonly name: string; readonly document: string }[]
  /** Tags that the session was made with, over those of its role or user ("Pass session tags in AWS STS"). */
  readonly sessionTags?: Readonly<Record<string, string>>
  /** What somebody says the answer should be; the evaluator does not read it. */
  readonly expected?: Decision
}
