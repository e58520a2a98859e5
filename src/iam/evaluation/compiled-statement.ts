import type { Statement } from '../policy/document'
import type { CompiledActions } from './action'
import type { CompiledClause } from './condition/clause'
import type { CompiledResources } from './resource'

/** A statement with everything prepared that does not depend on a request. */
export interface CompiledStatement {
  readonly statement: Statement
  /** Whether policies of this kind say whom they are for; in the others Principal is not looked at. */
  readonly hasPrincipal: boolean
  readonly action: CompiledActions
  readonly resource: CompiledResources | null
  readonly conditions: readonly CompiledClause[]
}
