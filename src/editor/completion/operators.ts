/** A condition operator, and what it asks in a sentence. */
export interface OperatorWord {
  readonly name: string
  readonly explanation: string
}

/** IAM User Guide, "IAM JSON policy elements: Condition operators", in that page's order. */
const OPERATORS: readonly OperatorWord[] = [
  {
    name: 'StringEquals',
    explanation: 'The text is exactly this, upper and lower case included. `*` is an ordinary character.',
  },
  {
    name: 'StringNotEquals',
    explanation: 'The text is not this. True as well when the request has no such key.',
  },
  { name: 'StringEqualsIgnoreCase', explanation: 'The text is this, in any case.' },
  {
    name: 'StringNotEqualsIgnoreCase',
    explanation: 'The text is not this, in any case. True as well when the request has no such key.',
  },
  { name: 'StringLike', explanation: 'The text fits this pattern: `*` is any characters, `?` is one.' },
  {
    name: 'StringNotLike',
    explanation: 'The text does not fit this pattern. True as well when the request has no such key.',
  },
  { name: 'NumericEquals', explanation: 'The number is this.' },
  {
    name: 'NumericNotEquals',
    explanation: 'The number is not this. True as well when the request has no such key.',
  },
  { name: 'NumericLessThan', explanation: 'The number is less than this.' },
  { name: 'NumericLessThanEquals', explanation: 'The number is this or less.' },
  { name: 'NumericGreaterThan', explanation: 'The number is greater than this.' },
  { name: 'NumericGreaterThanEquals', explanation: 'The number is this or greater.' },
  { name: 'DateEquals', explanation: 'The moment is this.' },
  {
    name: 'DateNotEquals',
    explanation: 'The moment is not this. True as well when the request has no such key.',
  },
  { name: 'DateLessThan', explanation: 'The moment is before this.' },
  { name: 'DateLessThanEquals', explanation: 'The moment is this or before.' },
  { name: 'DateGreaterThan', explanation: 'The moment is after this.' },
  { name: 'DateGreaterThanEquals', explanation: 'The moment is this or after.' },
  { name: 'Bool', explanation: 'The key is true, or is false.' },
  { name: 'BinaryEquals', explanation: 'The bytes, written in base64, are these.' },
  { name: 'IpAddress', explanation: 'The address lies in this range, such as `203.0.113.0/24`.' },
  {
    name: 'NotIpAddress',
    explanation: 'The address lies outside of this range. True as well when the request has no such key.',
  },
  {
    name: 'ArnEquals',
    explanation: 'The ARN fits this one, part by part; `*` and `?` work here too. The same as ArnLike.',
  },
  { name: 'ArnLike', explanation: 'The ARN fits this pattern, part by part; no `*` reaches past a colon.' },
  {
    name: 'ArnNotEquals',
    explanation: 'The ARN does not fit this one. True as well when the request has no such key.',
  },
  {
    name: 'ArnNotLike',
    explanation: 'The ARN does not fit this pattern. True as well when the request has no such key.',
  },
  { name: 'Null', explanation: '`"true"`: the request has no such key. `"false"`: it has one.' },
]

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
