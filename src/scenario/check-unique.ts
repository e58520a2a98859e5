import type { Account, Issue } from '../iam'
import { issueAt, place, quote } from './place'

/** Names are unique in their kind ignoring case ("IAM and AWS STS quotas"); what one holder or list repeats is compared exactly. */
export function checkUnique(account: Account): readonly Issue[] {
  const holders = (['users', 'groups', 'roles'] as const).flatMap((kind) =>
    account[kind].flatMap((holder, index) => [
      ...repeated(['account', kind, index, 'attachedPolicies'], holder.attachedPolicies),
      ...repeatedNames(['account', kind, index, 'inlinePolicies'], holder.inlinePolicies),
    ]),
  )
  return [
    ...(['users', 'groups', 'roles', 'policies'] as const).flatMap((kind) =>
      repeatedNames(['account', kind], account[kind], (name) => name.toLowerCase()),
    ),
    ...holders,
    ...account.users.flatMap((user, index) => repeated(['account', 'users', index, 'groups'], user.groups)),
    ...repeated(
      ['account', 'resources'],
      account.resources.map((resource) => resource.arn),
      'arn',
    ),
    ...account.policies.flatMap((policy, index) =>
      repeated(
        ['account', 'policies', index, 'versions'],
        policy.versions.map((version) => version.id),
        'id',
      ),
    ),
  ]
}

function repeatedNames(
  path: Issue['path'],
  named: readonly { readonly name: string }[],
  fold?: (name: string) => string,
): readonly Issue[] {
  return repeated(
    path,
    named.map(({ name }) => name),
    'name',
    fold,
  )
}

/** Reports every text that an earlier one equals. `field` is where in each item of the list the text stands. */
function repeated(
  path: Issue['path'],
  texts: readonly string[],
  field?: string,
  fold = (text: string) => text,
): readonly Issue[] {
  const first = new Map<string, number>()
  return texts.flatMap((text, index) => {
    const folded = fold(text)
    const earlier = first.get(folded)
    if (earlier === undefined) {
      first.set(folded, index)
      return []
    }
    const at = (position: number) => (field === undefined ? [...path, position] : [...path, position, field])
    const despiteCase = texts[earlier] === text ? '' : ' but for upper and lower case'
    const predicate = `repeats ${quote(text)}: ${place(at(earlier))} is the same${despiteCase}`
    return [issueAt(at(index), 'not-unique', predicate)]
  })
}
