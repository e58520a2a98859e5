import type { Account } from '../account/account'
import { combine } from '../evaluation/combine'
import { decide, strongestGrant } from '../evaluation/decide'
import type { Question } from '../evaluation/question'
import type { Decision } from '../evaluation/request'
import { decidingRules } from '../evaluation/rule'
import { grantOf } from '../evaluation/statement'
import { PolicyVotes, type Votes } from '../evaluation/votes'
import { ALLOW, DENY, has, MAY_ALLOW, MAY_DENY, wordsFor, type Bits } from './bits'
import { questionOf, type Column } from './column'
import type { Guardrail } from './guardrails'
import type { PolicyBits } from './policy-bits'
import type { Holding } from './policy-shelf'
import type { Member, Row } from './row'

/** Decides one cell that bits alone do not: by the bits as far as they go, and by the statements they leave open. */
export function decideCell(
  account: Account,
  levels: readonly Guardrail[],
  { principal, member }: Row,
  columns: readonly Column[],
  at: number,
): Decision {
  const column = columns[at]
  if (column === undefined) return 'implicitDeny'
  const ofSession = column.hasSessionPolicies && member?.caller.kind !== 'user'
  if (member === null || ofSession) return decide(account, { ...column.request, principal })
  const question = questionOf(account, column, member.caller, principal)
  return decidingRules[combine(question, votesFor(question, levels, member, columns.length, at))].decision
}

function votesFor(
  question: Question,
  levels: readonly Guardrail[],
  { holdings, boundary }: Member,
  columns: number,
  at: number,
): Votes {
  const ofResource = new PolicyVotes(question.sources, (policy, effect) =>
    strongestGrant(policy, effect, question),
  )
  const words = wordsFor(columns)
  const certain = (bits: Bits, effect: 'Allow' | 'Deny'): boolean =>
    has(bits, effect === 'Allow' ? ALLOW : DENY, words, at)
  const applies = ({ dependent }: PolicyBits, effect: 'Allow' | 'Deny'): boolean =>
    dependent.get(at)?.[effect].some((statement) => grantOf(statement, question) !== null) ?? false
  const says = (policy: PolicyBits, effect: 'Allow' | 'Deny'): boolean =>
    certain(policy.bits, effect) || applies(policy, effect)
  const mayApply = ({ bits, dependent }: Holding, effect: 'Allow' | 'Deny'): boolean =>
    has(bits, effect === 'Allow' ? MAY_ALLOW : MAY_DENY, words, at) &&
    dependent.some((policy) => applies(policy, effect))
  const identitySays = (effect: 'Allow' | 'Deny'): boolean =>
    holdings.some(({ bits }) => certain(bits, effect)) ||
    holdings.some((holding) => mayApply(holding, effect))
  const boundarySays = (effect: 'Allow' | 'Deny'): boolean => boundary !== null && says(boundary, effect)
  return {
    denied: () =>
      identitySays('Deny') ||
      boundarySays('Deny') ||
      levels.some((level) => level.some((policy) => says(policy, 'Deny'))) ||
      ofResource.denied(),
    identityAllows: () => identitySays('Allow'),
    boundaryAllows: () => boundary === null || boundarySays('Allow'),
    everyLevelAllows: () => levels.every((level) => level.some((policy) => says(policy, 'Allow'))),
    sessionAllows: () => ofResource.sessionAllows(),
    resourceGrant: () => ofResource.resourceGrant(),
    publicAccessBlocked: () => ofResource.publicAccessBlocked(),
  }
}
