import { globMatches } from '../evaluation/glob/match'
import { compilePattern } from '../evaluation/glob/pattern'
import type { Located, PolicyDocument } from '../policy/document'
import type { Finding } from '../policy/finding'
import { closest } from '../policy/spelling'
import { catalogService, loadActions } from './actions'

/**
 * Actions of a policy that their service does not have, most likely misspelled. IAM saves such a policy all the same, and
 * it then matches nothing, so this is a warning (Access Analyzer: INVALID_ACTION). Services that are not in the catalog
 * are passed over; the actions of the others are fetched when they are first asked about.
 */
export async function unknownActions(document: PolicyDocument): Promise<readonly Finding[]> {
  const entries = document.statements.flatMap(({ index, action }) =>
    action.entries.map((entry, i) => ({ entry, path: ['Statement', index, action.element, i] as const })),
  )
  const found = await Promise.all(entries.map(({ entry, path }) => unknownAction(entry, path)))
  return found.flatMap((finding) => finding ?? [])
}

async function unknownAction(
  { value, range }: Located<string>,
  path: Finding['path'],
): Promise<Finding | null> {
  const [prefix = '', name = ''] = value.split(':')
  const service = catalogService(prefix)
  if (service === undefined || name === '') return null
  const names = (await loadActions(service)).map((action) => action.name)
  const pattern = compilePattern(name.toLowerCase())
  if (names.some((known) => globMatches(pattern, known.toLowerCase()))) return null
  const meant = closest(name, names)
  return {
    code: 'INVALID_ACTION',
    severity: 'warning',
    message: `${service} has no action "${name}", so this matches nothing.${meant ? ` Did you mean "${service}:${meant}"?` : ''}`,
    path,
    range,
  }
}
