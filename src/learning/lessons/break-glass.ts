import { awsPolicy, bucket, group, objects, policy, user } from '../challenges/arns'
import { edit, fromGroup, join, toGroup } from '../challenges/calls'
import { allow, deny, policyText } from '../challenges/policy-text'
import type { StatementJson } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import type { LessonPlan } from './plan'

type Condition = NonNullable<StatementJson['Condition']>

const MFA = 'aws:MultiFactorAuthPresent'
const ana = user('ana')
const rescuers = ['rescue-1', 'rescue-2']
const [rescue1 = ''] = rescuers.map(user)
const file = objects('production', 'config.json')
const work = (context?: Readonly<Record<string, string>>) =>
  ['s3:GetObject', 's3:PutObject'].map((action) => asked(action, file, context))
const write = (context?: Readonly<Record<string, string>>) => asked('s3:PutObject', file, context)

const all = [bucket('production'), objects('production')]
const no = (Condition?: Condition) => deny('s3:*', all, Condition && { Condition })
const use = allow(['s3:GetObject', 's3:PutObject'], objects('production'), { Sid: 'UseProduction' })
const notThem = { StringNotEquals: { 'aws:username': rescuers } }
const them = { StringEquals: { 'aws:username': rescuers } }
const withoutMfa = { BoolIfExists: { [MFA]: 'false' } }
const handsOff = (...statements: readonly StatementJson[]) => edit('HandsOff', policyText(...statements))
const joined = rescuers.map((name) => join(name, 'Emergency'))
const editHandsOff = asked('iam:CreatePolicyVersion', policy('HandsOff'))
const runIam = (...statements: readonly StatementJson[]) => edit('RunIam', policyText(...statements))

