import type { ApiCall, AuditCode, Decision, OperationName, PolicyKey, Request } from '../../iam'

/** What a request should come to: one of the three decisions, or either kind of no. */
export type Expectation = Decision | 'denied'

/** A request that is put for several principals. */
export type Asked = Omit<Request, 'principal' | 'expected'>

/** Every principal with every request: a table of decisions. Principals are ARNs. */
export interface Cells {
  readonly principals: readonly string[]
  readonly requests: readonly Asked[]
}

interface GoalHead {
  /** Unique in its challenge. */
  readonly id: string
  /** What is to be done, in a sentence; where it is missing, `describeGoal` makes one. */
  readonly label?: string
}

/** All these decisions come to what is expected. */
export interface DecisionGoal extends GoalHead, Cells {
  readonly kind: 'decision'
  readonly expect: Expectation
}

/**
 * These decisions are the very same as at the start. What a decision goal of the challenge is about is left out by itself,
 * so that a table can be given whole.
 */
export interface UnchangedGoal extends GoalHead, Cells {
  readonly kind: 'unchanged'
  /** Cells that may change though no goal is about them: positions in `principals` and in `requests`. */
  readonly except: readonly (readonly [row: number, column: number])[]
}

/** Something that can be counted in an account. */
export type Countable =
  /** Customer managed policies, and inline ones. */
  | 'policies'
  /** Managed policies where they are attached, and inline ones. */
  | 'attachments'
  /** Of identity policies of the account and of the policies of its resources, without white space. */
  | 'characters'
  | 'groups'

/** A fact about the account's shape. */
export type Fact =
  /** No user has a policy of its own, attached or inline. A permissions boundary is no grant, and may stay. */
  | { readonly is: 'nothingOnUsers' }
  /** Neither users nor groups nor roles hold inline policies. */
  | { readonly is: 'noInlinePolicies' }
  | { readonly is: 'atMost'; readonly what: Countable; readonly count: number }
  /** No Allow has a `*` or `?` in an action; no Allow has a resource that stands for all there are, such as `arn:aws:s3:::*`. */
  | { readonly is: 'noWildcard'; readonly in: 'Action' | 'Resource' }
  /** No statement has this element. */
  | { readonly is: 'noElement'; readonly element: 'NotAction' | 'NotResource' | 'NotPrincipal' }
  /** AWS would save every policy as it stands. */
  | { readonly is: 'validPolicies' }
  /** The audit finds none of these; without a list, nothing at all. */
  | { readonly is: 'auditClean'; readonly codes?: readonly AuditCode[] }
  /** The resource has a policy of its own, or has none. */
  | { readonly is: 'resourcePolicy'; readonly arn: string; readonly present: boolean }
  | { readonly is: 'member'; readonly user: string; readonly group: string; readonly member: boolean }

export interface ShapeGoal extends GoalHead {
  readonly kind: 'shape'
  readonly fact: Fact
}

/**
 * What may be touched. Between the start and now there is a shortest list of calls, and each of them has to be allowed by
 * every list that is given. What is on nobody's way there does not count, and neither does how often a thing was tried.
 */
export interface TouchGoal extends GoalHead {
  readonly kind: 'touch'
  readonly operations?: readonly OperationName[]
  /** Calls that name a user name one of these. */
  readonly users?: readonly string[]
  readonly groups?: readonly string[]
  /** Policies whose text may change, come or go. */
  readonly policies?: readonly PolicyKey[]
}

/** One of several answers. */
export interface Option {
  readonly id: string
  readonly text: string
}

/** To say what IAM will decide, before it does. The answer is found by evaluation, and never written down. */
export interface DecisionGuess {
  readonly ask: 'decision'
  readonly request: Request
  /** Calls made on the start before the request is put; none by default. */
  readonly after: readonly ApiCall[]
  /** `yesNo`: allowed or denied will do; `three`: by default or explicitly, too. */
  readonly choice: 'yesNo' | 'three'
}

/** To choose one of several answers. */
export interface ChoiceGuess {
  readonly ask: 'choice'
  readonly options: readonly Option[]
  /** Id of the right option. */
  readonly answer: string
}

export interface GuessGoal extends GoalHead {
  readonly kind: 'guess'
  /** The question, in a sentence or two. */
  readonly prompt: string
  readonly guess: DecisionGuess | ChoiceGuess
  /** Said once it is answered: why it is so. */
  readonly because: string
}

export type Goal = DecisionGoal | UnchangedGoal | ShapeGoal | TouchGoal | GuessGoal

/**
 * What was guessed, by the id of the goal: for a decision `allowed`, `denied`, `explicitDeny` or `implicitDeny`, else the id of
 * an option.
 */
export type Answers = Readonly<Record<string, string>>
