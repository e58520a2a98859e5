import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missing } from '../../../src/cli/shell/missing'
import { shellQuote } from '../../../src/cli/shell/quote'
import { readScript } from '../../../src/cli/shell/read-script'

/** The words of each command of a text; a refusal as its message. */
function commandsOf(text: string): readonly (string | readonly string[])[] {
  return readScript(text).flatMap<string | readonly string[]>((line) =>
    line.ok ? line.commands.map(({ words }) => words.map((word) => word.text)) : [line.refusal.message],
  )
}

describe('readScript: words', () => {
  it.each<[text: string, words: readonly string[]]>([
    ['aws iam list-users', ['aws', 'iam', 'list-users']],
    ['  aws\t iam  ', ['aws', 'iam']],
    [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
    [`a''b`, ['ab']],
    [`a ''`, ['a', '']],
    [`x'$HOME *'"y"z`, ['x$HOME *yz']],
    [String.raw`a\ b \"c\' \\`, ['a b', `"c'`, '\\']],
    [String.raw`"a\"b\\c\$d\e"`, [String.raw`a"b\c$d\e`]],
    [`'a'\\''b'`, [`a'b`]],
    ['a \\\n  b', ['a', 'b']],
    ['a \\\r\n  b\r', ['a', 'b']],
    ['a b\\\nc', ['a', 'bc']],
    ['"a\\\nb"', ['ab']],
    [`'a\nb'`, ['a\nb']],
    ['a # b', ['a']],
    ['a b#c', ['a', 'b#c']],
    ['Users[].UserName {} {a:b} ]', ['Users[].UserName', '{}', '{a:b}', ']']],
    ['a$ $ ~', ['a$', '$', missing.home]],
    ['a~b x=~', ['a~b', 'x=~']],
    ['é 日本', ['é', '日本']],
  ])('%j', (text, words) => {
    if (words.includes(missing.home)) expect(commandsOf(text)).toEqual([missing.home])
    else expect(commandsOf(text)).toEqual([words])
  })

  it('knows where each word stands, quotes included', () => {
    const [line] = readScript(`aws "a b" 'c'`)
    expect(line?.ok && line.commands[0]?.words).toEqual([
      { text: 'aws', start: 0, end: 3 },
      { text: 'a b', start: 4, end: 9 },
      { text: 'c', start: 10, end: 13 },
    ])
  })
})

describe('readScript: commands', () => {
  it.each<[text: string, commands: readonly (readonly string[])[]]>([
    ['', []],
    [' \n\t\r\n# only a comment\n', []],
    ['a\nb', [['a'], ['b']]],
    ['a; b ;c;', [['a'], ['b'], ['c']]],
    ['a&&b', [['a'], ['b']]],
    ['a &&\n\n # why\n b', [['a'], ['b']]],
  ])('%j', (text, commands) => {
    expect(commandsOf(text)).toEqual(commands)
  })

  it('says which commands wait for success', () => {
    const [line] = readScript('a && b; c && d')
    expect(line?.ok && line.commands.map(({ onlyAfterSuccess }) => onlyAfterSuccess)).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  it('numbers lines by where they begin', () => {
    const text = "#!/bin/bash\n\na \\\n b\n'c\nd' e\n\n# f\ng"
    expect(readScript(text).map(({ number, text }) => [number, text])).toEqual([
      [3, 'a \\\n b'],
      [5, "'c\nd' e"],
      [9, 'g'],
    ])
  })
})

describe('readScript: what a shell has and the console has not', () => {
  it.each<[text: string, message: string]>([
    ['a | b', missing.pipe],
    ['a || b', missing.orElse],
    ['a & b', missing.background],
    ['a &', missing.background],
    ['a > f', missing.redirection],
    ['a 2>&1', missing.redirection],
    ['a < f', missing.redirection],
    ['a <<EOF', missing.hereDocument],
    ['(a)', missing.subshell],
    ['a $(b)', missing.substitution],
    ['a "$(b)"', missing.substitution],
    ['a `b`', missing.substitution],
    ['a "`b`"', missing.substitution],
    ['a $B', missing.variable],
    ['a ${B}', missing.variable],
    ['a "x${aws:username}"', missing.variable],
    ['a $1 $?', missing.variable],
    [`a $'b'`, missing.ansiQuote],
    ['a $"b"', missing.ansiQuote],
    ['a s3:*', missing.glob],
    ['a b?', missing.glob],
    ['a Users[0].Arn', missing.glob],
    ['a {b,c}', missing.braces],
    ['a {1..3}', missing.braces],
    ['a ~/b', missing.home],
    [`a 'b`, missing.openQuote("'")],
    ['a "b', missing.openQuote('"')],
    ['; a', missing.nothingBefore(';')],
    ['a ;; b', missing.nothingBefore(';')],
    ['&& a', missing.nothingBefore('&&')],
    ['a && ', missing.nothingAfter('&&')],
  ])('%j', (text, message) => {
    expect(commandsOf(text)).toEqual([message])
  })

  it('refuses the line it is in, quotes and all, and no other', () => {
    expect(commandsOf('a\nb | c; d\ne "$X\ng" f\nh')).toEqual([['a'], missing.pipe, missing.variable, ['h']])
  })

  it('reads nothing of what follows a quote that is never closed', () => {
    expect(commandsOf(`a\nb 'c\nd`)).toEqual([['a'], missing.openQuote("'")])
  })
})

describe('any text', () => {
  it('is read without throwing, its lines in order and within it', () => {
    const pieces = fc.constantFrom(
      ...['a', ' ', "'", '"', '\\', '\n', ';', '&&', '#', '$', '`', '|', '\r\n', 'é'],
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          let from = 0
          for (const line of readScript(text)) {
            expect(line.start).toBeGreaterThanOrEqual(from)
            expect(line.number).toBe(text.slice(0, line.start).split('\n').length)
            from = line.end
          }
          expect(from).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })

  const special = Array.from('\'"\\$`*{,}\n\r ;&|#~é日')
  const character = fc.oneof(fc.constantFrom(...special), fc.string({ minLength: 1, maxLength: 1 }))

  it('is one word when it is quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: character })), (words) => {
        const line = ['x', ...words.map(shellQuote)].join(' ')
        expect(commandsOf(line)).toEqual([['x', ...words]])
      }),
    )
  })
})
