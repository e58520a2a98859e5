import type { Located } from '../policy/document'

/** Why an element of a statement matched the request, or did not: for programs. Sentences are in ../explanation. */
export type Reason = PrincipalReason | ListReason | ConditionReason

/** How a Principal entry reaches the caller. */
export type PrincipalNaming =
  | 'everyone'
  | 'account'
  /** The caller's own ARN: a user's, a session's, a root user's. */
  | 'arn'
  | 'uniqueId'
  | 'service'
  /** The role whose session the caller is (rule 17). */
  | 'role'
  /** The user who made the caller's federated session (rule 22). */
  | 'federatingUser'

/** Why a Principal entry that looks as if it meant the caller does not. */
export type PrincipalMiss =
  /** A group is never a principal. */
  | 'group'
  /** Only a whole `*` is a wildcard (rule 16). */
  | 'partialWildcard'
  /** A service is no IAM identity, and an IAM identity, a federated one or a canonical user no service. */
  | 'otherType'
  /** Another session of the caller's role (rule 20). */
  | 'otherSession'
  /** One session of the role, and the request leaves open which it is made in (rule 21). */
  | 'oneSession'
  /** Somebody of the same name in another account (rule 19). */
  | 'otherAccount'
  /** An anonymous caller has no name: only `*` reaches it (rule 24). */
  | 'anonymous'
  | 'somebodyElse'

export type PrincipalReason =
  | { readonly code: 'principalNamed'; readonly entry: Located<string>; readonly by: PrincipalNaming }
  | {
      readonly code: 'principalNotNamed'
      readonly principal: string
      readonly nearest: { readonly entry: Located<string>; readonly miss: PrincipalMiss } | null
    }
  /** NotPrincipal lists the caller. */
  | {
      readonly code: 'principalExcepted'
      readonly entry: Located<string>
      readonly by: PrincipalNaming
      /** Whether it lists the caller's account as well, as AWS asks for in a Deny. */
      readonly accountListed: boolean
    }
  /** NotPrincipal does not list the caller; listing the caller's account only is not enough (rule 29). */
  | {
      readonly code: 'principalNotExcepted'
      readonly principal: string
      readonly accountEntry: Located<string> | null
    }
  /** Deny with NotPrincipal always reaches a principal that has a permissions boundary (rule 28). */
  | { readonly code: 'boundaryOverridesNotPrincipal'; readonly principal: string }
  /** A resource's policy without Principal or NotPrincipal (rule 26). */
  | { readonly code: 'principalElementMissing' }

export type ListReason =
  /** Action or Resource: this entry matches. NotAction or NotResource: it does, so the statement does not. */
  | {
      readonly code: 'entryCovers' | 'entryExcludes'
      readonly request: string
      readonly entry: Located<string>
      readonly wildcard: boolean
      /** The entry with its policy variables filled in; `null` where it has none. */
      readonly substituted: string | null
      /** It matched only because a `*` that ends an ARN segment may reach over colons (rule 67). */
      readonly crossesColons: boolean
    }
  | { readonly code: 'noEntryCovers'; readonly request: string; readonly nearest: NearMiss | null }
  | {
      readonly code: 'noEntryExcludes'
      readonly request: string
      /** Entries that can never match anything, so that they exclude nothing (rules 63, 84). */
      readonly powerless: readonly NearMiss[]
    }
  /** An invalid entry spoils NotResource: it matches nothing, and is not inverted (rule 76). */
  | { readonly code: 'invalidEntry'; readonly entry: Located<string>; readonly problem: EntryProblem }

/** The entry that came closest, and what kept it from matching. */
export interface NearMiss {
  readonly entry: Located<string>
  readonly miss: EntryMiss
}

export type EntryMiss =
  | Departure
  | { readonly why: 'invalid'; readonly problem: EntryProblem }
  | VariableProblem
  /** The request is for `*`: only a literal `*` matches it (rule 70). */
  | { readonly why: 'needsLiteralStar' }

export type EntryProblem =
  | 'empty'
  | 'whiteSpace'
  | 'comma'
  | 'noServicePrefix'
  | 'wildcardInService'
  | 'notAnArn'
  /** Fewer than six parts, in a kind of policy that does not fill in the rest (rules 74, 75). */
  | 'shortArn'

/** The parts of an action or an ARN, as people call them. */
export type Segment = 'service' | 'action' | 'arn' | 'partition' | 'region' | 'account' | 'resource'

/** The first place where the request parts from the entry. */
export interface Departure {
  readonly why: 'differs' | 'entryEnds' | 'requestEnds'
  readonly segment: Segment
  /** UTF-16 offset into the request's action or resource. */
  readonly at: number
  /** What the entry wants from there on; empty where it ends. */
  readonly expected: string
  /** What the request has from there on; empty where it ends. */
  readonly found: string
  /** The whole segment, as the entry wants it and as the request has it. */
  readonly wanted: string
  readonly given: string
}

/** Why a policy variable could not be filled in. */
export type VariableProblem =
  /** The key has no value, or an empty one, and the variable no default (rules 83, 86). */
  | { readonly why: 'variableEmpty'; readonly key: string }
  /** A multivalued key cannot be a variable (rule 85). */
  | { readonly why: 'variableMultivalued'; readonly key: string }
  /** The policy's Version is older than 2012-10-17: `${…}` is just text (rule 78). */
  | { readonly why: 'variableNotSubstituted' }

export type ValueType = 'number' | 'date' | 'boolean' | 'ip' | 'binary'

export interface ConditionFacts {
  /** As the policy spells it, with prefix and suffix. */
  readonly operator: string
  readonly key: string
}

/** Why a missing key made the condition true or false (rules 89 to 94). */
export type MissingKeyEffect =
  'fails' | 'boolFails' | 'negatedHolds' | 'ifExists' | 'forAllValues' | 'forAnyValue'

export type ConditionReason =
  | (ConditionFacts & {
      readonly code: 'keyMissing'
      /** The request does have the key, but no value of it. */
      readonly empty: boolean
      readonly because: MissingKeyEffect
    })
  | (ConditionFacts & { readonly code: 'nullTest'; readonly present: boolean; readonly value: string })
  | Comparison
  /** A plain operator never matches a multivalued key (rule 97). */
  | (ConditionFacts & { readonly code: 'multivaluedKey'; readonly values: readonly string[] })
  | (ConditionFacts & {
      readonly code: 'unreadableOperand'
      readonly side: 'policy' | 'request'
      readonly value: string
      readonly type: ValueType
    })
  /** It never matches, so a Deny silently vanishes (rule 103). */
  | (ConditionFacts & { readonly code: 'unknownOperator' })

export interface Comparison extends ConditionFacts {
  readonly code: 'comparisonMet' | 'comparisonNotMet'
  /** `StringNotEquals` and its kin. */
  readonly negated: boolean
  readonly set: 'ForAllValues' | 'ForAnyValue' | null
  /** The values the key has in the request. */
  readonly found: readonly string[]
  /** The request's value that settled it; `null` where it took all of them together. */
  readonly decisive: string | null
  /** The policy's value that the decisive one equals; `null` where it equals none. */
  readonly entry: Located<string> | null
  readonly entries: readonly Located<string>[]
  /** The first of the policy's values whose variable could not be filled in. */
  readonly variable: { readonly entry: Located<string>; readonly problem: VariableProblem } | null
}
