import { capacity } from './capacity'
import { isRecord, type Place, type Report } from './report'

/** Deeper than any policy goes, and far shallower than the call stack. */
const DEEPEST = 64

/**
 * The text of a policy document, or `null` if there is none that could be kept. AWS's CLI and Python's SDK give documents as
 * objects, which are printed as a person would write them. The wire and other SDKs give text, percent-encoded (RFC 3986):
 * that is decoded once and no more, since a document may hold `%3A` itself, and its `+` is a plus. Other text stays as it is.
 *
 * @param owner as in "the user alice's policy Read"
 */
export function documentText(place: Place, owner: string, report: Report): string | null {
  const { value } = place
  const text = typeof value === 'string' ? decoded(value) : isRecord(value) ? printed(value) : null
  if (text === null) {
    report.aside('no-document', place, `There is no policy document for ${owner} that could be read.`)
    return null
  }
  if (text.length > capacity.document) {
    report.aside('too-large', place, `The document of ${owner} is longer than any that AWS stores.`)
    return null
  }
  if (!isJson(text))
    report.notice('not-json', place, `The document of ${owner} is not JSON. It was kept as it is.`)
  return text
}

/** An encoded document begins with its encoded bracket, or with encoded white space before it. */
function decoded(text: string): string | null {
  if (!/^\s*%[0-9A-Fa-f]{2}/.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function printed(document: object): string | null {
  if (isTooDeep(document)) return null
  const text = JSON.stringify(document, null, 2)
  return text.length > capacity.document ? JSON.stringify(document) : text
}

/** Level by level and each object once a level, so that neither a deep document nor one with cycles takes long. */
function isTooDeep(document: object): boolean {
  let level = new Set<object>([document])
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = new Set<object>()
    for (const parent of level) {
      for (const child of Object.values(parent) as readonly unknown[]) {
        if (typeof child === 'object' && child !== null) next.add(child)
      }
    }
    if (next.size === 0) return false
    level = next
  }
  return true
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
