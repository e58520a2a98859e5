import { accessMatrix, emptyAccount, type Account, type Request } from '../../src/iam'
import { accountWith, request, type Case } from './cases'

/** What a managed policy may have, with some left for the rest of its text. */
const CHARACTERS = 6000
/** The longest key of an S3 object; a whole ARN may have 2,048 characters. */
const KEY = 1024

const longKey = 'a'.repeat(KEY)
const bucket = 'arn:aws:s3:::bucket'

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

export const honestCase: Case = {
  name: `honest: ${HONEST_RESOURCES} resources with wildcards, against a key of ${KEY} characters`,
  account: accountWith(1, 1, honest),
  requests: about(),
}

export const hostileCases: readonly Case[] = Object.entries(attacks).map(([name, { resource, asked }]) => ({
  name: `hostile: ${name}`,
  account: accountWith(1, 1, () => statement(resource)),
  requests: about(asked),
}))

const POLICIES = 100
const REQUESTS = 50

/** Milliseconds to read a hundred of the largest policies and to build a matrix of them: honest ones, and hostile ones. */
export function hostileMatrix(): { readonly honest: number; readonly hostile: number } {
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
