import { isObject } from './records'

/** The lists of an account, which are kept in pages named `users/0`, `users/1` …, and the part that has all the rest. */
export const LISTS = ['users', 'groups', 'roles', 'policies', 'resources'] as const
export type List = (typeof LISTS)[number]
export const HEAD = 'head'

/** The document that the parts make up; `undefined` if one is missing or out of place. What it says is for the decoder to judge. */
export function documentOf(names: readonly string[], part: (name: string) => unknown): unknown {
  const head = part(HEAD)
  if (!isObject(head) || !('account' in head) || !isObject(head.account)) return undefined
  const lists = new Map<string, unknown[]>()
  for (const name of names) {
    if (name === HEAD) continue
    const [list = ''] = name.split('/')
    const page = part(name)
    if (!Array.isArray(page) || !LISTS.some((known) => known === list)) return undefined
    const whole = lists.get(list) ?? []
    whole.push(...(page as readonly unknown[]))
    lists.set(list, whole)
  }
  return { ...head, account: { ...head.account, ...Object.fromEntries(lists) } }
}
