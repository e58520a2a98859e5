import type { Account } from '../account/account'
import { findRole, findUser } from '../account/lookup'
import { isList, type Values } from '../account/parameter'
import type { ContextValue } from '../evaluation/request'

type Context = Readonly<Record<string, ContextValue>>
type Value = Values[string]

/** Actions whose request tells which boundary the user or role has, as the Service Authorization Reference lists them. */
const TELLS_BOUNDARY = new Set([
  ...['AttachUserPolicy', 'DetachUserPolicy', 'PutUserPolicy', 'DeleteUserPolicy'],
  ...['AttachRolePolicy', 'DetachRolePolicy', 'PutRolePolicy', 'DeleteRolePolicy'],
  ...['DeleteUserPermissionsBoundary', 'DeleteRolePermissionsBoundary'],
  ...['DeleteRole', 'UpdateRole', 'UpdateAssumeRolePolicy', 'GetRole'],
])

/** The condition keys that a call's own parameters fill. */
export function contextOfCall(account: Account, operation: string, parameters: Values): Context {
  return {
    ...(/^(?:Attach|Detach)/.test(operation) && entry('iam:PolicyARN', parameters.PolicyArn)),
    ...entry('iam:PermissionsBoundary', boundaryOf(account, operation, parameters)),
    ...entry('sts:ExternalId', parameters.ExternalId),
    ...entry('sts:RoleSessionName', parameters.RoleSessionName),
    ...entry('sts:SourceIdentity', parameters.SourceIdentity),
    ...listEntry('sts:TransitiveTagKeys', parameters.TransitiveTagKeys),
    ...(parameters.TokenCode !== undefined && MFA),
    ...tagContext(parameters),
  }
}

const entry = (key: string, value: Value | null): Context =>
  typeof value === 'string' ? { [key]: value } : {}

function listEntry(key: string, value: Value): Context {
  const texts = items(value).flatMap((item) => (typeof item === 'string' ? [item] : []))
  return texts.length === 0 ? {} : { [key]: texts }
}

/** Of a call that brings a code, which has just been shown. */
const MFA: Context = { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '0' }

/** The boundary that is about to be, or else the one that is. */
function boundaryOf(
  account: Account,
  operation: string,
  { PermissionsBoundary, UserName, RoleName }: Values,
): Value | null {
  if (PermissionsBoundary !== undefined) return PermissionsBoundary
  if (!TELLS_BOUNDARY.has(operation)) return null
  if (typeof UserName === 'string') return findUser(account, UserName)?.permissionsBoundary ?? null
  return typeof RoleName === 'string' ? (findRole(account, RoleName)?.permissionsBoundary ?? null) : null
}

/** Tags that come with a request, and the keys of those that are added or taken away. */
function tagContext({ Tags, TagKeys }: Values): Context {
  const tags = items(Tags).flatMap((tag) =>
    typeof tag === 'object' && typeof tag.Key === 'string' && typeof tag.Value === 'string'
      ? [[tag.Key, tag.Value] as const]
      : [],
  )
  const removed = items(TagKeys).flatMap((key) => (typeof key === 'string' ? [key] : []))
  const keys = [...tags.map(([key]) => key), ...removed]
  if (keys.length === 0) return {}
  return {
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    'aws:TagKeys': keys,
  }
}

const items = (value: Value) => (value !== undefined && isList(value) ? value : [])
