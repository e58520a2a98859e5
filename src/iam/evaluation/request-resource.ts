import { fold } from './fold'
import type { Segment } from './reason'
import { remember } from './remember'

/** The parts of an ARN before its fifth colon, and what follows it. */
export const ARN_SEGMENTS = [
  'arn',
  'partition',
  'service',
  'region',
  'account',
  'resource',
] as const satisfies readonly Segment[]

/** What the request is made on, prepared for matching. */
export interface RequestResource {
  readonly text: string
  /** The request is for `*`, as it is for actions without resource types (rule 70). */
  readonly isStar: boolean
  /** `null`: the text is no ARN, so only `*` matches it. */
  readonly arn: RequestArn | null
}

export interface RequestArn {
  /** Where each of the six parts begins. */
  readonly starts: readonly number[]
  /** The first five, folded: they compare ignoring case (rule 66). */
  readonly folded: readonly string[]
  /** All after the fifth colon, as spelled. */
  readonly resource: string
}

export const requestResource = remember(1000, (text): RequestResource => ({
  text,
  isStar: text === '*',
  arn: parseArn(text),
}))

function parseArn(text: string): RequestArn | null {
  if (!text.startsWith('arn:')) return null
  const starts = [0]
  while (starts.length < ARN_SEGMENTS.length) {
    const colon = text.indexOf(':', starts[starts.length - 1])
    if (colon === -1) return null
    starts.push(colon + 1)
  }
  const folded = starts.slice(1).map((next, i) => fold(text.slice(starts[i], next - 1)))
  return { starts, folded, resource: text.slice(starts[5]) }
}
