import type { PolicyKind } from '../document'
import type { Structure } from '../read'
import { completed } from '../read-statement'
import type { Report } from '../report'
import { actionChecks } from './action'
import type { PolicyUnderCheck } from './check'
import { conditionChecks } from './condition'
import { conditionKeyChecks } from './condition-key'
import { conditionValueChecks } from './condition-value'
import { organizationChecks } from './organization'
import { delegationChecks } from './delegation'
import { principalChecks } from './principal'
import { redundancyChecks, repeatedStatements } from './redundancy'
import { resourceChecks } from './resource'
import { sidChecks } from './sid'
import { policySizeCheck } from './size'
import { effectCheck } from './statement'
import { trustChecks } from './trust'
import { variableChecks } from './variable'
import { versionChecks } from './version'

const policyChecks = [...versionChecks, ...sidChecks, repeatedStatements, policySizeCheck]

const statementChecks = [
  effectCheck,
  ...principalChecks,
  ...trustChecks,
  ...organizationChecks,
  ...actionChecks,
  ...resourceChecks,
  ...conditionChecks,
  ...conditionKeyChecks,
  ...conditionValueChecks,
  ...variableChecks,
  ...delegationChecks,
  ...redundancyChecks,
]

/** Everything there is to say about a document beyond its structure. */
export function findingsOf(
  { tree, document, drafts }: Structure,
  text: string,
  kind: PolicyKind,
): readonly Report[] {
  if (tree?.type !== 'object') return []
  const policy: PolicyUnderCheck = { text, kind, tree, document }
  const perStatement = drafts.flatMap((draft) => {
    const statement = completed(draft)
    if (statement === null) return []
    return statementChecks.flatMap((check) => check({ policy, statement, node: draft.node }))
  })
  return [...policyChecks.flatMap((check) => check(policy)), ...perStatement]
}
