import type { Request } from '../../../../src/iam/evaluation/request'
import { accountOf, arnOf, entityOf, hasSession, type Caller } from './caller'

/** The values that a request has for one key. */
export interface KeyValues {
  /** In lower case: key names compare ignoring case (rules 80 and 88). */
  readonly name: string
  readonly values: readonly string[]
  /** Whether it is a multivalued key: even a list of one is. */
  readonly several: boolean
}

/** Keys that say who asks and what is asked for: no caller can choose them. */
const NOT_THE_CALLERS = [
  'aws:username',
  'aws:userid',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:resourceaccount',
]

export function keysOf(
  request: Request,
  caller: Caller,
  resourceAccount: string,
  resourceTags: Readonly<Record<string, string>>,
): readonly KeyValues[] {
  const chosen = Object.entries(request.context ?? {})
    .map(([name, value]) => ({
      name: name.toLowerCase(),
      values: typeof value === 'string' ? [value] : value,
      several: typeof value !== 'string',
    }))
    .filter(({ name }) => !NOT_THE_CALLERS.includes(name) && !name.startsWith('aws:principaltag/'))
  // The first that is found counts: a session's own tags hide those of its role or user, whatever their case.
  const tags = entityOf(caller)?.tags ?? {}
  const sessionTags = hasSession(caller) ? (request.sessionTags ?? {}) : {}
  const given = [
    ...Object.entries(principalKeys(caller)),
    ['aws:ResourceAccount', resourceAccount] as const,
    ...Object.entries(sessionTags).map(([tag, value]) => [`aws:PrincipalTag/${tag}`, value] as const),
    ...Object.entries(tags).map(([tag, value]) => [`aws:PrincipalTag/${tag}`, value] as const),
    ...Object.entries(resourceTags).map(([tag, value]) => [`aws:ResourceTag/${tag}`, value] as const),
  ]
  const known = given.map(([name, value]) => ({ name: name.toLowerCase(), values: [value], several: false }))
  return [...known, ...chosen.filter(({ name }) => !known.some((key) => key.name === name))]
}

/** The first table of "AWS global condition context keys": what a request says of its principal. */
function principalKeys(caller: Caller): Record<string, string> {
  const keys = (type: string, arn: string, userId: string | undefined): Record<string, string> => ({
    'aws:principaltype': type,
    'aws:principalarn': arn,
    'aws:principalaccount': accountOf(caller) ?? '',
    // The unique ids of another account are not known here.
    ...(userId !== undefined && { 'aws:userid': userId }),
  })
  switch (caller.kind) {
    case 'anonymous':
      return {
        'aws:principaltype': 'Anonymous',
        'aws:userid': 'anonymous',
        'aws:principalaccount': 'anonymous',
      }
    case 'service':
      return {}
    case 'root':
      return keys('Account', caller.arn, caller.account)
    case 'user':
      return { ...keys('User', caller.arn, caller.user?.id), 'aws:username': nameIn(caller.arn) }
    case 'role':
      return keys('AssumedRole', caller.arn, caller.role?.id)
    case 'session': {
      const arn = arnOf(caller.account, 'role', caller.role ?? { path: '/', name: caller.roleName })
      return keys(
        'AssumedRole',
        arn,
        caller.role === null ? undefined : `${caller.role.id}:${caller.sessionName}`,
      )
    }
    case 'federated':
      return keys('FederatedUser', caller.arn, `${caller.account}:${caller.name}`)
  }
}

const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)

/** What the request has for a key. A missing key and an empty list are the same. */
export function find(keys: readonly KeyValues[], name: string): KeyValues | undefined {
  return keys.find((key) => key.name === name.toLowerCase() && key.values.length > 0)
}
