/** Types of IAM's own resources, in the order in which AWS's error lists them. */
const IAM_RESOURCE_TYPES = [
  'user/',
  'federated-user/',
  'role/',
  'group/',
  'instance-profile/',
  'mfa/',
  'server-certificate/',
  'policy/',
  'sms-mfa/',
  'saml-provider/',
  'oidc-provider/',
  'report/',
  'access-report/',
]

/** AWS's error for a Resource that it would not save, or `null`. The partition is `aws`, where the playground's account is. */
export function resourceFormatError(resource: string): string | null {
  if (resource === '*') return null
  const [prefix, partition, service, region, ...rest] = resource.split(':')
  if (partition === undefined) return `Resource ${prefix} must be in ARN format or "*".`
  if (partition !== 'aws') return partitionError(resource)
  if (service === undefined || /[*?]/.test(service)) {
    return 'Resource vendor must be fully qualified and cannot contain regexes.'
  }
  if (service === 'iam' && region !== '') return `IAM resource ${resource} cannot contain region information.`
  // Access points and the like, which do have a region, have an account too.
  if (service === 's3' && region !== '' && !rest[0])
    return `Resource ${resource} can not contain region information.`
  if (service === 'iam' && !isIamPath(rest.slice(1).join(':'))) {
    return `IAM resource path must either be "*" or start with ${IAM_RESOURCE_TYPES.join(', ')}.`
  }
  return null
}

/** Whether AWS's older parser, which still runs first, takes the text for an ARN. */
export function isLegacyArn(resource: string): boolean {
  if (resource === '*') return true
  const fields = resource.split(':')
  if (fields.length < 6 && resource.includes('::')) return false
  return fields[2] !== ''
}

export function isIamPath(path: string): boolean {
  return path === '*' || IAM_RESOURCE_TYPES.some((type) => path.startsWith(type))
}

/** The error shows the ARN with what it lacks filled in by `*`. */
function partitionError(resource: string): string {
  const [, partition = '', ...fields] = resource.split(':')
  const [service, region, account, ...path] = fields.length === 1 && fields[0] === '' ? [] : fields
  const shown = [
    'arn',
    partition,
    service ?? '*',
    region ?? '*',
    account ?? '*',
    path.length > 0 ? path.join(':') : '*',
  ]
  return `Partition "${partition}" is not valid for resource "${shown.join(':')}".`
}
