import type { Trace } from '../evaluation/trace'
import { wording } from './wording'

/** The verdict in words: a headline, and a sentence that names what decided. */
export function explainDecision(trace: Trace): { readonly headline: string; readonly sentence: string } {
  const unread = trace.policies.flatMap(({ source, unreadable }) =>
    unreadable.length > 0 ? [source.name] : [],
  )
  const sentence = wording.decisions[trace.rule](trace)
  return {
    headline: wording.headlines[trace.decision],
    sentence: unread.length === 0 ? sentence : `${sentence} ${wording.unreadable(unread)}`,
  }
}
