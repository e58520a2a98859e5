import type { PolicyKind } from '../policy/document'
import type { Finding } from '../policy/finding'
import { readPolicy } from '../policy/read'
import { compileActions } from './action'
import type { CompiledStatement } from './compiled-statement'
import { compileClause } from './condition/clause'
import { compileResources } from './resource'
import { indexStatements, type StatementIndex } from './statement-index'

/** A policy's text, prepared so that each request costs matching only. */
export interface CompiledPolicy {
  /** Empty, unless the text could not be read: then there are no statements. */
  readonly unreadable: readonly Finding[]
  readonly statements: readonly CompiledStatement[]
  readonly denies: readonly CompiledStatement[]
  readonly allows: readonly CompiledStatement[]
  /** The same, by action. */
  readonly byAction: { readonly Deny: StatementIndex; readonly Allow: StatementIndex }
}

/** More texts than a large account has; beyond that the oldest is forgotten, as learners leave many drafts behind. */
const KEPT = 4000
const compiled = new Map<string, CompiledPolicy>()

/** Compiles a text once for each kind of policy: groups, users and accounts share the result. */
export function compilePolicy(text: string, kind: PolicyKind): CompiledPolicy {
  const key = `${kind} ${text}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  const fresh = compile(text, kind)
  const oldest = compiled.size >= KEPT ? compiled.keys().next().value : undefined
  if (oldest !== undefined) compiled.delete(oldest)
  compiled.set(key, fresh)
  return fresh
}

function compile(text: string, kind: PolicyKind): CompiledPolicy {
  const reading = readPolicy(text, kind)
  if (!reading.ok) return unreadable(reading.issues)
  const { version } = reading.value
  const statements = reading.value.statements.map((statement): CompiledStatement => ({
    statement,
    hasPrincipal: kind === 'resource' || kind === 'trust' || kind === 'rcp',
    action: compileActions(statement.action),
    resource: statement.resource && compileResources(statement.resource, version, kind),
    conditions: statement.conditions.map((clause) => compileClause(clause, version)),
  }))
  return compiledOf(statements, [])
}

/** A policy that says nothing, because its text cannot be read or is not there. */
export function unreadable(findings: readonly Finding[]): CompiledPolicy {
  return compiledOf([], findings)
}

function compiledOf(statements: readonly CompiledStatement[], findings: readonly Finding[]): CompiledPolicy {
  const denies = statements.filter(({ statement }) => statement.effect === 'Deny')
  const allows = statements.filter(({ statement }) => statement.effect === 'Allow')
  const byAction = { Deny: indexStatements(denies), Allow: indexStatements(allows) }
  return { unreadable: findings, statements, denies, allows, byAction }
}
