import fc from 'fast-check'
import { call, emptyAccount } from '../../src/iam'
import type { Account, ApiCall, Request, Role } from '../../src/iam'
import type { Scenario } from '../../src/scenario'

const user = fc.constantFrom('alice', 'Bob', 'o.p+q@r')
const group = fc.constantFrom('Developers', 'admins', 'x'.repeat(128))
const policy = fc.constantFrom('Read', 'Write')
const READ_ALL = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}'
const READ = 'arn:aws:iam::123456789012:policy/Read'
const arn = fc.oneof(
  policy.map((name) => `arn:aws:iam::123456789012:policy/${name}`),
  fc.constantFrom('arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::123456789012:policy/team/Nested'),
)
const document = fc
  .constantFrom('s3:GetObject', 's3:PutObject', 's3:*')
  .map((Action) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }),
  )
const tags = fc.option(
  fc.uniqueArray(
    fc.record({
      Key: fc.constantFrom('team', 'constructor', '__proto__'),
      Value: fc.constantFrom('', 'red'),
    }),
    {
      selector: ({ Key }) => Key,
    },
  ),
  { nil: undefined },
)

const calls: fc.Arbitrary<ApiCall> = fc.oneof(
  fc.record({ operation: fc.constant('CreateUser'), parameters: fc.record({ UserName: user, Tags: tags }) }),
  fc.record({ operation: fc.constant('CreateGroup'), parameters: fc.record({ GroupName: group }) }),
  fc.record({
    operation: fc.constant('CreatePolicy'),
    parameters: fc.record({ PolicyName: policy, PolicyDocument: document, Tags: tags }),
  }),
  fc.constant({
    operation: 'CreatePolicy',
    parameters: {
      PolicyName: 'Nested',
      Path: '/team/',
      PolicyDocument: READ_ALL,
      Description: 'd',
    },
  }),
  fc.record({
    operation: fc.constant('CreatePolicyVersion'),
    parameters: fc.record({ PolicyArn: arn, PolicyDocument: document, SetAsDefault: fc.boolean() }),
  }),
  fc.record({
    operation: fc.constant('DeletePolicyVersion'),
    parameters: fc.record({ PolicyArn: arn, VersionId: fc.constantFrom('v1', 'v2', 'v3') }),
  }),
  fc.record({
    operation: fc.constant('SetDefaultPolicyVersion'),
    parameters: fc.record({ PolicyArn: arn, VersionId: fc.constantFrom('v1', 'v2', 'v3') }),
  }),
  fc.record({
    operation: fc.constant('AddUserToGroup'),
    parameters: fc.record({ UserName: user, GroupName: group }),
  }),
  fc.record({
    operation: fc.constant('AttachGroupPolicy'),
    parameters: fc.record({ GroupName: group, PolicyArn: arn }),
  }),
  fc.record({
    operation: fc.constant('AttachUserPolicy'),
    parameters: fc.record({ UserName: user, PolicyArn: arn }),
  }),
  fc.record({
    operation: fc.constant('PutGroupPolicy'),
    parameters: fc.record({ GroupName: group, PolicyName: policy, PolicyDocument: document }),
  }),
  fc.record({
    operation: fc.constant('UpdateUser'),
    parameters: fc.record({
      UserName: user,
      NewUserName: fc.constantFrom('alice', 'carol'),
      NewPath: fc.constantFrom('/', '/a/b/'),
    }),
  }),
  fc.record({
    operation: fc.constant('UpdateGroup'),
    parameters: fc.record({ GroupName: group, NewGroupName: fc.constantFrom('Renamed', 'developers') }),
  }),
  fc.record({ operation: fc.constant('DeleteUser'), parameters: fc.record({ UserName: user }) }),
)

const moment = fc.constantFrom('2026-01-01T00:00:00Z', '2026-05-06T07:08:09Z', '2027-01-01T00:00:00.123Z')

/** Few names and many calls about them, so that versions come, take over and go. */
const versionCalls = fc.oneof(
  fc.constant<ApiCall>({
    operation: 'CreatePolicyVersion',
    parameters: { PolicyArn: READ, PolicyDocument: READ_ALL, SetAsDefault: true },
  }),
  fc.constantFrom('v1', 'v2', 'v3').map((VersionId): ApiCall => ({
    operation: 'DeletePolicyVersion',
    parameters: { PolicyArn: READ, VersionId },
  })),
)

