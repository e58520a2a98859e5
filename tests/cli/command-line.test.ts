import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandLine, commandLineAs, run } from '../../src/cli'
import { readInput } from '../../src/cli/aws/input'
import { readCommandLine } from '../../src/cli/aws/read-command-line'
import { readScript } from '../../src/cli/shell/read-script'
import {
  call,
  emptyAccount,
  operations,
  readings,
  type ApiCall,
  type Parameter,
  type ParameterTable,
} from '../../src/iam'
import { AT, company, READ, TRUST } from './typed'

describe('commandLine', () => {
  it.each<[operation: string, parameters: Readonly<Record<string, unknown>>, line: string]>([
    ['CreateGroup', { GroupName: 'Developers' }, 'aws iam create-group --group-name Developers'],
    [
      'CreateGroup',
      { Path: '/teams/', GroupName: 'Developers' },
      'aws iam create-group --group-name Developers --path /teams/',
    ],
    [
      'AddUserToGroup',
      { GroupName: 'Dev', UserName: 'a+b@c.d' },
      'aws iam add-user-to-group --group-name Dev --user-name a+b@c.d',
    ],
    [
      'CreatePolicy',
      { PolicyName: 'P', PolicyDocument: '{"a": "it\'s"}' },
      `aws iam create-policy --policy-name P --policy-document '{"a": "it'\\''s"}'`,
    ],
    [
      'CreatePolicyVersion',
      { PolicyArn: 'arn:aws:iam::1:policy/P', PolicyDocument: '{}', SetAsDefault: true },
      "aws iam create-policy-version --policy-arn arn:aws:iam::1:policy/P --policy-document '{}' --set-as-default",
    ],
    [
      'CreatePolicyVersion',
      { PolicyArn: 'A', PolicyDocument: '{}', SetAsDefault: false },
      "aws iam create-policy-version --policy-arn A --policy-document '{}' --no-set-as-default",
    ],
    [
      'CreateUser',
      {
        UserName: 'u',
        Tags: [
          { Key: 'team', Value: 'red one' },
          { Key: 'cost', Value: '' },
        ],
      },
      "aws iam create-user --user-name u --tags 'Key=team,Value=red one' Key=cost,Value=",
    ],
    [
      'CreateUser',
      { UserName: 'u', Tags: [{ Key: 'a,b', Value: 'c' }] },
      `aws iam create-user --user-name u --tags '[{"Key":"a,b","Value":"c"}]'`,
    ],
    ['CreateUser', { UserName: 'u', Tags: [] }, 'aws iam create-user --user-name u --tags'],
    ['CreateUser', { UserName: 'u', Path: undefined }, 'aws iam create-user --user-name u'],
    [
      'UntagUser',
      { UserName: 'u', TagKeys: ['a', 'b c'] },
      "aws iam untag-user --user-name u --tag-keys a 'b c'",
    ],
    [
      'UpdateRole',
      { RoleName: 'R', Description: '-x', MaxSessionDuration: 7200 },
      'aws iam update-role --role-name R --description=-x --max-session-duration 7200',
    ],
    ['UpdateRole', { RoleName: 'R', Description: '' }, "aws iam update-role --role-name R --description ''"],
    [
      'UpdateRole',
      { RoleName: 'R', Description: 'file://x' },
      `aws iam update-role --cli-input-json '{"RoleName":"R","Description":"file://x"}'`,
    ],
    [
      'PutBucketPolicy',
      { Bucket: 'b', Policy: '{}' },
      "aws s3api put-bucket-policy --bucket b --policy '{}'",
    ],
    ['GetCallerIdentity', {}, 'aws sts get-caller-identity'],
    [
      'ListPolicies',
      { Scope: 'Local', OnlyAttached: true },
      'aws iam list-policies --scope Local --only-attached',
    ],
    [
      'SimulatePrincipalPolicy',
      {
        PolicySourceArn: 'arn:aws:iam::1:user/u',
        ActionNames: ['s3:GetObject', 's3:PutObject'],
        ContextEntries: [
          {
            ContextKeyName: 'aws:SourceIp',
            ContextKeyValues: ['1.2.3.4', '5.6.7.8'],
            ContextKeyType: 'ipList',
          },
        ],
      },
      'aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::1:user/u --action-names s3:GetObject s3:PutObject --context-entries ContextKeyName=aws:SourceIp,ContextKeyValues=1.2.3.4,5.6.7.8,ContextKeyType=ipList',
    ],
  ])('%s %j', (operation, parameters, line) => {
    expect(commandLine({ operation, parameters })).toBe(line)
  })
})

