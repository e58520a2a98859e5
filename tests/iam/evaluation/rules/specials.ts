import { ACCOUNT, allow, ALICE, deny, KEY, OTHER_ACCOUNT, ROLE, without } from '../given'
import type { RuleCase } from './case'

const trust = (AWS: string) => without('Resource', allow({ Action: 'sts:AssumeRole', Principal: { AWS } }))
const assume = { action: 'sts:AssumeRole', resource: ROLE }
const decrypt = { action: 'kms:Decrypt', resource: KEY }
const keyFor = (AWS: string) => allow({ Principal: { AWS } })
const awsPolicy = 'arn:aws:iam::aws:policy/ReadOnlyAccess'

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
]
