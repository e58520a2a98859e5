import type { Located } from '../document'
import { error, suggestion, type Report } from '../report'
import { isIamPath } from '../save-resource'

const FIELDS = ['arn', 'partition', 'service', 'region', 'account', 'resource']
/** Owners that have a name instead of a number in some services' ARNs. */
const NAMED_ACCOUNTS = ['aws', 'amazon', 'aws-marketplace', 'cloudfront']

/** What is wrong with an entry of Resource or NotResource. `*` alone is right. */
export function arnReports(entry: Located<string>): readonly Report[] {
  const { value, range } = entry
  if (value === '*') return []
  if (!value.startsWith('arn:')) return [error('INVALID_ARN_PREFIX', range, notAnArn(value))]
  const fields = value.split(':')
  if (fields.length < FIELDS.length) {
    const missing = FIELDS.slice(fields.length).join(', ')
    const message = `An ARN has six parts, separated by colons: ${FIELDS.join(':')}. This one lacks: ${missing}. A part may be empty, but its colon stays, as in "arn:aws:s3:::app-logs".`
    return [error('MISSING_ARN_FIELD', range, message)]
  }
  const [, partition = '', service = '', region = '', account = '', ...rest] = fields
  const arn: Arn = { partition, service, region, account, resource: rest.join(':'), entry }
  return fieldChecks.flatMap((check) => check(arn) ?? [])
}

interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly resource: string
  readonly entry: Located<string>
}

const fieldChecks: readonly ((arn: Arn) => Report | null)[] = [
  ({ partition, entry }) =>
    partition === 'aws'
      ? null
      : error(
          'INVALID_PARTITION',
          entry.range,
          `This account is in the partition "aws", not "${partition}". Begin with "arn:aws:".`,
        ),
  serviceReport,
  regionReport,
  accountReport,
  resourceReport,
  starBeforeColon,
]

function serviceReport({ service, entry }: Arn): Report | null {
  if (service === '')
    return error(
      'MISSING_ARN_FIELD',
      entry.range,
      'This ARN names no service. Write one after the partition, as in "arn:aws:s3:::".',
    )
  if (/[*?]/.test(service)) {
    return error(
      'WILDCARD_IN_SERVICE_NAME',
      entry.range,
      `The service of an ARN cannot have a wildcard. Name it, or write "*" for every resource.`,
    )
  }
  const small = service.toLowerCase()
  if (service === small) return null
  return error('INVALID_ARN_SERVICE_CASE', entry.range, `Write the service in small letters: "${small}".`)
}

function regionReport({ service, region, account, entry }: Arn): Report | null {
  if (region === '') return null
  if (service === 'iam')
    return error(
      'ARN_REGION_NOT_ALLOWED',
      entry.range,
      'IAM is the same in every region, so its ARNs have none. Leave the part empty: "arn:aws:iam::".',
    )
  if (service === 's3' && account === '') {
    return error(
      'ARN_REGION_NOT_ALLOWED',
      entry.range,
      'Bucket names are unique in all regions, so a bucket’s ARN has no region: "arn:aws:s3:::app-logs".',
    )
  }
  if (/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region) || isOpen(region)) return null
  return error(
    'INVALID_ARN_REGION',
    entry.range,
    `"${region}" is not a region. Write one like "us-east-1", or "*" for all of them.`,
  )
}

function accountReport({ service, region, account, resource, entry }: Arn): Report | null {
  if (service === 's3' && account !== '' && region === '' && !resource.startsWith('accesspoint')) {
    return error(
      'ARN_ACCOUNT_NOT_ALLOWED',
      entry.range,
      'Bucket names are unique in all accounts, so a bucket’s ARN has no account: "arn:aws:s3:::app-logs".',
    )
  }
  if (account === '' || /^\d{12}$/.test(account) || NAMED_ACCOUNTS.includes(account) || isOpen(account))
    return null
  return error(
    'INVALID_ARN_ACCOUNT',
    entry.range,
    `"${account}" is not an account: an account id has twelve digits.`,
  )
}

function resourceReport({ service, resource, entry }: Arn): Report | null {
  if (resource === '')
    return error(
      'INVALID_ARN_RESOURCE',
      entry.range,
      'Nothing follows the last colon. Name the resource, or write "*".',
    )
  if (service !== 'iam' || isIamPath(resource)) return null
  return error(
    'INVALID_ARN_RESOURCE',
    entry.range,
    `"${resource}" is nothing that IAM has. Write its type first, as in "user/alice" or "group/Developers", or "*".`,
  )
}

/** Rule 67. */
function starBeforeColon({ partition, service, region, account, entry }: Arn): Report | null {
  const field = [partition, service, region, account].find((part) => part.length > 1 && part.endsWith('*'))
  if (field === undefined) return null
  const message = `The * at the end of "${field}" may reach past the next colon and match more than it seems to. Write the part in full, or "*" alone.`
  return suggestion('WILDCARD_OVER_COLON', entry.range, message)
}

/** A wildcard or a variable, of which only the request can tell what it stands for. */
function isOpen(field: string): boolean {
  return /[*?]|\$\{/.test(field)
}

function notAnArn(value: string): string {
  if (value === '') return 'A Resource cannot be empty. Write an ARN, or "*" for every resource.'
  const name = /^[a-z0-9][a-z0-9.-]*$/.test(value) ? value : 'app-logs'
  return `"${value}" is not an ARN. A bucket is "arn:aws:s3:::${name}", its objects are "arn:aws:s3:::${name}/*", and every resource is "*".`
}
