import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam/account/account'
import { checkParameters } from '../../../src/iam/account/parameter-check'
import { operations, type OperationName } from '../../../src/iam/account/operations'
import { errorOf } from './made'

const error = (operation: OperationName, parameters: unknown) =>
  errorOf(emptyAccount(), { operation, parameters })
const client = (...lines: readonly string[]) =>
  `ParamValidation: Parameter validation failed:\n${lines.join('\n')}`

describe('what botocore finds before it sends anything', () => {
  it.each<[string, OperationName, unknown, readonly string[]]>([
    [
      'nothing given',
      'AddUserToGroup',
      undefined,
      ['Missing required parameter in input: "GroupName"', 'Missing required parameter in input: "UserName"'],
    ],
    [
      'an undefined member counts as left out',
      'CreateGroup',
      { GroupName: undefined },
      ['Missing required parameter in input: "GroupName"'],
    ],
    [
      'an unknown member',
      'CreateGroup',
      { GroupName: 'Dev', Tags: [] },
      ['Unknown parameter in input: "Tags", must be one of: Path, GroupName'],
    ],
    [
      'parameters that are a list',
      'CreateGroup',
      ['Dev'],
      [`Invalid type for parameter input, value: ['Dev'], type: <class 'list'>, valid types: <class 'dict'>`],
    ],
    [
      'parameters that are a text',
      'CreateGroup',
      'Dev',
      [`Invalid type for parameter input, value: Dev, type: <class 'str'>, valid types: <class 'dict'>`],
    ],
    [
      'a number for a text',
      'CreateGroup',
      { GroupName: 5 },
      [`Invalid type for parameter GroupName, value: 5, type: <class 'int'>, valid types: <class 'str'>`],
    ],
    [
      'null for a text',
      'CreateGroup',
      { GroupName: null },
      [
        `Invalid type for parameter GroupName, value: None, type: <class 'NoneType'>, valid types: <class 'str'>`,
      ],
    ],
    [
      'a text for a boolean',
      'CreatePolicyVersion',
      { PolicyArn: 'a'.repeat(20), PolicyDocument: '{}', SetAsDefault: 'true' },
      [
        `Invalid type for parameter SetAsDefault, value: true, type: <class 'str'>, valid types: <class 'bool'>`,
      ],
    ],
    [
      'a text for tags',
      'CreateUser',
      { UserName: 'alice', Tags: 'red' },
      [
        `Invalid type for parameter Tags, value: red, type: <class 'str'>, valid types: <class 'list'>, <class 'tuple'>`,
      ],
    ],
    [
      'wrong tags',
      'CreateUser',
      { UserName: 'alice', Tags: [{ Key: 'a', Value: '' }, { Key: '' }, 5] },
      [
        'Missing required parameter in Tags[1]: "Value"',
        'Invalid length for parameter Tags[1].Key, value: 0, valid min length: 1',
        `Invalid type for parameter Tags[2], value: 5, type: <class 'int'>, valid types: <class 'dict'>`,
      ],
    ],
    [
      'an ARN that is too short',
      'AttachGroupPolicy',
      { GroupName: 'Dev', PolicyArn: 'abc' },
      ['Invalid length for parameter PolicyArn, value: 3, valid min length: 20'],
    ],
    [
      'everything at once',
      'AttachGroupPolicy',
      { PolicyArn: 'abc', Foo: 1 },
      [
        'Missing required parameter in input: "GroupName"',
        'Unknown parameter in input: "Foo", must be one of: GroupName, PolicyArn',
        'Invalid length for parameter PolicyArn, value: 3, valid min length: 20',
      ],
    ],
    [
      'an empty name',
      'CreateGroup',
      { GroupName: '' },
      ['Invalid length for parameter GroupName, value: 0, valid min length: 1'],
    ],
  ])('%s', (_, operation, parameters, lines) => {
    expect(error(operation, parameters)).toBe(client(...lines))
  })
})

