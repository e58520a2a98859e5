import { describe, expect, test } from 'vitest'
import { placeAt } from '../../../src/editor/completion/place'
import { proposalsAt } from '../../../src/editor/completion/proposals'
import type { EditorSuggestions } from '../../../src/editor/suggestions'

const suggestions: EditorSuggestions = {
  actions: (prefix) =>
    Promise.resolve(['s3:GetObject', 'iam:GetUser'].filter((name) => name.startsWith(prefix))),
  resources: () => Promise.resolve(['arn:aws:s3:::logs/*', '*']),
  keys: () => [
    { name: 'aws:SourceIp', description: 'Where the request came from.' },
    { name: 'aws:username', description: 'Who asks.' },
  ],
}

async function proposals(marked: string, from: EditorSuggestions | undefined = suggestions) {
  const offset = marked.indexOf('|')
  const place = placeAt(marked.replace('|', ''), offset)
  return place === null ? [] : proposalsAt(place, from)
}

const labels = async (marked: string) => (await proposals(marked)).map(({ label }) => label)

/** A snippet as it would stand with nothing filled in. */
function expand(snippet: string): string {
  return snippet
    .replace(/\$\{\d\|(\w+)[^}]*\}/g, '$1')
    .replace(/\$\d/g, '')
    .replace(/\\(.)/g, '$1')
}

describe('proposals', () => {
  test('an element that is there, or that excludes one that is, is not offered', async () => {
    const offered = await labels('{"Statement":[{"Effect":"Allow","Action":"*",|}]}')
    expect(offered).toContain('Resource')
    expect(offered).not.toContain('Effect')
    expect(offered).not.toContain('Action')
    expect(offered).not.toContain('NotAction')
  })

  test('actions are asked for by what was typed', async () => {
    expect(await labels('{"Statement":[{"Action":"s3:|"}]}')).toEqual(['s3:GetObject'])
  })

  test('a resource is offered once', async () => {
    expect(await labels('{"Statement":[{"Resource":"|"}]}')).toEqual(['*', 'arn:aws:s3:::logs/*'])
  })

  test('a condition key that is there is not offered again', async () => {
    const text = '{"Statement":[{"Condition":{"StringLike":{"aws:username":"a","|"}}}]}'
    expect(await labels(text)).toEqual(['aws:SourceIp'])
  })

  test.each([
    ['Bool', ['true', 'false']],
    ['ForAnyValue:BoolIfExists', ['true', 'false']],
    ['Null', ['true', 'false']],
    ['StringLike', []],
  ])('values under %s are %j', async (operator, expected) => {
    expect(await labels(`{"Statement":[{"Condition":{"${operator}":{"k":"|"}}}]}`)).toEqual(expected)
  })

  test('operators for many values are offered when they are asked for', async () => {
    expect(await labels('{"Statement":[{"Condition":{"|"}}]}')).not.toContain('ForAnyValue:StringLike')
    const offered = await labels('{"Statement":[{"Condition":{"For|"}}]}')
    expect(offered).toContain('ForAnyValue:StringLikeIfExists')
    expect(offered).not.toContain('ForAnyValue:Null')
    expect(await labels('{"Statement":[{"Condition":{"|"}}]}')).not.toContain('NullIfExists')
  })

  test.each([
    ['{"Statement":[{"Effect":"|"}]}', '', 'Allow', 'Allow'],
    ['{"Statement":[{"Effect":"Al|l"}]}', 'All', 'Allow', 'Allow'],
    ['{"Statement":[{"Effect":|}]}', '', '"Allow"', 'Allow'],
    ['{"Statement":[{"Effect":"A|', '"A', '"Allow"', '"Allow"'],
    ['{"Ver|":"2012-10-17"}', 'Ver', 'Version', 'Version'],
    ['{"Ver|"}', '"Ver"', '"Version": "2012-10-17"', '"Version"'],
    ['{"Ver|" "Statement":[]}', '"Ver"', '"Version": "2012-10-17",', '"Version"'],
    ['{|"Statement":[]}', '', '"Version": "2012-10-17",', 'Version'],
  ])('in %s, "%s" gives way to %s', async (marked, replaced, insert, filter) => {
    const [first] = await proposals(marked)
    expect(first).toMatchObject({ insert, filter })
    expect(first && marked.replace('|', '').slice(first.range.start, first.range.end)).toBe(replaced)
  })

  test('no suggestions, or suggestions that fail, are no error', async () => {
    const text = '{"Statement":[{"Action":"|"}]}'
    const failing = { ...suggestions, actions: () => Promise.reject(new Error('offline')) }
    expect(await proposals(text, failing)).toEqual([])
    const place = placeAt(text.replace('|', ''), text.indexOf('|'))
    expect(place && (await proposalsAt(place, undefined))).toEqual([])
  })
})

test.each([
  '|',
  '{|}',
  '{"Version":"2012-10-17",|}',
  '{"Statement":[|]}',
  '{"Statement":[{|}]}',
  '{"Statement":[{"|"}]}',
])('whatever is chosen in %s, the text is JSON', async (marked) => {
  const text = marked.replace('|', '')
  const place = placeAt(text, marked.indexOf('|'))
  if (place === null) throw new Error('no place')
  const offered = await proposalsAt(place, suggestions)
  expect(offered.length).toBeGreaterThan(0)
  for (const { insert, isSnippet, range } of offered) {
    const written = isSnippet ? expand(insert) : insert
    expect(() => void JSON.parse(text.slice(0, range.start) + written + text.slice(range.end))).not.toThrow()
  }
})
