import { departure } from './departure'
import { fold } from './fold'
import { compilePattern, globMatches, STAR, type Pattern } from './glob'
import type { Departure } from './reason'
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

export function compileHead(segments: readonly string[]): ArnHead {
  const patterns = segments.map((segment) => compilePattern(fold(segment)))
  return { segments: patterns, reaches: patterns.slice(1).some(endsInStar) }
}

const endsInStar = ({ tokens }: Pattern): boolean => tokens[tokens.length - 1] === STAR

/** How an entry covers an ARN: part by part, or only because a star at the end of a part reaches over colons. */
export type Coverage = 'bySegments' | 'overColons' | null

export function coverage(head: ArnHead, resource: Pattern, text: string, arn: RequestArn): Coverage {
  if (headMatches(head, arn) && globMatches(resource, arn.resource)) return 'bySegments'
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
  const parts = text.split(':')
  let ends: readonly number[] = [0]
  for (const segment of head.segments) {
    ends = endsAfter(segment, ends, parts, arn)
    if (ends.length === 0) return false
  }
  return ends.some((end) => end < parts.length && globMatches(resource, parts.slice(end).join(':')))
}

/** In ascending order, and each once. */
function endsAfter(
  segment: Pattern,
  ends: readonly number[],
  parts: readonly string[],
  arn: RequestArn,
): readonly number[] {
  const next: number[] = []
  for (const end of ends) {
    const part = parts[end]
    if (part === undefined || !globMatches(segment, arn.folded[end] ?? part)) continue
    next.push(end + 1)
    if (!endsInStar(segment)) continue
    for (let further = end + 2; further <= parts.length; further++) next.push(further)
    // Later beginnings could reach no end that this one does not.
    break
  }
  return next
}

/** Where an ARN parts from a pattern that does not cover it. */
export function arnDeparture(head: ArnHead, resource: Pattern, text: string, arn: RequestArn): Departure {
  for (const [i, segment] of head.segments.entries()) {
    const compared = arn.folded[i] ?? ''
    if (globMatches(segment, compared)) continue
    const start = arn.starts[i] ?? 0
    const spelled = text.slice(start, start + compared.length)
    return departure(segment, { segment: ARN_SEGMENTS[i] ?? 'arn', text: spelled, compared, start })
  }
  const start = arn.starts[5] ?? 0
  return departure(resource, { segment: 'resource', text: arn.resource, compared: arn.resource, start })
}
