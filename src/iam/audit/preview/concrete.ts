import type { Account } from '../../account/account'
import { commonActions } from '../../catalog/common-actions'
import { actionsMatch, compileActions, requestAction } from '../../evaluation/action'
import type { ContextValue } from '../../evaluation/request'
import type { ConditionClause, Located, Statement } from '../../policy/document'
import { conditionOperator } from '../../policy/operators'
import { splitVariables } from '../../policy/policy-variables'

/** What somebody could ask for that a statement may be about, made of its patterns: each `*` stands for something. */

/** For patterns that every action matches, and for all that is not excepted. */
const ANY_ACTION = ['s3:GetObject', 's3:PutObject', 'iam:CreateUser', 'ec2:RunInstances']
const EXAMPLE = 'example'
const REGION = 'us-east-1'
const SAMPLES = 3

export function concreteActions({ action }: Statement): readonly string[] {
  const entries = action.entries.flatMap(actionsOf)
  return action.element === 'NotAction' ? [...entries, ...ANY_ACTION] : entries
}

function actionsOf(entry: Located<string>): readonly string[] {
  const { value } = entry
  if (!/[*?]/.test(value)) return [value]
  if (/^\*+$/.test(value)) return ANY_ACTION
  const list = compileActions({ element: 'Action', entries: [entry], range: entry.range })
  const known = commonActions.filter((name) => actionsMatch(list, requestAction(name)))
  return known.length > 0 ? known.slice(0, SAMPLES) : [filled(value, 'Any')]
}

/** `userNames` stand for the users that a policy with variables is about. */
export function concreteResources(
  account: Account,
  { resource }: Statement,
  userNames: readonly string[],
): readonly string[] {
  const entries = (resource?.entries ?? []).flatMap(({ value }) =>
    value === '*' ? anyResource(account) : resourcesOf(account, value, userNames),
  )
  return resource?.element === 'NotResource' ? [...entries, ...anyResource(account)] : entries
}

/** Some that the account lists, what is in them, and none in particular. */
function anyResource({ resources }: Account): readonly string[] {
  const listed = resources.slice(0, SAMPLES).flatMap(({ arn }) => [arn, `${arn}/${EXAMPLE}`])
  return ['*', ...listed, `arn:aws:s3:::${EXAMPLE}/${EXAMPLE}`]
}

function resourcesOf({ id }: Account, pattern: string, userNames: readonly string[]): readonly string[] {
  if (!pattern.startsWith('arn:')) return []
  const [, partition, service, region, account, ...rest] = pattern.split(':')
  const head = [
    'arn',
    filled(partition ?? '*', 'aws'),
    filled(service ?? '*', 's3'),
    filled(region ?? '*', REGION),
    filled(account ?? '*', id),
  ].join(':')
  const resource = rest.length === 0 ? '*' : rest.join(':')
  const names = resource.includes('${') ? userNames : [EXAMPLE]
  return names.map((name) => `${head}:${filled(withVariables(resource, name), EXAMPLE)}`)
}

/** Every variable has the same value: it is mostly the user's name, or begins a path that nobody has. */
function withVariables(text: string, userName: string): string {
  return splitVariables(text)
    .map((segment) => {
      switch (segment.kind) {
        case 'variable':
          return segment.key.toLowerCase() === 'aws:username' ? userName : (segment.defaultValue ?? EXAMPLE)
        case 'literal':
          return segment.character
        default:
          return segment.text
      }
    })
    .join('')
}

const filled = (pattern: string, example: string): string =>
  pattern.replace(/\*+/g, example).replaceAll('?', 'x')

/** A context in which the conditions hold, as far as one can be made of their first values; `null` without conditions. */
export function concreteContext({ conditions }: Statement): Readonly<Record<string, ContextValue>> | null {
  if (conditions.length === 0) return null
  return Object.fromEntries(conditions.flatMap((clause) => contextEntry(clause)))
}

function contextEntry({ operator, key, values }: ConditionClause): readonly [string, ContextValue][] {
  const known = conditionOperator(operator.value)
  const first = values[0]?.value
  // A negated condition holds where the key is missing.
  if (known === null || known.negated || first === undefined) return []
  if (known.base === 'Null') return first === 'false' ? [[key.value, EXAMPLE]] : []
  const value = known.type === 'ip' ? first.replace(/\/\d+$/, '') : filled(first, EXAMPLE)
  return [[key.value, known.set === null ? value : [value]]]
}
