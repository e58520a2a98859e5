import { requestAction } from '../evaluation/action'
import { requestResource } from '../evaluation/request-resource'
import { decidingRules } from '../evaluation/rule'
import { specialsOf } from '../evaluation/special'
import type { Trace } from '../evaluation/trace'
import type { PartStory } from './parts'
import { accountsOf } from './two-accounts'
import { wording } from './wording'

type Told = keyof typeof wording.combinations

/** Combinations in which access is given, so that limits come on top. */
const GIVES: ReadonlySet<Told> = new Set([
  'union',
  'root',
  'delegation',
  'resourceMustAgree',
  'bothSides',
  'resourceAlone',
])

/** How the parts were put together, in a sentence or two. */
export function explainCombination(trace: Trace, parts: readonly PartStory[]): string {
  const told = toldAs(trace)
  const limits = parts.filter(({ role }) => role === 'limits')
  const allCount = limits.length > 0 && limits.every(({ says }) => says === 'allowed')
  return GIVES.has(told) && allCount
    ? `${wording.combinations[told]} ${wording.withLimits}`
    : wording.combinations[told]
}

/** Several situations end in the same rule and are different stories to a beginner. */
function toldAs(trace: Trace): Told {
  if (trace.rule === 'rootUser') return 'root'
  const { combination } = decidingRules[trace.rule]
  if (combination !== 'union' && combination !== 'delegation') return combination
  const signed = trace.parts.some(({ part }) => part === 'identity')
  if (trace.rule !== 'delegatedAllow' && trace.rule !== 'accountDelegation' && !signed && !isRoot(trace))
    return 'resourceAlone'
  if (accountsOf(trace) !== null) return 'bothSides'
  const { action, resource } = trace.request
  const { resourceMustAllow } = specialsOf(requestAction(action), requestResource(resource))
  return resourceMustAllow ? 'resourceMustAgree' : combination
}

const isRoot = ({ context }: Trace): boolean => context['aws:principaltype'] === 'Account'
