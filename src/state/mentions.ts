import { readPolicy, type Account, type PolicyHolder } from '../iam'

/** What a policy names outright or by a pattern, in the order of its text. */
interface Mentions {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
}

/** What all policies of an account name, each once: managed ones first, then inline ones, then those of resources. */
export function mentionsOf(account: Account): Mentions {
  const found = known.get(account) ?? collected(account)
  known.set(account, found)
  return found
}

const known = new WeakMap<Account, Mentions>()

function collected({ policies, users, groups, roles, resources }: Account): Mentions {
  const holders: readonly PolicyHolder[] = [...users, ...groups, ...roles]
  const all = [
    ...policies.map((policy) => read(policy, policy.document, 'identity')),
    ...holders.flatMap((holder) =>
      holder.inlinePolicies.map((policy) => read(policy, policy.document, 'identity')),
    ),
    ...resources.map((resource) =>
      resource.policy === null ? nothing : read(resource, resource.policy, 'resource'),
    ),
  ]
  return {
    actions: [...new Set(all.flatMap(({ actions }) => actions))],
    resources: [...new Set(all.flatMap(({ resources }) => resources))],
  }
}

const nothing: Mentions = { actions: [], resources: [] }

/** By what holds the text: most calls leave most policies alone, and thousands of texts take a second to read. */
const texts = new WeakMap<object, Mentions>()

function read(holds: object, text: string, kind: 'identity' | 'resource'): Mentions {
  const mentions = texts.get(holds) ?? mentionsIn(text, kind)
  texts.set(holds, mentions)
  return mentions
}

function mentionsIn(text: string, kind: 'identity' | 'resource'): Mentions {
  const reading = readPolicy(text, kind)
  if (!reading.ok) return nothing
  const { statements } = reading.value
  return {
    actions: statements.flatMap(({ action }) => action.entries.map(({ value }) => value)),
    resources: statements.flatMap(({ resource }) => resource?.entries.map(({ value }) => value) ?? []),
  }
}
