import type { Account } from '../account/account'
import type { Caller } from './caller'
import { callerKeys, callerTags, mayClaim } from './caller-keys'
import { contextValue } from './legible'
import type { ContextValue, Request } from './request'
import { tagsOf } from './resource-tags'

/** The condition keys of a request, by lower-case name. */
export interface Context {
  get(key: string): ContextValue | undefined
}

/** A context that can tell all its keys. */
export interface WholeContext extends Context {
  all(): ReadonlyMap<string, ContextValue>
}

type Keys = ReadonlyMap<string, ContextValue>

const NO_KEYS: Keys = new Map()

/** Keys that say whose the resource is, which nobody chooses either. */
const OF_RESOURCE = new Set(['aws:resourceaccount', 's3:resourceaccount'])

/**
 * Every key in force: the request's own, and those that follow from the principal and the resource. Of two that say the same,
 * the one that nobody can choose wins. Most requests are decided without a look at any, or with a look at one, so nothing is
 * put together before it is asked for.
 */
export class RequestContext implements WholeContext {
  readonly #account: Account
  readonly #caller: Caller | null
  readonly #request: Request
  readonly #resourceAccount: string
  #claims: Keys | null = null
  #tags: Keys | null = null
  #all: Keys | null = null

  /** `caller`: `null` where the request is as nobody makes it. */
  constructor(account: Account, caller: Caller | null, request: Request, resourceAccount: string) {
    this.#account = account
    this.#caller = caller
    this.#request = request
    this.#resourceAccount = resourceAccount
  }

  get(key: string): ContextValue | undefined {
    if (OF_RESOURCE.has(key)) return this.#owner().find(([name]) => name === key)?.[1]
    return this.#ofTags().get(key) ?? this.#claimed().get(key) ?? this.#who().get(key)
  }

  all(): Keys {
    this.#all ??= new Map([...this.#who(), ...this.#claimed(), ...this.#ofTags(), ...this.#owner()])
    return this.#all
  }

  /** What follows from the caller, and from the session's tags. */
  #who(): Keys {
    const { sessionTags } = this.#request
    return this.#caller === null ? NO_KEYS : keysOf(this.#caller, sessionTags)
  }

  /** What the request says for itself, as far as it is heard. */
  #claimed(): Keys {
    const { context } = this.#request
    if (context === undefined) return NO_KEYS
    this.#claims ??= new Map(
      Object.entries(context).flatMap(([spelled, value]) => {
        const key = spelled.toLowerCase()
        const heard = mayClaim(this.#caller, key) && !OF_RESOURCE.has(key)
        const legible = heard ? contextValue(value) : undefined
        return legible === undefined ? [] : [[key, legible] as const]
      }),
    )
    return this.#claims
  }

  #ofTags(): Keys {
    this.#tags ??= resourceTags(tagsOf(this.#account, this.#request.resource), this.#request.resource)
    return this.#tags
  }

  #owner(): readonly (readonly [string, string])[] {
    const ofS3 = this.#request.resource.startsWith('arn:aws:s3:')
    const owner = this.#resourceAccount
    return [['aws:resourceaccount', owner], ...(ofS3 ? [['s3:resourceaccount', owner] as const] : [])]
  }
}

function resourceTags(tags: Readonly<Record<string, string>>, arn: string): Keys {
  const entries = Object.entries(tags)
  if (entries.length === 0) return NO_KEYS
  const prefixes = arn.startsWith('arn:aws:iam:') ? ['aws', 'iam'] : ['aws']
  return new Map(
    entries.flatMap(([key, value]) =>
      prefixes.map((prefix) => [`${prefix}:resourcetag/${key.toLowerCase()}`, value] as const),
    ),
  )
}

/** Of callers without session tags, which most are; an account keeps its callers as long as it is the same. */
const plain = new WeakMap<Caller, Keys>()

function keysOf(caller: Caller, sessionTags: Request['sessionTags']): Keys {
  if (sessionTags !== undefined) return new Map([...callerKeys(caller), ...callerTags(caller, sessionTags)])
  const known = plain.get(caller)
  if (known !== undefined) return known
  const fresh = new Map([...callerKeys(caller), ...callerTags(caller)])
  plain.set(caller, fresh)
  return fresh
}
