import { combinations, guardrails } from './english/combinations'
import { decisions, headlines, unreadable } from './english/decisions'
import { parts } from './english/parts'
import { originLabel, statementLabel } from './english/policies'
import { reasons } from './english/reasons'
import { uncertainties } from './english/uncertainties'

/**
 * Every sentence that is made of a trace, by the code it stands for. The engine knows codes only, and those who explain look
 * their words up here; another language is another table of the same shape. AWS's own messages are not in it: they are AWS's.
 */
export const wording = {
  headlines,
  decisions,
  unreadable,
  combinations,
  guardrails,
  parts,
  uncertainties,
  reasons,
  origin: originLabel,
  statement: statementLabel,
} as const