describe('what the server finds', () => {
  const tooLong = (field: string, length: number) =>
    `Value at '${field}' failed to satisfy constraint: Member must have length less than or equal to ${length}`
  const name = (field: string) =>
    `ValidationError: The specified value for ${field} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`
  const path =
    'ValidationError: The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.'

  it.each<[string, OperationName, unknown, string]>([
    [
      'a new user name of 65',
      'CreateUser',
      { UserName: 'a'.repeat(65) },
      `ValidationError: 1 validation error detected: ${tooLong('userName', 64)}`,
    ],
    [
      'an existing user name of 129',
      'DeleteUser',
      { UserName: 'a'.repeat(129) },
      `ValidationError: 1 validation error detected: ${tooLong('userName', 128)}`,
    ],
    [
      'two at once',
      'CreateGroup',
      { GroupName: 'a'.repeat(129), Path: `/${'a'.repeat(512)}/` },
      `ValidationError: 2 validation errors detected: ${tooLong('path', 512)}; ${tooLong('groupName', 128)}`,
    ],
    [
      'lengths before characters',
      'CreateGroup',
      { GroupName: ' '.repeat(129) },
      `ValidationError: 1 validation error detected: ${tooLong('groupName', 128)}`,
    ],
    ['a space in a group name', 'CreateGroup', { GroupName: 'Dev Team' }, name('groupName')],
    ['a line feed after a name', 'CreateGroup', { GroupName: 'Dev\n' }, name('groupName')],
    ['an accent', 'CreateUser', { UserName: 'zoë' }, name('userName')],
    ['a slash', 'CreateUser', { UserName: 'a/b' }, name('userName')],
    ['a star in a new name', 'UpdateGroup', { GroupName: 'Dev', NewGroupName: '*' }, name('newGroupName')],
    [
      'an ARN as an inline policy’s name',
      'DeleteGroupPolicy',
      { GroupName: 'Dev', PolicyName: 'arn:aws:iam::aws:policy/X' },
      name('policyName'),
    ],
    ['a path without a slash at the end', 'CreateGroup', { GroupName: 'Dev', Path: '/teams' }, path],
    ['a path without a slash at the start', 'CreateGroup', { GroupName: 'Dev', Path: 'teams/' }, path],
    ['a path with a space', 'CreateUser', { UserName: 'alice', Path: '/a b/' }, path],
    [
      'a policy path with a character that only other paths may have',
      'CreatePolicy',
      { PolicyName: 'P', Path: '/a!/', PolicyDocument: '{}' },
      path,
    ],
    [
      'a version that is none',
      'DeletePolicyVersion',
      { PolicyArn: 'a'.repeat(20), VersionId: '1' },
      `ValidationError: 1 validation error detected: Value at 'versionId' failed to satisfy constraint: Member must satisfy regular expression pattern: v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?`,
    ],
    [
      'a policy with characters beyond Latin-1',
      'PutGroupPolicy',
      { GroupName: 'Dev', PolicyName: 'P', PolicyDocument: '“' },
      'ValidationError: The specified value for policyDocument is invalid. It must contain only printable ASCII characters.',
    ],
    [
      'a policy of 131,073 characters',
      'PutGroupPolicy',
      { GroupName: 'Dev', PolicyName: 'P', PolicyDocument: ' '.repeat(131_073) },
      `ValidationError: 1 validation error detected: ${tooLong('policyDocument', 131_072)}`,
    ],
    [
      'a description of 1001',
      'CreatePolicy',
      { PolicyName: 'P', PolicyDocument: '{}', Description: 'x'.repeat(1001) },
      `ValidationError: 1 validation error detected: ${tooLong('description', 1000)}`,
    ],
    [
      '51 tags',
      'CreateUser',
      { UserName: 'alice', Tags: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: '' })) },
      `ValidationError: 1 validation error detected: ${tooLong('tags', 50)}`,
    ],
    [
      'a tag’s value of 257',
      'CreateUser',
      { UserName: 'alice', Tags: [{ Key: 'k', Value: 'x'.repeat(257) }] },
      `ValidationError: 1 validation error detected: ${tooLong('tags.1.member.value', 256)}`,
    ],
    [
      'a tag’s key with a bracket',
      'CreateUser',
      { UserName: 'alice', Tags: [{ Key: '(', Value: '' }] },
      `ValidationError: 1 validation error detected: Value at 'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+`,
    ],
  ])('%s', (_, operation, parameters, expected) => {
    expect(error(operation, parameters)).toBe(expected)
  })

  it.each<[OperationName, object]>([
    ['CreateUser', { UserName: 'a'.repeat(64), Path: '/' }],
    ['CreateUser', { UserName: 'Az09_+=,.@-', Path: '/a!~/b/' }],
    ['CreateUser', { UserName: 'alice', Tags: [{ Key: 'Ünïcode key', Value: 'a@b:c/d' }] }],
    ['CreateGroup', { GroupName: 'a'.repeat(128), Path: `/${'a'.repeat(510)}/` }],
    ['DeleteUser', { UserName: 'a'.repeat(128) }],
    ['SetDefaultPolicyVersion', { PolicyArn: 'a'.repeat(20), VersionId: 'v12.abc' }],
  ])('%s takes %o', (operation, parameters) => {
    expect(checkParameters(operations[operation].parameters, { parameters })).toEqual({
      ok: true,
      value: parameters,
    })
  })
})

describe('the table of operations', () => {
  it.each(Object.entries(operations))(
    '%s requires what it cannot do without',
    (_, { parameters, service }) => {
      const required = Object.values(parameters).filter((parameter) => parameter.required)
      expect(required.length).toBeGreaterThan(0)
      expect(['iam', 's3']).toContain(service)
    },
  )

  it('has AWS’s operations under their service', () => {
    const s3 = Object.entries(operations).filter(([, { service }]) => service === 's3')
    expect(s3.map(([name]) => name)).toEqual([
      'CreateBucket',
      'DeleteBucket',
      'PutBucketPolicy',
      'DeleteBucketPolicy',
    ])
  })
})
