export type PolicyType = 'identity' | 'boundary' | 'session' | 'resource' | 'trust' | 'scp' | 'rcp'

/** A statement as JSON.parse gives it, with every list written as a list. */
export interface Statement {
  /** Whether policy variables are variables here: only in the newer version of the language (rule 78). */
  readonly hasVariables: boolean
  readonly effect: unknown
  readonly action: readonly string[] | undefined
  readonly notAction: readonly string[] | undefined
  readonly resource: readonly string[] | undefined
  readonly notResource: readonly string[] | undefined
  readonly principal: readonly PrincipalEntry[] | undefined
  readonly notPrincipal: readonly PrincipalEntry[] | undefined
  readonly conditions: readonly Clause[]
}

export interface PrincipalEntry {
  /** `AWS`, `Service`, `Federated` or `CanonicalUser`. */
  readonly type: string
  readonly value: string
}

/** One operator with one key. */
export interface Clause {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

/** Every statement of the policies. A text that cannot be read says nothing. */
export function statementsOf(policies: readonly string[]): readonly Statement[] {
  return policies.flatMap((text) => {
    const document = parse(text)
    if (!isRecord(document)) return []
    const statements = Array.isArray(document.Statement) ? document.Statement : [document.Statement]
    return statements.filter(isRecord).map((statement) => read(statement, document.Version))
  })
}

function read(statement: Record<string, unknown>, version: unknown): Statement {
  return {
    hasVariables: version === '2012-10-17', // rule 78
    effect: statement.Effect,
    action: list(statement.Action),
    notAction: list(statement.NotAction),
    resource: list(statement.Resource),
    notResource: list(statement.NotResource),
    principal: principals(statement.Principal),
    notPrincipal: principals(statement.NotPrincipal),
    conditions: clauses(statement.Condition),
  }
}

const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser']

/** A lone text is `*` or nothing that could be read; so is a type that there is not. */
function principals(element: unknown): readonly PrincipalEntry[] | undefined {
  if (element === '*') return [{ type: 'AWS', value: '*' }]
  if (!isRecord(element) || !Object.keys(element).every((type) => PRINCIPAL_TYPES.includes(type)))
    return undefined
  return Object.entries(element).flatMap(([type, values]) =>
    (list(values) ?? []).map((value) => ({ type, value })),
  )
}

function clauses(element: unknown): readonly Clause[] {
  if (!isRecord(element)) return []
  return Object.entries(element).flatMap(([operator, block]) =>
    Object.entries(isRecord(block) ? block : {}).map(([key, values]) => ({
      operator,
      key,
      values: list(values) ?? [],
    })),
  )
}

/** A bare value is a list of one; booleans and numbers count as strings (rule 102). */
function list(element: unknown): readonly string[] | undefined {
  if (element === undefined) return undefined
  return (Array.isArray(element) ? element : [element]).map(String)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
