import * as v from 'valibot'
import { limits } from './limits'
import { plainJson } from './plain-json'
import { count, date, digits, entityName, fieldsOf, listOf, recordOf, text, versionId } from './schema-parts'

/**
 * The shape of a version 1 document, field by field: kinds, sizes and spellings. What one part says about another is
 * checked afterwards, on the account that comes of it. Unknown fields are passed over.
 *
 * Policies and requests are kept as they were typed: a half-typed one is a learner's work, not an error.
 */
const policyText = text(limits.policyText)
const arn = text(limits.arn, 1)
const tagRecord = recordOf(text(limits.tagValue), { longestKey: limits.tagKey, most: limits.tags })
const tags = v.optional(tagRecord, {})
const pathOf = (pattern: RegExp) =>
  v.optional(
    v.pipe(
      text(limits.path),
      v.regex(pattern, 'must be a path, which begins and ends with / and has no spaces'),
    ),
    '/',
  )
const boundary = v.optional(v.nullable(arn), null)
const uniqueId = v.optional(
  v.pipe(text(limits.uniqueId, 16), v.regex(/^\w+$/, 'must be a unique id, of letters and digits')),
)

const namedText = (longestName: number) => fieldsOf({ name: text(longestName, 1), document: policyText })
const inlinePolicies = v.optional(
  listOf(
    fieldsOf({ name: entityName(limits.policyName), document: policyText }),
    limits.inlinePoliciesOfHolder,
  ),
  [],
)

const holder = (longestName: number, mostAttached: number) => ({
  name: entityName(longestName),
  path: pathOf(/^\/(?:[!-~]+\/)?$/),
  id: uniqueId,
  createDate: v.optional(date),
  attachedPolicies: v.optional(listOf(arn, mostAttached), []),
  inlinePolicies,
})

const user = fieldsOf({
  ...holder(limits.userName, limits.policiesOfUser),
  groups: v.optional(listOf(entityName(limits.groupName), limits.groupsOfUser), []),
  permissionsBoundary: boundary,
  tags,
})

const group = fieldsOf(holder(limits.groupName, limits.policiesOfGroup))

const role = fieldsOf({
  ...holder(limits.roleName, limits.policiesOfRole),
  trustPolicy: policyText,
  description: v.optional(text(limits.roleDescription)),
  maxSessionDuration: v.optional(count(3_600, limits.sessionDuration)),
  permissionsBoundary: boundary,
  tags,
})

const policy = fieldsOf({
  name: entityName(limits.policyName),
  // Fewer characters than in other paths ("CreatePolicy").
  path: pathOf(/^\/(?:[\w.,+@=-]+\/)*$/),
  id: uniqueId,
  createDate: v.optional(date),
  updateDate: v.optional(date),
  description: v.optional(v.nullable(text(limits.policyDescription)), null),
  tags,
  document: policyText,
  versions: v.optional(
    listOf(
      fieldsOf({ id: versionId, document: policyText, createDate: v.optional(date) }),
      limits.versions,
      1,
    ),
  ),
  defaultVersionId: v.optional(versionId),
  lastVersion: v.optional(count(1)),
})

const flag = v.optional(v.boolean('must be true or false'))

const resource = fieldsOf({
  arn,
  account: v.optional(digits),
  policy: v.optional(v.nullable(policyText), null),
  tags,
  blockPublicAccess: flag,
})

const levels = v.optional(
  listOf(listOf(namedText(limits.policyName), limits.policiesOfLevel), limits.organizationLevels),
  [],
)

const field = text(limits.field)

/** A request as far as it has been typed. */
export const requestSchema = fieldsOf({
  principal: field,
  action: field,
  resource: field,
  context: v.optional(
    recordOf(v.union([field, listOf(field, limits.contextValues)], 'must be text or a list of texts'), {
      longestKey: limits.field,
      most: limits.contextKeys,
    }),
  ),
  resourceAccount: v.optional(field),
  sessionPolicies: v.optional(listOf(namedText(limits.field), limits.sessionPolicies)),
  sessionTags: v.optional(tagRecord),
  expected: v.optional(
    v.picklist(['allowed', 'explicitDeny', 'implicitDeny'], 'must be allowed, explicitDeny or implicitDeny'),
  ),
})

/** A version 1 document without its envelope, with the defaults that need no other field to be known. */
export const scenarioSchema = fieldsOf({
  title: v.optional(text(limits.title), ''),
  description: v.optional(text(limits.description), ''),
  account: fieldsOf({
    id: digits,
    users: v.optional(listOf(user, limits.users), []),
    groups: v.optional(listOf(group, limits.groups), []),
    roles: v.optional(listOf(role, limits.roles), []),
    policies: v.optional(listOf(policy, limits.policies), []),
    resources: v.optional(listOf(resource, limits.resources), []),
    organization: v.optional(
      v.nullable(
        fieldsOf({
          serviceControlPolicies: levels,
          resourceControlPolicies: levels,
          managementAccount: flag,
        }),
      ),
      null,
    ),
    idsIssued: v.optional(count(0)),
  }),
  requests: v.optional(listOf(requestSchema, limits.requests), []),
  drafts: v.optional(recordOf(policyText, { longestKey: limits.policyKey, most: limits.drafts }), {}),
  challenge: v.optional(plainJson(limits.challenge)),
})

/** A scenario whose every field has the right kind, size and spelling. */
export type ShapedScenario = v.InferOutput<typeof scenarioSchema>
export type ShapedAccount = ShapedScenario['account']
