import { bucket, objects, policy, user } from './arns'
import { edit, fromGroup, join } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import type { StatementJson } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const MFA = 'aws:MultiFactorAuthPresent'
const rescuers = ['rescue-1', 'rescue-2']
const work = (context?: Readonly<Record<string, string>>) =>
  ['s3:GetObject', 's3:PutObject'].map((action) =>
    asked(action, objects('production', 'config.json'), context),
  )

const all = [bucket('production'), objects('production')]
const no = (Condition?: StatementJson['Condition']) => deny('s3:*', all, Condition && { Condition })
const use = (Condition?: StatementJson['Condition']) =>
  policyText(allow(['s3:GetObject', 's3:PutObject'], objects('production'), Condition && { Condition }))
const notThem = { StringNotEquals: { 'aws:username': rescuers } }
const withoutMfa = { BoolIfExists: { [MFA]: 'false' } }
const joined = rescuers.map((name) => join(name, 'Emergency'))
const save = (...statements: readonly StatementJson[]) => [
  edit('HandsOff', policyText(...statements)),
  ...joined,
]

export const breakGlass: Plan = {
  id: 'break-glass',
  version: 1,
  start: start(
    {
      users: ['ana', 'bo', ...rescuers].map((name) => ({ name, groups: ['Everyone'] })),
      groups: [
        { name: 'Everyone', attachedPolicies: [policy('HandsOff')] },
        { name: 'Emergency', attachedPolicies: [policy('UseProduction')] },
      ],
      policies: [
        { name: 'HandsOff', document: policyText(no()) },
        { name: 'UseProduction', document: use() },
      ],
      buckets: ['production'],
    },
    [
      by(user('rescue-1'), asked('s3:PutObject', objects('production', 'config.json'), { [MFA]: 'true' })),
      by(user('rescue-1'), asked('s3:PutObject', objects('production', 'config.json'))),
      by(user('ana'), asked('s3:PutObject', objects('production', 'config.json'), { [MFA]: 'true' })),
    ],
  ),
  goals: [
    {
      kind: 'guess',
      id: 'joined',
      guess: {
        ask: 'decision',
        request: by(
          user('rescue-1'),
          asked('s3:GetObject', objects('production', 'config.json'), { [MFA]: 'true' }),
        ),
        after: [join('rescue-1', 'Emergency')],
        choice: 'three',
      },
    },
    {
      kind: 'decision',
      id: 'normal',
      principals: ['ana', 'bo'].map(user),
      requests: [...work(), ...work({ [MFA]: 'true' })],
      expect: 'explicitDeny',
    },
    {
      kind: 'decision',
      id: 'rescue',
      principals: rescuers.map(user),
      requests: work({ [MFA]: 'true' }),
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'mfa',
      principals: rescuers.map(user),
      requests: [...work(), ...work({ [MFA]: 'false' })],
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'no-more',
      principals: rescuers.map(user),
      requests: tooMuch('production', { [MFA]: 'true' }),
      expect: 'denied',
    },
    {
      kind: 'touch',
      id: 'stay',
      operations: [
        'AddUserToGroup',
        'AttachGroupPolicy',
        'CreatePolicy',
        'CreatePolicyVersion',
        'PutGroupPolicy',
        'TagUser',
      ],
    },
  ],
  solutions: [
    { id: 'names', calls: save(no(notThem), no(withoutMfa)) },
    {
      id: 'tags',
      calls: [
        ...rescuers.map((UserName) => ({
          operation: 'TagUser' as const,
          parameters: { UserName, Tags: [{ Key: 'BreakGlass', Value: 'yes' }] },
        })),
        ...save(no({ StringNotEquals: { 'aws:PrincipalTag/BreakGlass': 'yes' } })),
        edit('UseProduction', use({ Bool: { [MFA]: 'true' } })),
      ],
    },
  ],
  wrong: [
    { id: 'join', calls: joined, fails: 'rescue' },
    { id: 'drop', calls: [fromGroup('Everyone', 'HandsOff'), ...joined], fails: 'normal' },
    { id: 'no-mfa', calls: save(no(notThem)), fails: 'mfa' },
    { id: 'and', calls: save(no({ ...notThem, ...withoutMfa })), fails: 'normal' },
    { id: 'bool', calls: save(no(notThem), no({ Bool: { [MFA]: 'false' } })), fails: 'mfa' },
  ],
}
