import type { RequestAction } from './action'
import { actionsMatch } from './action'
import type { CompiledStatement } from './compiled-statement'
import type { RequestResource } from './request-resource'
import { candidates, type StatementIndex } from './statement-index'

/**
 * Of many policies' statements of one effect those that match one action, by how their resources begin: a request looks at
 * the few whose resources begin as its own does.
 */
interface OfAction {
  readonly all: readonly CompiledStatement[]
  /** By the fixed beginning of an entry's resource part (after the fifth colon). */
  readonly byBeginning: ReadonlyMap<string, readonly CompiledStatement[]>
  /** The lengths of those beginnings, each once. */
  readonly lengths: readonly number[]
  /** Those that may match whatever the resource begins with. */
  readonly anywhere: readonly CompiledStatement[]
}

/** A `StatementIndex` that knows which actions have been asked about. */
export class Narrowed {
  readonly #index: StatementIndex
  /** `null` after the first question about an action, since many are asked only once. */
  readonly #known = new Map<string, OfAction | null>()

  constructor(index: StatementIndex) {
    this.#index = index
  }

  /** Every statement that may apply to such a request, and few others, in lists to be gone through. */
  candidates(action: RequestAction, resource: RequestResource): readonly (readonly CompiledStatement[])[] {
    const known = this.#known.get(action.text)
    if (known === undefined) {
      if (this.#known.size >= MOST_ACTIONS) this.#known.clear()
      this.#known.set(action.text, null)
      return candidates(this.#index, action)
    }
    if (known !== null) return placed(known, resource)
    const fresh = ofAction(candidates(this.#index, action).flat(), action)
    this.#known.set(action.text, fresh)
    return placed(fresh, resource)
  }
}

/** Nobody who sends ever new actions fills the memory. */
const MOST_ACTIONS = 200

/** Below this many statements looking is cheaper than looking up. */
const WORTHWHILE = 8

function ofAction(statements: readonly CompiledStatement[], action: RequestAction): OfAction {
  const all = statements.filter((statement) => actionsMatch(statement.action, action))
  const byBeginning = new Map<string, CompiledStatement[]>()
  const anywhere: CompiledStatement[] = []
  if (all.length < WORTHWHILE) return { all, byBeginning, lengths: [], anywhere: all }
  for (const statement of all) {
    const beginnings = beginningsOf(statement)
    if (beginnings === null) anywhere.push(statement)
    else
      for (const beginning of beginnings) {
        const known = byBeginning.get(beginning)
        if (known) known.push(statement)
        else byBeginning.set(beginning, [statement])
      }
  }
  const lengths = [...new Set([...byBeginning.keys()].map((beginning) => beginning.length))]
  return { all, byBeginning, lengths, anywhere }
}

/** How the resource part of a request must begin for the statement to apply; `null`: in any way. */
function beginningsOf({ resource }: CompiledStatement): ReadonlySet<string> | null {
  if (resource === null || resource.negated) return null
  const beginnings = new Set<string>()
  for (const entry of resource.entries) {
    if (entry.kind === 'all' || (entry.kind === 'arn' && entry.loosest.prefix === '')) return null
    if (entry.kind === 'arn') beginnings.add(entry.loosest.prefix)
  }
  return beginnings
}

/** A star in an entry's head may reach over colons (rule 67), and then its beginning may lie anywhere in the request. */
function placed(
  { all, byBeginning, lengths, anywhere }: OfAction,
  { arn }: RequestResource,
): readonly (readonly CompiledStatement[])[] {
  if (arn === null || arn.resource.includes(':')) return [all]
  const lists: (readonly CompiledStatement[])[] = []
  for (const length of lengths) {
    if (length > arn.resource.length) continue
    const list = byBeginning.get(arn.resource.slice(0, length))
    if (list !== undefined) lists.push(list)
  }
  lists.push(anywhere)
  return lists
}