const withReadPolicy: ApiCall = {
  operation: 'CreatePolicy',
  parameters: { PolicyName: 'Read', PolicyDocument: READ_ALL },
}

/** What calls make of an account; those that AWS would refuse change nothing. */
const calledAccount: fc.Arbitrary<Account> = fc
  .tuple(
    fc.array(fc.tuple(versionCalls, moment), { maxLength: 6 }),
    fc.array(fc.tuple(calls, moment), { maxLength: 40, size: 'max' }),
  )
  .map(([versions, others]) =>
    [[withReadPolicy, undefined] as const, ...versions, ...others].reduce((account, [apiCall, at]) => {
      const result = call(account, apiCall, { at })
      return result.ok ? result.account : account
    }, emptyAccount()),
  )

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '{', 's3:', '__proto__'),
)
const record = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Readonly<Record<string, Value>>> =>
  fc.array(fc.tuple(typed, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries))
const texts = fc.array(fc.record({ name: fc.constantFrom('One', 'Two'), document: typed }), { maxLength: 3 })

const roleFields = fc.record({
  name: fc.constantFrom('Auditor', 'Deployer'),
  path: fc.constantFrom('/', '/service/'),
  id: fc.constantFrom('AROAAAAAAAAAAAAAAAAAA', 'AROABBBBBBBBBBBBBBBBB'),
  createDate: moment,
  attachedPolicies: fc.constantFrom([], ['arn:aws:iam::aws:policy/ReadOnlyAccess']),
  inlinePolicies: fc.constantFrom([], [{ name: 'Tape', document: '' }]),
  trustPolicy: typed,
  permissionsBoundary: fc.constantFrom(null, 'arn:aws:iam::aws:policy/PowerUserAccess'),
  tags: record(typed).filter((tags) => Object.keys(tags).every((key) => key.length < 60)),
})
const settings = fc.record(
  {
    description: fc.constantFrom('d', 'Looks, and does not touch.'),
    maxSessionDuration: fc.constantFrom(3601, 43_200),
  },
  { requiredKeys: [] },
)
const role: fc.Arbitrary<Role> = fc
  .tuple(roleFields, settings)
  .map(([fields, settings]) => ({ ...fields, ...settings }))

/** What no call makes yet, beside what calls do. */
const account: fc.Arbitrary<Account> = fc
  .record({
    called: calledAccount,
    roles: fc.uniqueArray(role, { selector: ({ name }) => name, maxLength: 2 }),
    resources: fc.uniqueArray(
      fc.record({
        arn: fc.constantFrom('arn:aws:s3:::one', 'arn:aws:s3:::two', 'arn:aws:sqs:eu-west-1:123456789012:q'),
        account: fc.constantFrom('123456789012', '999999999999'),
        policy: fc.option(typed),
        tags: record(typed),
      }),
      { selector: ({ arn }) => arn },
    ),
    organization: fc.option(
      fc.record({
        serviceControlPolicies: fc.array(texts, { maxLength: 3 }),
        resourceControlPolicies: fc.array(texts, { maxLength: 3 }),
      }),
    ),
  })
  .map(({ called, ...rest }) => ({ ...called, ...rest }))

const request: fc.Arbitrary<Request> = fc.record(
  {
    principal: typed,
    action: typed,
    resource: typed,
    context: record(fc.oneof(typed, fc.array(typed, { maxLength: 3 }))),
    resourceAccount: typed,
    sessionPolicies: texts,
    expected: fc.constantFrom('allowed' as const, 'explicitDeny' as const, 'implicitDeny' as const),
  },
  { requiredKeys: ['principal', 'action', 'resource'] },
)

/** An exercise as far as a scenario knows it: any JSON object. */
const challenge: fc.Arbitrary<object> = fc
  .dictionary(typed, fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), {
    maxKeys: 4,
    noNullPrototype: true,
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as object)

/** Any scenario that a learner could arrive at, and many that nobody would. */
export const arbitraryScenario: fc.Arbitrary<Scenario> = fc.record(
  {
    title: typed,
    description: typed,
    account,
    requests: fc.array(request, { maxLength: 4 }),
    drafts: record(typed),
    challenge,
  },
  { requiredKeys: ['title', 'description', 'account', 'requests', 'drafts'] },
)
