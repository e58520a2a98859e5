import { parameter } from '../account/parameter'

/** Parameters that only readings have: filters, by AWS's service model. */

/** Of users, groups and roles. The pattern is spelled as AWS's errors quote it. */
export const pathPrefix = parameter('string', {
  minLength: 1,
  maxLength: 512,
  pattern: /^\u002F[\u0021-\u007F]*$/,
})
/** Of managed policies. */
export const policyPathPrefix = parameter('string', {
  minLength: 1,
  maxLength: 512,
  pattern: /^((\/[A-Za-z0-9.,+@=_-]+)*)\/$/,
})
export const scope = parameter('string', { values: ['All', 'AWS', 'Local'] })
export const policyUsage = parameter('string', { values: ['PermissionsPolicy', 'PermissionsBoundary'] })

const ENTITY_TYPES = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'] as const
export const entityType = parameter('string', { values: ENTITY_TYPES })
export const entityTypes = parameter('strings', { items: { values: ENTITY_TYPES } })
