import { ACCOUNT, allow, BUCKET, deny, OBJECT, without, type Json } from '../given'
import type { RuleCase } from './case'

type Row = readonly [
  rule: number,
  says: string,
  entries: string | readonly string[],
  resource: string,
  /** Whether an entry covers it; `invalid` spoils NotResource as well. */
  covers: boolean | 'invalid',
]

const instance = `arn:aws:ec2:eu-west-1:${ACCOUNT}:instance/i-1`
const logs = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:app:log-stream:one`

/** Each row is asked of Resource, which must match as said, and of NotResource, which must do the opposite. */
const rows: readonly Row[] = [
  [
    66,
    'partition, service, region and account compare ignoring case',
    'arn:AWS:EC2:EU-West-1:123456789012:instance/i-1',
    instance,
    true,
  ],
  [66, 'the resource part compares with case', 'arn:aws:s3:::app-logs/2026/01.LOG', OBJECT, false],
  [67, '* crosses slashes', `${BUCKET}/*.log`, OBJECT, true],
  [67, '* crosses colons after the fifth', `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:*:one`, logs, true],
  [
    67,
    'a * that ends an earlier segment may reach over colons',
    'arn:aws:logs:eu-*:log-stream:one',
    logs,
    true,
  ],
  [
    67,
    'a * that ends an earlier segment does reach over colons',
    'arn:aws:logs:*:*:app:log-stream:one',
    logs,
    true,
  ],
  [
    67,
    'it may swallow whole segments',
    'arn:aws:logs:*::*:one',
    `arn:aws:logs:eu-west-1:${ACCOUNT}::a:one`,
    true,
  ],
  [67, 'a * elsewhere in a segment stays inside it', 'arn:aws:logs:e*1:app:log-stream:one', logs, false],
  [
    67,
    'a * in the middle of the region does not reach the account',
    `arn:aws:logs:e*2:log-group:x`,
    `arn:aws:logs:eu-west-1:${ACCOUNT}2:log-group:x`,
    false,
  ],
  [67, '? is one character', `${BUCKET}/2026/0?.log`, OBJECT, true],
  [68, 'a bucket’s ARN does not match its objects', BUCKET, OBJECT, false],
  [68, 'bucket/* does not match the bucket', `${BUCKET}/*`, BUCKET, false],
  [68, 'bucket* matches both', `${BUCKET}*`, OBJECT, true],
  [69, 'wildcards are allowed in type segments', 'arn:aws:ec2:*:*:*/*', instance, true],
  [69, 'and for all of the type’s name', `arn:aws:ec2:eu-west-1:${ACCOUNT}:*/i-1`, instance, true],
  [70, 'a request for * is matched by *', '*', '*', true],
  [
    70,
    'a request for * is not matched by an ARN, wildcards or none',
    ['arn:aws:s3:::*', 'arn:*:*:*:*:*'],
    '*',
    false,
  ],
  [72, 'entries are alternatives', ['arn:aws:ec2:*:*:*', `${BUCKET}/*`], OBJECT, true],
  [72, 'another service’s ARN counts as outside', 'arn:aws:ec2:*:*:*', OBJECT, false],
  [73, 'a short ARN is filled up with *', 'arn:aws:s3', OBJECT, true],
  [73, 'down to a partition', 'arn:aws', OBJECT, true],
  [73, 'and still must match as far as it goes', 'arn:aws:ec2', OBJECT, false],
  [76, '"foo" is invalid and matches nothing', 'foo', 'foo', 'invalid'],
  [76, 'nor does an empty entry match', '', OBJECT, 'invalid'],
  [76, 'only "*" is everything, "**" is no ARN', '**', OBJECT, 'invalid'],
  [65, 'other characters are literal', 'arn:aws:s3:::app.logs/*', OBJECT, false],
]

const notResource = (NotResource: string | readonly string[]): Json =>
  without('Resource', allow({ NotResource }))
const bucket = (Resource: string) => allow({ Principal: '*', Resource })

export const resourceCases: readonly RuleCase[] = [
  ...rows.flatMap(([rule, says, entries, resource, covers]): RuleCase[] => [
    {
      rules: [rule],
      says,
      given: { user: allow({ Resource: entries }) },
      ask: { resource },
      decision: covers === true ? 'allowed' : 'implicitDeny',
    },
    {
      rules: [covers === 'invalid' ? 76 : 72],
      says: `NotResource of ${JSON.stringify(entries)} ${covers === false ? 'matches' : 'does not match'} ${resource}`,
      given: { user: notResource(entries) },
      ask: { resource },
      decision: covers === false ? 'allowed' : 'implicitDeny',
    },
  ]),
  {
    rules: [76],
    says: 'one invalid entry spoils NotResource',
    given: { user: notResource(['arn:aws:ec2:*:*:*', 'foo']) },
    decision: 'implicitDeny',
  },
  {
    rules: [71],
    says: 'a Deny on an ARN does not deny a request for *',
    given: { user: [allow(), deny({ Resource: 'arn:aws:s3:::*' })] },
    ask: { action: 's3:ListAllMyBuckets', resource: '*' },
    decision: 'allowed',
  },
  {
    rules: [71],
    says: 'a Deny with NotResource does',
    given: { user: [allow(), without('Resource', deny({ NotResource: 'arn:aws:s3:::*' }))] },
    ask: { action: 's3:ListAllMyBuckets', resource: '*' },
    decision: 'explicitDeny',
  },
  {
    rules: [73],
    says: 'a boundary fills a short ARN up too',
    given: { user: allow(), boundary: allow({ Resource: 'arn:aws:s3' }) },
    decision: 'allowed',
  },
  {
    rules: [74],
    says: 'a bucket’s policy does not fill up a short ARN',
    given: { bucket: bucket('arn:aws:s3') },
    decision: 'implicitDeny',
  },
  {
    rules: [74],
    says: 'unless it contains a *',
    given: { bucket: bucket('arn:aws:s*') },
    decision: 'allowed',
  },
  {
    rules: [75],
    says: 'a service control policy fills up a short ARN with a * at its end',
    given: { user: allow(), scps: [[allow({ Resource: 'arn:aws:s3:*' })]] },
    decision: 'allowed',
  },
  {
    rules: [75],
    says: 'but no other',
    given: { user: allow(), scps: [[allow({ Resource: 'arn:*:s3' })]] },
    decision: 'implicitDeny',
  },
  {
    rules: [75],
    says: 'a resource control policy with a short ARN is invalid',
    given: { user: allow(), rcps: [[deny({ Principal: '*', Resource: 'arn:aws:s3*' })]], scps: [[allow()]] },
    decision: 'allowed',
  },
]
