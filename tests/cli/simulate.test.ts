import { describe, expect, it } from 'vitest'
import { answer, company, READ, screen } from './typed'

const DENY = READ.replace('Allow', 'Deny')
const BUCKET = 'arn:aws:s3:::app-logs'
const IN_OFFICE = READ.replace('"*"}', '"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}')
const SHARED = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/zoe"},"Action":"s3:Put*","Resource":"${BUCKET}/*"}]}`

const files = { deny: DENY, office: IN_OFFICE, shared: SHARED, read: READ }

type Results = {
  readonly EvaluationResults: readonly {
    readonly EvalDecision: string
    readonly MissingContextValues: readonly string[]
  }[]
}

const simulate = (line: string): Results => answer(company, `aws iam ${line}`, { files }) as Results
const decisions = (line: string) => simulate(line).EvaluationResults.map(({ EvalDecision }) => EvalDecision)

const alice =
  'simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:user/alice --action-names s3:GetObject'
const zoe = `simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:user/zoe --action-names s3:PutObject --resource-arns ${BUCKET}/a`
const custom = 'simulate-custom-policy --action-names s3:GetObject'

describe('simulations', () => {
  it.each<[line: string, decisions: readonly string[]]>([
    [alice, ['allowed']],
    [`${alice} s3:PutObject`, ['allowed', 'implicitDeny']],
    [`${alice} --resource-arns ${BUCKET}/a ${BUCKET}/b`, ['allowed']],
    [`${alice} --policy-input-list file://deny`, ['explicitDeny']],
    [
      `${alice} --permissions-boundary-policy-input-list '${READ.replace('s3:Get*', 'iam:*')}'`,
      ['implicitDeny'],
    ],
    [
      `${alice} --resource-owner arn:aws:iam::123456789012:root --resource-handling-option EC2-VPC-InstanceStore`,
      ['allowed'],
    ],
    [
      'simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:group/Developers --action-names s3:GetObject',
      ['allowed'],
    ],
    [
      'simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:role/Auditor --action-names s3:GetObject',
      ['implicitDeny'],
    ],
    [zoe, ['implicitDeny']],
    [`${zoe} --resource-policy file://shared`, ['allowed']],
    [
      `${zoe} --resource-policy file://shared --caller-arn arn:aws:iam::123456789012:user/alice`,
      ['implicitDeny'],
    ],
    [`${custom} --policy-input-list file://read`, ['allowed']],
    [`${custom} --policy-input-list '${READ}' '${DENY}'`, ['explicitDeny']],
    [`${custom} --policy-input-list file://office`, ['implicitDeny']],
    [
      `${custom} --policy-input-list file://office --context-entries ContextKeyName=aws:SourceIp,ContextKeyValues=10.1.2.3,ContextKeyType=ip`,
      ['allowed'],
    ],
    [
      `${custom} --policy-input-list file://office --context-entries "ContextKeyName='aws:SourceIp',ContextKeyValues='192.0.2.1',ContextKeyType=ip"`,
      ['implicitDeny'],
    ],
    [
      `${custom} --policy-input-list file://office --context-entries '[{"ContextKeyName":"aws:SourceIp","ContextKeyValues":["10.1.2.3"],"ContextKeyType":"ip"}]'`,
      ['allowed'],
    ],
  ])('%s', (line, expected) => {
    expect(decisions(line)).toEqual(expected)
  })

  it('names the keys a decision would have needed', () => {
    const [result] = simulate(`${custom} --policy-input-list file://office`).EvaluationResults
    expect(result?.MissingContextValues).toEqual(['aws:SourceIp'])
  })

  it('shows results a page at a time', () => {
    expect(answer(company, `aws iam ${alice} s3:PutObject --max-items 1`)).toMatchObject({
      EvaluationResults: [{ EvalActionName: 's3:GetObject' }],
      NextToken: expect.any(String) as unknown,
    })
  })

  it.each<[line: string, message: string]>([
    [`${custom} --policy-input-list '{'`, '(InvalidInput) when calling the SimulateCustomPolicy operation'],
    [
      'simulate-custom-policy --policy-input-list x --action-names s3:Get*'.replace('s3:Get*', "'s3:Get*'"),
      '(InvalidInput)',
    ],
    [
      alice.replace('alice', 'nobody'),
      '(NoSuchEntity) when calling the SimulatePrincipalPolicy operation: The user with name nobody cannot be found.',
    ],
    [
      `${alice} --context-entries ContextKeyName=aws:SourceIp,ContextKeyValues=1.2.3.4,ContextKeyType=address`,
      "(ValidationError) when calling the SimulatePrincipalPolicy operation: 1 validation error detected: Value at 'contextEntries.1.member.contextKeyType' failed to satisfy constraint",
    ],
    [
      'simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:group/Developers --action-names s3:PutObject --resource-policy file://shared',
      'Invalid caller - Caller must be an IAM user in this context.',
    ],
  ])('%s is refused', (line, message) => {
    expect(screen(company, `aws iam ${line}`, { files })).toContain(message)
  })
})
