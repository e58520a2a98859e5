import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli'
import { AT, company, error, READ, usage } from './typed'

const parse = (message: string): string => error(`An error occurred (ParamValidation): ${message}`)
const parseWithUsage = (message: string): string => `${parse(`${message}\n\n${usage}`).trimEnd()}\n`
const api = (code: string, operation: string, message: string): string =>
  error(`An error occurred (${code}) when calling the ${operation} operation: ${message}`)

const POLICY = 'arn:aws:iam::123456789012:policy'

const BAD_INPUT = 'Parameter validation failed:\n'

describe('what the CLI cannot read', () => {
  it.each<[line: string, exitCode: number, stderr: string]>([
    ['aws', 252, parseWithUsage('the following arguments are required: command')],
    ['aws iam', 252, parseWithUsage('the following arguments are required: operation')],
    ['aws iam create-group', 252, parseWithUsage('the following arguments are required: --group-name')],
    [
      'aws iam add-user-to-group',
      252,
      parseWithUsage('the following arguments are required: --group-name, --user-name'),
    ],
    [
      'aws iam creat-group --group-name Dev',
      252,
      parseWithUsage(
        "argument operation: Found invalid choice 'creat-group'\n\nMaybe you meant:\n\n  * create-group\n  * get-group",
      ),
    ],
    ['aws iam xyz', 252, parseWithUsage("argument operation: Found invalid choice 'xyz'\n")],
    ['aws foo', 252, parseWithUsage("argument command: Found invalid choice 'foo'\n")],
    ['aws ima list-users', 252, parseWithUsage("argument command: Found invalid choice 'ima'\n")],
    [
      'aws iam create-group --group-name',
      252,
      parseWithUsage('argument --group-name: expected one argument'),
    ],
    [
      'aws iam list-users --output yml',
      252,
      parseWithUsage("argument --output: Found invalid choice 'yml'\n\nMaybe you meant:\n\n  * yaml"),
    ],
    ['aws iam list-users --max-items x', 252, parseWithUsage("argument --max-items: invalid int value: 'x'")],
    [
      'aws iam list-users --no x',
      252,
      parseWithUsage(
        'ambiguous option: --no could match --no-verify-ssl, --no-paginate, --no-sign-request, --no-cli-pager, --no-cli-auto-prompt',
      ),
    ],
    [
      'aws iam create-policy-version --policy-arn a --policy-document b --set-as-default=yes',
      252,
      parseWithUsage("argument --set-as-default: ignored explicit argument 'yes'"),
    ],
    ['aws iam list-users --foo', 252, `\n${usage}\n${error('Unknown options: --foo')}`],
    ['aws iam list-users foo --bar=1 -x', 252, `\n${usage}\n${error('Unknown options: --bar=1, -x, foo')}`],
    [
      'aws iam list-users --query Users[',
      252,
      parse('Bad value for --query Users[: Bad jmespath expression: Expected Star, got: EOF'),
    ],
    [
      'aws iam create-policy --policy-name P --policy-document file://x',
      252,
      parse(
        "Error parsing parameter '--policy-document': Unable to load paramfile file://x: [Errno 2] No such file or directory: 'x'",
      ),
    ],
    [
      "aws iam create-user --user-name u --tags '[1,'",
      252,
      parse(
        "Error parsing parameter '--tags': Invalid JSON: Expecting value: line 1 column 4 (char 3)\nJSON received: [1,",
      ),
    ],
    [
      'aws iam create-user --user-name u --tags Key',
      252,
      parse("Error parsing parameter '--tags': Expected: '=', received: 'EOF' for input:\nKey\n   ^"),
    ],
    [
      "aws iam create-user --cli-input-json '{'",
      252,
      parse("Error parsing parameter 'cli-input-json': Invalid JSON received."),
    ],
    [
      'aws iam create-user --cli-input-json 5',
      252,
      parse(
        "Error parsing parameter '--cli-input-json': Invalid type: expecting map, received <class 'int'>",
      ),
    ],
    [
      "aws iam create-user --cli-input-yaml '['",
      252,
      parse("Error parsing parameter 'cli-input-yaml': Invalid YAML received."),
    ],
    [
      "aws iam create-user --cli-input-yaml ''",
      252,
      parse(
        "Error parsing parameter '--cli-input-yaml': Invalid type: expecting map, received <class 'NoneType'>",
      ),
    ],
    [
      'aws iam create-user --cli-input-yaml a --cli-input-json b',
      252,
      parse('Only one --cli-input- parameter may be specified.'),
    ],
    [
      'aws iam get-group --generate-cli-skeleton output',
      252,
      parseWithUsage('the following arguments are required: --group-name'),
    ],
    [
      "aws iam get-group --group-name '' --generate-cli-skeleton output",
      252,
      parse(
        'Parameter validation failed:\nInvalid length for parameter GroupName, value: 0, valid min length: 1',
      ),
    ],
    [
      'aws iam create-group --generate-cli-skeleton yml',
      252,
      parseWithUsage("argument --generate-cli-skeleton: Found invalid choice 'yml'\n"),
    ],
    [
      'aws iam create-user --cli-input-json file://x',
      255,
      error("Unable to load paramfile file://x: [Errno 2] No such file or directory: 'x'"),
    ],
    [
      'aws iam update-role --role-name Auditor --max-session-duration 1h',
      255,
      error("invalid literal for int() with base 10: '1h'"),
    ],
    ['aws iam list-users --profile nobody', 255, error('The config profile (nobody) could not be found')],
    [
      'aws iam list-users --no-paginate --max-items 1',
      255,
      error(
        'Error during pagination: Cannot specify --no-paginate along with pagination arguments: --max-items',
      ),
    ],
    ['aws iam list-users --starting-token x', 255, error('Bad starting token: x')],
    [
      'aws iam list-users --page-size 0',
      252,
      parse(
        'Parameter validation failed:\nInvalid value for parameter MaxItems, value: 0, valid min value: 1',
      ),
    ],
    [
      'aws iam list-users --page-size 1001',
      254,
      api(
        'ValidationError',
        'ListUsers',
        "1 validation error detected: Value at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000",
      ),
    ],
    ['AWS_DEFAULT_OUTPUT=bogus aws iam list-users', 255, error('Unknown output type: bogus')],
    [
      'aws iam create-group --group-name New --no-sign-request',
      254,
      api('MissingAuthenticationToken', 'CreateGroup', 'Request is missing Authentication Token'),
    ],
    [
      'aws s3api delete-bucket --bucket app-logs --no-sign-request',
      254,
      api('AccessDenied', 'DeleteBucket', 'Access Denied'),
    ],
    [
      'aws iam list-users --query [[1],[2,3]] --output table',
      2,
      'The console has no files that *, ? or […] could match, and another shell might put file names in their place: put the word in single quotes.\n',
    ],
    [
      "aws iam list-users --query '[[`1`],[`2`,`3`]]' --output table",
      255,
      error('Row should have 1 elements, instead it has 2'),
    ],
    [
      'AWS_ACCESS_KEY_ID=AKIAX aws iam list-users',
      255,
      error('Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY'),
    ],
    [
      'AWS_ACCESS_KEY_ID=AKIAX AWS_SECRET_ACCESS_KEY=x aws iam list-users',
      254,
      api('InvalidClientTokenId', 'ListUsers', 'The security token included in the request is invalid.'),
    ],
    ['foo bar', 127, 'foo: command not found. The console knows aws: try help.\n'],
  ])('%s', (line, exitCode, stderr) => {
    expect(run(company, line)).toMatchObject({ stdout: '', stderr, exitCode, calls: [] })
  })

  it.each([
    'aws s3 ls',
    'aws configure',
    'aws ec2 describe-instances',
    'aws iam create-access-key --user-name alice',
    'aws iam update-account-password-policy',
    'aws sts get-session-token',
    'aws s3api put-object --bucket app-logs',
    'aws s3api get-bucket-acl --bucket app-logs',
  ])('tells of %s that it is not here, rather than misspelt', (line) => {
    const { stderr, exitCode } = run(company, line)
    expect(stderr).not.toContain('invalid choice')
    expect(exitCode).toBe(255)
  })

  it.each(['aws s3api put-bucket-polcy', 'aws iam put-group-polcy', 'aws sts get-calller-identity'])(
    'takes %s for a mistake in spelling',
    (line) => {
      expect(run(company, line).stderr).toContain('Maybe you meant:')
    },
  )
})

