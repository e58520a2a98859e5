import type { Request } from '../iam'

/**
 * Context keys that the last answer missed. They outlive the answer, since filling one in puts it away: who misses two of them
 * still sees the second.
 */
export class MissingKeys {
  #keys = $state.raw<readonly string[]>([])
  #next = $state<string | null>(null)

  /** The key to be filled in next: the request's form puts its field in front of who asked for it, and then says `null`. */
  get next(): string | null {
    return this.#next
  }

  set next(key: string | null) {
    this.#next = key
  }

  remember(keys: readonly string[]): void {
    this.#keys = keys
    this.#next = null
  }

  forget(): void {
    this.remember([])
  }

  /** Those that a request still lacks. */
  of({ context = {} }: Request): readonly string[] {
    const carried = new Set(Object.keys(context).map((key) => key.toLowerCase()))
    return this.#keys.filter((key) => !carried.has(key.toLowerCase()))
  }
}
