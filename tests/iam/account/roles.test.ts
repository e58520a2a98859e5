import { describe, expect, it } from 'vitest'
import { emptyAccount } from '../../../src/iam/account/account'
import {
  ADMINISTRATOR,
  attachToRole,
  createGroup,
  createRole,
  createUser,
  customArn,
  errorOf,
  made,
  putOnRole,
  sized,
  succeed,
  trusting,
} from './made'

const TRUST = trusting('123456789012')
const create = (parameters: object) => ({ operation: 'CreateRole', parameters })
const account = made([createUser('alice'), createGroup('Dev'), createRole('Auditor')])
const full = {
  RoleName: 'Auditor',
  AssumeRolePolicyDocument: TRUST,
  Path: '/staff/',
  Description: 'Looks, and does not touch.',
  MaxSessionDuration: 7200,
  PermissionsBoundary: ADMINISTRATOR,
  Tags: [{ Key: 'team', Value: 'red' }],
}

describe('CreateRole', () => {
  it('makes a role and answers as AWS does, members in AWS’s order', () => {
    const { account, response } = succeed(emptyAccount(), { operation: 'CreateRole', parameters: full })
    const role = account.roles[0]!
    expect(role).toEqual({
      name: 'Auditor',
      path: '/staff/',
      id: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      createDate: '2026-01-01T00:00:00Z',
      trustPolicy: TRUST,
      description: 'Looks, and does not touch.',
      maxSessionDuration: 7200,
      attachedPolicies: [],
      inlinePolicies: [],
      permissionsBoundary: ADMINISTRATOR,
      tags: { team: 'red' },
    })
    expect(account.idsIssued).toBe(1)
    expect(JSON.stringify(response)).toBe(
      JSON.stringify({
        Role: {
          Path: '/staff/',
          RoleName: 'Auditor',
          RoleId: role.id,
          Arn: 'arn:aws:iam::123456789012:role/staff/Auditor',
          CreateDate: '2026-01-01T00:00:00Z',
          AssumeRolePolicyDocument: TRUST,
          PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: ADMINISTRATOR },
          Tags: [{ Key: 'team', Value: 'red' }],
        },
      }),
    )
  })

  it('keeps and answers nothing of what was not given, or says no more than the default', () => {
    const plain = succeed(emptyAccount(), createRole('Auditor'))
    expect(Object.keys(plain.response.Role)).toEqual([
      ...['Path', 'RoleName', 'RoleId', 'Arn', 'CreateDate', 'AssumeRolePolicyDocument'],
    ])
    const defaults = {
      ...createRole('Auditor').parameters,
      Description: '',
      MaxSessionDuration: 3600,
      Tags: [],
    }
    expect(succeed(emptyAccount(), { operation: 'CreateRole', parameters: defaults })).toEqual(plain)
    expect(Object.keys(plain.account.roles[0]!)).not.toContain('description')
    expect(Object.keys(plain.account.roles[0]!)).not.toContain('maxSessionDuration')
  })

  it.each<[string, object, string]>([
    [
      'a name in another case',
      { RoleName: 'AUDITOR' },
      'EntityAlreadyExists: Role with name AUDITOR already exists.',
    ],
    [
      'tag keys that differ in case only',
      {
        Tags: [
          { Key: 'a', Value: '' },
          { Key: 'A', Value: '' },
        ],
      },
      'InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      'a boundary that is not there',
      { PermissionsBoundary: customArn('Nope') },
      `NoSuchEntity: Scope ARN: ${customArn('Nope')} does not exist or is not attachable.`,
    ],
    [
      'no JSON',
      { AssumeRolePolicyDocument: '{' },
      'MalformedPolicyDocument: This policy contains invalid Json',
    ],
    [
      'a policy of another kind',
      { AssumeRolePolicyDocument: sized(200) },
      'MalformedPolicyDocument: Has prohibited field Resource.',
    ],
    [
      'a group as principal',
      { AssumeRolePolicyDocument: trusting('arn:aws:iam::123456789012:group/Dev') },
      'MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:group/Dev"',
    ],
    [
      'a user who does not exist',
      { AssumeRolePolicyDocument: trusting('arn:aws:iam::123456789012:user/bob') },
      'MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:user/bob"',
    ],
    [
      'itself as principal, which does not exist yet',
      { AssumeRolePolicyDocument: trusting('arn:aws:iam::123456789012:role/Other') },
      'MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:role/Other"',
    ],
    [
      'a trust policy that is too large',
      { AssumeRolePolicyDocument: large(2049) },
      'LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048',
    ],
    [
      'a duration of more than twelve hours',
      { MaxSessionDuration: 43_201 },
      "ValidationError: 1 validation error detected: Value at 'maxSessionDuration' failed to satisfy constraint: Member must have value less than or equal to 43200",
    ],
    [
      'a duration of less than an hour',
      { MaxSessionDuration: 3599 },
      'ParamValidation: Parameter validation failed:\nInvalid value for parameter MaxSessionDuration, value: 3599, valid min value: 3600',
    ],
    [
      'a name of 65',
      { RoleName: 'a'.repeat(65) },
      "ValidationError: 1 validation error detected: Value at 'roleName' failed to satisfy constraint: Member must have length less than or equal to 64",
    ],
    [
      'a description with a character that is none',
      { Description: '\u0080' },
      "ValidationError: 1 validation error detected: Value at 'description' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\t\\n\\r -~\\u00A1-\\u00FF]*",
    ],
  ])('refuses %s', (_, parameters, expected) => {
    expect(
      errorOf(account, create({ RoleName: 'Other', AssumeRolePolicyDocument: TRUST, ...parameters })),
    ).toBe(expected)
  })

  it('takes a user who exists, another account’s, and a trust policy of just the size', () => {
    const documents = [
      trusting('arn:aws:iam::123456789012:user/alice'),
      trusting('arn:aws:iam::999999999999:user/whoever'),
      `  ${large(2048)}\n`,
    ]
    for (const document of documents)
      expect(made([createRole('Other', document)], account).roles[1]!.trustPolicy).toBe(document)
  })

  it('has room for 1000, and lets a group and a role share a name', () => {
    const roles = Array.from({ length: 1000 }, (_, i) => ({ ...account.roles[0]!, name: `role${i}` }))
    expect(errorOf({ ...account, roles }, createRole('Other'))).toBe(
      'LimitExceeded: Cannot exceed quota for RolesPerAccount: 1000',
    )
    expect(made([createRole('Dev')], { ...account, roles: roles.slice(1) }).roles).toHaveLength(1000)
  })
})

