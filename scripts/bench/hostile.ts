import { accessMatrix, decide, emptyAccount, evaluate, type Account, type Request } from '../../src/iam'
import { accountWith, request, type Case } from './cases'
import { median, microsOf, rounds } from './measure'
import { table } from './table'

/** What a managed policy may have, with some left for the rest of its text. */
const CHARACTERS = 6000
/** The longest key of an S3 object. */
const KEY = 1024
/** No ARN is longer. */
const LONGEST = 2048

const longKey = 'a'.repeat(KEY)
const bucket = 'arn:aws:s3:::bucket'

/** An ARN as long as may be, that ends as the honest entries do. */
const longest = (unit: string): string => {
  const end = '/x.json'
  return `${bucket}/${unit.repeat(LONGEST)}`.slice(0, LONGEST - end.length).concat(end)
}

const statement = (Resource: string): object => ({ Effect: 'Allow', Action: 's3:*', Resource })

const fill = (unit: string): string => unit.repeat(Math.floor(CHARACTERS / unit.length))

/** Resources of an honest policy: as many as fit, each with wildcards where people put them. */
const honestResource = (n: number): string => `${bucket}/*/dept-${n}/*.json`
const HONEST_RESOURCES = Math.floor(CHARACTERS / (honestResource(100).length + 3))
const honest = (n: number): object => ({
  ...statement(''),
  Resource: Array.from({ length: HONEST_RESOURCES }, (_, i) => honestResource(n * HONEST_RESOURCES + i)),
})

/** Each makes a matcher that tries again wherever it failed go over the text for every character of the policy. */
const attacks: Readonly<Record<string, { readonly resource: string; readonly asked?: string }>> = {
  '*a*a*a…b': { resource: `${bucket}/${fill('*a')}b` },
  '*aaaaaa…b': { resource: `${bucket}/*${'a'.repeat(KEY / 2)}b*` },
  '*baaaaa…': { resource: `${bucket}/*b${'a'.repeat(KEY / 2)}*` },
  '*a?a?a?…b': { resource: `${bucket}/*${'a?'.repeat(KEY / 4)}b*` },
  '*a?a?a?…b, against what has all of it and does not match': {
    resource: `${bucket}/*${'a?'.repeat(KEY / 4)}b*`,
    asked: `${bucket}/${'a'.repeat(KEY / 4)}cc${'a'.repeat(KEY / 4)}cc${'a'.repeat(KEY / 4)}bb`,
  },
  'arn:*:*:*:*:*a*a*a…b, against colons': {
    resource: `arn:*:*:*:*:${fill('*a')}b`,
    asked: `arn:aws:s3:::${'a:'.repeat(900)}`,
  },
  '${aws:username}*a*a*a…b': { resource: `${bucket}/\${aws:username}${fill('*a')}b` },
}

const about = (asked = `${bucket}/${longKey}`): readonly Request[] => [request('s3:GetObject', asked)]

const honestCase: Case = {
  name: `honest: ${HONEST_RESOURCES} resources with wildcards, and a request of ${LONGEST.toLocaleString('en')} characters`,
  account: accountWith(1, 1, honest),
  requests: about(longest('dept-900/reports-2026/')),
}

const hostilePolicies: readonly Case[] = Object.entries(attacks).map(([name, { resource, asked }]) => ({
  name: `hostile policy: ${name}`,
  account: accountWith(1, 1, () => statement(resource)),
  requests: about(asked),
}))

/** Put to the honest policy: what begins again and again as its entries do, and what has as many parts as there may be. */
const hostileRequests: readonly Case[] = ['a', ':', '/dept-', '/dept-x/.jso'].map((unit) => ({
  name: `hostile request: ${unit}${unit}${unit}…`,
  account: honestCase.account,
  requests: about(longest(unit)),
}))

/** Prints what the largest policies and requests cost that there may be, made to cost much, beside an honest one. */
export function benchHostile(): void {
  table(
    'Microseconds for the largest policy there may be',
    ['decide', 'evaluate'],
    [honestCase, ...hostilePolicies, ...hostileRequests].map((one) => ({
      name: one.name,
      values: [microsOf(one, decide), microsOf(one, evaluate)],
    })),
  )
  const matrices = rounds(() => 0).map(hostileMatrix)
  table(
    'Milliseconds for a matrix of 100 users, each with such a policy, by 50 requests; policies read',
    [''],
    [
      { name: 'honest', values: [median(matrices.map(({ honest }) => honest))] },
      { name: 'hostile', values: [median(matrices.map(({ hostile }) => hostile))] },
    ],
  )
}

const POLICIES = 100
const REQUESTS = 50

/** Milliseconds to read a hundred of the largest policies and to build a matrix of them: honest ones, and hostile ones. */
function hostileMatrix(): { readonly honest: number; readonly hostile: number } {
  const patterns = Object.values(attacks).map(({ resource }) => resource)
  const documentOf = (statements: readonly object[]): string =>
    JSON.stringify({ Version: '2012-10-17', Statement: statements })
  const honestText = (n: number): string => documentOf([honest(n)])
  // A number at the end, so that no two are the same policy.
  const hostileText = (n: number): string =>
    documentOf([statement(`${patterns[n % patterns.length] ?? ''}${n}`)])
  return { honest: build(honestText), hostile: build(hostileText) }
}

function build(documentOf: (n: number) => string): number {
  const { account, users } = holding(Array.from({ length: POLICIES }, (_, n) => documentOf(n)))
  const requests = Array.from({ length: REQUESTS }, (_, n) => ({
    action: 's3:GetObject',
    resource: n % 2 === 0 ? `${bucket}/${longKey}${n}` : `arn:aws:s3:::${'a:'.repeat(900)}${n}`,
  }))
  const start = performance.now()
  accessMatrix(account, users, requests)
  return performance.now() - start
}

/** An account with a group for each policy, and a user in each. */
function holding(documents: readonly string[]): {
  readonly account: Account
  readonly users: readonly string[]
} {
  const [one] = accountWith(1, 1, () => ({})).users
  const groups = documents.map((document, n) => ({
    name: `Group${n}`,
    path: '/',
    id: `AGPA${n}`,
    createDate: '2026-01-01T00:00:00Z',
    attachedPolicies: [],
    inlinePolicies: [{ name: 'Policy', document }],
  }))
  const users = groups.flatMap(({ name }, n) =>
    one ? { ...one, name: `user${n}`, id: `AIDA${n}`, groups: [name] } : [],
  )
  return {
    account: { ...emptyAccount(), users, groups },
    users: users.map(({ name }) => `arn:aws:iam::123456789012:user/${name}`),
  }
}
