import type { ApiCall } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Challenge, Par } from '../challenge/challenge'
import { perform } from './perform'
import { tally } from './count'

/** What the best solutions take: the fewest calls of any, and the fewest characters of any. `null` without solutions. */
export function parOf({ start, solutions }: Challenge): Par | null {
  const ways = solutions.flatMap(({ calls }) => {
    const performed = perform(start, calls)
    return performed.ok ? strokes(performed.scenario, calls) : []
  })
  if (ways.length === 0) return null
  return {
    calls: Math.min(...ways.map(({ calls }) => calls)),
    characters: Math.min(...ways.map(({ characters }) => characters)),
  }
}

/** What somebody took, to be held against par: calls made, and characters of policy in the end. */
export function strokes({ account }: Scenario, calls: readonly ApiCall[]): Par {
  return { calls: calls.length, characters: tally(account, 'characters') }
}
