import { member } from '../json'
import { error } from '../report'
import type { StatementCheck } from './check'

/** Effects are case-sensitive (rule 15). */
export const effectCheck: StatementCheck = ({ statement, node }) => {
  const value = member(node, 'Effect')?.value
  if (statement.effect !== null || value?.type !== 'string') return []
  const meant = ['Allow', 'Deny'].find((effect) => effect.toLowerCase() === value.value.trim().toLowerCase())
  const message =
    meant === undefined
      ? `"${value.value}" is not an effect. Write "Allow" or "Deny".`
      : `"${value.value}" must be spelled "${meant}": effects are case-sensitive.`
  return [error('INVALID_EFFECT', value.range, message)]
}
