import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { toCloudFormation } from '../../src/interchange'
import { arbitraryAccount, arbitraryAccountWithMore } from './arbitrary-account'
import { schemaErrors } from './cloudformation-schema'
import { essenceOfTemplate } from './essence'
import { readCloudFormation, type Template } from './read-cloudformation'
import { sampleAccount } from './sample'
import { shuffled } from './shuffled'

const read = (text: string) => JSON.parse(text) as Template
const untagged = (account: typeof sampleAccount) => ({
  ...account,
  policies: account.policies.map((policy) => ({ ...policy, tags: {} })),
})

describe('toCloudFormation', () => {
  it('makes an equal account, but for tags of policies, which CloudFormation has not', () => {
    fc.assert(
      fc.property(arbitraryAccount, (account) => {
        const template = read(toCloudFormation(account, 'json'))
        expect(essenceOfTemplate(readCloudFormation(account.id, template))).toEqual(
          essenceOfTemplate(untagged(account)),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('has what the published schemas require, and nothing they do not know', () => {
    fc.assert(
      fc.property(arbitraryAccountWithMore, (account) => {
        expect(schemaErrors(read(toCloudFormation(account, 'json')))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('says the same in YAML 1.1, which CloudFormation reads, and in YAML 1.2', () => {
    fc.assert(
      fc.property(arbitraryAccountWithMore, (account) => {
        const yaml = toCloudFormation(account, 'yaml')
        const template = read(toCloudFormation(account, 'json'))
        expect(parse(yaml, { version: '1.1' })).toEqual(template)
        expect(parse(yaml, { version: '1.2' })).toEqual(template)
      }),
      { numRuns: 20 },
    )
  })

  it('has no two resources that wait for each other', () => {
    fc.assert(
      fc.property(arbitraryAccount, (account) => {
        const { Resources } = read(toCloudFormation(account, 'json'))
        const made = new Set<string>()
        const waiting = new Map(
          Object.entries(Resources).map(([id, resource]) => [id, referencesIn(resource)]),
        )
        for (let before = -1; before < made.size;) {
          before = made.size
          for (const [id, needed] of waiting) if (needed.every((other) => made.has(other))) made.add(id)
        }
        expect([...waiting.keys()].filter((id) => !made.has(id))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('is the same for equal accounts, however they came to be', () => {
    fc.assert(
      fc.property(
        arbitraryAccount.chain((account) => fc.tuple(fc.constant(account), shuffled(account))),
        ([one, other]) => {
          expect(toCloudFormation(other, 'yaml')).toBe(toCloudFormation(one, 'yaml'))
        },
      ),
      { numRuns: 12 },
    )
  })

  it('names by reference what it makes itself, and by ARN what it does not', () => {
    const { Resources } = read(toCloudFormation(sampleAccount, 'json'))
    expect(Resources.GroupDevelopers?.Properties.ManagedPolicyArns).toEqual([
      { Ref: 'PolicyReadHome' },
      'arn:aws:iam::aws:policy/IAMReadOnlyAccess',
    ])
    expect(Resources.UserAlice?.Properties.Groups).toEqual([{ Ref: 'GroupDevelopers' }])
    expect(Resources.BucketAppLogsPolicy?.Properties).toMatchObject({
      Bucket: { Ref: 'BucketAppLogs' },
      PolicyDocument: {
        Statement: { Principal: { AWS: [{ 'Fn::GetAtt': ['RoleAuditor', 'Arn'] }, '999999999999'] } },
      },
    })
  })

  it('quotes the version of a policy, and leaves its variables alone', () => {
    const yaml = toCloudFormation(sampleAccount, 'yaml')
    expect(yaml).toContain('Version: "2012-10-17"')
    expect(yaml).toContain('Resource: arn:aws:s3:::app-logs/home/${aws:username}/*')
    expect(yaml).not.toContain('Fn::Sub')
  })

  it('gives names that differ in what no logical id may hold different logical ids', () => {
    const [policy] = sampleAccount.policies
    const policies = ['read-home', 'Read_Home', 'ReadHome2'].flatMap((name) =>
      policy ? { ...policy, name } : [],
    )
    const { Resources } = read(toCloudFormation({ ...sampleAccount, policies }, 'json'))
    const ids = Object.keys(Resources)
    expect(ids.filter((id) => id.startsWith('Policy'))).toEqual([
      'PolicyReadHome2',
      'PolicyReadHome',
      'PolicyReadHome3',
    ])
    expect(ids.every((id) => /^[A-Za-z0-9]+$/.test(id))).toBe(true)
  })

  it('says what it leaves out', () => {
    const account = {
      ...sampleAccount,
      organization: {
        serviceControlPolicies: [[{ name: 'Guard', document: '{}' }]],
        resourceControlPolicies: [],
      },
      resources: [
        ...sampleAccount.resources,
        { arn: 'arn:aws:sqs:eu-west-1:123456789012:queue', account: '123456789012', policy: null, tags: {} },
      ],
      policies: sampleAccount.policies.map((policy) => ({ ...policy, tags: { team: 'red' } })),
      groups: sampleAccount.groups.map((group) => ({
        ...group,
        inlinePolicies: [{ name: 'Half', document: '{"Ver' }],
      })),
    }
    const template = read(toCloudFormation(account, 'json'))
    expect(template.Metadata?.Notes).toEqual([
      'The organization, with 1 policy, is left out: its policies belong to AWS Organizations and its management account, not to IAM.',
      'arn:aws:sqs:eu-west-1:123456789012:queue is left out: of all resources only buckets of this account are made.',
      'The tags of the policy read-home are left out: AWS::IAM::ManagedPolicy has none.',
      'The document of the inline policy Half of the group Developers is not JSON, so AWS will refuse it.',
    ])
    expect(JSON.stringify(template.Resources)).not.toContain('Guard')
  })

  it('warns of what CloudFormation would refuse: circles of trust, and more resources than it takes', () => {
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::123456789012:role/Auditor' },
          Action: 'sts:AssumeRole',
        },
      ],
    })
    const [user] = sampleAccount.users
    const users = Array.from({ length: 500 }, (_, index) =>
      user ? { ...user, name: `user${index}` } : [],
    ).flat()
    const roles = sampleAccount.roles.map((role) => ({ ...role, trustPolicy: trust }))
    const template = read(toCloudFormation({ ...sampleAccount, users, roles }, 'json'))
    expect(template.Metadata?.Notes).toEqual([
      expect.stringContaining('The role Auditor trusts itself'),
      expect.stringContaining('500 resources and this one has 505'),
    ])
  })
})

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (name === 'Ref') return [String(member)]
    if (name === 'Fn::GetAtt') return [String((member as readonly unknown[])[0])]
    return referencesIn(member)
  })
}
