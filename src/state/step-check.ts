import * as v from 'valibot'
import { isCall } from './kept-call'
import type { StepRecord } from './step-record'

const texts = v.optional(v.array(v.string()))
const holders = v.optional(
  v.array(
    v.looseObject({
      name: v.string(),
      path: v.optional(v.string()),
      attachedPolicies: texts,
      permissionsBoundary: v.optional(v.nullable(v.string())),
      groups: texts,
    }),
  ),
)
const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const places = v.union([v.array(place), v.object({ from: place })])

/** Only what has to be known before the decoder can judge it. */
const document = v.looseObject({
  account: v.looseObject({
    users: holders,
    groups: holders,
    roles: holders,
    policies: holders,
    resources: v.optional(v.array(v.looseObject({ arn: v.string() }))),
  }),
})

const schema = v.object({
  record: v.literal(1),
  label: v.string(),
  at: v.string(),
  calls: v.array(v.custom(isCall)),
  replaces: v.boolean(),
  masked: v.optional(v.boolean()),
  drafts: v.custom(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((text) => typeof text === 'string'),
  ),
  places: v.object({ users: places, groups: places, roles: places, policies: places, resources: places }),
  sameOrganization: v.boolean(),
  sameRequests: v.boolean(),
  before: document,
  after: document,
})

/** Whether a value that was kept is a step, as far as that can be told without the scenario it belongs to. */
export function isStepRecord(value: unknown): value is StepRecord {
  return v.is(schema, value)
}
