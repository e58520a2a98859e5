/** What a key's values are, which decides the operators that make sense with it. */
export type ConditionKeyType = 'string' | 'arn' | 'bool' | 'numeric' | 'date' | 'ip'

/** A condition key worth offering (IAM User Guide, "AWS global condition context keys"). */
export interface ConditionKey {
  /** In AWS's spelling. One that ends in `/` needs a tag key after it. */
  readonly name: string
  readonly type: ConditionKeyType
  /** Whether a request may have several values, so that it needs `ForAllValues` or `ForAnyValue`. */
  readonly multivalued: boolean
  /** When a request has it, in a short sentence. */
  readonly present: string
}

export const conditionKeys: readonly ConditionKey[] = [
  key('aws:username', 'string', 'Only for IAM users; never for roles or the root user.'),
  key('aws:userid', 'string', 'Always.'),
  key('aws:PrincipalArn', 'arn', 'Always, unless the caller is anonymous.'),
  key('aws:PrincipalAccount', 'string', 'Always.'),
  key('aws:PrincipalType', 'string', 'Always.'),
  key(
    'aws:PrincipalTag/',
    'string',
    'If the user or role, or its session, has this tag. A group has no tags.',
  ),
  key('aws:PrincipalOrgID', 'string', "If the caller's account is in an organization."),
  several('aws:PrincipalOrgPaths', 'string', "If the caller's account is in an organization."),
  key('aws:PrincipalIsAWSService', 'bool', 'Always, unless the caller is anonymous.'),
  key('aws:CurrentTime', 'date', 'Always.'),
  key('aws:EpochTime', 'date', 'Always; in seconds since 1970.'),
  key('aws:SecureTransport', 'bool', 'Always; true if the request came over HTTPS.'),
  key('aws:UserAgent', 'string', 'Always; but the caller can send anything.'),
  key('aws:RequestedRegion', 'string', 'Always.'),
  key('aws:ViaAWSService', 'bool', 'Always; true if an AWS service asks on the caller’s behalf.'),
  key('aws:SourceIp', 'ip', 'Always, unless the request comes through a VPC endpoint.'),
  key('aws:SourceVpc', 'string', 'If the request comes through a VPC endpoint.'),
  key('aws:SourceVpce', 'string', 'If the request comes through a VPC endpoint.'),
  key('aws:VpcSourceIp', 'ip', 'If the request comes through a VPC endpoint.'),
  key(
    'aws:MultiFactorAuthPresent',
    'bool',
    'Only with temporary credentials; never with long-term access keys.',
  ),
  key('aws:MultiFactorAuthAge', 'numeric', 'Only if MFA was used; in seconds.'),
  key('aws:TokenIssueTime', 'date', 'Only with temporary credentials.'),
  key('aws:RequestTag/', 'string', 'If the request passes this tag.'),
  several('aws:TagKeys', 'string', 'If the request passes tags.'),
  key('aws:ResourceTag/', 'string', 'If the resource has this tag and its service supports the key.'),
  key('aws:ResourceAccount', 'string', 'For most actions.'),
  key('aws:ResourceOrgID', 'string', "If the resource's account is in an organization."),
  several('aws:ResourceOrgPaths', 'string', "If the resource's account is in an organization."),
  key('aws:SourceArn', 'arn', 'If a service calls on behalf of a resource.'),
  key('aws:SourceAccount', 'string', 'If a service calls on behalf of a resource.'),
  key(
    'aws:SourceOrgID',
    'string',
    'If a service calls on behalf of a resource whose account is in an organization.',
  ),
  several(
    'aws:SourceOrgPaths',
    'string',
    'If a service calls on behalf of a resource whose account is in an organization.',
  ),
  several('aws:CalledVia', 'string', 'If services pass the request on.'),
  key('aws:CalledViaFirst', 'string', 'If services pass the request on.'),
  key('aws:CalledViaLast', 'string', 'If services pass the request on.'),
  key('aws:FederatedProvider', 'string', 'In a federated session.'),
  key('aws:SourceIdentity', 'string', 'In a session that was given a source identity.'),
  key('aws:referer', 'string', 'If a browser followed a link; easily forged.'),
  key('s3:prefix', 'string', 'Listing a bucket, if the request sends a prefix.'),
  key('s3:delimiter', 'string', 'Listing a bucket, if the request sends a delimiter.'),
  key('s3:max-keys', 'numeric', 'Listing a bucket, if the request limits the number of keys.'),
  key('iam:PolicyARN', 'arn', 'Attaching or detaching a managed policy.'),
  key('iam:PassedToService', 'string', 'Passing a role to a service.'),
  key(
    'iam:PermissionsBoundary',
    'arn',
    'Changing a user or role that has a permissions boundary, or is being given one.',
  ),
  key('iam:ResourceTag/', 'string', 'If the user or role acted on has this tag.'),
  key('sts:ExternalId', 'string', 'Assuming a role with an external ID.'),
  key('sts:RoleSessionName', 'string', 'Assuming a role.'),
]

/** Keys that exist and that few will look for. */
const furtherKeys: readonly ConditionKey[] = [
  key('aws:PrincipalServiceName', 'string', 'If the caller is an AWS service.'),
  several('aws:PrincipalServiceNamesList', 'string', 'If the caller is an AWS service.'),
  key('aws:AssumedRoot', 'bool', 'In a session as the root user of a member account.'),
  key('aws:ChatbotSourceArn', 'arn', 'If the request comes from a chat.'),
  key('aws:Ec2InstanceSourceVpc', 'string', 'With the credentials of an EC2 instance.'),
  key('aws:Ec2InstanceSourcePrivateIPv4', 'ip', 'With the credentials of an EC2 instance.'),
  key('aws:SourceVpcArn', 'arn', 'If the request comes through a VPC endpoint.'),
  key('aws:VpceAccount', 'string', 'If the request comes through a VPC endpoint.'),
  key('aws:VpceOrgID', 'string', 'If the request comes through a VPC endpoint.'),
  several('aws:VpceOrgPaths', 'string', 'If the request comes through a VPC endpoint.'),
  key('aws:SourceOwner', 'string', 'If an older service calls on behalf of an account.'),
  key('aws:CalledViaAWSMCP', 'string', 'If an AWS MCP server passes the request on.'),
  key('aws:ViaAWSMCPService', 'bool', 'If an AWS MCP server passes the request on.'),
  key('aws:IsMcpServiceAction', 'bool', 'If an AWS MCP server asks.'),
  several('dynamodb:Attributes', 'string', 'Reading or writing items, if the request names attributes.'),
  several('dynamodb:LeadingKeys', 'string', 'Reading or writing items.'),
]

const known = new Map([...conditionKeys, ...furtherKeys].map((found) => [found.name.toLowerCase(), found]))

/** Every global key, for suggestions about misspelled ones. */
export const globalKeyNames: readonly string[] = [...known.values()].flatMap(({ name }) =>
  name.startsWith('aws:') ? name : [],
)

/** What is known about a key, ignoring case (rule 88); `undefined` for a service's key that the catalog leaves out. */
export function conditionKey(name: string): ConditionKey | undefined {
  const small = name.toLowerCase()
  const slash = small.indexOf('/')
  return known.get(slash < 0 ? small : small.slice(0, slash + 1))
}

function key(name: string, type: ConditionKeyType, present: string): ConditionKey {
  return { name, type, multivalued: false, present }
}

function several(name: string, type: ConditionKeyType, present: string): ConditionKey {
  return { name, type, multivalued: true, present }
}
