import { describe, expect, it } from 'vitest'
import { emptyAccount, type Account } from '../../../src/iam/account/account'
import { call } from '../../../src/iam/account/call'
import {
  ADMINISTRATOR,
  allowing,
  attachToGroup,
  attachToUser,
  createGroup,
  createPolicy,
  createUser,
  customArn,
  errorOf,
  made,
  newVersion,
  refuse,
  sized,
  succeed,
} from './made'

const READ = customArn('Read')
const deletePolicy = { operation: 'DeletePolicy', parameters: { PolicyArn: READ } } as const
const setDefault = (VersionId: string, PolicyArn = READ) =>
  ({ operation: 'SetDefaultPolicyVersion', parameters: { PolicyArn, VersionId } }) as const
const deleteVersion = (VersionId: string, PolicyArn = READ) =>
  ({ operation: 'DeletePolicyVersion', parameters: { PolicyArn, VersionId } }) as const

const versionIds = (account: Account) => account.policies[0]!.versions.map(({ id }) => id)
const withoutVersion = '{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}'

describe('CreatePolicy', () => {
  it('makes a policy with one version, and answers as AWS does, members in AWS’s order', () => {
    const text = ` ${allowing('s3:GetObject')}\n`
    const { account, response } = succeed(emptyAccount(), {
      operation: 'CreatePolicy',
      parameters: {
        PolicyName: 'Read',
        Path: '/data/',
        PolicyDocument: text,
        Description: 'To read.',
        Tags: [{ Key: 'team', Value: 'red' }],
      },
    })
    const at = '2026-01-01T00:00:00Z'
    const policy = account.policies[0]!
    expect(policy).toEqual({
      name: 'Read',
      path: '/data/',
      id: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
      createDate: at,
      updateDate: at,
      description: 'To read.',
      tags: { team: 'red' },
      document: text,
      versions: [{ id: 'v1', document: text, createDate: at }],
      defaultVersionId: 'v1',
      lastVersion: 1,
    })
    expect(JSON.stringify(response)).toBe(
      JSON.stringify({
        Policy: {
          PolicyName: 'Read',
          PolicyId: policy.id,
          Arn: customArn('data/Read'),
          Path: '/data/',
          DefaultVersionId: 'v1',
          AttachmentCount: 0,
          PermissionsBoundaryUsageCount: 0,
          IsAttachable: true,
          CreateDate: at,
          UpdateDate: at,
          Tags: [{ Key: 'team', Value: 'red' }],
        },
      }),
    )
  })

  it.each(['Read', 'READ'])('refuses %s beside Read, whatever its path', (PolicyName) => {
    const parameters = { PolicyName, Path: '/x/', PolicyDocument: allowing('s3:*') }
    expect(errorOf(made([createPolicy('Read')]), { operation: 'CreatePolicy', parameters })).toBe(
      `EntityAlreadyExists: A policy called ${PolicyName} already exists. Duplicate names are not allowed.`,
    )
  })

  it('refuses text that is no JSON', () => {
    const error = refuse(emptyAccount(), createPolicy('Read', '{'))
    expect(error).toMatchObject({ code: 'MalformedPolicyDocument', message: 'Syntax errors in policy.' })
  })

  it('wants Version 2012-10-17', () => {
    const expected = 'MalformedPolicyDocument: Policy document must be version 2012-10-17 or greater.'
    expect(errorOf(emptyAccount(), createPolicy('Read', withoutVersion))).toBe(expected)
    expect(errorOf(made([createPolicy('Read')]), newVersion(READ, true, withoutVersion))).toBe(expected)
  })

  it('takes 6144 characters without white space, and not one more', () => {
    const spaced = sized(6144).replace('{', `{${' '.repeat(1000)}\n\t`)
    expect(call(emptyAccount(), createPolicy('Read', spaced)).ok).toBe(true)
    const expected = 'LimitExceeded: Cannot exceed quota for PolicySize: 6144'
    expect(errorOf(emptyAccount(), createPolicy('Read', sized(6145)))).toBe(expected)
    expect(errorOf(made([createPolicy('Read')]), newVersion(READ, true, sized(6145)))).toBe(expected)
  })

  it('has room for 1500', () => {
    const [policy] = made([createPolicy('Read')]).policies
    const policies = Array.from({ length: 1500 }, (_, index) => ({ ...policy!, name: `policy${index}` }))
    expect(errorOf({ ...emptyAccount(), policies }, createPolicy('Read'))).toBe(
      'LimitExceeded: Cannot exceed quota for PoliciesPerAccount: 1500',
    )
  })

  it('refuses tag keys that differ in case only', () => {
    const Tags = [
      { Key: 'a', Value: '' },
      { Key: 'A', Value: '' },
    ]
    const parameters = { PolicyName: 'Read', PolicyDocument: allowing('s3:*'), Tags }
    expect(refuse(emptyAccount(), { operation: 'CreatePolicy', parameters }).code).toBe('InvalidInput')
  })
})

