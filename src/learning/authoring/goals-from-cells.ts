import type { Asked, Cells, Expectation, Goal } from '../challenge/goal'
import { canonical } from '../document/canonical'
import { group } from '../document/group'

/** What an author says of one decision by clicking on it. */
export type Must = 'beAllowed' | 'beDenied' | 'beDeniedExplicitly' | 'beDeniedByDefault' | 'notChange'

/** A decision picked from a table of users and requests. */
export interface PickedCell {
  /** ARN */
  readonly principal: string
  readonly request: Asked
  readonly must: Must
}

const expectations: Readonly<Record<Exclude<Must, 'notChange'>, Expectation>> = {
  beAllowed: 'allowed',
  beDenied: 'denied',
  beDeniedExplicitly: 'explicitDeny',
  beDeniedByDefault: 'implicitDeny',
}

/** By the order in which goals are shown: first what is to be got, last what is to stay. */
const ORDER: readonly Must[] = [
  'beAllowed',
  'beDenied',
  'beDeniedExplicitly',
  'beDeniedByDefault',
  'notChange',
]

/**
 * The goals that say what was picked, as few as there can be without naming a decision that nobody picked: one for each set of
 * principals of whom the same requests are asked. Of a decision that was picked twice, the last word counts.
 */
export function goalsFromCells(cells: Iterable<PickedCell>): readonly Goal[] {
  const picked = [...new Map([...cells].map((cell) => [keyOf(cell), cell])).values()]
  return ORDER.flatMap((must) =>
    tables(picked.filter((cell) => cell.must === must)).map((table, index): Goal => {
      const id = `${must}-${index + 1}`
      return must === 'notChange'
        ? { kind: 'unchanged', id, ...table, except: [] }
        : { kind: 'decision', id, ...table, expect: expectations[must] }
    }),
  )
}

const keyOf = ({ principal, request }: PickedCell): string => canonical([principal, request])

/** Cells as whole tables: requests that are put for the very same principals go together. */
function tables(cells: readonly PickedCell[]): readonly Cells[] {
  const byRequest = group(cells, ({ request }) => canonical(request))
  const rows = [...byRequest.values()].flatMap((of) => {
    const [first] = of
    return first ? [{ request: first.request, principals: of.map(({ principal }) => principal) }] : []
  })
  const byPrincipals = group(rows, ({ principals }) => canonical(principals.toSorted()))
  return [...byPrincipals.values()].flatMap((of) => {
    const [first] = of
    return first ? [{ principals: first.principals, requests: of.map(({ request }) => request) }] : []
  })
}
