import fc from 'fast-check'
import type { Request } from '../../../src/iam/evaluation/request'
import {
  ACCOUNT,
  ALICE,
  BUCKET,
  FEDERATED,
  KEY,
  OBJECT,
  OTHER_ACCOUNT,
  ROLE,
  ROOT,
  SESSION,
  text,
  type Given,
  type Json,
} from './given'

// Few words, so that statements and requests often meet.

const actions = ['s3:GetObject', 's3:PutObject', 's3:Get*', 's3:*', '*', 'ec2:*', 's3:get?bject', '', 's3*:x']
const resources = [
  '*',
  OBJECT,
  BUCKET,
  `${BUCKET}/*`,
  'arn:aws:s3:::*',
  `${BUCKET}/\${aws:username}/*`,
  'arn:aws:s3',
  'foo',
]
const principals = [
  '*',
  ACCOUNT,
  ROOT,
  ALICE,
  `arn:aws:iam::${ACCOUNT}:user/team/bob`,
  ROLE,
  SESSION,
  FEDERATED,
  OTHER_ACCOUNT,
  `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`,
]
const SERVICE = 'logging.s3.amazonaws.com'
/** Whoever may ask: of every kind, alice most often. */
const callers = [
  ALICE,
  ALICE,
  ALICE,
  ROLE,
  SESSION,
  SESSION,
  FEDERATED,
  ROOT,
  '*',
  SERVICE,
  `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`,
  `arn:aws:sts::${OTHER_ACCOUNT}:assumed-role/Auditor/morning`,
  `arn:aws:sts::${ACCOUNT}:federated-user/nobody`,
  'nobody',
]
const operators = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLikeIfExists',
  'ForAllValues:StringEquals',
  'ForAnyValue:StringNotEquals',
  'Bool',
  'Null',
  'NumericLessThan',
  'Nonsense',
]
const keys = ['aws:username', 's3:prefix', 'aws:TagKeys', 'aws:MultiFactorAuthPresent']
const values = ['alice', 'a*', 'true', 'false', '5', '${aws:username}', '']

const some = (from: readonly string[]) => fc.subarray([...from], { minLength: 1, maxLength: 3 })
const oneOf = (names: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.tuple(fc.constantFrom(...names), value).map(([name, its]): Json => ({ [name]: its }))

const condition = fc.option(
  oneOf(operators, oneOf(keys, fc.oneof(some(values), fc.constantFrom(...values)))).map((block): Json => ({
    Condition: block,
  })),
  { nil: {} },
)

const arbitraryStatement: fc.Arbitrary<Json> = fc
  .tuple(
    fc.constantFrom('Allow', 'Allow', 'Deny', 'deny'),
    oneOf(['Action', 'Action', 'NotAction'], some(actions)),
    oneOf(['Resource', 'Resource', 'NotResource'], some(resources)),
    condition,
  )
  .map(([Effect, ...parts]) => Object.assign({ Effect }, ...parts) as Json)

const statements = fc.array(arbitraryStatement, { minLength: 1, maxLength: 4 })

const resourceStatements = fc.array(
  fc
    .tuple(
      arbitraryStatement,
      oneOf(
        ['Principal', 'Principal', 'NotPrincipal'],
        fc.oneof(
          { weight: 5, arbitrary: some(principals).map((AWS): Json => ({ AWS })) },
          { weight: 1, arbitrary: fc.constant<Json>({ Service: SERVICE }) },
        ),
      ),
    )
    .map(([statement, principal]): Json => ({ ...statement, ...principal })),
  { minLength: 1, maxLength: 3 },
)

const control = fc.array(fc.array(statements, { maxLength: 2 }), { maxLength: 3 })

export const arbitraryGiven: fc.Arbitrary<Given> = fc.record(
  {
    user: statements,
    groups: fc.dictionary(fc.constantFrom('A', 'B', 'C'), statements, { maxKeys: 3, noNullPrototype: true }),
    bucket: resourceStatements,
    boundary: statements,
    scps: control,
    rcps: fc.array(fc.array(resourceStatements, { maxLength: 1 }), { maxLength: 2 }),
    management: fc.boolean(),
    role: statements,
    roleBoundary: statements,
    rolePath: fc.constantFrom('/', '/team/', '/aws-service-role/s3.amazonaws.com/'),
    trust: resourceStatements,
    key: resourceStatements,
    blockPublicAccess: fc.boolean(),
    tags: fc.constantFrom<Readonly<Record<string, string>>>({}, { team: 'red' }),
  },
  { requiredKeys: [] },
)

export const arbitraryAsk: fc.Arbitrary<Partial<Request>> = fc.record(
  {
    principal: fc.constantFrom(...callers),
    action: fc.constantFrom(
      's3:GetObject',
      's3:PutObject',
      'ec2:RunInstances',
      'S3:getobject',
      'sts:GetCallerIdentity',
      'sts:AssumeRole',
      'kms:Decrypt',
    ),
    resource: fc.constantFrom(
      OBJECT,
      BUCKET,
      '*',
      ROLE,
      KEY,
      `${BUCKET}/alice/x`,
      'arn:aws:ec2:eu-west-1:123456789012:instance/i-1',
      'foo',
    ),
    context: fc.dictionary(
      fc.constantFrom(...keys),
      fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { maxLength: 2 })),
      { maxKeys: 3, noNullPrototype: true },
    ),
    resourceAccount: fc.constantFrom(ACCOUNT, ACCOUNT, OTHER_ACCOUNT),
    sessionPolicies: fc.array(
      statements.map((policy) => ({ name: 'Session', document: text(policy) })),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)
