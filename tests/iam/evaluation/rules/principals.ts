import { ACCOUNT, allow, ALICE, deny, OTHER_ACCOUNT, user, without } from '../given'
import type { RuleCase } from './case'

const named = (...AWS: readonly string[]) => allow({ Principal: { AWS } })
const except = (effect: typeof allow, ...AWS: readonly string[]) => effect({ NotPrincipal: { AWS } })
const root = `arn:aws:iam::${ACCOUNT}:root`

export const principalCases: readonly RuleCase[] = [
  {
    rules: [16],
    says: 'user/* never matches',
    given: { bucket: named(`arn:aws:iam::${ACCOUNT}:user/*`) },
    decision: 'implicitDeny',
  },
  {
    rules: [16],
    says: 'nor does a wildcard for part of a name',
    given: { bucket: named(`${ALICE.slice(0, -1)}?`) },
    decision: 'implicitDeny',
  },
  {
    rules: [6],
    says: 'user names compare with case',
    given: { bucket: named(ALICE.replace('alice', 'Alice')) },
    decision: 'implicitDeny',
  },
  {
    rules: [6],
    says: 'a unique id names its user',
    given: { bucket: named(user('alice').id) },
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [6],
    says: 'several principals are alternatives',
    given: { bucket: named(root, ALICE) },
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [6],
    says: 'a group is never a principal',
    given: {
      bucket: named(`arn:aws:iam::${ACCOUNT}:group/Readers`),
      groups: { Readers: [allow({ Action: 'ec2:*' })] },
    },
    decision: 'implicitDeny',
  },
  {
    rules: [6],
    says: 'a service is no user',
    given: { bucket: allow({ Principal: { Service: 's3.amazonaws.com' } }) },
    decision: 'implicitDeny',
  },
  {
    rules: [24],
    says: 'an anonymous caller matches "*"',
    given: { bucket: allow({ Principal: '*' }) },
    ask: { principal: '*' },
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [24],
    says: 'an anonymous caller matches nothing but "*"',
    given: { bucket: named(root, ALICE) },
    ask: { principal: '*' },
    decision: 'implicitDeny',
    by: 'noAllowMatched',
  },
  {
    rules: [25],
    says: 'an anonymous caller ignores service control policies',
    given: { bucket: allow({ Principal: '*' }), scps: [[deny()]] },
    ask: { principal: '*' },
    decision: 'allowed',
  },
  {
    rules: [25],
    says: 'resource control policies bind anonymous callers',
    given: { bucket: allow({ Principal: '*' }), rcps: [[deny({ Principal: '*' })]] },
    ask: { principal: '*' },
    decision: 'explicitDeny',
  },
  {
    rules: [26],
    says: 'a bucket’s statement without a principal never matches',
    given: { bucket: allow() },
    decision: 'implicitDeny',
  },
  { rules: [26], says: 'not even a Deny', given: { user: allow(), bucket: deny() }, decision: 'allowed' },
  {
    rules: [27],
    says: 'NotPrincipal matches whoever is not listed',
    given: { user: allow(), bucket: except(deny, `arn:aws:iam::${ACCOUNT}:user/bob`) },
    decision: 'explicitDeny',
  },
  {
    rules: [27],
    says: 'NotPrincipal spares whoever is listed',
    given: { user: allow(), bucket: except(deny, root, ALICE) },
    decision: 'allowed',
  },
  {
    rules: [27],
    says: 'NotPrincipal of "*" matches nobody',
    given: { bucket: except(allow, '*') },
    decision: 'implicitDeny',
  },
  {
    rules: [27],
    says: 'Allow with NotPrincipal grants to everyone else',
    given: { bucket: except(allow, 'arn:aws:iam::123456789012:user/bob') },
    decision: 'allowed',
  },
  {
    rules: [28],
    says: 'a Deny with NotPrincipal denies a principal with a boundary though it lists them',
    given: { user: allow(), boundary: allow(), bucket: except(deny, root, ALICE) },
    decision: 'explicitDeny',
  },
  {
    rules: [29],
    says: 'NotPrincipal that lists only the account does not exempt its users',
    given: { user: allow(), bucket: except(deny, root) },
    decision: 'explicitDeny',
  },
  {
    rules: [29],
    says: 'nor does another account',
    given: { user: allow(), bucket: except(deny, OTHER_ACCOUNT) },
    decision: 'explicitDeny',
  },
  {
    rules: [30],
    says: 'a trust policy has no Resource',
    given: { trust: without('Resource', named(ALICE)) },
    ask: { action: 'sts:AssumeRole', resource: `arn:aws:iam::${ACCOUNT}:role/Auditor` },
    decision: 'allowed',
  },
  ...[
    '',
    'alice',
    `arn:aws:iam::${ACCOUNT}:user/nobody`,
    `arn:aws:iam::${ACCOUNT}:user/ALICE`,
    `arn:aws:iam::${ACCOUNT}:group/Readers`,
    'arn:aws:iam::1:user/alice',
  ].map((principal): RuleCase => ({
    rules: [1],
    says: `"${principal}" is nobody here`,
    given: { user: allow(), bucket: allow({ Principal: '*' }) },
    ask: { principal },
    decision: 'implicitDeny',
    by: 'unknownPrincipal',
  })),
  {
    rules: [6],
    says: 'the root user needs no identity policy',
    given: {},
    ask: { principal: root },
    decision: 'allowed',
    by: 'rootUser',
  },
  {
    rules: [13],
    says: 'a bucket’s Deny binds the root user',
    given: { bucket: deny({ Principal: { AWS: root } }) },
    ask: { principal: root },
    decision: 'explicitDeny',
  },
]
