/** What each member of the inputs means, in a sentence: for the help of its option. */
export const memberSentences: Readonly<Record<string, string>> = {
  UserName: 'The name of the user. Names are compared without regard to case.',
  GroupName: 'The name of the group. Names are compared without regard to case.',
  RoleName: 'The name of the role. Names are compared without regard to case.',
  NewUserName: 'The name the user is to have.',
  NewGroupName: 'The name the group is to have.',
  Path: 'A path that is part of the ARN, as in /teams/; / if it is left away.',
  NewPath: 'The path it is to have, as in /teams/.',
  PathPrefix: 'Only what has a path that begins like this.',
  Description: 'A description for people.',
  Tags: 'Tags, one a word: Key=team,Value=red.',
  TagKeys: 'The keys of the tags, one a word.',
  PermissionsBoundary: 'The ARN of the managed policy that is the most it may ever do.',
  MaxSessionDuration: 'How many seconds a session may last: from 3600 to 43200.',
  AssumeRolePolicyDocument: 'The trust policy, as JSON or file://NAME: who may assume the role.',

  PolicyName: 'The name of the policy.',
  PolicyArn: 'The ARN of the managed policy, as in arn:aws:iam::aws:policy/ReadOnlyAccess.',
  PolicyDocument: 'The policy, as JSON in single quotes or file://NAME.',
  VersionId: 'The version, as in v2.',
  SetAsDefault: 'Whether the new version is in force at once; it is not, if this is left away.',
  Scope: 'Whose policies: AWS’s own (AWS), those of the account (Local) or both (All).',
  OnlyAttached: 'Only policies that are attached to somebody.',
  PolicyUsageFilter: 'Only policies used as permissions, or only those used as permissions boundaries.',
  EntityFilter: 'Only entities of this kind.',
  Filter: 'Only entities of these kinds, one a word.',

  PolicySourceArn: 'The ARN of the user, group or role whose policies are asked.',
  PolicyInputList: 'Policies, one a word: as JSON in single quotes, or file://NAME.',
  PermissionsBoundaryPolicyInputList: 'A policy that takes the place of the permissions boundary.',
  PolicyExclusionList:
    'Which of those policies to leave out, one a word: PolicyType=inline, or PolicyArn and the ARN of a managed policy.',
  OrderedOrganizationPolicyInputList:
    'The service control policies of an organization as JSON, level by level, the root’s first.',
  PolicyType: 'All policies of this type.',
  InlinePolicyIdentifier: 'One inline policy, by its name and whose it is.',
  AttachmentType: 'Whether it is a user’s, a group’s or a role’s.',
  AttachmentName: 'Whose it is; * and ? may stand for some of the name.',
  ServiceControlPolicyInputList: 'The policies of one level.',
  ContextKeyName: 'The name of a condition key.',
  ContextKeyValues: 'What it is to be.',
  ContextKeyType: 'What kind of value it has.',
  ActionNames: 'Actions, one a word and without wildcards: s3:GetObject.',
  ResourceArns: 'ARNs of the resources the actions are on, one a word; * if they are left away.',
  ResourcePolicy: 'A policy that every resource of the simulation is to have.',
  ResourceOwner: 'The account that owns the resources, as in arn:aws:iam::123456789012:root.',
  ResourceHandlingOption: 'Which scenario of several resources to simulate.',
  CallerArn: 'The ARN of the IAM user who calls, if the resources have a policy.',
  ContextEntries:
    'Context keys and their values, one a word: ContextKeyName=aws:SourceIp,ContextKeyValues=1.2.3.4,ContextKeyType=ip.',

  RoleArn: 'The ARN of the role.',
  RoleSessionName: 'A name for the session, which is part of its ARN.',
  DurationSeconds: 'How many seconds the session lasts.',
  Policy: 'A policy, as JSON in single quotes or file://NAME.',
  PolicyArns: 'Managed policies that the session may not go beyond: arn= and the ARN, one a word.',
  arn: 'The ARN of a managed policy.',
  TransitiveTagKeys: 'Keys of those tags that go on to sessions which this session makes.',
  SerialNumber: 'The MFA device of the user who asks: arn:aws:iam::123456789012:mfa/ and the user’s name.',
  TokenCode:
    'The six digits that the device shows. Here any do, but for 000000, which stand for a wrong code.',
  SourceIdentity: 'Who is behind the session; sessions that it makes cannot say otherwise.',
  Key: 'The key of the tag.',
  Value: 'The value of the tag.',
  ExternalId: 'The word that the role’s trust policy may ask of strangers.',

  Bucket: 'The name of the bucket.',
}

/** What the options mean that are no member of an input. */
export const optionSentences: Readonly<Record<string, string>> = {
  'cli-input-json': 'The whole input as JSON; options given besides count more.',
  'cli-input-yaml': 'The whole input as YAML; options given besides count more.',
  'generate-cli-skeleton':
    'Prints an input to fill in, as JSON or as YAML, or what an answer looks like, and does nothing else.',
  'starting-token': 'The NextToken of an answer that --max-items cut short, to go on from there.',
  'page-size': 'How many items AWS sends at a time. It changes nothing in the answer.',
  'max-items': 'How many items to show; NextToken in the answer says how to go on.',
}

/** What the options mean that every command takes. Those left out do nothing here. */
export const globalSentences: Readonly<Record<string, string>> = {
  output: 'How the answer is printed.',
  query: 'A JMESPath expression that picks something out of the answer, as in Users[].UserName.',
  profile:
    'Who asks: the name of a user of the account, or ROLE/SESSION. Without it, the account’s root user.',
  'no-paginate': 'Shows the first page of the answer as the API sends it.',
  'cli-error-format': 'How errors are printed.',
}
