import { describe, expect, it } from 'vitest'
import { run, runScript } from '../../src/cli'
import { emptyAccount } from '../../src/iam'
import { AT, company, READ } from './typed'

const SCRIPT = `#!/bin/bash
set -euo pipefail

# A group, and somebody in it
aws iam create-group \\
  --group-name Developers
aws iam create-user --user-name alice && aws iam add-user-to-group --user-name alice --group-name Developers

aws iam put-group-policy --group-name Developers --policy-name Tape --policy-document '{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }]
}'
echo "All done"
`

describe('runScript', () => {
  it('runs a script line by line', () => {
    const { account, steps, failed, exitCode, calls } = runScript(emptyAccount(), SCRIPT, { at: AT })
    expect({ exitCode, failed }).toEqual({ exitCode: 0, failed: null })
    expect(steps.map(({ line, text }) => [line, text.split('\n')[0]])).toEqual([
      [2, 'set -euo pipefail'],
      [5, 'aws iam create-group \\'],
      [
        7,
        'aws iam create-user --user-name alice && aws iam add-user-to-group --user-name alice --group-name Developers',
      ],
      [9, "aws iam put-group-policy --group-name Developers --policy-name Tape --policy-document '{"],
      [13, 'echo "All done"'],
    ])
    expect(steps.at(-1)).toMatchObject({ stdout: 'All done\n' })
    expect(calls.map(({ operation }) => operation)).toEqual([
      'CreateGroup',
      'CreateUser',
      'AddUserToGroup',
      'PutGroupPolicy',
    ])
    expect(account.users[0]!.groups).toEqual(['Developers'])
    expect(account.groups[0]!.inlinePolicies[0]!.document.split('\n')).toHaveLength(4)
  })

  const broken =
    'aws iam create-group --group-name A\n\naws iam create-group --group-name a\naws iam create-group --group-name B'

  it('stops at the first line that fails, and says which it was', () => {
    const { account, steps, failed, exitCode } = runScript(emptyAccount(), broken)
    expect(account.groups.map(({ name }) => name)).toEqual(['A'])
    expect(failed).toMatchObject({ line: 3, text: 'aws iam create-group --group-name a', exitCode: 254 })
    expect(failed?.stderr).toContain('Group with name a already exists.')
    expect(steps).toHaveLength(2)
    expect(exitCode).toBe(254)
  })

  it('goes on if it is asked to', () => {
    const { account, failed, exitCode, calls } = runScript(emptyAccount(), broken, { goOn: true })
    expect(account.groups.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(failed).toMatchObject({ line: 3 })
    expect({ exitCode, calls: calls.length }).toEqual({ exitCode: 0, calls: 2 })
  })

  it('stops at a line that no shell without files can run', () => {
    const { failed, account } = runScript(
      emptyAccount(),
      'aws iam create-user --user-name a\nID=$(aws sts get-caller-identity)\n',
    )
    expect(failed).toMatchObject({ line: 2, text: 'ID=$(aws sts get-caller-identity)', exitCode: 2 })
    expect(failed?.stderr).toContain('$(…)')
    expect(account.users).toHaveLength(1)
  })

  it('does nothing for an empty script', () => {
    const result = runScript(company, '\n# nothing\n')
    expect(result).toMatchObject({ steps: [], failed: null, stdout: '', stderr: '', exitCode: 0 })
    expect(result.account).toBe(company)
  })
})

describe('several commands in one line', () => {
  const group = (name: string): string => `aws iam create-group --group-name ${name}`
  const names = (line: string): readonly string[] =>
    run(emptyAccount(), line).account.groups.map(({ name }) => name)

  it.each<[line: string, made: readonly string[], exitCode: number]>([
    [`${group('A')}; ${group('B')}`, ['A', 'B'], 0],
    [`${group('A')} && ${group('B')}`, ['A', 'B'], 0],
    [`${group('A')} && ${group('a')} && ${group('B')}`, ['A'], 254],
    [`${group('A')} && ${group('a')}; ${group('B')}`, ['A', 'B'], 0],
    [`${group('A')}\n${group('a')}\n${group('B')}`, ['A', 'B'], 0],
    [`${group('A')} | cat`, [], 2],
    [`${group('A')}; ${group('B')} > f`, [], 2],
  ])('%j', (line, made, exitCode) => {
    expect(names(line)).toEqual(made)
    expect(run(emptyAccount(), line).exitCode).toBe(exitCode)
  })
})

describe('what else a shell has', () => {
  it.each<[line: string, stdout: string]>([
    ['', ''],
    ['  # just a comment', ''],
    ['echo a  "b  c"', 'a b  c\n'],
    ['echo -n x', 'x\n'],
    ['true', ''],
    [': whatever', ''],
    ['set -x', ''],
    ['GROUP=Dev', ''],
    ['$ echo hi', 'hi\n'],
  ])('%j', (line, stdout) => {
    expect(run(company, line)).toMatchObject({ stdout, stderr: '', exitCode: 0, calls: [] })
  })

  it('takes a command with the prompt of an example in front', () => {
    expect(
      run(company, `$ aws iam put-user-policy --user-name alice --policy-name P --policy-document '${READ}'`),
    ).toMatchObject({
      exitCode: 0,
    })
  })
})

describe('the shell’s own language', () => {
  it.each(['if true', 'for', 'while', '[ a = b ]', '[[ a ]]', 'function f'])('refuses %s by name', (line) => {
    const { stderr, exitCode } = run(company, line)
    expect(stderr).toContain(`The console has no ${line.split(' ')[0]!}:`)
    expect(exitCode).toBe(2)
  })

  it('has nothing to wait for', () => {
    expect(run(company, 'sleep 10')).toMatchObject({ exitCode: 0, stdout: '' })
  })
})
