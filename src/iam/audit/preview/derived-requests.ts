import type { Account } from '../../account/account'
import type { MatrixRequest } from '../../matrix/column'
import { readPolicy } from '../../policy/read'
import { concreteActions, concreteContext, concreteResources } from './concrete'

/** Of one statement, and of all together: long lists of actions look much alike. */
const PER_STATEMENT = { actions: 8, resources: 6 }
const TOGETHER = { actions: 16, resources: 12 }

/**
 * Requests that the policies may have a say in: what each statement is about, with and without what its conditions ask for, and
 * then every action on every resource of all of them. At most so many; `userNames` stand for variables.
 */
export function derivedRequests(
  account: Account,
  texts: readonly string[],
  asked: readonly MatrixRequest[],
  userNames: readonly string[],
  most: number,
): readonly MatrixRequest[] {
  const found = new Map<string, MatrixRequest>()
  const add = (request: MatrixRequest): unknown => found.set(JSON.stringify(request), request)
  const actions = new Set(asked.map(({ action }) => action))
  const resources = new Set(asked.map(({ resource }) => resource))
  for (const text of new Set(texts)) {
    // Both kinds of policies are read so: in an identity policy the Resource may not be missing, and is not asked for here.
    const reading = readPolicy(text, 'resource')
    if (!reading.ok) continue
    for (const statement of reading.value.statements) {
      const context = concreteContext(statement)
      const own = spread(concreteResources(account, statement, userNames), PER_STATEMENT.resources)
      own.forEach((resource) => resources.add(resource))
      for (const action of spread(concreteActions(statement), PER_STATEMENT.actions)) {
        actions.add(action)
        for (const resource of own) {
          add({ action, resource })
          if (context !== null) add({ action, resource, context })
        }
      }
    }
  }
  for (const action of spread([...actions], TOGETHER.actions))
    for (const resource of spread([...resources], TOGETHER.resources)) add({ action, resource })
  return spread([...found.values()], most)
}

/** So many of a list, evenly spread over it, the first among them. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]).filter(
    (item) => item !== undefined,
  )
}
