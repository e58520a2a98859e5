import { customParameters, principalParameters } from '../evaluation/simulation/parameters'
import { simulateCustom, simulatePrincipal } from '../evaluation/simulation/principal-policy'
import type { Simulation, SimulationResponse } from '../evaluation/simulation/simulate'
import { answer, reading, type Answered } from './reading'

export const simulationReadings = {
  SimulateCustomPolicy: reading(customParameters, (account, input) => wholly(simulateCustom(account, input))),
  SimulatePrincipalPolicy: reading(principalParameters, (account, input) =>
    wholly(simulatePrincipal(account, input)),
  ),
} as const

/** All results at once, so that nothing is to be said of pages. */
function wholly(
  simulated: Simulation,
): Answered<Pick<SimulationResponse, 'EvaluationResults'>> | Exclude<Simulation, { readonly ok: true }> {
  if (!simulated.ok) return simulated
  const { EvaluationResults } = simulated.response
  return answer({ EvaluationResults })
}
