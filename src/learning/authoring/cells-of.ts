import type { Expectation, Goal } from '../challenge/goal'
import { canonical } from '../document/canonical'
import type { Must, PickedCell } from './goals-from-cells'

const musts: Readonly<Record<Expectation, Exclude<Must, 'notChange'>>> = {
  allowed: 'beAllowed',
  denied: 'beDenied',
  explicitDeny: 'beDeniedExplicitly',
  implicitDeny: 'beDeniedByDefault',
}

/**
 * The decisions that goals speak of, each once, as an author would have picked them: the way back from `goalsFromCells`. What
 * a goal of its own is about goes before what is to stay.
 */
export function cellsOf(goals: readonly Goal[]): readonly PickedCell[] {
  const cells = new Map<string, PickedCell>()
  const pick = (cell: PickedCell): void => {
    const key = canonical([cell.principal, cell.request])
    if (cell.must !== 'notChange' || !cells.has(key)) cells.set(key, cell)
  }
  for (const goal of goals) {
    if (goal.kind !== 'decision' && goal.kind !== 'unchanged') continue
    const { principals, requests } = goal
    const must = goal.kind === 'decision' ? musts[goal.expect] : 'notChange'
    const left = new Set(goal.kind === 'unchanged' ? goal.except.map(String) : [])
    for (const [row, principal] of principals.entries())
      for (const [column, request] of requests.entries())
        if (!left.has(String([row, column]))) pick({ principal, request, must })
  }
  return [...cells.values()]
}