export const breakGlass: LessonPlan = {
  id: 'break-glass',
  minutes: 10,
  practise: ['break-glass', 'capstone'],
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Everyone', 'Platform'] },
        ...['bo', ...rescuers].map((name) => ({ name, groups: ['Everyone'] })),
      ],
      groups: [
        { name: 'Everyone', attachedPolicies: [policy('HandsOff')] },
        { name: 'Platform', attachedPolicies: [policy('RunIam')] },
        { name: 'Emergency', attachedPolicies: [policy('UseProduction')] },
      ],
      policies: [
        { name: 'HandsOff', document: policyText(no()) },
        { name: 'UseProduction', document: policyText(use) },
        { name: 'RunIam', document: policyText(allow('iam:*', '*', { Sid: 'RunIam' })) },
      ],
      buckets: ['production'],
    },
    [by(rescue1, write({ [MFA]: 'true' })), by(ana, write({ [MFA]: 'true' })), by(ana, editHandsOff)],
  ),
  steps: [
    {
      id: 'fire',
      kind: 'predict',
      show: { request: by(rescue1, write({ [MFA]: 'true' })), policy: `managed:${policy('HandsOff')}` },
      goals: [
        {
          kind: 'guess',
          id: 'joined',
          guess: {
            ask: 'decision',
            request: by(rescue1, write({ [MFA]: 'true' })),
            after: [join('rescue-1', 'Emergency')],
            choice: 'three',
          },
        },
      ],
      wrong: [{ id: 'emergency', answers: { joined: 'allowed' }, fails: 'joined' }],
    },
    {
      id: 'exception',
      kind: 'do',
      show: { request: by(rescue1, write({ [MFA]: 'true' })), policy: `managed:${policy('HandsOff')}` },
      statements: {
        policy: `managed:${policy('HandsOff')}`,
        cards: [
          { id: 'everybody', text: JSON.stringify(no()) },
          { id: 'allow', text: JSON.stringify(allow('s3:*', all, { Condition: them })) },
          { id: 'but', text: JSON.stringify(no(notThem)) },
          { id: 'them', text: JSON.stringify(no(them)) },
        ],
      },
      goals: [
        {
          kind: 'decision',
          id: 'rescue',
          principals: rescuers.map(user),
          requests: work({ [MFA]: 'true' }),
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'others',
          principals: ['ana', 'bo'].map(user),
          requests: [...work(), ...work({ [MFA]: 'true' })],
          expect: 'explicitDeny',
        },
        ...rescuers.map((name) => ({
          kind: 'shape' as const,
          id: `${name}-stays`,
          fact: { is: 'member' as const, user: name, group: 'Everyone', member: true },
        })),
      ],
      calls: [handsOff(no(notThem)), ...joined],
      wrong: [
        {
          id: 'allow',
          calls: [handsOff(no(), allow('s3:*', all, { Condition: them })), ...joined],
          fails: 'rescue',
        },
        { id: 'turned', calls: [handsOff(no(them)), ...joined], fails: 'rescue' },
        { id: 'drop', calls: [fromGroup('Everyone', 'HandsOff'), ...joined], fails: 'others' },
        { id: 'nobody-in', calls: [handsOff(no(notThem))], fails: 'rescue' },
      ],
    },
    {
      id: 'and',
      kind: 'predict',
      show: { request: by(rescue1, write({ [MFA]: 'false' })), policy: `managed:${policy('HandsOff')}` },
      goals: [
        {
          kind: 'guess',
          id: 'no-mfa',
          guess: {
            ask: 'decision',
            request: by(rescue1, write({ [MFA]: 'false' })),
            after: [handsOff(no({ ...notThem, ...withoutMfa }))],
          },
        },
        {
          kind: 'guess',
          id: 'ana-mfa',
          guess: {
            ask: 'decision',
            request: by(ana, write({ [MFA]: 'true' })),
            after: [handsOff(no({ ...notThem, ...withoutMfa }))],
            choice: 'three',
          },
        },
      ],
      wrong: [
        { id: 'one-is-enough', answers: { 'no-mfa': 'denied' }, fails: 'no-mfa' },
        { id: 'still-loud', answers: { 'ana-mfa': 'explicitDeny' }, fails: 'ana-mfa' },
      ],
    },
    {
      id: 'mfa',
      kind: 'do',
      show: { request: by(rescue1, write()), policy: `managed:${policy('HandsOff')}` },
      goals: [
        {
          kind: 'decision',
          id: 'rescue-with',
          principals: rescuers.map(user),
          requests: work({ [MFA]: 'true' }),
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'rescue-without',
          principals: rescuers.map(user),
          requests: [...work(), ...work({ [MFA]: 'false' })],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'others-never',
          principals: ['ana', 'bo'].map(user),
          requests: [...work(), ...work({ [MFA]: 'true' })],
          expect: 'explicitDeny',
        },
      ],
      calls: [handsOff(no(notThem), no(withoutMfa))],
      wrong: [
        { id: 'one', calls: [handsOff(no({ ...notThem, ...withoutMfa }))], fails: 'rescue-without' },
        {
          id: 'bool',
          calls: [handsOff(no(notThem), no({ Bool: { [MFA]: 'false' } }))],
          fails: 'rescue-without',
        },
        { id: 'only-mfa', calls: [handsOff(no(withoutMfa))], fails: 'others-never' },
      ],
    },
    {
      id: 'pane',
      kind: 'predict',
      show: { request: by(ana, editHandsOff), policy: `managed:${policy('RunIam')}` },
      goals: [
        {
          kind: 'guess',
          id: 'joins',
          guess: {
            ask: 'decision',
            request: by(ana, write({ [MFA]: 'true' })),
            after: [join('ana', 'Emergency')],
          },
        },
        { kind: 'guess', id: 'rewrites', guess: { ask: 'decision', request: by(ana, editHandsOff) } },
      ],
      wrong: [
        { id: 'member', answers: { joins: 'allowed' }, fails: 'joins' },
        { id: 'protected', answers: { rewrites: 'denied' }, fails: 'rewrites' },
      ],
    },
    {
      id: 'keys',
      kind: 'build',
      show: { request: by(ana, editHandsOff), policy: `managed:${policy('RunIam')}` },
      goals: [
        {
          kind: 'decision',
          id: 'ana-looks',
          principals: [ana],
          requests: [
            asked('iam:ListGroups', '*'),
            asked('iam:GetGroup', group('Everyone')),
            asked('iam:GetPolicyVersion', policy('HandsOff')),
          ],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'no-hammer',
          principals: [ana],
          requests: [
            editHandsOff,
            asked('iam:SetDefaultPolicyVersion', policy('HandsOff')),
            asked('iam:DetachGroupPolicy', group('Everyone')),
            asked('iam:RemoveUserFromGroup', group('Everyone')),
            asked('iam:PutGroupPolicy', group('Platform')),
            asked('iam:AttachUserPolicy', ana),
          ],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'no-envelope',
          principals: [ana],
          requests: [
            asked('iam:AddUserToGroup', group('Emergency')),
            asked('iam:CreateAccessKey', rescue1),
            asked('iam:UpdateLoginProfile', rescue1),
            asked('iam:UpdateUser', ana),
          ],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'still-works',
          principals: rescuers.map(user),
          requests: work({ [MFA]: 'true' }),
          expect: 'allowed',
        },
      ],
      calls: [runIam(allow(['iam:Get*', 'iam:List*'], '*', { Sid: 'LookAtIam' }))],
      wrong: [
        {
          id: 'one-door',
          calls: [
            runIam(
              allow('iam:*', '*'),
              deny(['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'], policy('HandsOff')),
            ),
          ],
          fails: 'no-hammer',
        },
        { id: 'nothing', calls: [fromGroup('Platform', 'RunIam')], fails: 'ana-looks' },
        {
          id: 'policies-only',
          calls: [runIam(allow(['iam:Get*', 'iam:List*', 'iam:*AccessKey', 'iam:*LoginProfile'], '*'))],
          fails: 'no-envelope',
        },
        {
          id: 'both',
          calls: [toGroup('Platform', awsPolicy('IAMReadOnlyAccess'))],
          fails: 'no-hammer',
        },
      ],
    },
  ],
}