describe('DeleteRole', () => {
  const remove = { operation: 'DeleteRole', parameters: { RoleName: 'auditor' } } as const

  it('deletes a role, and one made again has another id', () => {
    const { account: after, response } = succeed(account, remove)
    expect(after.roles).toEqual([])
    expect(response).toEqual({})
    expect(made([createRole('Auditor')], after).roles[0]!.id).not.toBe(account.roles[0]!.id)
  })

  it('refuses one that still has policies, inline ones first', () => {
    const attached = made([attachToRole('Auditor', ADMINISTRATOR)], account)
    expect(errorOf(attached, remove)).toBe(
      'DeleteConflict: Cannot delete entity, must detach all policies first.',
    )
    expect(errorOf(made([putOnRole('Auditor', 'Tape')], attached), remove)).toBe(
      'DeleteConflict: Cannot delete entity, must delete policies first.',
    )
  })
})

describe('UpdateRole', () => {
  const update = (settings: object) =>
    succeed(account, { operation: 'UpdateRole', parameters: { RoleName: 'auditor', ...settings } } as const)

  it('changes what it is given, and leaves the rest', () => {
    const { account: first, response } = update({ Description: 'New.', MaxSessionDuration: 7200 })
    expect(response).toEqual({})
    expect(first.roles[0]).toEqual({
      ...account.roles[0],
      description: 'New.',
      maxSessionDuration: 7200,
    })
    const parameters = { RoleName: 'Auditor', Description: '' }
    const { roles } = succeed(first, { operation: 'UpdateRole', parameters }).account
    expect(roles[0]).toEqual({ ...account.roles[0], maxSessionDuration: 7200 })
  })

  it('changes nothing when nothing is new', () => {
    for (const settings of [{}, { Description: '' }, { MaxSessionDuration: 3600 }])
      expect(update(settings).account).toBe(account)
  })
})

describe('UpdateAssumeRolePolicy', () => {
  const trust = (PolicyDocument: string) =>
    ({ operation: 'UpdateAssumeRolePolicy', parameters: { RoleName: 'AUDITOR', PolicyDocument } }) as const

  it('exchanges the trust policy, even for one that names the role itself', () => {
    const text = trusting('arn:aws:iam::123456789012:role/Auditor')
    const { account: after, response } = succeed(account, trust(text))
    expect(after.roles).toEqual([{ ...account.roles[0], trustPolicy: text }])
    expect(response).toEqual({})
    expect(succeed(after, trust(text)).account).toBe(after)
  })

  it('refuses what CreateRole refuses', () => {
    expect(errorOf(account, trust(trusting('*a')))).toBe(
      'MalformedPolicyDocument: Invalid principal in policy: "AWS":"*a"',
    )
    expect(errorOf(account, trust(large(2049)))).toBe(
      'LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048',
    )
  })
})

it.each([
  { operation: 'DeleteRole', parameters: { RoleName: 'Nobody' } },
  { operation: 'UpdateRole', parameters: { RoleName: 'Nobody' } },
  { operation: 'UpdateAssumeRolePolicy', parameters: { RoleName: 'Nobody', PolicyDocument: TRUST } },
])('$operation refuses a role that is not there', (apiCall) => {
  expect(errorOf(account, apiCall)).toBe('NoSuchEntity: The role with name Nobody cannot be found.')
})

/** A valid trust policy of exactly so many characters that are not white space. */
function large(size: number): string {
  const [before = '', after = ''] = TRUST.replace('"Effect"', '"Sid":"","Effect"').split('"Sid":""')
  return `${before}"Sid":"${'x'.repeat(size - before.length - after.length - 8)}"${after}`
}
