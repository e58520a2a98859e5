import { ACCOUNT, allow, ALICE, deny, KEY, OTHER_ACCOUNT, ROLE, without, type Json } from '../given'
import type { RuleCase } from './case'

const trust = (AWS: string) => without('Resource', allow({ Action: 'sts:AssumeRole', Principal: { AWS } }))
const assume = { action: 'sts:AssumeRole', resource: ROLE }
const decrypt = { action: 'kms:Decrypt', resource: KEY }
const keyFor = (AWS: string) => allow({ Principal: { AWS } })
const awsPolicy = 'arn:aws:iam::aws:policy/ReadOnlyAccess'

const fixed = (block: Json): Json => allow({ Principal: '*', Condition: block })
const publicBuckets: readonly (readonly [says: string, statement: Json, isPublic: boolean])[] = [
  ['with an Allow for everyone', allow({ Principal: '*' }), true],
  ['with an Allow for everyone but one', allow({ NotPrincipal: { AWS: ALICE } }), true],
  ['held to an address', fixed({ IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }), false],
  ['held to half of all addresses', fixed({ IpAddress: { 'aws:SourceIp': '128.0.0.0/1' } }), true],
  ['held to a VPC endpoint', fixed({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }), false],
  ['held to any VPC endpoint', fixed({ StringLike: { 'aws:SourceVpce': 'vpce-*' } }), true],
  [
    'held to a VPC endpoint if there is one',
    fixed({ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } }),
    true,
  ],
  ['kept from one VPC endpoint', fixed({ StringNotEquals: { 'aws:SourceVpce': 'vpce-2' } }), true],
]

export const specialCases: readonly RuleCase[] = [
  {
    rules: [50],
    says: 'for a key an identity Allow alone is not enough',
    given: { user: allow(), key: keyFor(OTHER_ACCOUNT) },
    ask: decrypt,
    decision: 'implicitDeny',
    by: 'resourcePolicyMustAllow',
  },
  {
    rules: [50],
    says: 'a key policy that names the account takes the identity Allow',
    given: { user: allow(), key: keyFor(ACCOUNT) },
    ask: decrypt,
    decision: 'allowed',
    by: 'delegatedAllow',
  },
  {
    rules: [50],
    says: 'a key policy that names the user is enough',
    given: { key: keyFor(ALICE) },
    ask: decrypt,
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [52],
    says: 'a trust policy that names the caller is enough',
    given: { trust: trust(ALICE) },
    ask: assume,
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [53],
    says: 'a trust policy that names the account needs an identity Allow',
    given: { trust: trust(ACCOUNT) },
    ask: assume,
    decision: 'implicitDeny',
    by: 'accountDelegation',
  },
  {
    rules: [53],
    says: 'and has it here',
    given: { user: allow(), trust: trust(ACCOUNT) },
    ask: assume,
    decision: 'allowed',
    by: 'delegatedAllow',
  },
  {
    rules: [54],
    says: 'a trust policy that names somebody else denies whatever the identity policies say',
    given: { user: allow(), trust: trust(`${ALICE}2`) },
    ask: assume,
    decision: 'implicitDeny',
    by: 'resourcePolicyMustAllow',
  },
  {
    rules: [55],
    says: 'across accounts AssumeRole needs both sides',
    given: { trust: trust(ALICE) },
    ask: { ...assume, resourceAccount: OTHER_ACCOUNT },
    decision: 'implicitDeny',
    by: 'crossAccountNoIdentityAllow',
  },
  {
    rules: [56],
    says: 'GetCallerIdentity is allowed even under a Deny',
    given: { user: deny() },
    ask: { action: 'sts:GetCallerIdentity', resource: '*' },
    decision: 'allowed',
    by: 'callerIdentity',
  },
  {
    rules: [57],
    says: 'AWS’s own policies cannot be changed',
    given: { user: allow() },
    ask: { action: 'iam:CreatePolicyVersion', resource: awsPolicy },
    decision: 'implicitDeny',
    by: 'ownedByAws',
  },
  {
    rules: [57],
    says: 'but they can be read',
    given: { user: allow() },
    ask: { action: 'iam:GetPolicyVersion', resource: awsPolicy },
    decision: 'allowed',
  },
  {
    rules: [57],
    says: 'nor can AWS’s reserved roles be changed',
    given: { user: allow() },
    ask: {
      action: 'iam:DeleteRole',
      resource: `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/R`,
    },
    decision: 'implicitDeny',
    by: 'ownedByAws',
  },
  ...(['kms:CreateAlias', 'kms:UpdateAlias', 'kms:deletealias'] as const).map((action): RuleCase => ({
    rules: [51],
    says: `${action} on AWS’s own alias is denied`,
    given: { user: allow() },
    ask: { action, resource: `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/aws/s3` },
    decision: 'implicitDeny',
    by: 'ownedByAws',
  })),
  {
    rules: [51],
    says: 'an alias of one’s own needs an identity Allow alone, unlike its key',
    given: { user: allow() },
    ask: { action: 'kms:CreateAlias', resource: `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/mine` },
    decision: 'allowed',
    by: 'identityAllow',
  },
  {
    rules: [51],
    says: 'AWS’s own aliases can be used',
    given: { user: allow() },
    ask: { action: 'kms:DescribeKey', resource: `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/aws/s3` },
    decision: 'allowed',
  },
  ...publicBuckets.map(([says, statement, isPublic]): RuleCase => ({
    rules: [58],
    says: `Block Public Access ${isPublic ? 'keeps the anonymous from' : 'lets the anonymous into'} a bucket ${says}`,
    given: { bucket: statement, blockPublicAccess: true },
    ask: { principal: '*', context: { 'aws:SourceIp': '192.0.2.1', 'aws:SourceVpce': 'vpce-1' } },
    decision: isPublic ? 'implicitDeny' : 'allowed',
    by: isPublic ? 'blockPublicAccess' : 'resourceAllow',
  })),
  {
    rules: [58],
    says: 'without it a public bucket is public',
    given: { bucket: allow({ Principal: '*' }), blockPublicAccess: false },
    ask: { principal: '*' },
    decision: 'allowed',
  },
  {
    rules: [58],
    says: 'the bucket’s own account is let in',
    given: { bucket: allow({ Principal: '*' }), blockPublicAccess: true },
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [58],
    says: 'services are let in',
    given: { bucket: allow({ Principal: '*' }), blockPublicAccess: true },
    ask: { principal: 'logging.s3.amazonaws.com' },
    decision: 'allowed',
  },
  {
    rules: [49],
    says: 'Block Public Access is not named where nothing lets the caller in',
    given: { bucket: allow({ Principal: '*', Action: 's3:PutObject' }), blockPublicAccess: true },
    ask: { principal: '*' },
    decision: 'implicitDeny',
    by: 'noAllowMatched',
  },
]
