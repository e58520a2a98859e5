import * as fc from 'fast-check'

/** Random policies of every shape that IAM saves as an identity policy, as JSON text. */
export function identityPolicyText(): fc.Arbitrary<string> {
  return fc
    .tuple(identityPolicy(), fc.constantFrom(undefined, 2, '\t'))
    .map(([policy, indent]) => JSON.stringify(policy, null, indent))
}

/** Few names and many wildcards, so that statements meet each other's requests. */
const action: fc.Arbitrary<string> = fc.oneof(
  fc.constant('*'),
  fc
    .tuple(
      fc.constantFrom('s3', 'iam', 'ec2', 'S3', 'sqs'),
      fc.constantFrom(
        '*',
        'Get*',
        'GetObject',
        'getobject',
        '?etObject',
        'List*',
        'CreateUser',
        'PutObject',
        '*Object',
      ),
    )
    .map(([service, name]) => `${service}:${name}`),
)

const resource: fc.Arbitrary<string> = fc.constantFrom(
  '*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::app-logs',
  'arn:aws:s3:::app-logs/*',
  'arn:aws:s3:::app-logs/2026/0?.log',
  'arn:aws:s3:::home/${aws:username}/*',
  "arn:aws:s3:::home/${aws:PrincipalTag/team, 'none'}/*",
  'arn:aws:s3:::odd/${*}${?}${$}',
  'arn:aws:iam::*:user/${aws:username}',
  'arn:aws:iam::123456789012:group/*',
  'arn:aws:ec2:*:123456789012:instance/*',
  'arn:aws:sqs:us-east-1:123456789012:jobs',
)

const condition: fc.Arbitrary<readonly [operator: string, key: string, value: unknown]> = fc.oneof(
  clause(
    [
      'StringEquals',
      'StringNotEquals',
      'StringEqualsIgnoreCase',
      'StringLikeIfExists',
      'ForAnyValue:StringNotLike',
    ],
    ['aws:PrincipalTag/team', 's3:prefix', 'aws:UserAgent'],
    ['red', 'Red', 'home/${aws:username}', ''],
  ),
  clause(
    ['ForAllValues:StringEquals', 'ForAnyValue:StringLike'],
    ['aws:TagKeys', 'aws:CalledVia'],
    ['team', 'cost', 't*'],
  ),
  clause(
    ['Bool', 'BoolIfExists'],
    ['aws:MultiFactorAuthPresent', 'aws:SecureTransport'],
    ['true', 'false'],
    false,
  ),
  clause(['Null'], ['aws:username', 'aws:TagKeys'], ['true', 'false'], false),
  clause(
    ['NumericLessThan', 'NumericEquals', 'NumericGreaterThanEqualsIfExists'],
    ['s3:max-keys'],
    ['1', '10', '-2.5'],
  ),
  clause(
    ['DateLessThan', 'DateNotEquals'],
    ['aws:CurrentTime'],
    ['2026-04-01T00:00:00Z', '2026-04-01', '1767225600'],
  ),
  clause(
    ['IpAddress', 'NotIpAddress'],
    ['aws:SourceIp'],
    ['203.0.113.0/24', '2001:db8::/32', '198.51.100.7', '0.0.0.0/0'],
  ),
  clause(
    ['ArnLike', 'ArnNotEquals'],
    ['aws:PrincipalArn'],
    ['arn:aws:iam::*:user/*', 'arn:aws:iam::123456789012:role/App'],
  ),
)

const conditionBlock = fc
  .uniqueArray(condition, { maxLength: 3, selector: ([operator]) => operator })
  .map(blockOf)

const statement = fc
  .tuple(
    fc.constantFrom('Allow', 'Deny'),
    fc.tuple(fc.constantFrom('Action', 'Action', 'NotAction'), oneOrMore(action)),
    fc.tuple(fc.constantFrom('Resource', 'Resource', 'NotResource'), oneOrMore(resource)),
    fc.option(conditionBlock),
  )
  .map(([effect, [actionName, actions], [resourceName, resources], conditions]) => ({
    Effect: effect,
    [actionName]: actions,
    [resourceName]: resources,
    ...(conditions === null ? {} : { Condition: conditions }),
  }))

function identityPolicy(): fc.Arbitrary<unknown> {
  const statements = fc
    .array(fc.tuple(statement, fc.boolean()), { minLength: 1, maxLength: 4 })
    .map((list) => list.map(([body, named], index) => (named ? { Sid: `S${index}`, ...body } : body)))
  return statements.map((list) => ({ Version: '2012-10-17', Statement: list.length === 1 ? list[0] : list }))
}

function clause(
  operators: readonly string[],
  keys: readonly string[],
  values: readonly string[],
  many = true,
): fc.Arbitrary<readonly [string, string, unknown]> {
  const value = fc.constantFrom(...values)
  return fc.tuple(fc.constantFrom(...operators), fc.constantFrom(...keys), many ? oneOrMore(value) : value)
}

function oneOrMore(one: fc.Arbitrary<string>): fc.Arbitrary<string | string[]> {
  return fc.oneof(one, fc.uniqueArray(one, { minLength: 1, maxLength: 3 }))
}

function blockOf(conditions: readonly (readonly [string, string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(conditions.map(([operator, key, value]) => [operator, { [key]: value }]))
}
