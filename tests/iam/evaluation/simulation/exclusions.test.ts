import { describe, expect, it } from 'vitest'
import type { PrincipalPolicyInput } from '../../../../src/iam/evaluation/simulation/parameters'
import { simulatePrincipalPolicy } from '../../../../src/iam/evaluation/simulation/principal-policy'
import { ACCOUNT, accountOf, ALICE, allow, deny, text } from '../given'

type Exclusions = NonNullable<PrincipalPolicyInput['PolicyExclusionList']>

const READ = `arn:aws:iam::${ACCOUNT}:policy/Read`
const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 'ec2:RunInstances']

/** Each of four actions is allowed by one policy: the user's own, a group's, a managed one, one of the call. */
const account = accountOf({
  user: allow({ Action: 's3:GetObject' }),
  groups: { Readers: allow({ Action: 's3:PutObject' }) },
  managed: { Read: allow({ Action: 's3:DeleteObject' }) },
  attached: [READ],
  scps: [[allow()]],
})

function simulated(PolicyExclusionList: Exclusions, given = account) {
  return simulatePrincipalPolicy(given, {
    PolicySourceArn: ALICE,
    ActionNames: ACTIONS,
    PolicyInputList: [text(allow({ Action: 'ec2:*' }))],
    PolicyExclusionList,
  })
}

function allowed(list: Exclusions, given = account): string {
  const outcome = simulated(list, given)
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`)
  const results = outcome.response.EvaluationResults
  return results.flatMap((one) => (one.EvalDecision === 'allowed' ? one.EvalActionName : [])).join(' ')
}

const inline = (PolicyName: string, AttachmentType: string, AttachmentName: string) => [
  { InlinePolicyIdentifier: { PolicyName, AttachmentType, AttachmentName } },
]

describe('a policy that is left out', () => {
  it.each<[list: Exclusions, allowed: string]>([
    [[], 's3:GetObject s3:PutObject s3:DeleteObject ec2:RunInstances'],
    [[{ PolicyType: 'inline' }], 's3:DeleteObject ec2:RunInstances'],
    [[{ PolicyType: 'user-managed' }], 's3:GetObject s3:PutObject ec2:RunInstances'],
    [[{ PolicyType: 'aws-managed' }], 's3:GetObject s3:PutObject s3:DeleteObject ec2:RunInstances'],
    [[{ PolicyType: 'rcp' }], 's3:GetObject s3:PutObject s3:DeleteObject ec2:RunInstances'],
    [[{ PolicyArn: READ }], 's3:GetObject s3:PutObject ec2:RunInstances'],
    [[{ PolicyArn: READ.replace('Read', 'R*') }], 's3:GetObject s3:PutObject ec2:RunInstances'],
    [[{ PolicyArn: READ.replace('Read', 'Rea?') }], 's3:GetObject s3:PutObject ec2:RunInstances'],
    [[{ PolicyArn: `${READ}2` }], 's3:GetObject s3:PutObject s3:DeleteObject ec2:RunInstances'],
    [inline('Own', 'user', 'alice'), 's3:PutObject s3:DeleteObject ec2:RunInstances'],
    [inline('Own', 'user', 'a*'), 's3:PutObject s3:DeleteObject ec2:RunInstances'],
    [inline('Own', 'group', 'alice'), 's3:GetObject s3:PutObject s3:DeleteObject ec2:RunInstances'],
    [inline('Inline', 'group', 'Reader?'), 's3:GetObject s3:DeleteObject ec2:RunInstances'],
    [[{ PolicyType: 'inline' }, { PolicyArn: READ }], 'ec2:RunInstances'],
  ])('%j', (list, expected) => {
    expect(allowed(list)).toBe(expected)
  })

  it('is known by its name alone where it has a path, as AWS has it', () => {
    const [policy] = account.policies
    const arn = `arn:aws:iam::${ACCOUNT}:policy/team/Read`
    const withPath = {
      ...account,
      policies: [{ ...policy!, path: '/team/' }],
      users: account.users.map((user) => ({ ...user, attachedPolicies: [arn] })),
    }
    expect(allowed([{ PolicyArn: READ }], withPath)).not.toContain('DeleteObject')
    expect(allowed([{ PolicyArn: arn }], withPath)).toContain('DeleteObject')
  })

  it('may be the boundary, but not one of the call', () => {
    const bounded = accountOf({ user: allow(), boundary: allow({ Action: 'iam:*' }) })
    expect(allowed([], bounded)).toBe('')
    expect(allowed([{ PolicyType: 'permission-boundary' }], bounded)).toBe(ACTIONS.join(' '))
    const outcome = simulatePrincipalPolicy(bounded, {
      PolicySourceArn: ALICE,
      ActionNames: ['s3:GetObject'],
      PermissionsBoundaryPolicyInputList: [text(deny())],
      PolicyExclusionList: [{ PolicyType: 'permission-boundary' }],
    })
    expect(outcome).toMatchObject({ response: { EvaluationResults: [{ EvalDecision: 'explicitDeny' }] } })
  })

  it('may be all that the organization says', () => {
    const stopped = accountOf({ user: allow(), scps: [[]] })
    expect(allowed([], stopped)).toBe('')
    const outcome = simulated([{ PolicyType: 'scp' }], stopped)
    if (!outcome.ok) throw new Error(outcome.message)
    const [result] = outcome.response.EvaluationResults
    expect(result?.EvalDecision).toBe('allowed')
    expect(Object.keys(result ?? {})).not.toContain('OrganizationsDecisionDetail')
  })
})

it.each<[list: unknown, error: string]>([
  [
    [{}],
    'ParamValidation: Parameter validation failed:\nMust set one of the following keys for tagged unionstructure PolicyExclusionList[0]: PolicyType, PolicyArn, InlinePolicyIdentifier.',
  ],
  [
    [{ PolicyType: 'inline', PolicyArn: READ }],
    'ParamValidation: Parameter validation failed:\nInvalid number of parameters set for tagged union structure PolicyExclusionList[0]. Can only set one of the following keys: PolicyType, PolicyArn, InlinePolicyIdentifier.',
  ],
  [
    [{ InlinePolicyIdentifier: { PolicyName: 'Own' } }],
    'Missing required parameter in PolicyExclusionList[0].InlinePolicyIdentifier: "AttachmentType"',
  ],
  [
    inline('Own', 'bogus', 'alice'),
    "Value at 'policyExclusionList.1.member.inlinePolicyIdentifier.attachmentType' failed to satisfy constraint: Member must satisfy enum value set: [user, role, group]",
  ],
  [[{ PolicyType: 'bogus' }], "Value at 'policyExclusionList.1.member.policyType' failed"],
  [[{ PolicyArn: READ.replace('Read', '*a*') }], 'InvalidInput: Invalid policy identifier'],
])('refuses %j', (list, error) => {
  const outcome = simulated(list as Exclusions)
  expect(outcome.ok ? 'no error' : `${outcome.code}: ${outcome.message}`).toContain(error)
})
