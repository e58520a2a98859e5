import type { PrincipalEntry } from './document'

/** What a name in a Principal element cannot be, or `null` if its shape is right. Whether it exists is another question. */
export type PrincipalFault =
  'group' | 'wildcard' | 'notAnArn' | 'arnFields' | 'arnAccount' | 'arnResource' | 'service' | 'canonicalUser'

const ACCOUNT = /^\d{12}$/
/** `AIDA…` or `AROA…`: what AWS shows in place of a user or role that was deleted. */
const UNIQUE_ID = /^A[A-Z]{3}[A-Z0-9]{12,}$/

export function invalidPrincipal({ type, value }: PrincipalEntry): PrincipalFault | null {
  if (type === '*' || (value === '*' && type === 'AWS')) return null
  if (type === 'Service') return isServicePrincipal(value) ? null : 'service'
  if (type === 'CanonicalUser') return /^[0-9a-f]{64}$/i.test(value) ? null : 'canonicalUser'
  if (value.includes('*') || value.includes('?')) return 'wildcard'
  if (type === 'Federated') return value.startsWith('arn:') ? arnFault(value) : domainFault(value)
  if (ACCOUNT.test(value) || isUniqueId(value)) return null
  return value.startsWith('arn:') ? arnFault(value) : 'notAnArn'
}

export function isUniqueId(value: string): boolean {
  return UNIQUE_ID.test(value)
}

function isServicePrincipal(value: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal)$/.test(value)
}

function domainFault(value: string): PrincipalFault | null {
  return value.includes('.') && !value.includes(' ') ? null : 'notAnArn'
}

const RESOURCE_TYPES: Readonly<Record<string, readonly string[]>> = {
  iam: ['user/', 'role/', 'saml-provider/', 'oidc-provider/'],
  sts: ['assumed-role/', 'federated-user/'],
}

function arnFault(value: string): PrincipalFault | null {
  const [, , service = '', , account = '', ...rest] = value.split(':')
  const resource = rest.join(':')
  if (rest.length === 0) return 'arnFields'
  // CloudFront's origin access identities are users of an account that has a name.
  if (!ACCOUNT.test(account) && account !== 'cloudfront') return 'arnAccount'
  if (service === 'iam' && resource.startsWith('group/')) return 'group'
  if (resource === 'root' && service === 'iam') return null
  const known = RESOURCE_TYPES[service]?.some(
    (prefix) => resource.startsWith(prefix) && resource.length > prefix.length,
  )
  return known === true ? null : 'arnResource'
}
