import { emptyAccount, type Account } from '../../src/iam'

const DAY = '2026-01-01T00:00:00Z'
const holder = { path: '/', createDate: DAY, inlinePolicies: [] }
const services = ['s3', 'ec2', 'ecr', 'sqs', 'dynamodb', 'lambda', 'sns', 'rds', 'kinesis', 'logs']

/** AWS's default quotas ("IAM and AWS STS quotas"). */
const USERS = 5000
const GROUPS = 300
const POLICIES = 1500
const GROUPS_OF_USER = 10
const POLICIES_OF_GROUP = 10
/** The largest document is 6,144 characters. */
const CHARACTERS = 6000

const name = (kind: string, n: number): string => `${kind}${n}`
const userArnOf = (n: number): string => `arn:aws:iam::123456789012:user/${name('User', n)}`
export const quotaPolicyArn = (n: number): string => `arn:aws:iam::123456789012:policy/${name('Policy', n)}`
export const quotaUsers: readonly string[] = Array.from({ length: USERS }, (_, n) => userArnOf(n))

/** 100 requests, ten of each service. */
export const quotaRequests = Array.from({ length: 100 }, (_, n) => {
  const service = services[n % services.length] ?? 's3'
  return { action: `${service}:Get${n}`, resource: `arn:aws:${service}:::thing-${n}/User7/notes` }
})

/** Every third statement has a wildcard, every tenth a variable, every tenth a condition, and one in twenty denies. */
function statement(n: number): object {
  const service = services[(n * 7 + Math.floor(n / 10)) % services.length] ?? 's3'
  return {
    Effect: n % 20 === 19 ? 'Deny' : 'Allow',
    Action: n % 3 === 0 ? `${service}:Get${n % 10}*` : [`${service}:Get${n % 300}`, `${service}:Put${n}`],
    Resource:
      n % 10 === 3
        ? `arn:aws:${service}:::thing-${n % 500}/\${aws:username}/*`
        : `arn:aws:${service}:::thing-${n % 50}*`,
    ...(n % 10 === 6 ? { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } } : {}),
  }
}

export function quotaDocument(seed: number): string {
  const statements: string[] = []
  for (let size = 0, i = 0; size < CHARACTERS - 200; i++) {
    const one = JSON.stringify(statement(seed * 37 + i))
    statements.push(one)
    size += one.length + 1
  }
  return `{"Version":"2012-10-17","Statement":[${statements.join(',')}]}`
}

/** An account as full as AWS's default quotas let it be. */
export function quotaAccount(): Account {
  return {
    ...emptyAccount(),
    users: Array.from({ length: USERS }, (_, n) => ({
      ...holder,
      name: name('User', n),
      id: name('AIDA', n),
      attachedPolicies: [],
      groups: Array.from({ length: GROUPS_OF_USER }, (_, g) => name('Group', (n * 7 + g * 31) % GROUPS)),
      permissionsBoundary: null,
      tags: {},
    })),
    groups: Array.from({ length: GROUPS }, (_, n) => ({
      ...holder,
      name: name('Group', n),
      id: name('AGPA', n),
      attachedPolicies: Array.from({ length: POLICIES_OF_GROUP }, (_, p) =>
        quotaPolicyArn((n * 5 + p) % POLICIES),
      ),
    })),
    policies: Array.from({ length: POLICIES }, (_, n) => {
      const document = quotaDocument(n)
      return {
        name: name('Policy', n),
        path: '/',
        id: name('ANPA', n),
        createDate: DAY,
        updateDate: DAY,
        description: null,
        tags: {},
        document,
        versions: [{ id: 'v1', document, createDate: DAY }],
        defaultVersionId: 'v1',
        lastVersion: 1,
      }
    }),
  }
}
