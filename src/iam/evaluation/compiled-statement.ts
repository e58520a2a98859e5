import type { PolicyKind, PolicyVersionElement, Statement } from '../policy/document'
import { compileActions, type CompiledActions } from './action'
import { compileClause, type CompiledClause } from './condition/clause'
import { compileResources, type CompiledResources } from './resource'

/**
 * A statement with everything prepared that does not depend on a request. What comes after the action is prepared when an
 * action first gets so far: of a large account's statements most never see such a request.
 */
export class CompiledStatement {
  readonly statement: Statement
  readonly action: CompiledActions
  readonly #version: PolicyVersionElement
  readonly #kind: PolicyKind
  #resource: CompiledResources | null | undefined
  #conditions: readonly CompiledClause[] | undefined

  constructor(statement: Statement, version: PolicyVersionElement, kind: PolicyKind) {
    this.statement = statement
    this.action = compileActions(statement.action)
    this.#version = version
    this.#kind = kind
  }

  /** Whether policies of this kind say whom they are for; in the others Principal is not looked at. */
  get hasPrincipal(): boolean {
    return this.#kind === 'resource' || this.#kind === 'trust' || this.#kind === 'rcp'
  }

  get resource(): CompiledResources | null {
    const { resource } = this.statement
    this.#resource ??= resource && compileResources(resource, this.#version, this.#kind)
    return this.#resource
  }

  get conditions(): readonly CompiledClause[] {
    this.#conditions ??= this.statement.conditions.map((clause) => compileClause(clause, this.#version))
    return this.#conditions
  }
}
