import { services } from '../../iam'

/** Words that mean something to IAM, wherever they stand: whoever is called so keeps the name. */
const WORDS = new Set([
  ...['arn', 'aws', 'aws-cn', 'aws-us-gov', 'root', 'user', 'group', 'role', 'policy', 'assumed-role'],
  ...['federated-user', 'instance-profile', 'mfa', 'saml-provider', 'oidc-provider', 'key', 'alias'],
  ...[
    'account',
    'assumedrole',
    'federateduser',
    'anonymous',
    'true',
    'false',
    'null',
    'service-role',
    'job-function',
  ],
  ...services,
])

const REGION = /^[a-z]{2}(-gov|-iso[a-z]?)?-(central|(north|south)?(east|west)?)-\d$/

/** Names that AWS gives: service-linked roles, and the paths of what it makes for others. */
const OF_AWS = /^awsservicerole|^aws-|amazonaws\.com$/

export function isReserved(core: string): boolean {
  const small = core.toLowerCase()
  // Without a letter it could be a number, a date or an address.
  return !/[a-z]/.test(small) || WORDS.has(small) || REGION.test(small) || OF_AWS.test(small)
}
