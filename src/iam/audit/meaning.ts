import { fold } from '../evaluation/fold'
import { remember } from '../evaluation/remember'
import type { ConditionClause, PolicyDocument, Statement } from '../policy/document'
import { conditionOperator } from '../policy/operators'
import { readPolicy } from '../policy/read'

/** An identity policy as it was read, and what it means. */
export interface ReadText {
  readonly document: PolicyDocument
  /**
   * Equal for two texts only if both decide every request alike. White space, order, repetition, Sid and Id do not count, nor the
   * case of actions, operators and keys, nor whether what one statement lists stands in several. Not every two texts that
   * mean the same have the same meaning here: that `s3:*` covers `s3:GetObject` is not looked at.
   */
  readonly meaning: string
  /** For each statement its elements (effect, action, resource, conditions), each as a text that says what it means. */
  readonly statements: readonly (readonly string[])[]
}

/** An account full of policies, so that an audit after each change reads only what is new. */
const KEPT = 10_000

/** `null` for a text that is no policy: it gives nothing, and nothing is said of what it was to mean. */
export const readText = remember(KEPT, (text): ReadText | null => {
  const reading = readPolicy(text, 'identity')
  if (!reading.ok) return null
  const document = reading.value
  const meanings = document.statements.map(statementMeaning)
  return {
    document,
    meaning: meaningOf(document, meanings),
    statements: meanings.map(({ effect, action, resource, conditions }) =>
      [effect, action, resource, conditions].map((part) => JSON.stringify(part)),
    ),
  }
})

export const meaningOfText = (text: string): string | null => readText(text)?.meaning ?? null

/** One statement's elements, each as a text that is equal where the element means the same. */
export interface StatementMeaning {
  readonly effect: string
  readonly action: readonly string[]
  readonly resource: readonly string[]
  readonly conditions: readonly string[]
}

function meaningOf({ version }: PolicyDocument, statements: readonly StatementMeaning[]): string {
  const all = statements.flatMap(split)
  // Only where something could be a variable does the version of the language count (rule 78).
  const substitutes = all.some((one) => one.includes('${')) ? version : ''
  // No ARN begins so, so that both can be told apart in one set.
  return [`= ${substitutes}`, ...unique(all)].join('\n')
}

export function statementMeaning(statement: Statement): StatementMeaning {
  const { effect, action, resource, conditions } = statement
  return {
    effect: effect ?? 'none',
    action: [action.element, ...unique(action.entries.map(({ value }) => fold(value)))],
    resource:
      resource === null ? [] : [resource.element, ...unique(resource.entries.map(({ value }) => value))],
    conditions: unique(conditions.map(clauseMeaning)),
  }
}

/** Values are joined by OR, or by NOR, so neither their order counts nor how often they are given. */
export function clauseMeaning({ operator, key, values }: ConditionClause): string {
  const name = conditionOperator(operator.value)?.name ?? operator.value
  return JSON.stringify([name, fold(key.value), ...unique(values.map(({ value }) => value))])
}

/** More would make a long text of a hostile one. */
const MOST_PARTS = 200

/** One action and one resource at a time: a list of either is the same as a statement for each of its entries. */
function split({ effect, action, resource, conditions }: StatementMeaning): readonly string[] {
  const [actions, resources] = [partsOf(action, 'Action'), partsOf(resource, 'Resource')]
  if (actions.length * resources.length > MOST_PARTS)
    return [JSON.stringify([effect, action, resource, conditions])]
  return actions.flatMap((one) => resources.map((other) => JSON.stringify([effect, one, other, conditions])))
}

/** What is excepted belongs together: it is one list that none may be on (rules 64, 72). */
function partsOf(list: readonly string[], divisible: 'Action' | 'Resource'): readonly (readonly string[])[] {
  const [element, ...entries] = list
  return element === divisible ? entries.map((entry) => [element, entry]) : [list]
}

function unique(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)].sort()
}
