import * as v from 'valibot'

/**
 * The few kinds of field that documents are made of. A message here is a predicate: the decoder puts the place before
 * it and the full stop after it.
 */
export const text = (longest: number, shortest = 0) =>
  v.pipe(
    v.string('must be text'),
    v.minLength(shortest, shortest === 1 ? 'must not be empty' : `must have at least ${shortest} characters`),
    v.maxLength(longest, `must have at most ${longest.toLocaleString('en')} characters`),
  )

/** The name of a user, group, role or policy ("CreateUser" and its like in the IAM API Reference). */
export const entityName = (longest: number) =>
  v.pipe(
    text(longest),
    v.regex(/^[\w+=,.@-]+$/, 'must be a name of letters, digits and +=,.@_- without spaces'),
  )

export const digits = v.pipe(
  v.string('must be text'),
  v.regex(/^\d{12}$/, 'must be an account id, which is twelve digits'),
)

export const versionId = v.pipe(
  v.string('must be text'),
  v.regex(/^v[1-9]\d{0,8}$/, 'must be a version id such as v1'),
)

export const date = v.pipe(
  v.string('must be text'),
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|\+00:00)$/,
    'must be a moment in UTC such as 2026-01-31T12:00:00Z',
  ),
)

/** Far above what an account can hand out, and safely below where whole numbers stop being exact. */
const LARGEST_COUNT = 1_000_000_000

export const count = (smallest: number, largest = LARGEST_COUNT) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(smallest, `must be at least ${smallest.toLocaleString('en')}`),
    v.maxValue(largest, `must be at most ${largest.toLocaleString('en')}`),
    // JSON can say -0.
    v.transform((whole) => whole + 0),
  )

/** A list. Its length is checked before any of its items, so that a long one of rubbish is refused at once. */
export const listOf = <const Item extends v.GenericSchema>(item: Item, most: number, fewest = 0) =>
  v.pipe(
    v.array(v.unknown(), 'must be a list'),
    v.minLength(fewest, `must have at least ${fewest} in it`),
    v.maxLength(most, `must have at most ${most.toLocaleString('en')} in it`),
    v.array(item),
  )

export const fieldsOf = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.object(entries, (issue) => (issue.received === 'undefined' ? 'is missing' : 'must be an object'))

/**
 * An object from any key to one kind of value. Valibot's own `record` drops keys such as `constructor`, which is a
 * fine name for a tag. So it is read as a map, and its keys end as properties of the object itself, never of its prototype.
 */
export const recordOf = <const Value extends v.GenericSchema>(
  value: Value,
  { longestKey, most }: { readonly longestKey: number; readonly most: number },
) =>
  v.pipe(
    v.custom<object>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      'must be an object',
    ),
    v.transform((input) => new Map(Object.entries(input))),
    v.maxSize(most, `must have at most ${most.toLocaleString('en')} in it`),
    v.map(
      v.pipe(v.string(), v.maxLength(longestKey, `must have a key of at most ${longestKey} characters`)),
      value,
    ),
    v.transform((entries) => Object.fromEntries(entries)),
  )
