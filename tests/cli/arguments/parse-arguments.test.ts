import { describe, expect, it } from 'vitest'
import { closeMatches } from '../../../src/cli/arguments/close-matches'
import type { Grammar } from '../../../src/cli/arguments/grammar'
import { parseArguments } from '../../../src/cli/arguments/parse-arguments'

const grammar: Grammar = {
  positional: { name: 'command', choices: ['iam', 'sts'], required: true },
  options: [
    { name: '--path', dest: 'Path', takes: 'one' },
    { name: '--path-prefix', dest: 'PathPrefix', takes: 'one' },
    { name: '--group-name', dest: 'GroupName', takes: 'one', required: true },
    { name: '--action-names', dest: 'ActionNames', takes: 'many' },
    { name: '--set-as-default', dest: 'SetAsDefault', takes: 'none', constant: true },
    { name: '--no-set-as-default', dest: 'SetAsDefault', takes: 'none', constant: false },
    { name: '--output', dest: 'output', takes: 'one', choices: ['json', 'text'] },
    { name: '--max-items', dest: 'max', takes: 'one', integer: true },
    { name: '--skeleton', dest: 'skeleton', takes: 'maybe', constant: 'input', choices: ['input', 'output'] },
  ],
}

/** As one would type them; nothing here needs quotes. */
const parse = (line: string) => parseArguments(grammar, line === '' ? [] : line.split(' '))

describe('parseArguments', () => {
  it.each<[line: string, values: object, rest?: readonly string[]]>([
    ['iam --group-name G', { GroupName: 'G' }],
    ['--group-name G iam', { GroupName: 'G' }],
    ['iam --group-name=G', { GroupName: 'G' }],
    ['iam --group-name=', { GroupName: '' }],
    ['iam --group-name a=b=c', { GroupName: 'a=b=c' }],
    ['iam --gr G', { GroupName: 'G' }],
    ['iam --gr=G', { GroupName: 'G' }],
    ['iam --group-name G --path /', { GroupName: 'G', Path: '/' }],
    ['iam --group-name A --group-name B', { GroupName: 'B' }],
    ['iam --group-name G --action-names a b', { GroupName: 'G', ActionNames: ['a', 'b'] }],
    ['iam --action-names a b --group-name G', { GroupName: 'G', ActionNames: ['a', 'b'] }],
    ['iam --group-name G --action-names', { GroupName: 'G', ActionNames: [] }],
    ['iam --group-name G --action-names=a', { GroupName: 'G', ActionNames: ['a'] }],
    ['iam --group-name G --set-as-default', { GroupName: 'G', SetAsDefault: true }],
    ['iam --group-name G --set-as-default --no-set-as-default', { GroupName: 'G', SetAsDefault: false }],
    ['iam --group-name G --skeleton', { GroupName: 'G', skeleton: 'input' }],
    ['iam --group-name G --skeleton output', { GroupName: 'G', skeleton: 'output' }],
    ['iam --group-name -5', { GroupName: '-5' }],
    ['iam --group-name -', { GroupName: '-' }],
    ['iam --group-name G list --foo bar', { GroupName: 'G' }, ['list', '--foo', 'bar']],
    ['--foo iam --group-name G', { GroupName: 'G' }, ['--foo']],
  ])('%s', (line, values, rest = []) => {
    const parsed = parse(line)
    expect(parsed).toMatchObject({ ok: true, positional: 'iam', rest })
    expect(parsed.ok && Object.fromEntries(parsed.values)).toEqual(values)
  })

  it('takes a word with blanks for no option', () => {
    expect(parseArguments(grammar, ['iam', '--group-name', '-x y'])).toMatchObject({ ok: true })
  })

  it.each<[line: string, message: string]>([
    ['', 'the following arguments are required: --group-name, command'],
    ['iam', 'the following arguments are required: --group-name'],
    ['iam --group-name', 'argument --group-name: expected one argument'],
    ['iam --group-name --path /', 'argument --group-name: expected one argument'],
    ['iam --group-name -x', 'argument --group-name: expected one argument'],
    ['iam --pat /', 'ambiguous option: --pat could match --path, --path-prefix'],
    ['iam --set-as-default=no', "argument --set-as-default: ignored explicit argument 'no'"],
    ['iam --max-items x', "argument --max-items: invalid int value: 'x'"],
    ['iam --output yml', "argument --output: Found invalid choice 'yml'\n"],
    ['iam --output jsn', "argument --output: Found invalid choice 'jsn'\n\nMaybe you meant:\n\n  * json"],
    ['iamm', "argument command: Found invalid choice 'iamm'\n\nMaybe you meant:\n\n  * iam"],
    ["it's", `argument command: Found invalid choice "it's"\n`],
  ])('%j is refused', (line, message) => {
    expect(parse(line)).toEqual({ ok: false, message })
  })

  it('takes a command that may be left away for one only where it comes first', () => {
    const options: Grammar = { options: grammar.options, positional: { name: 'help', required: false } }
    expect(parseArguments(options, ['help', '--gr', 'G'])).toMatchObject({ positional: 'help', rest: [] })
    expect(parseArguments(options, ['--gr', 'G', 'help'])).toMatchObject({ positional: null, rest: ['help'] })
  })
})

describe('closeMatches', () => {
  // Recorded from Python's difflib.
  it.each<[typed: string, names: readonly string[]]>([
    ['creat-group', ['create-group', 'get-group']],
    ['list-user', ['list-users']],
    ['add-user-group', ['add-user-to-group']],
    ['xyz', []],
    ['', []],
  ])('%j', (typed, expected) => {
    const names = ['create-group', 'get-group', 'list-users', 'add-user-to-group', 'list-user-policies']
    expect(closeMatches(typed, names)).toEqual(expected)
  })
})
