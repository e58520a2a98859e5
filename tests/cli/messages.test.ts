import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli'
import { emptyAccount, type Account } from '../../src/iam'
import { AT, company, READ, scripted, TRUST } from './typed'

/** What AWS says, situation by situation, as it appears below the command. Other texts are in the table of errors. */

const POLICY = 'arn:aws:iam::123456789012:policy'
const files = { read: READ, trust: TRUST }
const ALLOW = { Effect: 'Allow', Action: 's3:*', Resource: '*' }

const refusal = (account: Account, line: string) => {
  const { stdout, stderr, exitCode, calls } = run(account, line, { at: AT, files })
  expect({ stdout, exitCode, calls }).toEqual({ stdout: '', exitCode: 254, calls: [] })
  return /^\naws: \[ERROR\]: An error occurred \((\w+)\) when calling the \w+ operation: ([^]*)\n$/
    .exec(stderr)
    ?.slice(1)
    .join(': ')
}

describe('a document that cannot be a policy', () => {
  const of = (statement: object) => ({ Version: '2012-10-17', Statement: [statement] })
  const resource = (Resource: string) => of({ ...ALLOW, Resource })

  it.each<[document: object | string, message: string]>([
    ['{', 'Syntax errors in policy.'],
    [{}, 'Syntax errors in policy.'],
    [of({ ...ALLOW, Foo: 1 }), 'Syntax errors in policy.'],
    [of({ Action: 's3:*', Resource: '*' }), 'Syntax errors in policy.'],
    [{ Version: '2020-01-01', Statement: [ALLOW] }, 'Syntax errors in policy.'],
    [of({ ...ALLOW, NotAction: 's3:*' }), 'Syntax errors in policy.'],
    [of({ ...ALLOW, Condition: { Foo: { a: 'b' } } }), 'Syntax errors in policy.'],
    [of({ ...ALLOW, Effect: 'allow' }), 'The policy failed legacy parsing'],
    [resource('arn:aws:s3::bucket'), 'The policy failed legacy parsing'],
    [
      {
        Version: '2012-10-17',
        Statement: [
          { ...ALLOW, Sid: 'a' },
          { ...ALLOW, Sid: 'a' },
        ],
      },
      'Statement IDs (SID) in a single policy must be unique.',
    ],
    [of({ Effect: 'Allow', Resource: '*' }), 'Policy statement must contain actions.'],
    [resource('bucket'), 'Resource bucket must be in ARN format or "*".'],
    [resource('arn:foo:s3:::b'), 'Partition "foo" is not valid for resource "arn:foo:s3:::b".'],
    [resource('arn:aws:*:::b'), 'Resource vendor must be fully qualified and cannot contain regexes.'],
    [
      resource('arn:aws:iam:us-east-1:123456789012:user/x'),
      'IAM resource arn:aws:iam:us-east-1:123456789012:user/x cannot contain region information.',
    ],
    [
      resource('arn:aws:s3:us-east-1::b'),
      'Resource arn:aws:s3:us-east-1::b can not contain region information.',
    ],
    [
      resource('arn:aws:iam::123456789012:foo/x'),
      'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.',
    ],
    [
      of({ ...ALLOW, Action: 'GetObject' }),
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [of({ ...ALLOW, Action: 's3:a:b' }), 'Actions/Condition can contain only one colon.'],
    [of({ ...ALLOW, Action: 's 3:a' }), 'Vendor s 3 is not valid'],
    [of({ Effect: 'Allow', Action: 's3:*' }), 'Policy statement must contain resources.'],
    [of({ ...ALLOW, Principal: '*' }), 'Policy document should not specify a principal.'],
  ])('%j', (document, message) => {
    const text = typeof document === 'string' ? document : JSON.stringify(document)
    for (const line of [
      `create-policy --policy-name X --policy-document '${text}'`,
      `create-policy-version --policy-arn ${POLICY}/Read --policy-document '${text}'`,
      `put-group-policy --group-name Developers --policy-name X --policy-document '${text}'`,
    ])
      expect(refusal(company, `aws iam ${line}`)).toBe(`MalformedPolicyDocument: ${message}`)
  })

  it('is of a version before the present one, if it is to be managed', () => {
    for (const document of [{ Statement: [ALLOW] }, { Version: '2008-10-17', Statement: [ALLOW] }]) {
      const text = JSON.stringify(document)
      expect(refusal(company, `aws iam create-policy --policy-name X --policy-document '${text}'`)).toBe(
        'MalformedPolicyDocument: Policy document must be version 2012-10-17 or greater.',
      )
      const inline = `aws iam put-user-policy --user-name zoe --policy-name X --policy-document '${text}'`
      expect(run(company, inline).exitCode).toBe(0)
    }
  })

  it.each<[statement: object | string, message: string]>([
    ['{', 'This policy contains invalid Json'],
    [
      { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole', Resource: '*' },
      'Has prohibited field Resource.',
    ],
    [
      { Effect: 'Allow', Principal: { AWS: '*' }, Action: 's3:GetObject' },
      'Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity',
    ],
    [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:group/Developers' },
        Action: 'sts:AssumeRole',
      },
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:group/Developers"',
    ],
  ])('of trust: %j', (statement, message) => {
    const text = typeof statement === 'string' ? statement : JSON.stringify(of(statement))
    for (const line of [
      `create-role --role-name R --assume-role-policy-document '${text}'`,
      `update-assume-role-policy --role-name Auditor --policy-document '${text}'`,
    ])
      expect(refusal(company, `aws iam ${line}`)).toBe(`MalformedPolicyDocument: ${message}`)
  })
})

describe('too much of something', () => {
  const wide = (length: number) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ ...ALLOW, Resource: `arn:aws:s3:::${'b'.repeat(length)}` }],
    })

  it.each<[line: string, message: string]>([
    [
      `create-policy --policy-name X --policy-document '${wide(6144)}'`,
      'Cannot exceed quota for PolicySize: 6144',
    ],
    [
      `put-group-policy --group-name Developers --policy-name X --policy-document '${wide(5120)}'`,
      'Maximum policy size of 5120 bytes exceeded for group Developers',
    ],
    [
      `put-user-policy --user-name alice --policy-name X --policy-document '${wide(2048)}'`,
      'Maximum policy size of 2048 bytes exceeded for user alice',
    ],
    [
      `put-role-policy --role-name Auditor --policy-name X --policy-document '${wide(10_240)}'`,
      'Maximum policy size of 10240 bytes exceeded for role Auditor',
    ],
    [
      `create-role --role-name R --assume-role-policy-document '${TRUST.replace(/}]}$/, `,"Condition":{"StringEquals":{"aws:PrincipalTag/x":"${'y'.repeat(2048)}"}}}]}`)}'`,
      'Cannot exceed quota for ACLSizePerRole: 2048',
    ],
  ])('case %#', (line, message) => {
    expect(refusal(company, `aws iam ${line}`)).toBe(`LimitExceeded: ${message}`)
  })

  const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`)
  const [user] = company.users
  const [group] = company.groups
  const [role] = company.roles

  it.each<[line: string, account: Account, message: string]>([
    [
      'create-group --group-name one-more',
      { ...emptyAccount(), groups: names(300).map((name) => ({ ...group!, name })) },
      'Cannot exceed quota for GroupsPerAccount: 300',
    ],
    [
      'create-user --user-name one-more',
      { ...emptyAccount(), users: names(5000).map((name) => ({ ...user!, name, groups: [] })) },
      'Cannot exceed quota for UsersPerAccount: 5000',
    ],
    [
      'create-role --role-name one-more --assume-role-policy-document file://trust',
      { ...emptyAccount(), roles: names(1000).map((name) => ({ ...role!, name })) },
      'Cannot exceed quota for RolesPerAccount: 1000',
    ],
    [
      'add-user-to-group --user-name zoe --group-name n10',
      scripted(
        names(11)
          .flatMap((name, i) => [
            `aws iam create-group --group-name ${name}`,
            ...(i < 10 ? [`aws iam add-user-to-group --user-name zoe --group-name ${name}`] : []),
          ])
          .join('\n'),
        company,
      ),
      'Cannot exceed quota for GroupsPerUser: 10',
    ],
    ...(['group', 'user', 'role'] as const).map((kind): [string, Account, string] => {
      const name = { group: 'Auditors', user: 'bob', role: 'Auditor' }[kind]
      const attach = (policy: string) =>
        `attach-${kind}-policy --${kind}-name ${name} --policy-arn ${POLICY}/${policy}`
      const full = names(10).flatMap((policy) => [
        `aws iam create-policy --policy-name ${policy} --policy-document '${READ}'`,
        `aws iam ${attach(policy)}`,
      ])
      const title = { group: 'Group', user: 'User', role: 'Role' }[kind]
      return [
        attach('Read'),
        scripted(full.join('\n'), company),
        `Cannot exceed quota for PoliciesPer${title}: 10`,
      ]
    }),
  ])('%s', (line, account, message) => {
    expect(refusal(account, `aws iam ${line}`)).toBe(`LimitExceeded: ${message}`)
  })
})

describe('what must go first', () => {
  const IN_USE = `aws iam attach-role-policy --role-name Auditor --policy-arn ${POLICY}/Read`
  it.each<[line: string, first: string, message: string]>([
    [
      'delete-group --group-name Developers',
      'aws iam list-groups',
      'Cannot delete entity, must remove users from group first.',
    ],
    [
      'delete-group --group-name Developers',
      'aws iam remove-user-from-group --group-name Developers --user-name alice; aws iam remove-user-from-group --group-name Developers --user-name bob',
      'Cannot delete entity, must delete policies first.',
    ],
    [
      'delete-group --group-name Developers',
      'aws iam remove-user-from-group --group-name Developers --user-name alice; aws iam remove-user-from-group --group-name Developers --user-name bob; aws iam delete-group-policy --group-name Developers --policy-name Tape',
      'Cannot delete entity, must detach all policies first.',
    ],
    [
      'delete-user --user-name alice',
      'aws iam list-groups',
      'Cannot delete entity, must remove users from group first.',
    ],
    [
      'delete-user --user-name zoe',
      'aws iam delete-user-policy --user-name zoe --policy-name Own',
      'Cannot delete entity, must detach all policies first.',
    ],
    [
      'delete-role --role-name Auditor',
      `aws iam put-role-policy --role-name Auditor --policy-name P --policy-document '${READ}'`,
      'Cannot delete entity, must delete policies first.',
    ],
    ['delete-role --role-name Auditor', IN_USE, 'Cannot delete entity, must detach all policies first.'],
  ])('%s after %s', (line, first, message) => {
    expect(refusal(scripted(first, company), `aws iam ${line}`)).toBe(`DeleteConflict: ${message}`)
  })
})

it('says what is not there', () => {
  expect(refusal(company, `aws iam attach-user-policy --user-name nope --policy-arn ${POLICY}/Read`)).toBe(
    'NoSuchEntity: The user with name nope cannot be found.',
  )
  expect(refusal(company, 'aws iam delete-group-policy --group-name Developers --policy-name Nope')).toBe(
    'NoSuchEntity: The group policy with name Nope cannot be found.',
  )
  expect(
    refusal(company, `aws iam set-default-policy-version --policy-arn ${POLICY}/Read --version-id v9`),
  ).toBe(`NoSuchEntity: Policy ${POLICY}/Read version v9 does not exist or is not attachable.`)
})