describe('what botocore finds before anything is sent', () => {
  it.each<[line: string, message: string]>([
    [
      'aws iam create-user --cli-input-json {}',
      `${BAD_INPUT}Missing required parameter in input: "UserName"`,
    ],
    [
      `aws iam create-group --cli-input-json '{"GroupName":"G","Foo":1}'`,
      `${BAD_INPUT}Unknown parameter in input: "Foo", must be one of: Path, GroupName`,
    ],
    [
      `aws iam create-group --cli-input-json '{"GroupName":5}'`,
      `${BAD_INPUT}Invalid type for parameter GroupName, value: 5, type: <class 'int'>, valid types: <class 'str'>`,
    ],
    [
      `aws iam create-group --cli-input-yaml 'GroupName: G\nFoo: {a: 1}'`,
      `${BAD_INPUT}Unknown parameter in input: "Foo", must be one of: Path, GroupName`,
    ],
    [
      'aws iam attach-group-policy --group-name Developers --policy-arn abc',
      `${BAD_INPUT}Invalid length for parameter PolicyArn, value: 3, valid min length: 20`,
    ],
    [
      'aws iam create-user --user-name u --tags Key=a,Worth=b',
      `${BAD_INPUT}Missing required parameter in Tags[0]: "Value"\nUnknown parameter in Tags[0]: "Worth", must be one of: Key, Value`,
    ],
    [
      "aws iam create-group --group-name ''",
      `${BAD_INPUT}Invalid length for parameter GroupName, value: 0, valid min length: 1`,
    ],
  ])('%s', (line, message) => {
    expect(run(company, line)).toMatchObject({ stdout: '', stderr: parse(message), exitCode: 252, calls: [] })
  })
})

