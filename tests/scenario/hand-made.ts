import { call, emptyAccount } from '../../src/iam'
import type { Account, ApiCall } from '../../src/iam'
import type { Scenario } from '../../src/scenario'

const names = ['Alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'grace', 'heidi', 'ivan', 'judy']
const buckets = ['orders-prod', 'customer-uploads', 'reports']
const bucketArn = (name: string) => `arn:aws:s3:::${name}`

const document = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: buckets.map(bucketArn) },
      {
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        Resource: buckets.map((name) => `${bucketArn(name)}/*`),
      },
    ],
  },
  null,
  2,
)

const PolicyArn = 'arn:aws:iam::123456789012:policy/TeamBuckets'

const calls: readonly ApiCall[] = [
  { operation: 'CreateGroup', parameters: { GroupName: 'Developers' } },
  { operation: 'CreatePolicy', parameters: { PolicyName: 'TeamBuckets', PolicyDocument: document } },
  { operation: 'AttachGroupPolicy', parameters: { GroupName: 'Developers', PolicyArn } },
  ...names.flatMap((UserName): readonly ApiCall[] => [
    { operation: 'CreateUser', parameters: { UserName } },
    { operation: 'AddUserToGroup', parameters: { UserName, GroupName: 'Developers' } },
  ]),
]

const START = Date.UTC(2026, 8, 28, 10, 11, 12, 345)

/** Three buckets and ten developers, made in the playground one after the other: all with dates and ids of their own. */
export function handMade(): Scenario {
  const account = calls.reduce((before: Account, apiCall, index) => {
    const at = new Date(START + index * 8_771 + ((index * index * 331) % 977)).toISOString()
    const result = call(before, apiCall, { at })
    if (!result.ok) throw new Error(result.message)
    return result.account
  }, emptyAccount())
  const resources = buckets.map((name) => ({
    arn: bucketArn(name),
    account: account.id,
    policy: null,
    tags: {},
  }))
  const request = {
    principal: 'arn:aws:iam::123456789012:user/Alice',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::reports/2026/january.pdf',
  }
  return {
    title: 'Three buckets',
    description: 'Ten developers work with three buckets.',
    account: { ...account, resources },
    requests: [request],
    drafts: {},
  }
}
