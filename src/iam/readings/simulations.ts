import { arn } from '../account/names'
import { parameter, structures } from '../account/parameter'
import { simulateCustomPolicy, simulatePrincipalPolicy } from '../evaluation/simulation/principal-policy'
import type { SimulationResponse } from '../evaluation/simulation/simulate'
import { boundaryTexts, policyText, policyTexts } from './policy-texts'
import { answer, reading, type Answered } from './reading'

const CONTEXT_KEY_TYPES = [
  ...['string', 'stringList', 'numeric', 'numericList', 'boolean', 'booleanList'],
  ...['ip', 'ipList', 'binary', 'binaryList', 'date', 'dateList'],
] as const

const contextEntries = structures({
  ContextKeyName: parameter('string', { minLength: 5, maxLength: 256 }).optional,
  ContextKeyValues: parameter('strings').optional,
  ContextKeyType: parameter('string', { values: CONTEXT_KEY_TYPES }).optional,
})

const resourceName = { minLength: 1, maxLength: 2048 } as const

/** What both take after the policies, in the service model's order. */
const circumstances = {
  PermissionsBoundaryPolicyInputList: boundaryTexts.optional,
  ActionNames: parameter('strings', { items: { minLength: 3, maxLength: 128 } }).required,
  ResourceArns: parameter('strings', { items: resourceName }).optional,
  ResourcePolicy: policyText.optional,
  ResourceOwner: parameter('string', resourceName).optional,
  CallerArn: parameter('string', resourceName).optional,
  ContextEntries: contextEntries.optional,
  /** Names one of EC2's scenarios, so that AWS demands the resources it needs. Here any resources are taken. */
  ResourceHandlingOption: parameter('string', { minLength: 1, maxLength: 64 }).optional,
} as const

export const simulationReadings = {
  SimulateCustomPolicy: reading(
    { PolicyInputList: policyTexts.required, ...circumstances },
    (account, { ResourceHandlingOption: _, ...input }) => wholly(simulateCustomPolicy(account, input)),
  ),
  SimulatePrincipalPolicy: reading(
    { PolicySourceArn: arn.required, PolicyInputList: policyTexts.optional, ...circumstances },
    (account, { ResourceHandlingOption: _, ...input }) => wholly(simulatePrincipalPolicy(account, input)),
  ),
} as const

type Simulated = ReturnType<typeof simulateCustomPolicy>

/** All results at once, so that nothing is to be said of pages. */
function wholly(
  simulated: Simulated,
): Answered<Pick<SimulationResponse, 'EvaluationResults'>> | Exclude<Simulated, { readonly ok: true }> {
  if (!simulated.ok) return simulated
  const { EvaluationResults } = simulated.response
  return answer({ EvaluationResults })
}
