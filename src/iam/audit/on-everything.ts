import { actionsMatch, compileActions, requestAction } from '../evaluation/action'
import type { PolicyDocument, Statement } from '../policy/document'
import { reachesEverything } from './wide-statements'

/** Tells of an action whether a policy by itself allows it on every resource: a Deny there takes it back, unless it has conditions. */
export function allowedOnEverything({ statements }: PolicyDocument): (action: string) => boolean {
  const onEverything = statements.filter(reachesEverything)
  const covering = (effect: Statement['effect']) =>
    onEverything
      .filter(
        (statement) =>
          statement.effect === effect && (effect === 'Allow' || statement.conditions.length === 0),
      )
      .map(({ action }) => compileActions(action))
  const [allowed, denied] = [covering('Allow'), covering('Deny')]
  if (allowed.length === 0) return () => false
  return (name) => {
    const action = requestAction(name)
    return (
      allowed.some((list) => actionsMatch(list, action)) && !denied.some((list) => actionsMatch(list, action))
    )
  }
}
