import { readPolicy, type Account, type PolicyHolder } from '../iam'
import { inSlices } from './slices'

/** What a policy names outright or by a pattern, in the order of its text. */
export interface Mentions {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  /** The resources with an example in place of wildcards: an object of the bucket for `arn:aws:s3:::photos/*`; none for `*`. */
  readonly examples: readonly string[]
}

export const noMentions: Mentions = { actions: [], resources: [], examples: [] }

const known = new WeakMap<Account, Mentions>()

/**
 * What all policies of an account name, each once: managed ones first, then inline ones, then those of resources. It takes a
 * moment where there are thousands to be read, and keeps nobody from going on meanwhile.
 */
export function mentionsOf(account: Account): Promise<Mentions> {
  return inSlices(steps(account), () => {})
}

/** A policy at a time. */
function* steps(account: Account): Generator<undefined, Mentions, undefined> {
  const found = known.get(account)
  if (found !== undefined) return found
  const [actions, resources, examples] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const policy of policiesOf(account)) {
    const mentions = read(policy)
    for (const action of mentions.actions) actions.add(action)
    for (const resource of mentions.resources) resources.add(resource)
    for (const example of mentions.examples) examples.add(example)
    yield
  }
  const all: Mentions = { actions: [...actions], resources: [...resources], examples: [...examples] }
  known.set(account, all)
  return all
}

interface PolicyText {
  /** Is another object when the text is another. */
  readonly holder: object
  readonly text: string
  readonly kind: 'identity' | 'resource'
}

function* policiesOf({ policies, users, groups, roles, resources }: Account): Generator<PolicyText> {
  for (const holder of policies) yield { holder, text: holder.document, kind: 'identity' }
  for (const holders of [users, groups, roles] as readonly (readonly PolicyHolder[])[])
    for (const { inlinePolicies } of holders)
      for (const holder of inlinePolicies) yield { holder, text: holder.document, kind: 'identity' }
  for (const holder of resources)
    if (holder.policy !== null) yield { holder, text: holder.policy, kind: 'resource' }
}

/** By what holds the text, as most calls leave most policies alone. */
const texts = new WeakMap<object, Mentions>()

function read({ holder, text, kind }: PolicyText): Mentions {
  const mentions = texts.get(holder) ?? mentionsIn(text, kind)
  texts.set(holder, mentions)
  return mentions
}

function mentionsIn(text: string, kind: PolicyText['kind']): Mentions {
  const reading = readPolicy(text, kind)
  if (!reading.ok) return noMentions
  const { statements } = reading.value
  const resources = statements.flatMap(({ resource }) => resource?.entries.map(({ value }) => value) ?? [])
  return {
    actions: statements.flatMap(({ action }) => action.entries.map(({ value }) => value)),
    resources,
    examples: resources.filter((pattern) => pattern !== '*').map(exampleOf),
  }
}

const exampleOf = (pattern: string): string => pattern.replaceAll('*', 'example').replaceAll('?', 'x')
