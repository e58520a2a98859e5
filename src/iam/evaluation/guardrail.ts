import { coreRule, wouldPass } from './combine'
import type { Guardrail, PartName, TracePart } from './part'
import type { Question } from './question'
import type { DecidingRule } from './rule'
import type { Votes } from './votes'

interface Story {
  readonly rule: DecidingRule
  readonly parts: readonly TracePart[]
}

/** In the order in which AWS looks at them. */
const ORDER: readonly PartName[] = ['rcp', 'scp', 'boundary', 'session']

const lacking: Readonly<Partial<Record<DecidingRule, Guardrail['by']>>> = {
  serviceControlNoAllow: 'scp',
  boundaryNoAllow: 'boundary',
  sessionNoAllow: 'session',
  blockPublicAccess: 'blockPublicAccess',
}

/** `null`: no guardrail blocks, or nothing would have allowed the request anyway. */
export function guardrailOf({ rule, parts }: Story, question: Question, votes: Votes): Guardrail | null {
  if (rule === 'explicitDeny') return denyingGuardrail(parts, question, votes)
  const by = lacking[rule]
  if (by === undefined) return null
  const part = parts.find((one) => one.part === by && one.says === 'implicitDeny')
  return { by, level: part?.level ?? null, how: 'noAllow' }
}

function denyingGuardrail(parts: readonly TracePart[], question: Question, votes: Votes): Guardrail | null {
  const denying = parts.filter(({ says }) => says === 'explicitDeny')
  if (denying.some(({ part }) => part === 'identity' || part === 'resource')) return null
  if (!wouldPass(coreRule(question, votes))) return null
  for (const by of ORDER) {
    const found = denying.find(({ part }) => part === by)
    if (found !== undefined && by !== 'identity' && by !== 'resource')
      return { by, level: found.level, how: 'deny' }
  }
  return null
}
