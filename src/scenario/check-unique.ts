import type { Account, Issue } from '../iam'
import { issueAt, place, quote } from './place'

/** Names are unique in their kind ignoring case ("IAM and AWS STS quotas"); what one holder or list repeats is compared exactly. */
export function* checkUnique(account: Account): Generator<Issue> {
  for (const kind of ['users', 'groups', 'roles', 'policies'] as const) {
    yield* repeated(['account', kind], account[kind], nameOf, 'name', (name) => name.toLowerCase())
  }
  for (const kind of ['users', 'groups', 'roles'] as const) {
    for (const [index, { attachedPolicies, inlinePolicies }] of account[kind].entries()) {
      if (hasTwins(attachedPolicies, itself))
        yield* repeated(['account', kind, index, 'attachedPolicies'], attachedPolicies, itself)
      if (hasTwins(inlinePolicies, nameOf))
        yield* repeated(['account', kind, index, 'inlinePolicies'], inlinePolicies, nameOf, 'name')
    }
  }
  for (const [index, { groups }] of account.users.entries()) {
    if (hasTwins(groups, itself)) yield* repeated(['account', 'users', index, 'groups'], groups, itself)
  }
  yield* repeated(['account', 'resources'], account.resources, ({ arn }) => arn, 'arn')
  for (const [index, { versions }] of account.policies.entries()) {
    if (hasTwins(versions, idOf))
      yield* repeated(['account', 'policies', index, 'versions'], versions, idOf, 'id')
  }
}

const itself = (text: string): string => text
const nameOf = ({ name }: { readonly name: string }): string => name
const idOf = ({ id }: { readonly id: string }): string => id

/** Whether there is anything to find: there hardly ever is, and thousands of short lists are looked at. */
const hasTwins = <Item>(items: readonly Item[], textOf: (item: Item) => string): boolean =>
  items.length > 1 && new Set(items.map(textOf)).size < items.length

/** Finds every item whose text an earlier one has too. `field` is where in an item the text stands. */
function* repeated<Item>(
  path: Issue['path'],
  items: readonly Item[],
  textOf: (item: Item) => string,
  field?: string,
  fold = itself,
): Generator<Issue> {
  const first = new Map<string, number>()
  const at = (position: number) => (field === undefined ? [...path, position] : [...path, position, field])
  for (const [index, item] of items.entries()) {
    const text = textOf(item)
    const folded = fold(text)
    const earlier = first.get(folded)
    if (earlier === undefined) {
      first.set(folded, index)
      continue
    }
    const other = items[earlier]
    const despiteCase = other !== undefined && textOf(other) === text ? '' : ' but for upper and lower case'
    const predicate = `repeats ${quote(text)}: ${place(at(earlier))} is the same${despiteCase}`
    yield issueAt(at(index), 'not-unique', predicate)
  }
}
