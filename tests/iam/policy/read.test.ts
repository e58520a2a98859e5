import { describe, expect, it } from 'vitest'
import type { PolicyDocument, PolicyKind, SourceRange } from '../../../src/iam/policy/document'
import { readPolicy } from '../../../src/iam/policy/read'

function read(text: string, kind: PolicyKind = 'identity'): PolicyDocument {
  const reading = readPolicy(text, kind)
  if (!reading.ok) throw new Error(reading.issues.map(({ message }) => message).join('\n'))
  return reading.value
}

const whole = `{
  "Version": "2012-10-17",
  "Id": "mine",
  "Statement": [
    { "Sid": "One", "Effect": "Deny", "NotAction": ["s3:*", "iam:Get\\u002a"],
      "NotResource": "arn:aws:s3:::b" },
    { "Effect": "Allow", "Principal": { "AWS": ["*", "123456789012"], "Service": "ec2.amazonaws.com" },
      "Action": "*", "Resource": "*",
      "Condition": { "Bool": { "aws:SecureTransport": true }, "NumericLessThan": { "s3:max-keys": [10, 2.50] } } }
  ]
}`

describe('reading a policy', () => {
  const document = read(whole, 'resource')
  const [first, second] = document.statements
  const spelled = ({ range }: { readonly range: SourceRange }) => whole.slice(range.start, range.end)

  it('keeps its meaning', () => {
    expect(document).toMatchObject({ version: '2012-10-17', id: 'mine' })
    expect(first).toMatchObject({ index: 0, sid: 'One', effect: 'Deny', principal: null, conditions: [] })
    expect(first?.action.element).toBe('NotAction')
    expect(first?.action.entries.map(({ value }) => value)).toEqual(['s3:*', 'iam:Get*'])
    expect(first?.resource?.element).toBe('NotResource')
    expect(second).toMatchObject({ index: 1, sid: null, effect: 'Allow' })
    expect(second?.principal?.entries.map(({ type, value }) => [type, value])).toEqual([
      ['AWS', '*'],
      ['AWS', '123456789012'],
      ['Service', 'ec2.amazonaws.com'],
    ])
  })

  it('keeps JSON booleans and numbers as they were spelled (rule 102)', () => {
    const values = second?.conditions.map((clause) => clause.values.map(({ value }) => value))
    expect(values).toEqual([['true'], ['10', '2.50']])
  })

  it('knows where each part was', () => {
    expect(first && spelled(first)).toMatch(/^\{ "Sid": "One"[^]*"arn:aws:s3:::b" \}$/)
    expect(first && spelled({ range: first.effectRange })).toBe('"Deny"')
    expect(first && spelled(first.action)).toBe('"NotAction": ["s3:*", "iam:Get\\u002a"]')
    expect(first?.action.entries.map(spelled)).toEqual(['"s3:*"', '"iam:Get\\u002a"'])
    expect(second?.principal && spelled(second.principal)).toMatch(/^"Principal": \{.*\}$/)
    expect(second?.principal?.entries.map(spelled)).toEqual(['"*"', '"123456789012"', '"ec2.amazonaws.com"'])
    const [bool, numeric] = second?.conditions ?? []
    expect(bool && [spelled(bool), spelled(bool.operator), spelled(bool.key)]).toEqual([
      '"aws:SecureTransport": true',
      '"Bool"',
      '"aws:SecureTransport"',
    ])
    expect(numeric?.values.map(spelled)).toEqual(['10', '2.50'])
  })

  it('takes a lone statement and lone strings for lists of one', () => {
    const lone = read('{ "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }')
    expect(lone.statements).toHaveLength(1)
    expect(lone.statements[0]?.action.entries.map(({ value }) => value)).toEqual(['*'])
  })

  it('takes an absent Version for 2008-10-17 (rule 78)', () => {
    expect(read('{ "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }').version).toBe(
      '2008-10-17',
    )
  })

  it('takes a bare "*" for one principal of its own type', () => {
    const text = '{ "Statement": { "Effect": "Allow", "NotPrincipal": "*", "Action": "*", "Resource": "*" } }'
    expect(read(text, 'resource').statements[0]?.principal).toMatchObject({
      element: 'NotPrincipal',
      entries: [{ type: '*', value: '*' }],
    })
  })

  it.each([
    ['an effect in the wrong case (rule 15)', '"Effect": "allow", "Action": "*", "Resource": "*"'],
    ['an empty action (rule 62)', '"Effect": "Allow", "Action": "", "Resource": "*"'],
    ['a resource that is no ARN (rule 76)', '"Effect": "Allow", "Action": "*", "Resource": "foo"'],
    [
      'an unknown operator (rule 103)',
      '"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "Same": { "a": "b" } }',
    ],
    ['an empty list of actions', '"Effect": "Allow", "Action": [], "Resource": "*"'],
  ])('keeps %s', (_, statement) => {
    expect(read(`{ "Statement": { ${statement} } }`).statements).toHaveLength(1)
  })

  it('gives no effect to one in the wrong case (rule 15)', () => {
    expect(
      read('{ "Statement": { "Effect": "DENY", "Action": "*", "Resource": "*" } }').statements[0]?.effect,
    ).toBeNull()
  })

  it('lets a trust policy omit Resource (rule 30), and an identity policy not', () => {
    const text = '{ "Statement": { "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole" } }'
    expect(read(text, 'trust').statements[0]?.resource).toBeNull()
    expect(readPolicy(text, 'identity').ok).toBe(false)
  })

  it('reports everything that is wrong with the structure', () => {
    const reading = readPolicy(
      '{ "Extra": 1, "Version": 7, "Statement": [{ "Effect": "Deny" }, 5] }',
      'identity',
    )
    expect(reading.ok ? [] : reading.issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['INVALID_POLICY_ELEMENT', 'Extra'],
      ['DATA_TYPE_MISMATCH', 'Version'],
      ['MISSING_ACTION', 'Statement.0'],
      ['MISSING_RESOURCE', 'Statement.0'],
      ['DATA_TYPE_MISMATCH', 'Statement.1'],
    ])
  })
})
