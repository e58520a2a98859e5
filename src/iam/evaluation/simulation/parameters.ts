import { arn, policyName } from '../../account/names'
import { parameter, structure, structures, type ParametersOf } from '../../account/parameter'

const document = { minLength: 1, maxLength: 131_072, pattern: /^[\t\n\r -\u00FF]+$/ } as const

/** Policies that come with a question. */
export const policyTexts = parameter('strings', { items: document })

const resourceName = parameter('string', { minLength: 1, maxLength: 2048 })

/** In the order in which AWS recites them. */
const CONTEXT_KEY_TYPES = [
  ...['binary', 'ipList', 'booleanList', 'ip', 'boolean', 'numericList'],
  ...['dateList', 'numeric', 'date', 'stringList', 'string', 'binaryList'],
]

/** What both operations take after the policies, in the service model's order. */
const circumstances = {
  /** `service:Name`; a wildcard is a character like any other. */
  ActionNames: parameter('strings', { items: { minLength: 3, maxLength: 128 } }).required,
  /** `["*"]` by default. */
  ResourceArns: parameter('strings', { items: { minLength: 1, maxLength: 2048 } }).optional,
  /** A policy that every resource of the simulation is treated as having. */
  ResourcePolicy: parameter('string', document).optional,
  /** ARN of the account's root, as in `arn:aws:iam::123456789012:root`; by default the caller's account. */
  ResourceOwner: resourceName.optional,
  /** ARN of an IAM user, whom a resource policy may name. */
  CallerArn: resourceName.optional,
  ContextEntries: structures({
    ContextKeyName: parameter('string', { minLength: 5, maxLength: 256 }).optional,
    ContextKeyValues: parameter('strings').optional,
    ContextKeyType: parameter('string', { values: CONTEXT_KEY_TYPES }).optional,
  }).optional,
  /** Names one of EC2's scenarios, so that AWS looks at the resources it needs. Here any resources are taken. */
  ResourceHandlingOption: parameter('string', { minLength: 1, maxLength: 64 }).optional,
} as const

/** What `SimulateCustomPolicy` takes ("IAM API Reference"). */
export const customParameters = {
  PolicyInputList: policyTexts.required,
  /** One policy at most. */
  PermissionsBoundaryPolicyInputList: policyTexts.optional,
  /** The service control policies of an organization: the root's first, then those of each OU, then the account's. */
  OrderedOrganizationPolicyInputList: structures(
    { ServiceControlPolicyInputList: policyTexts.optional },
    { maxLength: 7 },
  ).optional,
  ...circumstances,
} as const

/** What `SimulatePrincipalPolicy` takes ("IAM API Reference"). */
export const principalParameters = {
  /** ARN of a user, with whom come their groups, a group, or a role. */
  PolicySourceArn: arn.required,
  /** Policies to add to those the source has. */
  PolicyInputList: policyTexts.optional,
  /** One policy at most, in place of one that is attached. */
  PermissionsBoundaryPolicyInputList: policyTexts.optional,
  /** Which of the source's own policies to leave out: each entry has exactly one of the three ("PolicyIdentifier"). */
  PolicyExclusionList: structures(
    {
      PolicyType: parameter('string', {
        values: ['inline', 'aws-managed', 'user-managed', 'permission-boundary', 'scp', 'rcp'],
      }).optional,
      PolicyArn: arn.optional,
      InlinePolicyIdentifier: structure({
        PolicyName: policyName.required,
        AttachmentType: parameter('string', { values: ['user', 'role', 'group'] }).required,
        /** `*` and `?` stand for what they stand for in policies. */
        AttachmentName: parameter('string', { minLength: 1, maxLength: 128 }).required,
      }).optional,
    },
    { maxLength: 256 },
  ).optional,
  ...circumstances,
} as const

export type CustomPolicyInput = ParametersOf<typeof customParameters>
export type PrincipalPolicyInput = ParametersOf<typeof principalParameters>
export type PolicyIdentifier = NonNullable<PrincipalPolicyInput['PolicyExclusionList']>[number]
export type ContextEntry = NonNullable<PrincipalPolicyInput['ContextEntries']>[number]
