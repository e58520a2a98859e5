import * as v from 'valibot'
import { operations, type AuditCode, type OperationName } from '../../iam'
import { count, fieldsOf, listOf, requestSchema, text } from '../../scenario'
import { callsSchema } from './schema-calls'
import { choose, idSchema, optionsSchema } from './schema-parts'
import { limits } from './limits'

const askedSchema = v.omit(requestSchema, ['principal', 'expected'])

const cells = {
  principals: listOf(text(limits.arn), limits.principals, 1),
  requests: listOf(askedSchema, limits.requests, 1),
}

const label = v.optional(text(limits.line))
const head = { id: idSchema, label }

const decision = fieldsOf({
  kind: v.literal('decision'),
  ...head,
  ...cells,
  expect: choose('allowed', 'denied', 'explicitDeny', 'implicitDeny'),
})

const position = count(0, limits.principals + limits.requests)

const unchanged = fieldsOf({
  kind: v.literal('unchanged'),
  ...head,
  ...cells,
  except: v.optional(listOf(v.strictTuple([position, position], 'must be a pair'), limits.cells), []),
})

const countable = choose('policies', 'attachments', 'characters', 'groups')

const AUDIT_CODES = [
  'inlinePoliciesOnUsers',
  'managedPoliciesOnUsers',
  'usersInNoGroup',
  'emptyGroups',
  'groupsWithoutPolicies',
  'unusedPolicies',
  'duplicatePolicies',
  'identicalCopies',
  'differingCopies',
  'fullAdmin',
  'wildcardResources',
  'quotaPressure',
  'usersNamedByResources',
  'breakGlassUsers',
] as const satisfies readonly AuditCode[]

const flag = v.boolean('must be true or false')
const name = text(limits.name, 1)

const fact = v.variant(
  'is',
  [
    fieldsOf({ is: v.literal('nothingOnUsers') }),
    fieldsOf({ is: v.literal('noInlinePolicies') }),
    fieldsOf({ is: v.literal('atMost'), what: countable, count: count(0) }),
    fieldsOf({ is: v.literal('noWildcard'), in: choose('Action', 'Resource') }),
    fieldsOf({ is: v.literal('noElement'), element: choose('NotAction', 'NotResource', 'NotPrincipal') }),
    fieldsOf({ is: v.literal('validPolicies') }),
    fieldsOf({
      is: v.literal('auditClean'),
      codes: v.optional(listOf(choose(...AUDIT_CODES), AUDIT_CODES.length)),
    }),
    fieldsOf({ is: v.literal('resourcePolicy'), arn: text(limits.arn, 1), present: flag }),
    fieldsOf({ is: v.literal('member'), user: name, group: name, member: flag }),
  ],
  'must be a fact that this page knows',
)

const shape = fieldsOf({ kind: v.literal('shape'), ...head, fact })

const operationNames = Object.keys(operations) as OperationName[]
const names = v.optional(listOf(name, limits.names))

const touch = fieldsOf({
  kind: v.literal('touch'),
  ...head,
  operations: v.optional(listOf(choose(...operationNames), operationNames.length)),
  users: names,
  groups: names,
  policies: v.optional(listOf(text(limits.policyKey, 1), limits.names)),
})

const decisionGuess = fieldsOf({
  ask: v.literal('decision'),
  request: v.omit(requestSchema, ['expected']),
  after: v.optional(callsSchema, []),
  choice: v.optional(choose('yesNo', 'three'), 'yesNo'),
})

const choiceGuess = fieldsOf({ ask: v.literal('choice'), options: optionsSchema, answer: idSchema })

const guess = fieldsOf({
  kind: v.literal('guess'),
  ...head,
  prompt: text(limits.line, 1),
  because: v.optional(text(limits.line), ''),
  guess: v.variant('ask', [decisionGuess, choiceGuess], 'must be a guess that this page knows'),
})

export const goalSchema = v.variant(
  'kind',
  [decision, unchanged, shape, touch, guess],
  'must be a goal that this page knows',
)
