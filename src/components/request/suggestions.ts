import { commonActions, type Account, type Request } from '../../iam'
import type { Mentions } from '../../state/mentions'

/** Actions worth asking about: those asked before, those the policies name outright, then well-known ones. */
export function actionSuggestions({ actions }: Mentions, requests: readonly Request[]): readonly string[] {
  const isOne = (action: string): boolean => !/[*?]/.test(action)
  const others = new Set([...actions, ...commonActions].filter(isOne))
  return together(requests.map(({ action }) => action).filter(isOne), [...others])
}

/** Resources worth asking about: those asked about before, the account's own, and what the policies name, made concrete. */
export function resourceSuggestions(
  { examples }: Mentions,
  { resources }: Account,
  requests: readonly Request[],
): readonly string[] {
  const first = [...requests.map(({ resource }) => resource), ...resources.map(({ arn }) => arn)]
  return together(first, examples.concat('*'))
}

/** Each once, and nothing empty. `then` may be long, and has each once already. */
function together(first: readonly string[], then: readonly string[]): readonly string[] {
  const before = new Set(first.filter((text) => text !== ''))
  return [...before, ...then.filter((text) => !before.has(text))]
}
