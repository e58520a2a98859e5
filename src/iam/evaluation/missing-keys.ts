import { actionsMatch } from './action'
import type { AppliedPolicy } from './applied-policy'
import type { CompiledStatement } from './compiled-statement'
import { keysOf } from './condition/clause'
import type { Question } from './question'
import { resourceVariables } from './resource'
import { inOrder } from './sources'

/**
 * The keys that the policies ask the context for and that are not there, each once, spelled as it was first met. Statements
 * about other actions are left out: they ask nothing of this request.
 */
export function missingKeys(question: Question): readonly string[] {
  return missingFrom(inOrder(question.sources), question, ({ action }) =>
    actionsMatch(action, question.action),
  )
}

/**
 * The same as AWS's simulator lists them: of all statements, whatever they are about, and of no policy of the organization
 * (aws/aws-sdk-java-v2#1751, aws/aws-cli#10525).
 */
export function missingKeysOfSimulation(question: Question): readonly string[] {
  const simulated = inOrder(question.sources).filter(({ source }) => source.storage !== 'organization')
  return missingFrom(simulated, question, () => true)
}

function missingFrom(
  policies: readonly AppliedPolicy[],
  question: Question,
  counts: (statement: CompiledStatement) => boolean,
): readonly string[] {
  const missing = new Map<string, string>()
  for (const { compiled } of policies) {
    for (const { resource, conditions } of compiled.statements.filter(counts)) {
      const asked = [...(resource ? resourceVariables(resource) : []), ...conditions.flatMap(keysOf)]
      for (const key of asked) {
        const lower = key.toLowerCase()
        if (!missing.has(lower) && isMissing(question, lower)) missing.set(lower, key)
      }
    }
  }
  return [...missing.values()]
}

function isMissing({ context }: Question, key: string): boolean {
  const value = context.get(key)
  return value === undefined || value.length === 0
}
