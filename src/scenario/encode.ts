import type { Request } from '../iam'
import type { RequestDocument, ScenarioDocument } from './document'
import { encodeAccount, encodeTexts } from './encode-account'
import { list, record, unless } from './leave-out'
import { SCENARIO_FORMAT, SCENARIO_VERSION } from './scenario'
import type { Scenario } from './scenario'

/**
 * A scenario as plain JSON that `decodeScenario` reads back as an equal scenario. Fields come in one order, and those
 * at their default are left out, so that what is written is short and two of them can be compared line by line.
 */
export function encodeScenario(scenario: Scenario): ScenarioDocument {
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    title: scenario.title,
    ...unless(scenario.description === '', { description: scenario.description }),
    account: encodeAccount(scenario.account),
    ...list('requests', scenario.requests.map(encodeRequest)),
    ...record('drafts', scenario.drafts),
    ...unless(scenario.challenge === undefined, { challenge: scenario.challenge }),
  }
}

function encodeRequest(request: Request): RequestDocument {
  const { principal, action, resource, context, resourceAccount, sessionPolicies, sessionTags, expected } =
    request
  return {
    principal,
    action,
    resource,
    ...unless(context === undefined, { context: context && copyContext(context) }),
    ...unless(resourceAccount === undefined, { resourceAccount }),
    ...unless(sessionPolicies === undefined, {
      sessionPolicies: sessionPolicies && encodeTexts(sessionPolicies),
    }),
    ...unless(sessionTags === undefined, { sessionTags: sessionTags && { ...sessionTags } }),
    ...unless(expected === undefined, { expected }),
  }
}

/** In the order in which the learner put the keys. */
function copyContext(context: NonNullable<Request['context']>): NonNullable<RequestDocument['context']> {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
  )
}
