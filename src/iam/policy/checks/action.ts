import { commonActions } from '../../catalog/common-actions'
import type { Located } from '../document'
import { error, suggestion, type Report } from '../report'
import { nameRange, type StatementCheck } from './check'

export const actionChecks: readonly StatementCheck[] = [notEmpty, eachAction]

function notEmpty({ statement: { action } }: Parameters<StatementCheck>[0]): readonly Report[] {
  if (action.entries.length > 0) return []
  const message = `${action.element} is an empty list, and IAM does not save a statement without actions. Add one, as in "s3:GetObject".`
  return [error('EMPTY_ARRAY_ACTION', nameRange(action), message)]
}

function eachAction({ statement: { action } }: Parameters<StatementCheck>[0]): readonly Report[] {
  return action.entries.flatMap((entry) => actionReport(entry) ?? [])
}

function actionReport({ value, range }: Located<string>): Report | null {
  const invalid = (message: string): Report => error('INVALID_ACTION', range, message)
  if (value === '*') return null
  if (value.trim() === '')
    return invalid('An action has a name, as in "s3:GetObject". Write one, or remove the empty entry.')
  const [service = '', name = '', ...more] = value.split(':')
  if (!value.includes(':')) return invalid(`"${value}" does not say which service. ${meantAction(value)}`)
  if (more.length > 0)
    return invalid(
      `"${value}" has more than one colon. An action is written service:Name, as in "s3:GetObject".`,
    )
  if (/[\s,]/.test(value)) {
    return invalid(
      `"${value}" has a space or a comma in it, so it never matches. Write one action in each string of a list.`,
    )
  }
  if (name === '')
    return invalid(`"${value}" names a service and no action. Write "${service}:*" for all of its actions.`)
  if (/[*?]/.test(service)) return wildcardInService(value, service, range)
  if (!/^[A-Za-z0-9.-]+$/.test(service))
    return invalid(`"${service}" is not a service's prefix. Write one like s3, iam or ec2.`)
  return null
}

function wildcardInService(value: string, service: string, range: Located<string>['range']): Report {
  const message = `"${value}" has a wildcard in the service's prefix, where it does not work. Name the service, or write "*" for every action.`
  // IAM saves a lone star there; anything else it refuses.
  return (service === '*' ? suggestion : error)('WILDCARD_IN_SERVICE_NAME', range, message)
}

function meantAction(name: string): string {
  const small = name.toLowerCase()
  const meant = commonActions.find((action) => {
    const [service = '', bare = ''] = action.toLowerCase().split(':')
    return bare === small || service + bare === small || action.toLowerCase().replace(':', '.') === small
  })
  return meant === undefined
    ? 'An action is written service:Name, as in "s3:GetObject".'
    : `Did you mean "${meant}"?`
}