describe('what AWS refuses', () => {
  it.each<[line: string, code: string, operation: string, message: string]>([
    [
      'aws iam create-group --group-name developers',
      'EntityAlreadyExists',
      'CreateGroup',
      'Group with name developers already exists.',
    ],
    [
      'aws iam create-user --user-name ALICE',
      'EntityAlreadyExists',
      'CreateUser',
      'User with name ALICE already exists.',
    ],
    [
      `aws iam create-role --role-name Auditor --assume-role-policy-document file://trust`,
      'EntityAlreadyExists',
      'CreateRole',
      'Role with name Auditor already exists.',
    ],
    [
      `aws iam create-policy --policy-name Read --policy-document '${READ}'`,
      'EntityAlreadyExists',
      'CreatePolicy',
      'A policy called Read already exists. Duplicate names are not allowed.',
    ],
    [
      'aws iam get-group --group-name Nope',
      'NoSuchEntity',
      'GetGroup',
      'The group with name Nope cannot be found.',
    ],
    [
      'aws iam get-user --user-name nope',
      'NoSuchEntity',
      'GetUser',
      'The user with name nope cannot be found.',
    ],
    [
      'aws iam get-role --role-name Nope',
      'NoSuchEntity',
      'GetRole',
      'The role with name Nope cannot be found.',
    ],
    [
      'aws iam get-group-policy --group-name Developers --policy-name Nope',
      'NoSuchEntity',
      'GetGroupPolicy',
      'The group policy with name Nope cannot be found.',
    ],
    [
      'aws iam delete-user-policy --user-name alice --policy-name Nope',
      'NoSuchEntity',
      'DeleteUserPolicy',
      'The user policy with name Nope cannot be found.',
    ],
    [
      'aws iam get-role-policy --role-name Auditor --policy-name Nope',
      'NoSuchEntity',
      'GetRolePolicy',
      'The role policy with name Nope cannot be found.',
    ],
    [
      `aws iam get-policy --policy-arn ${POLICY}/Nope`,
      'NoSuchEntity',
      'GetPolicy',
      `Policy ${POLICY}/Nope was not found.`,
    ],
    [
      `aws iam detach-group-policy --group-name Auditors --policy-arn ${POLICY}/Read`,
      'NoSuchEntity',
      'DetachGroupPolicy',
      `Policy ${POLICY}/Read was not found.`,
    ],
    [
      `aws iam attach-group-policy --group-name Developers --policy-arn ${POLICY}/Nope`,
      'NoSuchEntity',
      'AttachGroupPolicy',
      `Policy ${POLICY}/Nope does not exist or is not attachable.`,
    ],
    [
      `aws iam get-policy-version --policy-arn ${POLICY}/Read --version-id v9`,
      'NoSuchEntity',
      'GetPolicyVersion',
      `Policy ${POLICY}/Read version v9 does not exist or is not attachable.`,
    ],
    [
      'aws iam get-policy --policy-arn this-is-no-arn-at-all',
      'ValidationError',
      'GetPolicy',
      'Invalid ARN:  Could not be parsed!',
    ],
    [
      'aws iam delete-group --group-name Developers',
      'DeleteConflict',
      'DeleteGroup',
      'Cannot delete entity, must remove users from group first.',
    ],
    [
      'aws iam delete-user --user-name zoe',
      'DeleteConflict',
      'DeleteUser',
      'Cannot delete entity, must delete policies first.',
    ],
    [
      `aws iam delete-policy --policy-arn ${POLICY}/Read`,
      'DeleteConflict',
      'DeletePolicy',
      'Cannot delete a policy attached to entities.',
    ],
    [
      `aws iam delete-policy --policy-arn ${POLICY}/Write`,
      'DeleteConflict',
      'DeletePolicy',
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    ],
    [
      `aws iam delete-policy-version --policy-arn ${POLICY}/Read --version-id v1`,
      'DeleteConflict',
      'DeletePolicyVersion',
      'Cannot delete the default version of a policy.',
    ],
    [
      "aws iam create-group --group-name 'no good'",
      'ValidationError',
      'CreateGroup',
      'The specified value for groupName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
    ],
    [
      'aws iam create-group --group-name G --path teams',
      'ValidationError',
      'CreateGroup',
      'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    ],
    [
      `aws iam create-user --user-name ${'x'.repeat(65)}`,
      'ValidationError',
      'CreateUser',
      "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64",
    ],
    [
      'aws iam create-user --user-name u --tags Key=a,Value=1 Key=A,Value=2',
      'InvalidInput',
      'CreateUser',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      "aws iam put-group-policy --group-name Developers --policy-name P --policy-document '{'",
      'MalformedPolicyDocument',
      'PutGroupPolicy',
      'Syntax errors in policy.',
    ],
    [
      'aws s3api get-bucket-policy --bucket nope',
      'NoSuchBucket',
      'GetBucketPolicy',
      'The specified bucket does not exist',
    ],
    [
      'aws s3api get-bucket-policy --bucket app-logs',
      'NoSuchBucketPolicy',
      'GetBucketPolicy',
      'The bucket policy does not exist',
    ],
    [
      'aws sts assume-role --role-arn arn:aws:iam::123456789012:role/Auditor --role-session-name s1',
      'AccessDenied',
      'AssumeRole',
      'Roles may not be assumed by root accounts.',
    ],
  ])('%s', (line, code, operation, message) => {
    const result = run(company, line, { at: AT, files: { trust: READ } })
    expect(result).toMatchObject({
      stdout: '',
      stderr: api(code, operation, message),
      exitCode: 254,
      calls: [],
    })
    expect(result.account).toBe(company)
  })

  it('refuses a sixth version and an eleventh policy', () => {
    const version = `aws iam create-policy-version --policy-arn ${POLICY}/Write --policy-document '${READ}'`
    expect(run(company, Array(4).fill(version).join('; ')).stderr).toBe(
      api(
        'LimitExceeded',
        'CreatePolicyVersion',
        'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
      ),
    )
    const policies = Array.from(
      { length: 10 },
      (_, i) =>
        `aws iam create-policy --policy-name P${i} --policy-document '${READ}' && aws iam attach-group-policy --group-name Auditors --policy-arn ${POLICY}/P${i}`,
    )
    const eleventh = `aws iam attach-group-policy --group-name Auditors --policy-arn ${POLICY}/Read`
    expect(run(company, [...policies, eleventh].join('\n')).stderr).toBe(
      api('LimitExceeded', 'AttachGroupPolicy', 'Cannot exceed quota for PoliciesPerGroup: 10'),
    )
  })
})

describe('--cli-error-format', () => {
  const refused = 'aws iam get-user --user-name nope --cli-error-format'
  const message = 'The user with name nope cannot be found.'

  it.each<[format: string, stderr: string]>([
    ['enhanced', api('NoSuchEntity', 'GetUser', message)],
    ['legacy', api('NoSuchEntity', 'GetUser', message)],
    ['json', `{\n    "Code": "NoSuchEntity",\n    "Message": "${message}"\n}\n`],
    ['yaml', `Code: NoSuchEntity\nMessage: ${message}\n`],
    ['text', `NoSuchEntity\t${message}\n`],
  ])('%s', (format, stderr) => {
    expect(run(company, `${refused} ${format}`)).toMatchObject({ stderr, exitCode: 254 })
  })

  it('leaves the name of the error away where nothing was sent', () => {
    expect(run(company, 'aws iam get-group --cli-error-format legacy').stderr).toBe(
      `${error(`the following arguments are required: --group-name\n\n${usage}`).trimEnd()}\n`,
    )
  })
})
