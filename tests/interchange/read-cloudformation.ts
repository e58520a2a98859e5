import type { Account } from '../../src/iam'
import { madeAccount, madeBucket, madeGroup, madePolicy, madeRole, madeUser } from './made-account'

/** What a CloudFormation template would make, as an account: its references resolved as CloudFormation does. */

type Properties = Readonly<Record<string, unknown>>

export interface Template {
  readonly Metadata?: { readonly Notes: readonly string[] }
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: Properties }>>
}

export function readCloudFormation(id: string, { Resources }: Template): Account {
  const typed = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => resolved(Properties) as Properties)

  function resolved(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolved)
    if (typeof value !== 'object' || value === null) return value
    const [[name, argument] = ['', undefined], ...more] = Object.entries(value) as readonly [
      string,
      unknown,
    ][]
    if (more.length === 0 && name === 'Ref') return referenced(String(argument))
    if (more.length === 0 && name === 'Fn::GetAtt') return arn((argument as readonly string[])[0] ?? '')
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolved(member)]))
  }

  function referenced(logicalId: string): unknown {
    const { Type, Properties: its } = resource(logicalId)
    switch (Type) {
      case 'AWS::IAM::ManagedPolicy':
        return arn(logicalId)
      case 'AWS::IAM::Group':
        return its.GroupName
      case 'AWS::S3::Bucket':
        return its.BucketName
      default:
        throw new Error(`A reference to a ${Type} is not used.`)
    }
  }

  function arn(logicalId: string): string {
    const { Type, Properties: its } = resource(logicalId)
    const kind = Type === 'AWS::IAM::ManagedPolicy' ? 'policy' : Type.replace('AWS::IAM::', '').toLowerCase()
    const name = its.ManagedPolicyName ?? its.UserName ?? its.RoleName
    return `arn:aws:iam::${id}:${kind}${(its.Path ?? '/') as string}${String(name)}`
  }

  function resource(logicalId: string) {
    const found = Resources[logicalId]
    if (!found) throw new Error(`There is no resource ${logicalId}.`)
    return found
  }

  const bucketPolicies = new Map(
    typed('AWS::S3::BucketPolicy').map((its) => [its.Bucket, text(its.PolicyDocument)]),
  )
  return madeAccount(id, {
    policies: typed('AWS::IAM::ManagedPolicy').map((its) =>
      madePolicy({
        name: String(its.ManagedPolicyName),
        path: its.Path as string | undefined,
        description: its.Description as string | undefined,
        document: text(its.PolicyDocument),
      }),
    ),
    groups: typed('AWS::IAM::Group').map((its) => madeGroup(holder(String(its.GroupName), its))),
    users: typed('AWS::IAM::User').map((its) =>
      madeUser({ ...identity(String(its.UserName), its), groups: strings(its.Groups) }),
    ),
    roles: typed('AWS::IAM::Role').map((its) =>
      madeRole({
        ...identity(String(its.RoleName), its),
        trustPolicy: text(its.AssumeRolePolicyDocument),
        description: its.Description as string | undefined,
        maxSessionDuration: its.MaxSessionDuration as number | undefined,
      }),
    ),
    resources: typed('AWS::S3::Bucket').map(({ BucketName }) =>
      madeBucket(id, String(BucketName), bucketPolicies.get(BucketName) ?? null),
    ),
  })
}

const text = (document: unknown): string => JSON.stringify(document)
const strings = (list: unknown): readonly string[] => (list ?? []) as readonly string[]

interface Inline {
  readonly PolicyName: string
  readonly PolicyDocument: unknown
}

const holder = (name: string, its: Properties) => ({
  name,
  path: its.Path as string | undefined,
  attachedPolicies: strings(its.ManagedPolicyArns),
  inlinePolicies: ((its.Policies ?? []) as readonly Inline[]).map(({ PolicyName, PolicyDocument }) => ({
    name: PolicyName,
    document: text(PolicyDocument),
  })),
})

const identity = (name: string, its: Properties) => ({
  ...holder(name, its),
  permissionsBoundary: (its.PermissionsBoundary ?? null) as string | null,
  tags: Object.fromEntries(
    ((its.Tags ?? []) as readonly { readonly Key: string; readonly Value: string }[]).map(
      ({ Key, Value }) => [Key, Value],
    ),
  ),
})
