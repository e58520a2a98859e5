import { ACCOUNT, ALICE, allow, BUCKET, deny, without, type Json } from '../given'
import type { RuleCase } from './case'

const home = `${BUCKET}/\${aws:username}/*`
const mine = { resource: `${BUCKET}/alice/notes` }
const team = `${BUCKET}/\${aws:PrincipalTag/team}/*`
const withVersion = (Version: string | undefined, Statement: Json): Json =>
  Version === undefined ? { Statement } : { Version, Statement }
const when = (operator: string, key: string, value: unknown): Json =>
  allow({ Condition: { [operator]: { [key]: value } } })

export const variableCases: readonly RuleCase[] = [
  {
    rules: [78],
    says: 'a variable is filled in where the Version is 2012-10-17',
    given: { user: allow({ Resource: home }) },
    ask: mine,
    decision: 'allowed',
  },
  {
    rules: [78],
    says: 'and not where it is 2008-10-17',
    given: { user: withVersion('2008-10-17', allow({ Resource: home })) },
    ask: mine,
    decision: 'implicitDeny',
  },
  {
    rules: [78],
    says: 'nor where it is absent',
    given: { user: withVersion(undefined, allow({ Resource: home })) },
    ask: mine,
    decision: 'implicitDeny',
  },
  {
    rules: [78],
    says: 'there it is literal text',
    given: { user: withVersion(undefined, allow({ Resource: home })) },
    ask: { resource: `${BUCKET}/\${aws:username}/x` },
    decision: 'allowed',
  },
  {
    rules: [78],
    says: 'in conditions too',
    given: { user: withVersion('2008-10-17', when('StringEquals', 's3:prefix', '${aws:username}')) },
    ask: { context: { 's3:prefix': 'alice' } },
    decision: 'implicitDeny',
  },
  {
    rules: [79],
    says: 'before the fifth colon a variable is literal',
    given: { user: allow({ Resource: 'arn:aws:iam::${aws:PrincipalAccount}:user/alice' }) },
    ask: { action: 'iam:GetUser', resource: ALICE },
    decision: 'implicitDeny',
  },
  {
    rules: [79],
    says: 'in the value of an Arn operator it may stand in any segment',
    given: { user: when('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:${aws:PrincipalAccount}:*') },
    ask: { context: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${ACCOUNT}:news` } },
    decision: 'allowed',
  },
  {
    rules: [79],
    says: 'and for a whole ARN',
    given: { user: when('ArnEquals', 'aws:SourceArn', '${aws:PrincipalArn}') },
    ask: { context: { 'aws:SourceArn': ALICE } },
    decision: 'allowed',
  },
  {
    rules: [79],
    says: 'a Numeric operator knows none',
    given: { user: when('NumericEquals', 's3:max-keys', '${aws:PrincipalAccount}') },
    ask: { context: { 's3:max-keys': ACCOUNT } },
    decision: 'implicitDeny',
  },
  {
    rules: [79],
    says: 'nor does an action',
    given: { user: allow({ Action: 's3:${aws:username}' }) },
    ask: { action: 's3:alice' },
    decision: 'implicitDeny',
  },
  {
    rules: [80],
    says: 'key names are case-insensitive',
    given: { user: allow({ Resource: `${BUCKET}/\${AWS:UserName}/*` }) },
    ask: mine,
    decision: 'allowed',
  },
  {
    rules: [80],
    says: 'tag keys may contain a slash',
    given: {
      user: allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/org/team}/*` }),
      tags: { 'org/team': 'red' },
    },
    ask: { resource: `${BUCKET}/red/x` },
    decision: 'allowed',
  },
  {
    rules: [81],
    says: 'a * in the value is no wildcard',
    given: { user: allow({ Resource: team }), tags: { team: '*' } },
    ask: { resource: `${BUCKET}/red/x` },
    decision: 'implicitDeny',
  },
  {
    rules: [81],
    says: 'it is a literal *',
    given: { user: allow({ Resource: team }), tags: { team: '*' } },
    ask: { resource: `${BUCKET}/*/x` },
    decision: 'allowed',
  },
  {
    rules: [81],
    says: 'in StringLike too',
    given: { user: when('StringLike', 's3:prefix', '${aws:PrincipalTag/team}'), tags: { team: '*' } },
    ask: { context: { 's3:prefix': 'red' } },
    decision: 'implicitDeny',
  },
  {
    rules: [82],
    says: 'a default stands in for a key without a value',
    given: { user: allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/team, 'none'}/*` }) },
    ask: { resource: `${BUCKET}/none/x` },
    decision: 'allowed',
  },
  {
    rules: [82],
    says: 'but not for one with a value',
    given: {
      user: allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/team, 'none'}/*` }),
      tags: { team: 'red' },
    },
    ask: { resource: `${BUCKET}/none/x` },
    decision: 'implicitDeny',
  },
  {
    rules: [82],
    says: 'a default without quotes is no default',
    given: { user: allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/team, none}/*` }) },
    ask: { resource: `${BUCKET}/none/x` },
    decision: 'implicitDeny',
  },
  {
    rules: [83],
    says: 'an unset variable in Resource matches nothing',
    given: { user: allow({ Resource: team }) },
    ask: { resource: `${BUCKET}//x` },
    decision: 'implicitDeny',
  },
  {
    rules: [83],
    says: 'nor under a positive operator',
    given: { user: when('StringLike', 's3:prefix', '${aws:PrincipalTag/team}*') },
    ask: { context: { 's3:prefix': 'red' } },
    decision: 'implicitDeny',
  },
  {
    rules: [83],
    says: 'other values of the list still may',
    given: { user: when('StringLike', 's3:prefix', ['${aws:PrincipalTag/team}*', 'red']) },
    ask: { context: { 's3:prefix': 'red' } },
    decision: 'allowed',
  },
  {
    rules: [84],
    says: 'a negated operator matches',
    given: {
      user: [allow(), deny({ Condition: { StringNotEquals: { 's3:prefix': '${aws:PrincipalTag/team}' } } })],
    },
    ask: { context: { 's3:prefix': 'red' } },
    decision: 'explicitDeny',
  },
  {
    rules: [84],
    says: 'a NotResource entry then matches nothing, so a Deny with it denies',
    given: { user: [allow(), without('Resource', deny({ NotResource: team }))] },
    ask: { resource: `${BUCKET}/red/x` },
    decision: 'explicitDeny',
  },
  {
    rules: [85],
    says: 'a multivalued key cannot be a variable',
    given: { user: allow({ Resource: `${BUCKET}/\${aws:TagKeys}/*` }) },
    ask: { resource: `${BUCKET}/red/x`, context: { 'aws:TagKeys': ['red'] } },
    decision: 'implicitDeny',
  },
  {
    rules: [86],
    says: 'an empty string counts as no value',
    given: { user: allow({ Resource: team }), tags: { team: '' } },
    ask: { resource: `${BUCKET}//x` },
    decision: 'implicitDeny',
  },
  {
    rules: [86],
    says: 'so the default stands in',
    given: { user: allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/team, 'none'}/*` }), tags: { team: '' } },
    ask: { resource: `${BUCKET}/none/x` },
    decision: 'allowed',
  },
  {
    rules: [81],
    says: '${*} is a literal *',
    given: { user: allow({ Resource: `${BUCKET}/\${*}` }) },
    ask: { resource: `${BUCKET}/x` },
    decision: 'implicitDeny',
  },
  {
    rules: [81],
    says: '${*} matches a *',
    given: { user: allow({ Resource: `${BUCKET}/\${*}` }) },
    ask: { resource: `${BUCKET}/*` },
    decision: 'allowed',
  },
  {
    rules: [81],
    says: '${$} is a dollar sign',
    given: { user: allow({ Resource: `${BUCKET}/\${$}{aws:username}` }) },
    ask: { resource: `${BUCKET}/\${aws:username}` },
    decision: 'allowed',
  },
]
