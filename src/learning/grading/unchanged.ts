import { accessMatrix, findUser, parseIamArn } from '../../iam'
import type { AccessMatrix, Account, Request } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Challenge } from '../challenge/challenge'
import type { UnchangedGoal } from '../challenge/goal'
import { canonical } from '../document/canonical'
import { words } from '../texts/en/words'
import { requestAt } from './decision'
import type { Counterexample } from './result'

export function missedUnchanged(
  goal: UnchangedGoal,
  challenge: Challenge,
  { account }: Scenario,
): Counterexample | null {
  const { before, free } = groundOf(goal, challenge)
  if (account === before.account) return null
  const gone = userGone(goal, before.account, account)
  if (gone !== null) return gone
  const after = before.update(account)
  for (const [cell, code] of after.decisions.entries()) {
    if (code === before.decisions[cell] || free.has(cell)) continue
    const row = Math.floor(cell / goal.requests.length)
    const column = cell % goal.requests.length
    const request = requestAt(goal, row, column)
    if (request === null) continue
    const expected = before.decision(row, column)
    const actual = after.decision(row, column)
    return { kind: 'decision', sentence: words.changed(request, expected, actual), request, expected, actual }
  }
  return null
}

/**
 * Who is not there any more has no decisions that could be as they were. Nobody is denied what they were denied before by being
 * deleted or renamed.
 */
function userGone({ principals }: UnchangedGoal, before: Account, after: Account): Counterexample | null {
  for (const principal of principals) {
    const known = parseIamArn(principal)
    if (known?.kind !== 'user' || !findUser(before, known.name) || findUser(after, known.name)) continue
    const holder = { kind: 'user', name: known.name } as const
    return { kind: 'shape', sentence: words.gone(known.name), holder, policy: null }
  }
  return null
}

interface Ground {
  readonly before: AccessMatrix
  /** Cells that may change. */
  readonly free: ReadonlySet<number>
}

/** A class hands in the same challenge a thousand times, so what follows from it alone is worked out once. */
const grounds = new WeakMap<Challenge, Map<UnchangedGoal, Ground>>()

function groundOf(goal: UnchangedGoal, challenge: Challenge): Ground {
  const ofChallenge = grounds.get(challenge) ?? new Map<UnchangedGoal, Ground>()
  grounds.set(challenge, ofChallenge)
  const known = ofChallenge.get(goal)
  if (known !== undefined) return known
  const before = accessMatrix(challenge.start.account, goal.principals, goal.requests)
  const ground = { before, free: freeCells(goal, challenge) }
  ofChallenge.set(goal, ground)
  return ground
}

function freeCells(goal: UnchangedGoal, { goals }: Challenge): ReadonlySet<number> {
  const asked = new Set(
    goals.flatMap((other) =>
      other.kind === 'decision'
        ? other.principals.flatMap((principal) =>
            other.requests.map((asked) => cellKey({ ...asked, principal })),
          )
        : [],
    ),
  )
  const free = new Set(goal.except.map(([row, column]) => row * goal.requests.length + column))
  for (const row of goal.principals.keys()) {
    for (const column of goal.requests.keys()) {
      const request = requestAt(goal, row, column)
      if (request && asked.has(cellKey(request))) free.add(row * goal.requests.length + column)
    }
  }
  return free
}

const cellKey = (request: Request): string => canonical(request)
