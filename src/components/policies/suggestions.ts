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
    resources: (typed) => suggestResources(account, typed.toLowerCase()),
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

/** More than anybody reads: of more, those are offered in which what was typed occurs. */
const MOST = 300

async function suggestResources(account: Account, typed: string): Promise<readonly string[]> {
  const { resources } = await mentionsOf(account)
  const all = [...new Set([account.resources.flatMap(withContents), resources, entities(account)].flat())]
  return all.length <= MOST ? all : all.filter((arn) => arn.toLowerCase().includes(typed)).slice(0, MOST)
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
