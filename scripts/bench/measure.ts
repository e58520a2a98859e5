import type { Account, Decision, Request } from '../../src/iam'
import type { Case } from './cases'

const ROUND_MS = 300

export const ROUNDS = 7

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

export function rounds(measure: (round: number) => number): readonly number[] {
  return Array.from({ length: ROUNDS }, (_, round) => measure(round))
}

export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

type Answer = (account: Account, request: Request) => Decision | object

/** How many of a case's requests are answered a second. */
export function rateOf({ account, requests }: Case, answer: Answer): number {
  return rate(() => {
    for (const one of requests) answer(account, one)
  }, requests.length)
}

/** How many microseconds one of them takes. */
export const microsOf = (one: Case, answer: Answer): number => 1_000_000 / rateOf(one, answer)

/** How often a second something can be done that is done `size` times by each call: the median of several rounds. */
function rate(work: () => void, size: number): number {
  work()
  return median(
    rounds(() => {
      const start = performance.now()
      let done = 0
      while (performance.now() - start < ROUND_MS) {
        work()
        done += size
      }
      return (done * 1000) / (performance.now() - start)
    }),
  )
}
