import type { RequestAction } from './action'
import type { CompiledStatement } from './compiled-statement'

/** Statements by the actions they may match, so that the others of a policy cost nothing. */
export interface StatementIndex {
  /** By folded service. A statement may be under several services, but only once under each name. */
  readonly services: ReadonlyMap<string, OfService>
  /** Those with `*` or NotAction, which any action may match. */
  readonly rest: readonly CompiledStatement[]
}

interface OfService {
  /** By folded name, for entries without wildcards. */
  readonly exact: Map<string, CompiledStatement[]>
  readonly wildcard: CompiledStatement[]
}

export function indexStatements(statements: readonly CompiledStatement[]): StatementIndex {
  const services = new Map<string, OfService>()
  const rest: CompiledStatement[] = []
  for (const statement of statements) {
    const { negated, entries } = statement.action
    if (negated || entries.some(({ kind }) => kind === 'all')) rest.push(statement)
    else addByService(services, statement)
  }
  return { services, rest }
}

/** Invalid entries match nothing (rules 61, 62), so they are left out. */
function addByService(services: Map<string, OfService>, statement: CompiledStatement): void {
  for (const entry of statement.action.entries) {
    if (entry.kind !== 'action') continue
    const { service } = entry
    const known = services.get(service) ?? { exact: new Map<string, CompiledStatement[]>(), wildcard: [] }
    services.set(service, known)
    if (entry.name.shape !== 'literal') addOnce(known.wildcard, statement)
    else {
      const named = known.exact.get(entry.name.prefix) ?? []
      known.exact.set(entry.name.prefix, named)
      addOnce(named, statement)
    }
  }
}

/** A statement's entries are added one after the other, so that it can only be the last. */
function addOnce(list: CompiledStatement[], statement: CompiledStatement): void {
  if (list[list.length - 1] !== statement) list.push(statement)
}

const NONE: readonly CompiledStatement[] = []

/** Every statement whose Action or NotAction may match, and few others, in lists to be gone through. */
export function candidates(
  { services, rest }: StatementIndex,
  action: RequestAction,
): readonly (readonly CompiledStatement[])[] {
  const known = services.get(action.service)
  return known === undefined ? [rest] : [rest, known.wildcard, known.exact.get(action.name) ?? NONE]
}
