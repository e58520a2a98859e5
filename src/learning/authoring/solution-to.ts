import { difference } from '../../interchange'
import type { Scenario } from '../../scenario'
import type { Solution } from '../challenge/challenge'
import type { Answers } from '../challenge/goal'

/** The way from one state to another as a solution: the calls that AWS would take, in an order that works. */
export function solutionTo(start: Scenario, end: Scenario, title: string, answers: Answers = {}): Solution {
  return { title, calls: difference(start.account, end.account), answers }
}
