import type { Located, PolicyDocument, SourceRange, Statement } from '../policy/document'
import { isWholeService, needsStar, onlyLooks } from './action-kinds'

/** A statement that allows to change whatever there is. */
export interface WideStatement {
  readonly statement: Statement
  /** The entries of Action that change something; none with NotAction, which means all but a few. */
  readonly actions: readonly string[]
  /** The entry of Resource that is for everything, or the whole of NotResource. */
  readonly range: SourceRange
}

/** Allow statements with Action `*` on Resource `*`, as CIS AWS Foundations and Security Hub look for them. */
export function fullAdminStatements({ statements }: PolicyDocument): readonly Statement[] {
  return statements.filter(isFullAdmin)
}

/** Allow statements that change something on every resource, unless they allow simply everything. */
export function wideStatements({ statements }: PolicyDocument): readonly WideStatement[] {
  return statements.flatMap((statement): WideStatement | readonly WideStatement[] => {
    const { effect, action, resource } = statement
    if (effect !== 'Allow' || resource === null || isFullAdmin(statement)) return []
    const wide = wideEntry(resource)
    if (wide === null) return []
    if (action.element === 'NotAction') return { statement, actions: [], range: wide.range }
    // What only `*` can allow cannot be narrowed.
    const actions = action.entries
      .map(({ value }) => value)
      .filter((entry) => !onlyLooks(entry) && !(wide.value === '*' && needsStar(entry)))
    return actions.length === 0 ? [] : { statement, actions, range: wide.range }
  })
}

/** Whether a policy allows a whole service, as Security Hub's IAM.21 looks for it. */
export function allowsWholeServices({ statements }: PolicyDocument): boolean {
  return statements.some(
    ({ effect, action, resource }) =>
      effect === 'Allow' &&
      resource?.entries.some(({ value }) => value === '*') &&
      action.entries.some(({ value }) => isWholeService(value)),
  )
}

/** Whether Resource is for everything there is. */
export function reachesEverything({ resource }: Statement): boolean {
  return resource?.element === 'Resource' && resource.entries.some(({ value }) => value === '*')
}

function isFullAdmin(statement: Statement): boolean {
  const { effect, action } = statement
  const isEverything = action.entries.some(({ value }) => /^\*+$/.test(value) || value === '*:*')
  return effect === 'Allow' && action.element === 'Action' && isEverything && reachesEverything(statement)
}

/** Everything of every service, or everything of one, as `arn:aws:s3:::*` is. */
const ALL = /^(?:\*|arn:(?:[^:]*:){4}[*:/]*\*[*:/]*)$/

function wideEntry({ element, entries, range }: NonNullable<Statement['resource']>): Located<string> | null {
  if (element === 'NotResource') return { value: element, range }
  return entries.find(({ value }) => ALL.test(value)) ?? null
}
