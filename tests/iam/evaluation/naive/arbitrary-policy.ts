import fc from 'fast-check'
import { actionsNear, principalsNear, resourcesNear, type Aim } from './aim'
import { conditions } from './arbitrary-condition'
import { ACTIONS, AWS_PRINCIPALS, RESOURCES, SERVICES } from './vocabulary'

/** What may stand in a statement: identity policies, boundaries, session policies and SCPs name no principals. */
export type Shape = 'without principals' | 'resource' | 'trust' | 'rcp'

const listOrOne = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | Value[]> =>
  fc.oneof(
    { weight: 3, arbitrary: value },
    { weight: 1, arbitrary: fc.array(value, { minLength: 1, maxLength: 3 }) },
  )

/** The plain element, or now and then its negation. */
const element = (name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    { weight: 5, arbitrary: value.map((one) => ({ [name]: one })) },
    { weight: 1, arbitrary: value.map((one) => ({ [`Not${name}`]: one })) },
  )

const principal = (names: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant('*') },
    { weight: 6, arbitrary: listOrOne(fc.constantFrom(...names)).map((AWS) => ({ AWS })) },
    { weight: 2, arbitrary: listOrOne(fc.constantFrom(...SERVICES)).map((Service) => ({ Service })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Record<string, string>[]>(
        { Federated: 'accounts.google.com' },
        { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' },
        { AWS: AWS_PRINCIPALS[2], Service: SERVICES[0] },
      ),
    },
  )

function principals(
  shape: Exclude<Shape, 'without principals'>,
  names: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  if (shape === 'rcp') return fc.constant({ Principal: '*' })
  return fc.oneof(
    { weight: 15, arbitrary: element('Principal', principal(names)) },
    { weight: 1, arbitrary: fc.constant({}) },
  )
}

/** Half of the entries are `*`, so that other parts of a statement often decide. */
const entries = (pool: readonly string[]): fc.Arbitrary<string | string[]> =>
  fc.oneof(fc.constant('*'), listOrOne(fc.constantFrom(...pool)))

/** Whether all of a statement is random, or its conditions alone while the rest says `*`. */
export type Subject = 'everything' | 'conditions'

function statement(shape: Shape, subject: Subject, aim: Aim | null): fc.Arbitrary<Record<string, unknown>> {
  const all = subject === 'everything'
  const one = <Element>(name: string, random: fc.Arbitrary<Element>): fc.Arbitrary<unknown> =>
    all ? random : fc.constant({ [name]: '*' })
  const condition = conditions.map((Condition) => ({ Condition }))
  return fc
    .tuple(
      fc.constantFrom('Allow', 'Allow', 'Allow', 'Allow', 'Deny', 'Deny', 'allow'),
      shape === 'without principals'
        ? fc.constant({})
        : one('Principal', principals(shape, aim === null ? AWS_PRINCIPALS : principalsNear(aim))),
      one('Action', element('Action', entries(aim === null ? ACTIONS : actionsNear(aim)))),
      shape === 'trust'
        ? fc.constant({})
        : one('Resource', element('Resource', entries(aim === null ? RESOURCES : resourcesNear(aim)))),
      all ? fc.oneof(fc.constant({}), condition) : condition,
    )
    .map(
      (elements) =>
        Object.assign({}, { Effect: elements[0] }, ...elements.slice(1)) as Record<string, unknown>,
    )
}

/** The text of a policy: random in all that it says or in its conditions, and written for a certain request or for none. */
export const policies = (
  shape: Shape,
  subject: Subject = 'everything',
  aim: Aim | null = null,
): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('2012-10-17', '2012-10-17', '2012-10-17', '2008-10-17', undefined),
      fc.oneof(
        { weight: 3, arbitrary: statement(shape, subject, aim) },
        { weight: 1, arbitrary: fc.array(statement(shape, subject, aim), { minLength: 1, maxLength: 3 }) },
      ),
    )
    .map(([Version, Statement]) => JSON.stringify({ Version, Statement }))

/** A policy that allows everything. */
export const FULL_ACCESS = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
})

/** Now and then one that allows everything: what else there is then decides. */
export const identityPolicies: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(FULL_ACCESS) },
  { weight: 3, arbitrary: policies('without principals') },
)

/** Mostly one that allows everything, so that what it guards is often left to decide. */
export const guardrails: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(FULL_ACCESS) },
  { weight: 1, arbitrary: policies('without principals') },
)
