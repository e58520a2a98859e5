import type { OperatorName, OperatorType } from '../../policy/operators'
import type { ValueType } from '../reason'
import { arnLike } from './arn'
import { binaryEquals } from './binary'
import { bool } from './bool'
import { date } from './date'
import { ipAddress } from './ip'
import { numeric } from './numeric'
import type { OperandReader } from './operand'
import { stringEquals, stringEqualsIgnoreCase, stringLike } from './string'

/** How each operator reads its values; a negated operator reads as its positive twin. `Null` asks for the key alone. */
export const readers: Readonly<Record<Exclude<OperatorName, 'Null'>, OperandReader>> = {
  StringEquals: stringEquals,
  StringNotEquals: stringEquals,
  StringEqualsIgnoreCase: stringEqualsIgnoreCase,
  StringNotEqualsIgnoreCase: stringEqualsIgnoreCase,
  StringLike: stringLike,
  StringNotLike: stringLike,
  NumericEquals: numeric('equal'),
  NumericNotEquals: numeric('equal'),
  NumericLessThan: numeric('less'),
  NumericLessThanEquals: numeric('lessOrEqual'),
  NumericGreaterThan: numeric('greater'),
  NumericGreaterThanEquals: numeric('greaterOrEqual'),
  DateEquals: date('equal'),
  DateNotEquals: date('equal'),
  DateLessThan: date('less'),
  DateLessThanEquals: date('lessOrEqual'),
  DateGreaterThan: date('greater'),
  DateGreaterThanEquals: date('greaterOrEqual'),
  Bool: bool,
  BinaryEquals: binaryEquals,
  IpAddress: ipAddress,
  NotIpAddress: ipAddress,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  ArnNotEquals: arnLike,
  ArnNotLike: arnLike,
}

/** What to call a value of each family that cannot be read; strings and ARNs are always readable. */
export const valueTypes: Readonly<Record<OperatorType, ValueType | null>> = {
  string: null,
  arn: null,
  null: null,
  numeric: 'number',
  date: 'date',
  bool: 'boolean',
  ip: 'ip',
  binary: 'binary',
}
