import { findPolicy, type ApiCall } from '../../iam'
import type { Scenario } from '../../scenario'
import { perform } from '../grading/perform'

interface Way {
  readonly scenario: Scenario
  readonly calls: readonly ApiCall[]
}

/** Makes those of the calls that AWS takes here and that change something, one after the other. */
export function goThrough(scenario: Scenario, calls: readonly ApiCall[]): Way {
  return calls.reduce<Way>(
    (way, call) => {
      if (isSaved(way.scenario, call)) return way
      const performed = perform(way.scenario, [call])
      if (!performed.ok || performed.scenario === way.scenario) return way
      return { scenario: performed.scenario, calls: [...way.calls, call] }
    },
    { scenario, calls: [] },
  )
}

/** Saving a text once more would make a new version, and change nothing. */
const isSaved = ({ account }: Scenario, { operation, parameters }: ApiCall): boolean =>
  operation === 'CreatePolicyVersion' &&
  findPolicy(account, parameters.PolicyArn)?.document === parameters.PolicyDocument
