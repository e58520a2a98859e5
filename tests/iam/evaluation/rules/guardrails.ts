import { ACCOUNT, allow, ALICE, deny, OTHER_ACCOUNT } from '../given'
import type { RuleCase } from './case'

const reads = allow({ Action: 's3:Get*' })
const elsewhere = allow({ Action: 'ec2:*' })
const all = [allow()]

export const guardrailCases: readonly RuleCase[] = [
  {
    rules: [31],
    says: 'identity and boundary together allow',
    given: { user: allow(), boundary: reads },
    decision: 'allowed',
    by: 'identityAllow',
  },
  {
    rules: [31],
    says: 'what the boundary does not allow is not allowed',
    given: { user: allow(), boundary: elsewhere },
    decision: 'implicitDeny',
    by: 'boundaryNoAllow',
  },
  {
    rules: [31],
    says: 'a boundary never grants',
    given: { boundary: allow() },
    decision: 'implicitDeny',
    by: 'noAllowMatched',
  },
  {
    rules: [32],
    says: 'a Deny of the boundary wins',
    given: { user: allow(), boundary: [allow(), deny()] },
    decision: 'explicitDeny',
  },
  {
    rules: [33],
    says: 'a bucket that names the user passes by the boundary’s implicit deny',
    given: { boundary: elsewhere, bucket: allow({ Principal: { AWS: ALICE } }) },
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [36],
    says: 'so does a bucket that names everyone',
    given: { boundary: elsewhere, bucket: allow({ Principal: '*' }) },
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [7],
    says: 'a bucket that names the account does not',
    given: { user: allow(), boundary: elsewhere, bucket: allow({ Principal: { AWS: ACCOUNT } }) },
    decision: 'implicitDeny',
    by: 'boundaryNoAllow',
  },
  {
    rules: [38],
    says: 'across accounts the boundary’s implicit deny always blocks',
    given: { user: allow(), boundary: elsewhere, bucket: allow({ Principal: { AWS: ALICE } }) },
    ask: { resourceAccount: OTHER_ACCOUNT },
    decision: 'implicitDeny',
    by: 'boundaryNoAllow',
  },
  { rules: [39], says: 'no boundary limits nothing', given: { user: allow() }, decision: 'allowed' },
  {
    rules: [43],
    says: 'every level of service control policies needs an Allow',
    given: { user: allow(), scps: [all, [reads], all] },
    decision: 'allowed',
    by: 'identityAllow',
  },
  {
    rules: [43],
    says: 'one level without an Allow blocks',
    given: { user: allow(), scps: [all, [elsewhere], all] },
    decision: 'implicitDeny',
    by: 'serviceControlNoAllow',
  },
  {
    rules: [44],
    says: 'a level without policies blocks',
    given: { user: allow(), scps: [all, []] },
    decision: 'implicitDeny',
    by: 'serviceControlNoAllow',
  },
  {
    rules: [44],
    says: 'an account in no organization is not limited',
    given: { user: allow() },
    decision: 'allowed',
  },
  {
    rules: [45],
    says: 'a Deny at any level is explicit',
    given: { user: allow(), scps: [all, [allow(), deny({ Action: 's3:*' })]] },
    decision: 'explicitDeny',
  },
  {
    rules: [46],
    says: 'service control policies limit what a bucket grants to the account’s own',
    given: { bucket: allow({ Principal: { AWS: ALICE } }), scps: [[elsewhere]] },
    decision: 'implicitDeny',
    by: 'serviceControlNoAllow',
  },
  {
    rules: [46],
    says: 'they bind the root user',
    given: { scps: [[elsewhere]] },
    ask: { principal: `arn:aws:iam::${ACCOUNT}:root` },
    decision: 'implicitDeny',
    by: 'serviceControlNoAllow',
  },
  {
    rules: [48],
    says: 'without resource control policies everything passes',
    given: { user: allow(), rcps: [[]], scps: [all] },
    decision: 'allowed',
  },
  {
    rules: [48],
    says: 'a Deny of a resource control policy wins',
    given: { user: allow(), rcps: [[], [deny({ Principal: '*' })]], scps: [all] },
    decision: 'explicitDeny',
  },
  {
    rules: [48],
    says: 'resource control policies are for the organization’s own resources',
    given: {
      user: allow(),
      bucket: allow({ Principal: '*' }),
      rcps: [[deny({ Principal: '*' })]],
      scps: [all],
    },
    ask: { resourceAccount: OTHER_ACCOUNT },
    decision: 'allowed',
  },
  {
    rules: [49],
    says: 'a guardrail is not named where nothing would have allowed the request anyway',
    given: { user: elsewhere, scps: [[elsewhere]] },
    decision: 'implicitDeny',
    by: 'noAllowMatched',
  },
]
