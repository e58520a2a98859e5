import { conditionOperator, operatorNames, type OperatorName } from '../../iam'

/** A condition operator, and what it asks in a sentence. */
export interface OperatorWord {
  readonly name: string
  readonly explanation: string
}

/** What each operator asks; the names are the engine's, so that none is forgotten and none is invented. */
const MEANINGS: Readonly<Record<OperatorName, string>> = {
  StringEquals: 'The text is exactly this, upper and lower case included. `*` is an ordinary character.',
  StringNotEquals: 'The text is not this.',
  StringEqualsIgnoreCase: 'The text is this, in any case.',
  StringNotEqualsIgnoreCase: 'The text is not this, in any case.',
  StringLike: 'The text fits this pattern: `*` is any characters, `?` is one.',
  StringNotLike: 'The text does not fit this pattern.',
  NumericEquals: 'The number is this.',
  NumericNotEquals: 'The number is not this.',
  NumericLessThan: 'The number is less than this.',
  NumericLessThanEquals: 'The number is this or less.',
  NumericGreaterThan: 'The number is greater than this.',
  NumericGreaterThanEquals: 'The number is this or greater.',
  DateEquals: 'The moment is this.',
  DateNotEquals: 'The moment is not this.',
  DateLessThan: 'The moment is before this.',
  DateLessThanEquals: 'The moment is this or before.',
  DateGreaterThan: 'The moment is after this.',
  DateGreaterThanEquals: 'The moment is this or after.',
  Bool: 'The key is true, or is false.',
  BinaryEquals: 'The bytes, written in base64, are these.',
  IpAddress: 'The address lies in this range, such as `203.0.113.0/24`.',
  NotIpAddress: 'The address lies outside of this range.',
  ArnEquals: 'The ARN fits this one, part by part; `*` and `?` work here too. The same as ArnLike.',
  ArnLike: 'The ARN fits this pattern, part by part; no `*` reaches past a colon.',
  ArnNotEquals: 'The ARN does not fit this one.',
  ArnNotLike: 'The ARN does not fit this pattern.',
  Null: '`"true"`: the request has no such key. `"false"`: it has one.',
}

const OPERATORS: readonly OperatorWord[] = operatorNames.map((name) => ({
  name,
  // A negated operator holds for a key that is not there (rule 89).
  explanation: conditionOperator(name)?.negated
    ? `${MEANINGS[name]} True as well when the request has no such key.`
    : MEANINGS[name],
}))

const SETS: readonly OperatorWord[] = [
  { name: 'ForAllValues:', explanation: 'For each of the request’s values (and when it has none):' },
  { name: 'ForAnyValue:', explanation: 'For at least one of the request’s values:' },
]

/**
 * The operators to propose for what was typed: the plain ones, then those with `IfExists` (all but `Null`), and the
 * forms for keys of many values only once `For` shows that they are wanted: there are too many to always show.
 */
export function operatorsFor(typed: string): readonly OperatorWord[] {
  const single = [...OPERATORS, ...OPERATORS.filter(({ name }) => name !== 'Null').map(ifExists)]
  if (!typed.toLowerCase().startsWith('fo')) return single
  return SETS.flatMap((set) =>
    single
      .filter(({ name }) => name !== 'Null')
      .map(({ name, explanation }) => ({
        name: set.name + name,
        explanation: `${set.explanation} ${explanation}`,
      })),
  )
}

function ifExists({ name, explanation }: OperatorWord): OperatorWord {
  return {
    name: `${name}IfExists`,
    explanation: `If the request has the key: ${explanation} If it does not: true.`,
  }
}
