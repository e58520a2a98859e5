import { parting, type Parting } from './departure'
import { fold } from './fold'
import { globMatches, globMatchesFromAny } from './glob/match'
import { compilePattern, endsInStar, type Pattern } from './glob/pattern'
import { remember } from './remember'
import { ARN_SEGMENTS, type RequestArn } from './request-resource'

/** No ARN of AWS is longer ("AWS STS and IAM quotas"), and reaching over colons costs the square of the length. */
const LONGEST_ARN = 2048

/** The first five parts of an entry of Resource. The sixth comes with each request, since it may hold variables. */
export interface ArnHead {
  /** Folded; wildcards are allowed in all of them (rule 69). */
  readonly segments: readonly Pattern[]
  /** Some part after `arn` ends in `*`, which may reach over colons (rule 67). */
  readonly reaches: boolean
}

/**
 * Compiles five parts with colons between them. An account's thousands of entries begin in a few dozen ways, so the heads are
 * shared.
 */
export const compileHead = remember(1000, (text): ArnHead => {
  const segments = text.split(':').map((segment) => compilePattern(fold(segment)))
  return { segments, reaches: segments.slice(1).some(endsInStar) }
})

/** How an entry covers an ARN: part by part, or only because a star at the end of a part reaches over colons. */
export type Coverage = 'bySegments' | 'overColons' | null

export function coverage(head: ArnHead, resource: Pattern, text: string, arn: RequestArn): Coverage {
  if (headMatches(head, arn) && globMatches(resource, arn.resource)) return 'bySegments'
  // Without a colon in its last part there is none to reach over.
  if (!arn.resource.includes(':')) return null
  return head.reaches && text.length <= LONGEST_ARN && matchesOverColons(head, resource, text, arn)
    ? 'overColons'
    : null
}

function headMatches({ segments }: ArnHead, { folded }: RequestArn): boolean {
  return segments.every((segment, i) => globMatches(segment, folded[i] ?? ''))
}

/**
 * A part that ends in `*` takes the text's part it matches and, if it likes, any number of whole parts after it; every other
 * part of the pattern takes exactly one. So it is enough to know after how many of the text's parts each may end.
 */
function matchesOverColons(head: ArnHead, resource: Pattern, text: string, arn: RequestArn): boolean {
  if (text.length < resource.shortest) return false
  const parts = text.split(':')
  let ends = new Uint8Array(parts.length + 1)
  ends[0] = 1
  for (const segment of head.segments) ends = endsAfter(segment, ends, parts, arn)
  const starts: number[] = []
  for (let part = 0, offset = 0; part < parts.length; offset += (parts[part++] ?? '').length + 1)
    if (ends[part] === 1) starts.push(offset)
  return globMatchesFromAny(resource, text, starts)
}

/** Marks after how many of the text's parts a part of the pattern may end that may begin where `begins` is marked. */
function endsAfter(
  segment: Pattern,
  begins: Uint8Array,
  parts: readonly string[],
  arn: RequestArn,
): Uint8Array<ArrayBuffer> {
  const ends = new Uint8Array(begins.length)
  const reaches = endsInStar(segment)
  for (let at = begins.indexOf(1); at !== -1 && at < parts.length; at = begins.indexOf(1, at + 1)) {
    const part = parts[at] ?? ''
    if (!globMatches(segment, arn.folded[at] ?? part)) continue
    // Later beginnings could reach no end that this one does not.
    if (reaches) return ends.fill(1, at + 1)
    ends[at + 1] = 1
  }
  return ends
}

/** Where an ARN parts from a pattern that does not cover it. */
export function arnParting(head: ArnHead, resource: Pattern, text: string, arn: RequestArn): Parting {
  for (const [i, segment] of head.segments.entries()) {
    const compared = arn.folded[i] ?? ''
    if (globMatches(segment, compared)) continue
    const start = arn.starts[i] ?? 0
    const spelled = text.slice(start, start + compared.length)
    return parting(segment, { segment: ARN_SEGMENTS[i] ?? 'arn', text: spelled, compared, start })
  }
  const start = arn.starts[5] ?? 0
  return parting(resource, { segment: 'resource', text: arn.resource, compared: arn.resource, start })
}