/** Texts that some level of reading takes for something else: the shell, the options, shorthand, JSON, files. */
const text = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '-',
      '--',
      '-x',
      '--query',
      '--path=/',
      '[',
      '[]',
      '{',
      '{}',
      '["a"]',
      '#',
      "'",
      '"',
      '\\',
      '$',
      '$HOME',
    ],
  ),
  fc.constantFrom(
    ...[
      'a,b',
      'a=b',
      'Key=x',
      'file://x',
      'fileb://x',
      ' [',
      'help',
      'aws',
      '\n',
      '\r\n',
      'a b',
      '-5',
      '-x y',
      '~',
      '*',
      '日本',
    ],
  ),
  fc.constantFrom(READ, TRUST, 'arn:aws:iam::aws:policy/ReadOnlyAccess'),
  fc.string(),
  fc.string({ unit: 'binary' }),
)

function valueOf(parameter: Parameter): fc.Arbitrary<unknown> {
  switch (parameter.type) {
    case 'string':
      return text
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer()
    case 'strings':
      return fc.array(text, { maxLength: 3 })
    case 'structures':
      return fc.array(inputOf(parameter.members), { maxLength: 3 })
    case 'structure':
      return inputOf(parameter.members)
  }
}

function inputOf(table: ParameterTable): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const members = Object.entries(table)
  return fc.record(Object.fromEntries(members.map(([name, parameter]) => [name, valueOf(parameter)])), {
    requiredKeys: members.flatMap(([name, { required }]) => (required ? [name] : [])),
  })
}

const tables: Readonly<Record<string, { readonly parameters: ParameterTable }>> = {
  ...operations,
  ...readings,
}
const anyCall = fc
  .constantFrom(...Object.keys(tables))
  .chain((operation) =>
    inputOf(tables[operation]!.parameters).map((parameters) => ({ operation, parameters })),
  )

/** The call that a command line would make, without making it. */
function callOf(line: string) {
  const [read, ...others] = readScript(line)
  if (!read?.ok || others.length > 0 || read.commands.length !== 1) throw new Error('not one command')
  const reading = readCommandLine(read.commands[0]!.words.slice(1).map(({ text }) => text))
  if (reading.kind !== 'command') throw new Error(JSON.stringify(reading))
  const input = readInput(reading.command, reading.values, {})
  if (!input.ok) throw new Error(JSON.stringify(input.error))
  return { operation: reading.command.operation, parameters: input.input }
}

it('can say who makes it', () => {
  const list = { operation: 'ListUsers', parameters: {} }
  expect(commandLineAs(list, 'alice')).toBe('aws iam list-users --profile alice')
  expect(commandLineAs(list, 'Auditor/a b')).toBe("aws iam list-users --profile 'Auditor/a b'")
})

describe('the command line of any call', () => {
  it('is read back as that call, whatever it holds', () => {
    fc.assert(
      fc.property(anyCall, (apiCall) => {
        expect(callOf(commandLine(apiCall))).toEqual(apiCall)
      }),
      { numRuns: 2000 },
    )
  })

  it('does to an account what the call does', () => {
    fc.assert(
      fc.property(anyCall, (apiCall) => {
        const { operation } = apiCall
        const made = Object.hasOwn(operations, operation)
          ? call(company, apiCall as ApiCall, { at: AT })
          : null
        const result = run(company, commandLine(apiCall), { at: AT })
        if (made === null) expect(result.account).toBe(company)
        else if (made.ok) {
          expect(result.account).toEqual(made.account)
          expect(result.calls).toEqual([apiCall])
        } else expect(result).toMatchObject({ account: company, calls: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('makes the same account, call by call', () => {
    const calls: readonly ApiCall[] = [
      { operation: 'CreateGroup', parameters: { GroupName: 'G', Path: '/x/' } },
      { operation: 'CreateUser', parameters: { UserName: 'u', Tags: [{ Key: 'a', Value: 'b c' }] } },
      { operation: 'AddUserToGroup', parameters: { GroupName: 'G', UserName: 'u' } },
      {
        operation: 'CreatePolicy',
        parameters: { PolicyName: 'P', PolicyDocument: READ, Description: 'it’s "so"' },
      },
      {
        operation: 'PutGroupPolicy',
        parameters: {
          GroupName: 'G',
          PolicyName: 'T',
          PolicyDocument: JSON.stringify(JSON.parse(READ), null, 2),
        },
      },
      { operation: 'CreateRole', parameters: { RoleName: 'R', AssumeRolePolicyDocument: TRUST } },
      { operation: 'CreateBucket', parameters: { Bucket: 'logs' } },
    ]
    const made = calls.reduce((account, apiCall) => {
      const outcome = call(account, apiCall, { at: AT })
      return outcome.ok ? outcome.account : account
    }, emptyAccount())
    const typed = run(emptyAccount(), calls.map(commandLine).join('\n'), { at: AT })
    expect(typed.calls).toEqual(calls)
    expect(typed.account).toEqual(made)
  })
})
