import { allow, deny, without, type Json } from '../given'
import type { RuleCase } from './case'

type Row = readonly [
  rule: number,
  says: string,
  entries: string | readonly string[],
  action: string,
  covers: boolean,
]

/** Each row is asked of Action, which must match as said, and of NotAction, which must do the opposite. */
const rows: readonly Row[] = [
  [59, 'service and name compare ignoring case', 'S3:getobject', 's3:GetObject', true],
  [59, 'the request may be spelled in any case too', 's3:GetObject', 'S3:GETOBJECT', true],
  [60, '* is any run of characters', 's3:Get*', 's3:GetObject', true],
  [60, '* may be empty', 's3:GetObject*', 's3:GetObject', true],
  [60, '* may stand in the middle, several times', 's3:*t*bje*', 's3:GetObject', true],
  [60, '? is one character', 's3:Get?bject', 's3:GetObject', true],
  [60, '? is not none', 's3:GetObject?', 's3:GetObject', false],
  [60, '? is not two', 's3:Get?ject', 's3:GetObject', false],
  [60, 'the whole name must match', 's3:Get', 's3:GetObject', false],
  [60, '"*" matches everything', '*', 's3:GetObject', true],
  [60, 'entries are alternatives', ['ec2:*', 's3:GetObject'], 's3:GetObject', true],
  [60, 'another service is another action', 'ec2:GetObject', 's3:GetObject', false],
  [61, 'a wildcard in the service prefix does not match', 's3*:GetObject', 's3:GetObject', false],
  [61, 'nor does "*:*"', '*:*', 's3:GetObject', false],
  [61, '"**" equals "*"', '**', 's3:GetObject', true],
  [61, 'so does "s3:**"', 's3:**', 's3:GetObject', true],
  [62, 'an empty action never matches', '', 's3:GetObject', false],
  [62, 'nor one with white space before it', ' s3:GetObject', 's3:GetObject', false],
  [62, 'nor with white space after it', 's3:GetObject\t', 's3:GetObject', false],
  [62, 'nor with a comma inside', 's3:GetObject,s3:PutObject', 's3:GetObject', false],
  [62, 'nor with white space in a wildcard', 's3:* ', 's3:GetObject', false],
  [65, 'a point is a point', 's3:Get.bject', 's3:GetObject', false],
  [65, 'brackets are brackets', 's3:(GetObject)', 's3:GetObject', false],
  [65, 'an open bracket breaks nothing', 's3:[Get*', 's3:GetObject', false],
  [65, 'a plus is a plus', 's3:Get+Object', 's3:GettObject', false],
]

const notAction = (NotAction: string | readonly string[]): Json => without('Action', allow({ NotAction }))

export const actionCases: readonly RuleCase[] = [
  ...rows.flatMap(([rule, says, entries, action, covers]): RuleCase[] => [
    {
      rules: [rule],
      says,
      given: { user: allow({ Action: entries }) },
      ask: { action },
      decision: covers ? 'allowed' : 'implicitDeny',
    },
    {
      rules: [rule === 62 ? 63 : 64],
      says: `NotAction of ${JSON.stringify(entries)} ${covers ? 'leaves out' : 'matches'} ${action}`,
      given: { user: notAction(entries) },
      ask: { action },
      decision: covers ? 'implicitDeny' : 'allowed',
    },
  ]),
  {
    rules: [64],
    says: 'NotAction matches only if no entry does',
    given: { user: notAction(['ec2:*', 's3:Get*']) },
    decision: 'implicitDeny',
  },
  {
    rules: [64],
    says: 'a Deny with NotAction denies everything else',
    given: { user: [allow(), without('Action', deny({ NotAction: 'iam:*' }))] },
    decision: 'explicitDeny',
  },
  {
    rules: [62],
    says: 'an action without a service never matches',
    given: { user: allow({ Action: 'GetObject' }) },
    decision: 'implicitDeny',
  },
]
