import type { Account } from '../account/account'
import { rootArn } from '../account/arn'
import { operationName } from '../account/envelope'
import { operations, type ApiCall } from '../account/operations'
import { checkParameters } from '../account/parameter-check'
import { isList, type Values } from '../account/parameter'
import { contextOfCall } from './authorization-context'
import { targets } from './authorization-targets'
import type { Authorization } from './denial'
import { readings, type Query } from './readings'
import { sessionActions } from './session-actions'

/**
 * Everything that its caller must be allowed for a call to be made ("Service Authorization Reference": IAM, STS and S3). One
 * thing mostly; two where a name changes, and where something is created with tags. None for what is no call, or one whose
 * parameters would be refused before anybody asked who calls. `caller` is an ARN, by default of the account's root.
 */
export function authorizationsOf(
  account: Account,
  apiCall: ApiCall | Query,
  caller: string = rootArn(account.id),
): readonly Authorization[] {
  const name = operationName(apiCall)
  if (!isKnown(name)) return []
  const { service, parameters } = all[name]
  const checked = checkParameters(parameters, apiCall)
  if (!checked.ok) return []
  const given = checked.value
  const context = contextOfCall(account, name, given)
  const text = (member: string): string | undefined => {
    const value = given[member]
    return typeof value === 'string' ? value : undefined
  }
  const resources = targets[name](account, { text, caller })
  return actionsOf(service, name, given).flatMap((action) =>
    resources.map((resource) => ({
      action,
      resource,
      shown: listed(account, name, text('PathPrefix')) ?? resource,
      context,
    })),
  )
}

const LISTS: Readonly<Partial<Record<string, string>>> = {
  ListUsers: 'user',
  ListGroups: 'group',
  ListRoles: 'role',
}

function listed(account: Account, name: string, path = '/'): string | null {
  if (name === 'ListPolicies') return `policy path ${path}`
  const kind = LISTS[name]
  return kind === undefined ? null : `arn:aws:iam::${account.id}:${kind}${path}`
}

const all = { ...operations, ...readings } as const

const isKnown = (name: string): name is keyof typeof all => Object.hasOwn(all, name)

/** Most actions are called as their operation is. To create something with tags is to tag it as well ("CreateUser"). */
function actionsOf(service: string, name: string, given: Values): readonly string[] {
  if (name === 'ListBuckets') return ['s3:ListAllMyBuckets']
  if (name === 'AssumeRole') return sessionActions(given)
  const { Tags } = given
  const tagged = Tags !== undefined && isList(Tags) && Tags.length > 0 && name.startsWith('Create')
  return [`${service}:${name}`, ...(tagged ? [`${service}:${name.replace('Create', 'Tag')}`] : [])]
}
