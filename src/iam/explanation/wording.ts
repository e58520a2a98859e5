import { combinations, withLimits } from './english/combinations'
import { decisions, headlines, ungiven, unreadable } from './english/decisions'
import { guardrails } from './english/guardrails'
import { otherParts, partFalls, partInAccount, partNotes, parts, partSays } from './english/parts'
import { closest, originLabel, statementLabel } from './english/policies'
import { reasons } from './english/reasons'
import { otherRule, rules } from './english/rules'
import { steps } from './english/steps'
import { uncertainties } from './english/uncertainties'

/**
 * Every sentence that is made of a trace, by the code it stands for. The engine knows codes only, and those who explain look
 * their words up here; another language is another table of the same shape. AWS's own messages are not in it: they are AWS's.
 */
export const wording = {
  headlines,
  decisions,
  unreadable,
  ungiven,
  combinations,
  withLimits,
  guardrails,
  rules,
  otherRule,
  parts,
  otherParts,
  partInAccount,
  partSays,
  partNotes,
  partFalls,
  uncertainties,
  reasons,
  steps,
  origin: originLabel,
  statement: statementLabel,
  closest,
} as const
