import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { placeAt } from '../../../src/editor/completion/place'
import type { Due } from '../../../src/editor/completion/place'

/** A text with `|` for the cursor. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  return placeAt(marked.slice(0, offset) + marked.slice(offset + 1), offset)
}

const inStatement = (marked: string) => `{"Statement":[{${marked}}]}`

describe('what is due', () => {
  const cases: readonly (readonly [text: string, due: Due | null])[] = [
    ['|', 'document'],
    ['\n  |\n', 'document'],
    ['{|}', 'policyElement'],
    ['{"V|"}', 'policyElement'],
    ['{"Version":"2012-10-17",|}', 'policyElement'],
    ['{"Version":|}', 'version'],
    ['{"Version":"20|"}', 'version'],
    ['{"Statement":|}', 'statement'],
    ['{"Statement":[|]}', 'statement'],
    ['{"Statement":[{}, |]}', 'statement'],
    [inStatement('|'), 'statementElement'],
    [inStatement('"Ac|"'), 'statementElement'],
    [inStatement('Ac|'), 'statementElement'],
    [inStatement('"Effect":"Allow",\n  |'), 'statementElement'],
    ['{"Statement":{"|"}}', 'statementElement'],
    ['{"Statement":[{"Effect":"Allow"},{|', 'statementElement'],
    [inStatement('"Effect":|'), 'effect'],
    [inStatement('"Effect":"A|"'), 'effect'],
    ['{"Statement":{"Effect":"|"}}', 'effect'],
    [inStatement('"Action":"s3:|"'), 'action'],
    [inStatement('"Action":["a","s3:|"]'), 'action'],
    [inStatement('"Action":[|]'), 'action'],
    [inStatement('"NotAction":"|"'), 'action'],
    ['{"Statement":[{"Action":"s3:|', 'action'],
    [inStatement('"Resource":"|"'), 'resource'],
    [inStatement('"NotResource":["|"]'), 'resource'],
    [inStatement('"Principal":|'), 'principal'],
    [inStatement('"Principal":{"|"}'), 'principalType'],
    [inStatement('"NotPrincipal":{|}'), 'principalType'],
    [inStatement('"Condition":{"|"}'), 'operator'],
    [inStatement('"Condition":{"Bool":{"|"}}'), 'conditionKey'],
    [inStatement('"Condition":{"Bool":{"aws:SecureTransport":"|"}}'), 'conditionValue'],
    [inStatement('"Condition":{"Bool":{"aws:SecureTransport":["|"]}}'), 'conditionValue'],
    [inStatement('"Effect":"Allow"|'), null],
    [inStatement('"Effect"|:"Allow"'), null],
    [inStatement('"Effect":["|"]'), null],
    [inStatement('"Sid":"|"'), null],
    [inStatement('"Principal":{"AWS":"|"}'), null],
    [inStatement('"Condition":{"Bool":{"a":{"|"}}}'), null],
    [inStatement('"Action":{"x":"|"}'), null],
    ['{"Id":"|"}', null],
    ['{"Other":{"Effect":"|"}}', null],
    ['["|"]', null],
  ]
  test.each(cases)('%s', (text, due) => {
    expect(at(text)?.due ?? null).toBe(due)
  })
})

describe('what is replaced', () => {
  const cases: readonly (readonly [text: string, replaced: string, typed: string, word: string])[] = [
    [inStatement('"Action":"s3:Ge|t"'), '"s3:Get"', 's3:Ge', 's3:Get'],
    [inStatement('"Action":"|"'), '""', '', ''],
    ['{"Statement":[{"Action":"s3:|', '"s3:', 's3:', 's3:'],
    ['{"Statement":[{"Action":"|\n"Resource":"*"}]}', '"', '', ''],
    [inStatement('"Ef|fect":"Allow"'), '"Effect"', 'Ef', 'Effect'],
    [inStatement('Ef|'), 'Ef', 'Ef', 'Ef'],
    [inStatement('"Action":[|]'), '', '', ''],
  ]
  test.each(cases)('%s', (marked, replaced, typed, word) => {
    const place = at(marked)
    const text = marked.replace('|', '')
    expect(place && text.slice(place.range.start, place.range.end)).toBe(replaced)
    expect(place).toMatchObject({ typed, word, inLiteral: replaced.startsWith('"') })
  })
})

describe('what is around', () => {
  test('a name that has its value needs no other', () => {
    expect(at(inStatement('"Ef|":"Allow"'))?.hasColon).toBe(true)
    expect(at(inStatement('"Ef|"'))?.hasColon).toBe(false)
  })

  test.each([
    [inStatement('|\n"Effect":"Allow"'), true],
    [inStatement('"Action":["|" "s3:*"]'), true],
    ['{"Statement":[| {}]}', true],
    [inStatement('"Ef|", "Action":"*"'), false],
    [inStatement('"Ef|"'), false],
    ['{"Statement":[|', false],
  ])('%s lacks a comma: %s', (text, lacksComma) => {
    expect(at(text)?.lacksComma).toBe(lacksComma)
  })

  test.each([
    [inStatement('"Effect":"Allow","Ac|","Resource":"*"'), ['Effect', 'Resource']],
    [inStatement('"Effect|":"Allow","Resource":"*"'), ['Resource']],
    ['{"Version":"2012-10-17",|}', ['Version']],
    ['{"Statement":[{"Effect":"Deny"},{"|"}]}', []],
    [inStatement('"Condition":{"Bool":{},"|"}'), ['Bool']],
    [inStatement('"Action":"|"'), []],
  ])('%s has %j', (text, taken) => {
    expect(at(text)?.taken).toEqual(taken)
  })

  test('a condition knows its operator', () => {
    expect(at(inStatement('"Condition":{"Null":{"|"}}'))?.operator).toBe('Null')
    expect(at(inStatement('"Condition":{"|"}'))?.operator).toBeNull()
  })
})

test('an unfinished string ends with its line, even after a backslash', () => {
  expect(placeAt('{"\\\n', 3)?.range).toEqual({ start: 1, end: 3 })
  expect(placeAt('{"\\\n', 4)).toBeNull()
})

test('any text at all: the range holds the cursor and stays on its line', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '\n',
    ' ',
    '\\',
    'Statement',
    'Action',
    'Condition',
    's3:*',
    '1',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(), (pieces, seed) => {
      const text = pieces.join('')
      const offset = seed % (text.length + 1)
      const place = placeAt(text, offset)
      if (place === null) return
      expect(place.range.start).toBeLessThanOrEqual(offset)
      expect(place.range.end).toBeGreaterThanOrEqual(offset)
      expect(text.slice(place.range.start, place.range.end)).not.toContain('\n')
    }),
  )
})
