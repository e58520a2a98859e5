import { describe, expect, it } from 'vitest'
import { conditionOperator, operatorNames } from '../../../src/iam/policy/operators'

describe('condition operators', () => {
  it('are the 27 of the documentation', () => {
    expect(operatorNames).toHaveLength(27)
  })

  it.each(operatorNames)('%s is known plain, qualified and with IfExists, in any case (rule 88)', (name) => {
    expect(conditionOperator(name)).toMatchObject({ name, base: name, ifExists: false, set: null })
    expect(conditionOperator(name.toUpperCase())).toEqual(conditionOperator(name))
    const whole = `ForAnyValue:${name}IfExists`
    expect(conditionOperator(whole)).toMatchObject({
      name: whole,
      base: name,
      ifExists: true,
      set: 'ForAnyValue',
    })
    expect(conditionOperator(whole.toLowerCase())).toEqual(conditionOperator(whole))
  })

  it.each([
    ['StringNotLike', { type: 'string', negated: true, variables: true, wildcards: true }],
    ['StringEquals', { type: 'string', negated: false, variables: true, wildcards: false }],
    ['ArnEquals', { type: 'arn', negated: false, variables: true, wildcards: true }],
    ['NotIpAddress', { type: 'ip', negated: true, variables: false, wildcards: false }],
    ['NumericLessThan', { type: 'numeric', negated: false, variables: false, wildcards: false }],
    ['ForAllValues:DateNotEquals', { type: 'date', negated: true, set: 'ForAllValues' }],
  ])('%s is as documented', (name, expected) => {
    expect(conditionOperator(name)).toMatchObject(expected)
  })

  it.each([
    '',
    'IfExists',
    'StringEqual',
    'ForAnyValue:',
    'ForAnyValue::Bool',
    'ForSome:Bool',
    'BoolIfExistsIfExists',
    'constructor',
    'BoolNotEquals',
  ])('%j is none', (name) => {
    expect(conditionOperator(name)).toBeNull()
  })
})
