/** What an operator compares (IAM User Guide, "IAM JSON policy elements: Condition operators"). */
export type OperatorType = 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null'

interface OperatorEntry {
  readonly type: OperatorType
  /** A negated operator matches where its positive twin does not, and so where the key is missing (rule 89). */
  readonly negated: boolean
  /** Whether `${…}` is replaced in its values (rule 79). */
  readonly variables: boolean
  /** Whether `*` and `?` in its values are wildcards. */
  readonly wildcards: boolean
}

const table = {
  StringEquals: entry('string', false, true),
  StringNotEquals: entry('string', true, true),
  StringEqualsIgnoreCase: entry('string', false, true),
  StringNotEqualsIgnoreCase: entry('string', true, true),
  StringLike: entry('string', false, true, true),
  StringNotLike: entry('string', true, true, true),
  NumericEquals: entry('numeric', false),
  NumericNotEquals: entry('numeric', true),
  NumericLessThan: entry('numeric', false),
  NumericLessThanEquals: entry('numeric', false),
  NumericGreaterThan: entry('numeric', false),
  NumericGreaterThanEquals: entry('numeric', false),
  DateEquals: entry('date', false),
  DateNotEquals: entry('date', true),
  DateLessThan: entry('date', false),
  DateLessThanEquals: entry('date', false),
  DateGreaterThan: entry('date', false),
  DateGreaterThanEquals: entry('date', false),
  Bool: entry('bool', false),
  BinaryEquals: entry('binary', false),
  IpAddress: entry('ip', false),
  NotIpAddress: entry('ip', true),
  ArnEquals: entry('arn', false, true, true),
  ArnLike: entry('arn', false, true, true),
  ArnNotEquals: entry('arn', true, true, true),
  ArnNotLike: entry('arn', true, true, true),
  Null: entry('null', false),
} as const satisfies Readonly<Record<string, OperatorEntry>>

function entry(type: OperatorType, negated: boolean, variables = false, wildcards = false): OperatorEntry {
  return { type, negated, variables, wildcards }
}

export type OperatorName = keyof typeof table

export type SetQualifier = 'ForAllValues' | 'ForAnyValue'

export interface ConditionOperator extends OperatorEntry {
  /** In AWS's spelling, with qualifier and suffix, as in `ForAnyValue:StringLikeIfExists`. */
  readonly name: string
  readonly base: OperatorName
  readonly ifExists: boolean
  readonly set: SetQualifier | null
}

/** Every operator without qualifier and suffix, in the order of AWS's documentation. */
export const operatorNames = Object.keys(table) as readonly OperatorName[]

const qualifiers: readonly (SetQualifier | null)[] = [null, 'ForAllValues', 'ForAnyValue']

function variantsOf(base: OperatorName): readonly ConditionOperator[] {
  return qualifiers.flatMap((set) =>
    [false, true].map((ifExists) => {
      const name = `${set === null ? '' : `${set}:`}${base}${ifExists ? 'IfExists' : ''}`
      return { name, base, ifExists, set, ...table[base] }
    }),
  )
}

const bySmallName = new Map(
  operatorNames.flatMap(variantsOf).map((operator) => [operator.name.toLowerCase(), operator]),
)

/** Names are compared ignoring case (rule 88); `null` for a name that is no operator. */
export function conditionOperator(name: string): ConditionOperator | null {
  return bySmallName.get(name.toLowerCase()) ?? null
}
