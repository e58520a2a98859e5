import { ACCOUNT, allow, deny, OBJECT, OTHER_ACCOUNT, ROLE, type Json } from '../given'
import type { RuleCase } from './case'

const EVE = `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`
const THEIR_SESSION = `arn:aws:sts::${OTHER_ACCOUNT}:assumed-role/Auditor/s`
const named = (...AWS: readonly string[]): Json => allow({ Principal: { AWS } })
const service = (...Service: readonly string[]): Json => allow({ Principal: { Service } })
const eve = { principal: EVE }
const logging = { principal: 'logging.s3.amazonaws.com' }

/** Callers whose own policies are not here: from other accounts, and AWS's services, who have none. */
export const outsiderCases: readonly RuleCase[] = [
  {
    rules: [9],
    says: 'whether another account allows its user is not known here',
    given: { bucket: named(EVE) },
    ask: eve,
    decision: 'implicitDeny',
    by: 'foreignIdentityUnknown',
  },
  {
    rules: [9],
    says: 'nor where the bucket names the whole account',
    given: { bucket: named(OTHER_ACCOUNT) },
    ask: eve,
    decision: 'implicitDeny',
    by: 'foreignIdentityUnknown',
  },
  {
    rules: [10],
    says: 'nor where it names everyone',
    given: { bucket: allow({ Principal: '*' }) },
    ask: eve,
    decision: 'implicitDeny',
    by: 'foreignIdentityUnknown',
  },
  {
    rules: [11],
    says: 'without a bucket policy it is known: no',
    given: {},
    ask: eve,
    decision: 'implicitDeny',
    by: 'foreignNoResourceAllow',
  },
  {
    rules: [11],
    says: 'and with one that names somebody else',
    given: { bucket: named(`${EVE}2`, ACCOUNT) },
    ask: eve,
    decision: 'implicitDeny',
    by: 'foreignNoResourceAllow',
  },
  {
    rules: [2],
    says: 'a bucket’s Deny reaches a user of another account',
    given: { bucket: [named(EVE), deny({ Principal: '*' })] },
    ask: eve,
    decision: 'explicitDeny',
  },
  {
    rules: [13],
    says: 'a bucket’s Deny for another account reaches its users',
    given: { bucket: [named(EVE), deny({ Principal: { AWS: OTHER_ACCOUNT } })] },
    ask: eve,
    decision: 'explicitDeny',
  },
  {
    rules: [17],
    says: 'a role of another account is named by its ARN',
    given: { bucket: named(ROLE.replace(ACCOUNT, OTHER_ACCOUNT)) },
    ask: { principal: THEIR_SESSION },
    decision: 'implicitDeny',
    by: 'foreignIdentityUnknown',
  },
  {
    rules: [19],
    says: 'and not by that of this account’s role of the same name',
    given: { bucket: named(ROLE), role: allow() },
    ask: { principal: THEIR_SESSION },
    decision: 'implicitDeny',
    by: 'foreignNoResourceAllow',
  },
  {
    rules: [6],
    says: 'what happens within another account is not known here',
    given: { bucket: named(EVE) },
    ask: { ...eve, resourceAccount: OTHER_ACCOUNT },
    decision: 'implicitDeny',
    by: 'foreignIdentityUnknown',
  },
  {
    rules: [48],
    says: 'resource control policies bind callers from outside',
    given: { bucket: named(EVE), rcps: [[deny({ Principal: '*' })]] },
    ask: eve,
    decision: 'explicitDeny',
  },
  {
    rules: [46],
    says: 'this organization’s service control policies do not bind another account',
    given: { bucket: named(EVE), scps: [[deny()]] },
    ask: eve,
    decision: 'implicitDeny',
    by: 'foreignIdentityUnknown',
  },
  {
    rules: [55],
    says: 'a trust policy that names a user of another account is one of two sides',
    given: { trust: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: EVE } } },
    ask: { ...eve, action: 'sts:AssumeRole', resource: ROLE },
    decision: 'implicitDeny',
    by: 'foreignIdentityUnknown',
  },
  {
    rules: [56],
    says: 'everybody who signs may ask who they are',
    given: {},
    ask: { ...eve, action: 'sts:GetCallerIdentity', resource: '*' },
    decision: 'allowed',
    by: 'callerIdentity',
  },
  {
    rules: [58],
    says: 'a user of another account is kept from a public bucket by Block Public Access',
    given: { bucket: allow({ Principal: '*' }), blockPublicAccess: true },
    ask: eve,
    decision: 'implicitDeny',
    by: 'blockPublicAccess',
  },
  {
    rules: [58],
    says: 'even where another statement names them',
    given: {
      bucket: [named(EVE), allow({ Principal: '*', Action: 's3:PutObject' })],
      blockPublicAccess: true,
    },
    ask: eve,
    decision: 'implicitDeny',
    by: 'blockPublicAccess',
  },
  {
    rules: [23],
    says: 'a service needs a resource Allow, and has it',
    given: { bucket: service('logging.s3.amazonaws.com') },
    ask: logging,
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [23],
    says: 'without one it is denied',
    given: { user: allow(), role: allow() },
    ask: logging,
    decision: 'implicitDeny',
    by: 'noAllowMatched',
  },
  {
    rules: [23],
    says: 'another service does not match',
    given: { bucket: service('s3.amazonaws.com', 'ec2.amazonaws.com') },
    ask: logging,
    decision: 'implicitDeny',
  },
  {
    rules: [23],
    says: 'services compare with case',
    given: { bucket: service('Logging.S3.amazonaws.com') },
    ask: logging,
    decision: 'implicitDeny',
  },
  {
    rules: [23],
    says: 'the account does not mean services',
    given: { bucket: named(ACCOUNT) },
    ask: logging,
    decision: 'implicitDeny',
  },
  {
    rules: [23],
    says: 'a bucket’s Deny reaches a service',
    given: {
      bucket: [
        service('logging.s3.amazonaws.com'),
        deny({ Principal: { Service: 'logging.s3.amazonaws.com' } }),
      ],
    },
    ask: logging,
    decision: 'explicitDeny',
  },
  {
    rules: [23],
    says: 'service control policies do not bind services',
    given: { bucket: service('logging.s3.amazonaws.com'), scps: [[deny()]] },
    ask: logging,
    decision: 'allowed',
  },
  {
    rules: [48],
    says: 'resource control policies bind services',
    given: { bucket: service('logging.s3.amazonaws.com'), rcps: [[deny({ Principal: '*' })]] },
    ask: logging,
    decision: 'explicitDeny',
  },
  {
    rules: [48],
    says: 'and can leave them out by what they are',
    given: {
      bucket: service('logging.s3.amazonaws.com'),
      rcps: [
        [deny({ Principal: '*', Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } })],
      ],
    },
    ask: logging,
    decision: 'allowed',
  },
  {
    rules: [52],
    says: 'a trust policy that names a service lets it assume the role',
    given: {
      trust: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } },
    },
    ask: { principal: 'ec2.amazonaws.com', action: 'sts:AssumeRole', resource: ROLE },
    decision: 'allowed',
    by: 'resourceAllow',
  },
  {
    rules: [54],
    says: 'and no other',
    given: {
      trust: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } },
    },
    ask: { principal: 'lambda.amazonaws.com', action: 'sts:AssumeRole', resource: ROLE },
    decision: 'implicitDeny',
    by: 'noAllowMatched',
  },
  {
    rules: [27],
    says: 'NotPrincipal that lists a service spares it',
    given: {
      bucket: [
        service('logging.s3.amazonaws.com'),
        deny({ NotPrincipal: { Service: 'logging.s3.amazonaws.com' } }),
      ],
    },
    ask: { ...logging, resource: OBJECT },
    decision: 'allowed',
  },
]
