import { emptyAccount, type Account, type Request } from '../../src/iam'

const DAY = '2026-01-01T00:00:00Z'

export interface Case {
  readonly name: string
  readonly account: Account
  readonly requests: readonly Request[]
}

/** An account with one user in one group, which has so many inline policies of so many statements. */
export function accountWith(policies: number, statements: number, statement: (n: number) => object): Account {
  const inlinePolicies = Array.from({ length: policies }, (_, p) => ({
    name: `Policy${p}`,
    document: JSON.stringify({
      Version: '2012-10-17',
      Statement: Array.from({ length: statements }, (_, s) => statement(p * statements + s)),
    }),
  }))
  const holder = { path: '/', createDate: DAY, attachedPolicies: [] }
  return {
    ...emptyAccount(),
    users: [
      {
        ...holder,
        name: 'alice',
        id: 'AIDAALICE',
        inlinePolicies: [],
        groups: ['Team'],
        permissionsBoundary: null,
        tags: {},
      },
    ],
    groups: [{ ...holder, name: 'Team', id: 'AGPATEAM', inlinePolicies }],
  }
}

const services = ['s3', 'ec2', 'iam', 'sqs', 'dynamodb']

/** A bit of everything: other services, wildcards, variables, conditions, and a Deny in ten. */
function ordinary(n: number): object {
  const service = services[n % services.length] ?? 's3'
  return {
    Effect: n % 10 === 9 ? 'Deny' : 'Allow',
    Action: n % 3 === 0 ? [`${service}:Get*`, `${service}:List*`] : `${service}:Put${n}`,
    Resource:
      n % 4 === 0
        ? `arn:aws:s3:::bucket-${n}/\${aws:username}/*`
        : [`arn:aws:${service}:*:*:*/${n}*`, `arn:aws:s3:::b${n}`],
    ...(n % 5 === 0 ? { Condition: { StringLike: { 'aws:PrincipalArn': '*:user/a*' } } } : {}),
  }
}

export const request = (action: string, resource: string): Request => ({
  principal: 'arn:aws:iam::123456789012:user/alice',
  action,
  resource,
})

export const everyday: readonly Request[] = [
  request('s3:GetObject', 'arn:aws:s3:::bucket-0/alice/notes'),
  request('s3:DeleteObject', 'arn:aws:s3:::bucket-0/alice/notes'),
  request('ec2:RunInstances', 'arn:aws:ec2:eu-west-1:123456789012:instance/i-1'),
]

/** The case that decides whether an index is worth its memory, and the one the aim of a thousandfold is about. */
export const thousand: Case = {
  name: '1,000 statements in 100 policies',
  account: accountWith(100, 10, ordinary),
  requests: everyday,
}

/** The same policies on a role with a boundary, in an organization of three levels, asked by a session with a policy. */
function guarded({ groups, ...rest }: Account): Account {
  const [group] = groups
  const all = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
  const everything = [{ name: 'FullAWSAccess', document: all }]
  const holder = { path: '/', createDate: DAY, attachedPolicies: [], tags: {} }
  return {
    ...rest,
    groups,
    roles: [
      {
        ...holder,
        name: 'Team',
        id: 'AROATEAM',
        inlinePolicies: group?.inlinePolicies ?? [],
        trustPolicy: '{}',
        permissionsBoundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
      },
    ],
    organization: {
      serviceControlPolicies: [everything, everything, everything],
      resourceControlPolicies: [[], [], []],
    },
  }
}

const bySession = everyday.map((one) => ({
  ...one,
  principal: 'arn:aws:sts::123456789012:assumed-role/Team/morning',
  sessionPolicies: [
    { name: 'Narrow', document: '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}' },
  ],
}))

/** Beside five that matter, statements of other services, which cannot match. */
export const growing = [10, 100, 1000, 10_000].map((count): Case & { readonly count: number } => ({
  count,
  name: `${count.toLocaleString('en')} statements, of which all but five are of other services`,
  account: accountWith(count / 5, 5, (n) =>
    n < 5
      ? ordinary(n * 5)
      : { Effect: 'Allow', Action: `glue:Get${n}*`, Resource: `arn:aws:glue:*:*:*/${n}` },
  ),
  requests: everyday,
}))

export const crowd: Case = crowdOf(100, 50)

/** Users of one group, and requests that each of them makes. */
function crowdOf(many: number, each: number): Case {
  const one = accountWith(3, 15, ordinary)
  const users = Array.from({ length: many }, (_, n) =>
    one.users.map((user) => ({ ...user, name: `user${n}` })),
  ).flat()
  const requests = users.flatMap(({ name }) =>
    Array.from({ length: each }, (_, n) => ({
      ...request(`${services[n % 5] ?? 's3'}:Get${n}`, `arn:aws:s3:::bucket-${n}/${name}/notes`),
      principal: `arn:aws:iam::123456789012:user/${name}`,
    })),
  )
  return {
    name: `${many} users × ${each} requests, 45 statements each`,
    account: { ...one, users },
    requests,
  }
}

export const fifteen: Case = {
  name: '15 statements in 3 policies',
  account: accountWith(3, 5, ordinary),
  requests: everyday,
}

export const guardedFifteen: Case = {
  name: '15 statements in 3 policies, and four kinds of guardrail',
  account: guarded(fifteen.account),
  requests: bySession,
}
