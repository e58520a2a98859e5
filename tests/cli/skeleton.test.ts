import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli'
import { sampleAnswer } from '../../src/cli/skeleton/sample-answer'
import { outputShapes } from '../../src/cli/skeleton/output-shapes'
import { call, operations, readings, type ParameterTable } from '../../src/iam'
import { answer, company, screen } from './typed'

const all: Readonly<Record<string, { readonly service: string; readonly parameters: ParameterTable }>> = {
  ...operations,
  ...readings,
}
const kebab = (name: string): string => name.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
const commands = Object.entries(all).map(([operation, { service }]) => ({
  operation,
  command: `aws ${service === 's3' ? 's3api' : service} ${kebab(operation)}`,
}))

describe('an answer before it is given', () => {
  it('has every member there can be, each under its own name', () => {
    expect(
      screen(
        company,
        'aws iam get-group-policy --group-name g --policy-name p --generate-cli-skeleton output',
      ),
    ).toBe(`{
    "GroupName": "GroupName",
    "PolicyName": "PolicyName",
    "PolicyDocument": "PolicyDocument"
}
`)
    expect(sampleAnswer('ListGroupPolicies')).toEqual({
      PolicyNames: ['policyNameType'],
      IsTruncated: true,
      Marker: 'Marker',
    })
    expect(sampleAnswer('GetAccountSummary')).toEqual({ SummaryMap: { KeyName: 0 } })
    expect(sampleAnswer('ListPolicyVersions')).toMatchObject({
      Versions: [
        {
          Document: 'Document',
          VersionId: 'VersionId',
          IsDefaultVersion: true,
          CreateDate: '1970-01-01T00:00:00',
        },
      ],
    })
  })

  it('is nothing where there is no answer, and goes through --query and --output', () => {
    const line = 'aws iam delete-group --group-name g --generate-cli-skeleton output'
    expect(run(company, line)).toMatchObject({ stdout: '', exitCode: 0, calls: [], account: company })
    expect(
      screen(company, 'aws iam list-users --generate-cli-skeleton output --query Users[].Arn --output text'),
    ).toBe('Arn\n')
  })

  it('is of every operation, with the members that real answers have', () => {
    expect(Object.keys(outputShapes).filter((operation) => !Object.hasOwn(all, operation))).toEqual([])
    const answers: Readonly<Record<string, string>> = {
      GetAccountAuthorizationDetails: 'get-account-authorization-details',
      GetUser: 'get-user --user-name alice',
      GetGroup: 'get-group --group-name Developers',
      GetRole: 'get-role --role-name Auditor',
      ListPolicies: 'list-policies --scope Local',
      SimulatePrincipalPolicy:
        'simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:user/alice --action-names s3:GetObject --resource-arns arn:aws:s3:::app-logs/a',
    }
    for (const [operation, line] of Object.entries(answers))
      expect(unknownTo(sampleAnswer(operation), answer(company, `aws iam ${line}`), operation)).toEqual([])
    const made = call(company, { operation: 'CreateGroup', parameters: { GroupName: 'New' } })
    expect(made.ok && unknownTo(sampleAnswer('CreateGroup'), made.response, 'CreateGroup')).toEqual([])
  })
})

/** Members of an answer that the sample of it does not have. */
function unknownTo(sample: unknown, value: unknown, place: string): readonly string[] {
  if (Array.isArray(value)) {
    const [item] = Array.isArray(sample) ? (sample as unknown[]) : []
    return (value as unknown[]).flatMap((each) => unknownTo(item, each, place))
  }
  if (typeof value !== 'object' || value === null || typeof sample === 'string') return []
  if (typeof sample !== 'object' || sample === null || 'KeyName' in sample) return sample ? [] : [place]
  return Object.entries(value).flatMap(([name, member]) =>
    name in sample
      ? unknownTo((sample as Readonly<Record<string, unknown>>)[name], member, `${place}.${name}`)
      : [`${place}.${name}`],
  )
}

describe('an input to fill in', () => {
  it('says in YAML what each member is', () => {
    expect(screen(company, 'aws iam create-user --generate-cli-skeleton yaml-input'))
      .toBe(`Path: ''  # A path that is part of the ARN, as in /teams/; / if it is left away.
UserName: ''  # [REQUIRED] The name of the user. Names are compared without regard to case.
PermissionsBoundary: ''  # The ARN of the managed policy that is the most it may ever do.
Tags: # Tags, one a word: Key=team,Value=red.
- Key: ''  # [REQUIRED] The key of the tag.
  Value: ''  # [REQUIRED] The value of the tag.
`)
  })

  it.each(commands)('$command: both forms are read back as the same input', ({ command }) => {
    const refused = (format: string, kind: string) => {
      const blank = screen(company, `${command} --generate-cli-skeleton ${kind}`)
      const { stderr } = run(company, `${command} --cli-input-${format} file://blank`, { files: { blank } })
      return stderr
    }
    const [json, yaml] = [refused('json', 'input'), refused('yaml', 'yaml-input')]
    expect(yaml).toBe(json)
    expect(yaml).not.toContain('Invalid type')
    expect(yaml).not.toContain('Unknown parameter')
  })

  it('makes the call that YAML asks for, but for what options say', () => {
    const line = `aws iam create-user --user-name given --cli-input-yaml 'UserName: unheard\nTags:\n- Key: team\n  Value: red\n'`
    expect(run(company, line).calls).toEqual([
      { operation: 'CreateUser', parameters: { UserName: 'given', Tags: [{ Key: 'team', Value: 'red' }] } },
    ])
  })
})
