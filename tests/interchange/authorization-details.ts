import { ask, type Account } from '../../src/iam'

/** The account as AWS's API tells it, documents as text. */
export function detailsOf(account: Account) {
  const answered = ask(account, { operation: 'GetAccountAuthorizationDetails', parameters: {} })
  if (!answered.ok) throw new Error(answered.message)
  return answered.response
}

const DOCUMENTS = ['PolicyDocument', 'Document', 'AssumeRolePolicyDocument']

/** The same with every document in another form. */
export function withDocuments(value: unknown, change: (document: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withDocuments(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [
      key,
      DOCUMENTS.includes(key) && typeof member === 'string' ? change(member) : withDocuments(member, change),
    ]),
  )
}

/** As the wire has it: encoded as RFC 3986 says, which leaves fewer characters alone than JavaScript does. */
export const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** What the details tell of an account: not its ids issued, tags of policies, settings of roles, buckets and organization. */
export function tellable(account: Account): Account {
  return {
    ...account,
    policies: account.policies.map((policy) => ({
      ...policy,
      tags: {},
      lastVersion: Number(policy.versions.at(-1)?.id.slice(1)),
    })),
    roles: account.roles.map(({ description: _, maxSessionDuration: __, ...role }) => role),
    resources: [],
    organization: null,
  }
}
