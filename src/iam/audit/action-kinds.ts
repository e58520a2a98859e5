import { fold } from '../evaluation/fold'
import { starOnlyActions } from './star-only-actions'

/** Verbs of actions that only look, and change nothing. */
const LOOKING = [
  'BatchGet',
  'Check',
  'Describe',
  'Filter',
  'Get',
  'Head',
  'List',
  'Lookup',
  'Query',
  'Read',
  'Receive',
  'Scan',
  'Search',
  'Select',
  'Simulate',
  'Test',
  'Validate',
  'View',
].map(fold)

/** Actions whose name says something else than the Service Authorization Reference does. */
const LOOKS_AFTER_ALL = new Set(
  [
    's3:AllowVendedLogDeliveryForResource',
    'iam:GenerateCredentialReport',
    'iam:GenerateOrganizationsAccessReport',
    'iam:GenerateServiceLastAccessedDetails',
    'ec2:ExportClientVpnClientCertificateRevocationList',
    'ec2:ExportClientVpnClientConfiguration',
    'ec2:ExportVerifiedAccessInstanceClientConfiguration',
    'ec2:StartDeclarativePoliciesReport',
    'dynamodb:ConditionCheckItem',
    'dynamodb:PartiQLSelect',
    'logs:StartLiveTail',
    'logs:StartQuery',
    'logs:StopLiveTail',
    'logs:StopQuery',
    'logs:Unmask',
    'cloudwatch:GenerateQuery',
    'cloudwatch:GenerateQueryResultsSummary',
  ].map(fold),
)
const CHANGES_AFTER_ALL = new Set(
  [
    'sts:GetDelegatedAccessToken',
    'sts:GetFederationToken',
    'sts:GetWebIdentityToken',
    'lambda:CheckpointDurableExecution',
    'cloudwatch:QueryTraces',
    'cloudwatch:SearchPrincipals',
  ].map(fold),
)

/**
 * Whether an entry of Action covers only what looks and changes nothing, as far as names tell: `s3:Get*` does, `s3:*` does not.
 * Of an entry that AWS does not know it is the verb that counts.
 */
export function onlyLooks(entry: string): boolean {
  const action = fold(entry)
  if (LOOKS_AFTER_ALL.has(action)) return true
  if (CHANGES_AFTER_ALL.has(action)) return false
  const name = action.slice(action.indexOf(':') + 1)
  const [plain = ''] = name.split(/[*?]/)
  return LOOKING.some((verb) => plain.startsWith(verb))
}

const STAR_ONLY = new Set(
  Object.entries(starOnlyActions).flatMap(([service, names]) =>
    names.map((name) => fold(`${service}:${name}`)),
  ),
)

/** Whether an action has no resource types, so that nothing but `"Resource": "*"` can allow it (rule 70). */
export const needsStar = (entry: string): boolean => STAR_ONLY.has(fold(entry))

/** Whether an entry is for a whole service, as `s3:*` is. */
export const isWholeService = (entry: string): boolean => /^[^:*?]+:\*+$/.test(entry)