describe('versions', () => {
  const account = made([createPolicy('Read')])

  it('are stored without being put in force, unless they are asked to be', () => {
    const later = call(account, newVersion(READ, false, allowing('s3:Put*')), { at: '2026-05-06T07:08:09Z' })
    if (!later.ok) throw new Error(later.message)
    const { account: stored, response } = later
    expect(JSON.stringify(response)).toBe(
      '{"PolicyVersion":{"VersionId":"v2","IsDefaultVersion":false,"CreateDate":"2026-05-06T07:08:09Z"}}',
    )
    expect(stored.policies[0]).toMatchObject({
      document: allowing('s3:GetObject'),
      defaultVersionId: 'v1',
      updateDate: '2026-05-06T07:08:09Z',
      lastVersion: 2,
    })
    const inForce = succeed(account, newVersion(READ, true, allowing('s3:Put*')))
    expect(inForce.response.PolicyVersion.IsDefaultVersion).toBe(true)
    expect(inForce.account.policies[0]).toMatchObject({
      document: allowing('s3:Put*'),
      defaultVersionId: 'v2',
    })
  })

  it('are not in force when nothing is said about it', () => {
    const parameters = { PolicyArn: READ, PolicyDocument: allowing('s3:*') }
    expect(
      succeed(account, { operation: 'CreatePolicyVersion', parameters }).account.policies[0]!
        .defaultVersionId,
    ).toBe('v1')
  })

  it('are put in force and out of it', () => {
    const two = made([newVersion(READ, false, allowing('s3:Put*'))], account)
    const { account: after, response } = succeed(two, setDefault('v2'))
    expect(after.policies[0]).toMatchObject({ document: allowing('s3:Put*'), defaultVersionId: 'v2' })
    expect(response).toEqual({})
    expect(made([setDefault('v1')], after)).toEqual(two)
    expect(succeed(two, setDefault('v1')).account).toBe(two)
  })

  it('are five at most, and their numbers only grow', () => {
    const five = made(
      [1, 2, 3, 4].map(() => newVersion(READ, false)),
      account,
    )
    expect(versionIds(five)).toEqual(['v1', 'v2', 'v3', 'v4', 'v5'])
    expect(errorOf(five, newVersion(READ, false))).toBe(
      'LimitExceeded: A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    )
    const after = made([deleteVersion('v5'), deleteVersion('v2'), newVersion(READ, false)], five)
    expect(versionIds(after)).toEqual(['v1', 'v3', 'v4', 'v6'])
  })

  it.each([
    [
      'the default version',
      deleteVersion('v1'),
      'DeleteConflict: Cannot delete the default version of a policy.',
    ],
    [
      'an unknown version',
      deleteVersion('v9'),
      `NoSuchEntity: Policy ${READ} version v9 does not exist or is not attachable.`,
    ],
    [
      'an unknown version as the default',
      setDefault('v9'),
      `NoSuchEntity: Policy ${READ} version v9 does not exist or is not attachable.`,
    ],
  ])('refuses to delete %s', (_, apiCall, expected) => {
    expect(errorOf(account, apiCall)).toBe(expected)
  })
})

describe('DeletePolicy', () => {
  it('removes a policy that is attached nowhere and has one version', () => {
    const { account, response } = succeed(made([createPolicy('Read')]), deletePolicy)
    expect(account.policies).toEqual([])
    expect(response).toEqual({})
  })

  const attached = 'DeleteConflict: Cannot delete a policy attached to entities.'
  const bounded = {
    operation: 'CreateUser',
    parameters: { UserName: 'alice', PermissionsBoundary: READ },
  } as const

  it.each([
    ['attached to a group', [createGroup('Dev'), attachToGroup('Dev', READ)]],
    ['attached to a user', [createUser('alice'), attachToUser('alice', READ)]],
    ['somebody’s permissions boundary', [bounded]],
  ])('refuses a policy that is %s', (_, calls) => {
    expect(errorOf(made([createPolicy('Read'), ...calls]), deletePolicy)).toBe(attached)
  })

  it('refuses a policy with more than one version', () => {
    const account = made([createPolicy('Read'), newVersion(READ, true)])
    expect(errorOf(account, deletePolicy)).toBe(
      "DeleteConflict: This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    )
    expect(made([deleteVersion('v1'), deletePolicy], account).policies).toEqual([])
  })
})

describe('every operation on a managed policy', () => {
  const calls = (PolicyArn: string) => [
    newVersion(PolicyArn, true),
    setDefault('v1', PolicyArn),
    deleteVersion('v1', PolicyArn),
    { operation: 'DeletePolicy', parameters: { PolicyArn } },
  ]

  it.each([
    [customArn('Nope'), `NoSuchEntity: Policy ${customArn('Nope')} was not found.`],
    [customArn('read'), `NoSuchEntity: Policy ${customArn('read')} was not found.`],
    ['Read, as it is called', 'ValidationError: Invalid ARN:  Could not be parsed!'],
    ['arn:aws:s3:::a-bucket-of-mine', 'InvalidInput: ARN arn:aws:s3:::a-bucket-of-mine is not valid.'],
    [
      'arn:aws:iam::123456789012:group/Dev',
      'InvalidInput: ARN arn:aws:iam::123456789012:group/Dev is not valid.',
    ],
  ])('refuses %s', (arn, expected) => {
    const account = made([createPolicy('Read')])
    expect(calls(arn).map((apiCall) => errorOf(account, apiCall))).toEqual(calls(arn).map(() => expected))
  })

  it('refuses to change what AWS manages (rule 57)', () => {
    for (const apiCall of calls(ADMINISTRATOR)) {
      expect(refuse(emptyAccount(), apiCall)).toMatchObject({
        code: 'AccessDenied',
        httpStatus: 403,
        message: expect.stringContaining(`iam:${apiCall.operation} on resource: policy ${ADMINISTRATOR}`),
      })
    }
  })
})
