import type { PolicyKind } from '../policy/document'
import type { Finding } from '../policy/finding'
import { readPolicy } from '../policy/read'
import { CompiledStatement } from './compiled-statement'
import { remember } from './remember'
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

/** More texts than a large account has; learners leave many drafts behind. */
const KEPT = 4000

/** For each kind of policy, as the same text may mean another thing in another place. */
const compilers: Readonly<Record<PolicyKind, (text: string) => CompiledPolicy>> = {
  identity: remember(KEPT, (text) => compile(text, 'identity')),
  resource: remember(KEPT, (text) => compile(text, 'resource')),
  trust: remember(KEPT, (text) => compile(text, 'trust')),
  boundary: remember(KEPT, (text) => compile(text, 'boundary')),
  session: remember(KEPT, (text) => compile(text, 'session')),
  scp: remember(KEPT, (text) => compile(text, 'scp')),
  rcp: remember(KEPT, (text) => compile(text, 'rcp')),
}

/** Compiles a text once for each kind of policy: groups, users and accounts share the result. */
export function compilePolicy(text: string, kind: PolicyKind): CompiledPolicy {
  return compilers[kind](text)
}

function compile(text: string, kind: PolicyKind): CompiledPolicy {
  const reading = readPolicy(text, kind)
  if (!reading.ok) return unreadable(reading.issues)
  const { version } = reading.value
  const statements = reading.value.statements.map(
    (statement) => new CompiledStatement(statement, version, kind),
  )
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
