import type { Comparison, ConditionReason, MissingKeyEffect, ValueType } from '../../evaluation/reason'
import { explainVariable } from './entries'
import { list, quote } from './quote'

type Missing = Extract<ConditionReason, { code: 'keyMissing' }>
type NullTest = Extract<ConditionReason, { code: 'nullTest' }>
type Unreadable = Extract<ConditionReason, { code: 'unreadableOperand' }>

const missing: Readonly<Record<MissingKeyEffect, (operator: string) => string>> = {
  fails: (operator) => `so ${operator} does not match`,
  boolFails: (operator) => `and ${operator} never matches a missing key`,
  negatedHolds: (operator) => `and ${operator} holds for a missing key`,
  ifExists: (operator) => `and ${operator} holds for a missing key`,
  forAllValues: (operator) => `and ${operator} holds when there is nothing to test`,
  forAnyValue: (operator) => `and ${operator} needs at least one value`,
}

export function explainMissingKey({ key, operator, empty, because }: Missing): string {
  return `The request carries ${empty ? 'an empty' : 'no'} ${key}, ${missing[because](operator)}.`
}

export function explainNullTest({ key, present, value }: NullTest): string {
  const wanted = value.toLowerCase()
  if (wanted !== 'true' && wanted !== 'false') return `Null takes "true" or "false", and not ${quote(value)}.`
  const carries = present ? `The request carries ${key}` : `The request carries no ${key}`
  const met = present === (wanted === 'false')
  const asks = wanted === 'true' ? 'that it be absent' : 'that it be present'
  return met
    ? `${carries}, and Null ${quote(value)} asks ${asks}.`
    : `${carries}, but Null ${quote(value)} asks ${asks}.`
}

const typeNames: Readonly<Record<ValueType, string>> = {
  number: 'a number',
  date: 'a date',
  boolean: '"true" or "false"',
  ip: 'an IP address',
  binary: 'base64',
}

export function explainUnreadable({ key, operator, side, value, type }: Unreadable): string {
  const where = side === 'policy' ? quote(value) : `${key} is ${quote(value)}, which`
  return `${where} is not ${typeNames[type]}, so ${operator} does not match.`
}

/** A comparison that could be made: what the request has, and what the policy asks of it. */
export function explainComparison(reason: Comparison): string {
  const sentence =
    reason.decisive === null || reason.set !== null ? explainSet(reason) : explainSingle(reason)
  const { variable } = reason
  return variable ? `${sentence} ${explainVariable(quote(variable.entry.value), variable.problem)}` : sentence
}

function explainSingle({ code, key, operator, negated, decisive, entry, entries }: Comparison): string {
  const has = `${key} is ${quote(decisive ?? '')}`
  if (code === 'comparisonMet' && !negated)
    return `${has}, and ${operator} matches it with ${quote(entry?.value ?? '')}.`
  if (code === 'comparisonMet') return `${has}, which ${operator} does not rule out.`
  if (negated) return `${has}, and ${operator} rules out ${quote(entry?.value ?? '')}.`
  return entries.length === 0
    ? `${has}, and ${operator} lists no value to match it with.`
    : `${has}, but ${operator} asks for ${list(
        entries.map(({ value }) => quote(value)),
        'or',
      )}.`
}

function explainSet({ code, key, operator, set, found, decisive }: Comparison): string {
  const met = code === 'comparisonMet'
  if (decisive !== null) return `${quote(decisive)} in ${key} ${met ? 'passes' : 'fails'} ${operator}.`
  const values = list(found.map(quote), 'and')
  return set === 'ForAllValues'
    ? `Every value of ${key} passes ${operator}: ${values}.`
    : `No value of ${key} passes ${operator}: ${values}.`
}
