import { actionsMatch } from './action'
import { keysOf } from './condition/clause'
import type { Question } from './question'
import { resourceVariables } from './resource'
import { inOrder } from './sources'

/**
 * The keys that the policies ask the context for and that are not there, each once, spelled as it was first met. Statements
 * about other actions are left out: they ask nothing of this request.
 */
export function missingKeys(question: Question): readonly string[] {
  const missing = new Map<string, string>()
  for (const { compiled } of inOrder(question.sources)) {
    for (const { action, resource, conditions } of compiled.statements) {
      if (!actionsMatch(action, question.action)) continue
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
