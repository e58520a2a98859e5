import { holderOf, type Caller } from './caller'

type Key = readonly [key: string, value: string]

const TAG_PREFIX = 'aws:principaltag/'

/** Keys that say who asks. Nobody chooses them, so what a request claims of them is not heard. */
const SAYS_WHO = new Set([
  'aws:username',
  'aws:userid',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:principalisawsservice',
  'aws:principalservicename',
])

/**
 * Whether a request's own value for a key is to be heard. What the account cannot know of a foreign caller, only the request
 * can say.
 */
export function mayClaim(caller: Caller | null, key: string): boolean {
  if (caller === null) return true
  const foreign = 'foreign' in caller && caller.foreign
  if (key.startsWith(TAG_PREFIX)) return foreign
  if (!SAYS_WHO.has(key)) return true
  return foreign && key === 'aws:userid'
}

/** What follows from the caller ("AWS global condition context keys": the values for each kind of principal), in lower case. */
export function callerKeys(caller: Caller | null): readonly Key[] {
  if (caller === null) return []
  if (caller.kind === 'anonymous')
    return [
      ['aws:userid', 'anonymous'],
      ['aws:principalaccount', 'anonymous'],
      ['aws:principaltype', 'Anonymous'],
    ]
  if (caller.kind === 'service')
    return [
      ['aws:principalisawsservice', 'true'],
      ['aws:principalservicename', caller.name],
    ]
  const signed: readonly Key[] = [
    ['aws:principalaccount', caller.account],
    ['aws:principalisawsservice', 'false'],
  ]
  switch (caller.kind) {
    case 'user':
      return [
        ...signed,
        ['aws:username', caller.name],
        ...(caller.user ? [['aws:userid', caller.user.id] as const] : []),
        ['aws:principalarn', caller.arn],
        ['aws:principaltype', 'User'],
      ]
    case 'role':
      return [
        ...signed,
        // With an open session the id still begins as policies expect, who ask for "AROA…:*".
        ...(caller.role ? [['aws:userid', `${caller.role.id}:${caller.session ?? ''}`] as const] : []),
        ['aws:principalarn', caller.roleArn],
        ['aws:principaltype', 'AssumedRole'],
      ]
    case 'federatedUser':
      return [
        ...signed,
        ['aws:userid', `${caller.account}:${caller.name}`],
        ['aws:principalarn', caller.arn],
        ['aws:principaltype', 'FederatedUser'],
      ]
    case 'root':
      return [
        ...signed,
        ['aws:userid', caller.account],
        ['aws:principalarn', caller.arn],
        ['aws:principaltype', 'Account'],
      ]
  }
}

/** The tags of the caller's user or role, and over them those of the session. A federated session has its user's. */
export function callerTags(
  caller: Caller | null,
  sessionTags: Readonly<Record<string, string>> = {},
): readonly Key[] {
  if (caller === null) return []
  const own = holderOf(caller)?.tags ?? {}
  const ofSession = caller.kind === 'role' || caller.kind === 'federatedUser' ? sessionTags : {}
  return [...Object.entries(own), ...Object.entries(ofSession)].map(([key, value]) => [
    `${TAG_PREFIX}${key.toLowerCase()}`,
    value,
  ])
}
