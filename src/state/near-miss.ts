import { blockingParts, type StatementRef, type Trace } from '../iam'

/**
 * The Allow that came closest to applying, among the policies because of which a request is denied by default: those of the
 * limit that blocks it, else those of the side whose Allow is missing. It is the one with the fewest elements that did not
 * match, and what to look at, since its failing element is most likely the one to mend. One that matches in nothing is
 * not meant for the request at all, except in a limit, which is meant for every request.
 */
export function nearMiss(trace: Trace): StatementRef | null {
  const found = known.get(trace)
  if (found !== undefined) return found
  const nearest = nearestIn(trace)
  known.set(trace, nearest)
  return nearest
}

/** It is asked for at each step of a story, and a trace never changes. */
const known = new WeakMap<Trace, StatementRef | null>()

function nearestIn(trace: Trace): StatementRef | null {
  const places = new Set(blockingParts(trace).flatMap(({ policies }) => policies))
  let nearest: { ref: StatementRef; missed: number } | null = null
  for (const [policy, { statements }] of trace.policies.entries()) {
    if (!places.has(policy)) continue
    for (const [statement, { effect, applies, elements }] of statements.entries()) {
      const missed = elements.filter((element) => !element.matched).length
      if (effect !== 'Allow' || applies) continue
      if (missed === elements.length && trace.guardrail === null) continue
      if (!nearest || missed < nearest.missed) nearest = { ref: { policy, statement }, missed }
    }
  }
  return nearest?.ref ?? null
}
