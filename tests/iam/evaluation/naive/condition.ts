import { arnFits } from './arn'
import { find, type KeyValues } from './context'
import { readDate } from './date'
import type { Clause } from './document'
import { fits, literalPieces, type Piece } from './glob'
import { contains, readIp, readRange } from './ip'
import { readNumber } from './number'
import { substitute } from './variable'

/** Whether one value of the request fits one value of the policy; `null`: one of the two cannot be read (rule 101). */
type Test = (asked: string, written: string, substituted: Substituted) => boolean | null

/** The policy's value with its variables replaced; `null` if that cannot be done (rule 83). */
type Substituted = (plain?: (text: string) => readonly Piece[]) => readonly Piece[] | null

const anyCase = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => (piece.is === 'character' ? { ...piece, anyCase: true } : piece))

const compare =
  <Value>(read: (text: string) => Value | null, holds: (asked: Value, written: Value) => boolean): Test =>
  (asked, written) => {
    const [left, right] = [read(asked), read(written)]
    return left === null || right === null ? null : holds(left, right)
  }

const number = (holds: (asked: number, written: number) => boolean): Test => compare(readNumber, holds)
const date = (holds: (asked: number, written: number) => boolean): Test => compare(readDate, holds)

/** Rule 98: `*` and `?` are themselves, except in the Like operators. */
const stringEquals: Test = (asked, _, substituted) => {
  const pieces = substituted(literalPieces)
  return pieces !== null && fits(pieces, asked)
}
const stringEqualsIgnoreCase: Test = (asked, _, substituted) => {
  const pieces = substituted(literalPieces)
  return pieces !== null && fits(anyCase(pieces), asked)
}
const stringLike: Test = (asked, _, substituted) => {
  const pieces = substituted()
  return pieces !== null && fits(pieces, asked)
}
const arnLike: Test = (asked, _, substituted) => {
  const pieces = substituted()
  return pieces !== null && arnFits(pieces, asked)
}
const ipAddress: Test = (asked, written) => {
  const [address, range] = [readIp(asked), readRange(written)]
  return address === null || range === null ? null : contains(range, address)
}
const readBool = (text: string): string | null =>
  ['true', 'false'].includes(text.toLowerCase()) ? text.toLowerCase() : null

const readBytes = (text: string): string | null =>
  /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0 ? atob(text) : null

const POSITIVE: Record<string, Test> = {
  stringequals: stringEquals,
  stringequalsignorecase: stringEqualsIgnoreCase,
  stringlike: stringLike,
  arnequals: arnLike, // rule 99
  arnlike: arnLike,
  numericequals: number((asked, written) => asked === written),
  numericlessthan: number((asked, written) => asked < written),
  numericlessthanequals: number((asked, written) => asked <= written),
  numericgreaterthan: number((asked, written) => asked > written),
  numericgreaterthanequals: number((asked, written) => asked >= written),
  dateequals: date((asked, written) => asked === written),
  datelessthan: date((asked, written) => asked < written),
  datelessthanequals: date((asked, written) => asked <= written),
  dategreaterthan: date((asked, written) => asked > written),
  dategreaterthanequals: date((asked, written) => asked >= written),
  bool: compare(readBool, (asked, written) => asked === written),
  binaryequals: compare(readBytes, (asked, written) => asked === written),
  ipaddress: ipAddress,
}

const NEGATED: Record<string, Test> = {
  stringnotequals: stringEquals,
  stringnotequalsignorecase: stringEqualsIgnoreCase,
  stringnotlike: stringLike,
  arnnotequals: arnLike,
  arnnotlike: arnLike,
  numericnotequals: number((asked, written) => asked === written),
  datenotequals: date((asked, written) => asked === written),
  notipaddress: ipAddress,
}

const ALL = 'forallvalues:'
const ANY = 'foranyvalue:'
const IF_EXISTS = 'ifexists'

/** Whether one operator holds for one key. */
export function clauseHolds(clause: Clause, hasVariables: boolean, keys: readonly KeyValues[]): boolean {
  const { key, values } = clause
  let operator = clause.operator.toLowerCase() // rule 88
  const set = [ALL, ANY].find((prefix) => operator.startsWith(prefix))
  if (set !== undefined) operator = operator.slice(set.length)
  const asked = find(keys, key)
  if (operator === 'null') {
    // Rule 92: about presence, whatever the set operator.
    return values.some((value) => value.toLowerCase() === (asked === undefined ? 'true' : 'false'))
  }
  const ifExists = operator.endsWith(IF_EXISTS)
  if (ifExists) operator = operator.slice(0, -IF_EXISTS.length)
  const negated = Object.hasOwn(NEGATED, operator)
  const test = negated
    ? NEGATED[operator]
    : Object.hasOwn(POSITIVE, operator)
      ? POSITIVE[operator]
      : undefined
  if (test === undefined) return false // rule 103
  // A set of nothing but empty texts is an empty set.
  const isEmptySet = set !== undefined && asked?.values.every((value) => value === '') === true
  if (asked === undefined || isEmptySet) {
    if (set === ALL) return true // rule 93
    if (set === ANY) return false // rules 93 and 94
    return negated || ifExists // rules 89 to 91
  }
  const holds = (value: string): boolean => {
    const results = values.map((written) =>
      test(value, written, (plain) => substitute(written, hasVariables, keys, plain)),
    )
    if (results.includes(null) && negated) return false // rule 101
    return negated ? !results.includes(true) : results.includes(true) // rule 87
  }
  if (set === ALL) return asked.values.every(holds) // rules 95 and 96
  if (set === ANY) return asked.values.some(holds)
  return !asked.several && asked.values.every(holds) // rule 97
}
