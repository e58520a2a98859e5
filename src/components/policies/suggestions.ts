import {
  catalogService,
  commonActions,
  globalConditionKeys,
  groupArn,
  loadActions,
  userArn,
  type Account,
} from '../../iam'
import type { EditorSuggestions } from '../../editor'
import { mentionsOf } from '../../state/mentions'

const keys = globalConditionKeys.map(({ name, present }) => ({ name, description: present }))

/** What the editor offers while a policy is typed. */
export function editorSuggestions(account: Account): EditorSuggestions {
  return {
    actions: suggestActions,
    resources: () => [
      ...new Set([
        ...account.resources.flatMap(withContents),
        ...mentionsOf(account).resources,
        ...entities(account),
      ]),
    ],
    keys: () => keys,
  }
}

/** Well-known actions at first; once a service is named, all of its actions, fetched when first asked for. */
async function suggestActions(prefix: string): Promise<readonly string[]> {
  const colon = prefix.indexOf(':')
  const service = colon < 0 ? undefined : catalogService(prefix.slice(0, colon))
  if (!service) {
    return commonActions.filter((action) => action.toLowerCase().startsWith(prefix.toLowerCase()))
  }
  const actions = await loadActions(service)
  return actions.map(({ name }) => `${service}:${name}`)
}

function withContents({ arn }: { arn: string }): readonly string[] {
  return [arn, `${arn}/*`]
}

function entities(account: Account): readonly string[] {
  return [
    ...account.users.map((user) => userArn(account, user)),
    ...account.groups.map((group) => groupArn(account, group)),
  ]
}
