import type { RequestAction } from './action'
import type { CompiledStatement } from './compiled-statement'

/** Statements by the actions they may match, so that the others of a policy cost nothing. */
export interface StatementIndex {
  /** By folded service. A statement may be under several services, but only once under each name. */
  readonly services: ReadonlyMap<string, OfService>
  /** Those with `*` or NotAction, which any action may match: all that there is for other services. */
  readonly rest: Lists
}

/** Lists to be gone through, one after the other. */
type Lists = readonly (readonly CompiledStatement[])[]

interface OfService {
  /** By folded name, for entries without wildcards. */
  readonly exact: Map<string, CompiledStatement[]>
  readonly wildcard: CompiledStatement[]
  /** All that there is for other names. */
  readonly broad: Lists
}

export function indexStatements(statements: readonly CompiledStatement[]): StatementIndex {
  const services = new Map<string, OfService>()
  const rest: CompiledStatement[] = []
  for (const statement of statements) {
    const { negated, entries } = statement.action
    if (negated || entries.some(({ kind }) => kind === 'all')) rest.push(statement)
    else addByService(services, rest, statement)
  }
  return { services, rest: [rest] }
}

/** Invalid entries match nothing (rules 61, 62), so they are left out. */
function addByService(
  services: Map<string, OfService>,
  rest: readonly CompiledStatement[],
  statement: CompiledStatement,
): void {
  for (const entry of statement.action.entries) {
    if (entry.kind !== 'action') continue
    const { service } = entry
    const known = services.get(service) ?? ofService(rest)
    services.set(service, known)
    const named = known.exact.get(entry.name.prefix)
    if (entry.name.shape !== 'literal') addOnce(known.wildcard, statement)
    else if (named !== undefined) addOnce(named, statement)
    // Written out, it has room for one: most stay alone, and an account has a hundred thousand of them.
    else known.exact.set(entry.name.prefix, [statement])
  }
}

function ofService(rest: readonly CompiledStatement[]): OfService {
  const wildcard: CompiledStatement[] = []
  return { exact: new Map(), wildcard, broad: [rest, wildcard] }
}

/** A statement's entries are added one after the other, so that it can only be the last. */
function addOnce(list: CompiledStatement[], statement: CompiledStatement): void {
  if (list[list.length - 1] !== statement) list.push(statement)
}

/** Every statement whose Action or NotAction may match, and few others. Most policies have none of that name. */
export function candidates({ services, rest }: StatementIndex, action: RequestAction): Lists {
  const known = services.get(action.service)
  if (known === undefined) return rest
  const named = known.exact.get(action.name)
  return named === undefined ? known.broad : [...known.broad, named]
}
