import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShorthand } from '../../../src/cli/values/shorthand'

describe('parseShorthand', () => {
  it.each<[text: string, value: unknown]>([
    ['Key=a,Value=b', { Key: 'a', Value: 'b' }],
    ['Key=a,Value=', { Key: 'a', Value: '' }],
    ['Key=te am,Value= re d ', { Key: 'te am', Value: 're d' }],
    ['Key=a,b,c,Value=d', { Key: ['a', 'b', 'c'], Value: 'd' }],
    ['a=b,c', { a: ['b', 'c'] }],
    [
      'ContextKeyName=aws:SourceIp,ContextKeyValues=1.2.3.4',
      { ContextKeyName: 'aws:SourceIp', ContextKeyValues: '1.2.3.4' },
    ],
    [`Key="a b",Value='c,d'`, { Key: 'a b', Value: 'c,d' }],
    [String.raw`Key=a,Value="x\"y"`, { Key: 'a', Value: 'x"y' }],
    [String.raw`Key=a\,b,Value=x`, { Key: 'a,b', Value: 'x' }],
    ['K=v=w,L=m', { K: 'v=w', L: 'm' }],
    ['a=[b,c],d={e=f}', { a: ['b', 'c'], d: { e: 'f' } }],
    ['a=\n b=c', { a: 'b=c' }],
    ['message=x', { message: 'x' }],
    ['Key=ü', { Key: 'ü' }],
  ])('%j', (text, value) => {
    expect(parseShorthand(text)).toEqual({ ok: true, value })
  })

  it.each<[text: string, message: string]>([
    ['Key', "Expected: '=', received: 'EOF' for input:\nKey\n   ^"],
    ['a=b,', "Expected: '<second>', received: '<none>' for input:\na=b,\n    ^"],
    ['Key="a', `Expected: '<double quoted>', received: '<none>' for input:\nKey="a\n    ^`],
    ['Key=a,\nValue==', "Expected: ',', received: '=' for input:\nKey=a,\nValue==\n      ^"],
    ['a=[b', "Expected: ',', received: 'EOF' for input:\na=[b\n    ^"],
    [
      'Key=a,Key=b',
      'Second instance of key "Key" encountered for input:\nKey=a,Key=b\n      ^\n' +
        'This is often because there is a preceding "," instead of a space.',
    ],
  ])('%j is refused', (text, message) => {
    expect(parseShorthand(text)).toEqual({ ok: false, message })
  })

  it('reads or refuses any text', () => {
    const piece = fc.constantFrom('a', '=', ',', '[', ']', '{', '}', '"', "'", '\\', ' ', '\n')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const read = parseShorthand(text)
          expect(read.ok || read.message).toBeTruthy()
        },
      ),
    )
  })
})
