import { globMatches } from '../../evaluation/glob/match'
import { compilePattern } from '../../evaluation/glob/pattern'
import type { Located } from '../document'
import { listed, member, type JsonNode } from '../json'
import { suggestion } from '../report'
import type { PolicyCheck, StatementCheck } from './check'

export const redundancyChecks: readonly StatementCheck[] = [
  ({ statement: { action } }) =>
    covered(action.entries, (value) => value.toLowerCase(), serviceOf).map(({ entry, by }) =>
      suggestion(
        'REDUNDANT_ACTION',
        entry.range,
        `"${by.value}" covers "${entry.value}" already. Remove "${entry.value}".`,
      ),
    ),
  ({ statement: { resource } }) =>
    covered(
      resource?.entries ?? [],
      (value) => value,
      () => '',
    ).map(({ entry, by }) =>
      suggestion(
        'REDUNDANT_RESOURCE',
        entry.range,
        `"${by.value}" covers "${entry.value}" already. Remove "${entry.value}".`,
      ),
    ),
]

/** Statements that say the same, whatever their Sid. */
export const repeatedStatements: PolicyCheck = ({ tree }) => {
  const statements = member(tree, 'Statement')?.value
  const seen = new Set<string>()
  return (statements === undefined ? [] : listed(statements)).flatMap((node) => {
    const meaning = meaningOf(node)
    const known = seen.has(meaning)
    seen.add(meaning)
    return known
      ? suggestion('REDUNDANT_STATEMENT', node.range, 'An earlier statement says the same. Remove this one.')
      : []
  })
}

interface Covered {
  readonly entry: Located<string>
  readonly by: Located<string>
}

/** Entries that another entry of the list matches; of two equal ones, the later. Only those with the same key, or a lone star, are compared. */
function covered(
  entries: readonly Located<string>[],
  normal: (value: string) => string,
  keyOf: (value: string) => string,
): readonly Covered[] {
  const first = new Map<string, Located<string>>()
  const patterns = new Map<string, { entry: Located<string>; pattern: ReturnType<typeof compilePattern> }[]>()
  const found: Covered[] = []
  for (const entry of entries) {
    const value = normal(entry.value)
    const same = first.get(value)
    if (same !== undefined) {
      found.push({ entry, by: same })
      continue
    }
    first.set(value, entry)
    // A `?` cannot be said to cover a `*`, so patterns with one are left out, and so is text with variables.
    if (!value.includes('*') || value.includes('?') || value.includes('${')) continue
    const key = value === '*' ? '*' : keyOf(value)
    patterns.set(key, [...(patterns.get(key) ?? []), { entry, pattern: compilePattern(value) }])
  }
  for (const [value, entry] of first) {
    const candidates = [...(patterns.get('*') ?? []), ...(patterns.get(keyOf(value)) ?? [])]
    const by = candidates.find((other) => other.entry !== entry && globMatches(other.pattern, value))
    if (by !== undefined) found.push({ entry, by: by.entry })
  }
  return found.sort((a, b) => a.entry.range.start - b.entry.range.start)
}

function serviceOf(action: string): string {
  return action.slice(0, Math.max(0, action.indexOf(':')))
}

/** The statement without its Sid, the same text for the same JSON value whatever the order of its names. */
function meaningOf(node: JsonNode): string {
  switch (node.type) {
    case 'object': {
      const parts = node.members
        .filter(({ key }) => key.value !== 'Sid')
        .map(({ key, value }) => `${JSON.stringify(key.value)}:${meaningOf(value)}`)
      return `{${parts.sort().join(',')}}`
    }
    case 'array':
      return node.items.length === 1
        ? node.items.map(meaningOf).join('')
        : `[${node.items.map(meaningOf).join(',')}]`
    case 'string':
      return JSON.stringify(node.value)
    default:
      return node.value
  }
}
