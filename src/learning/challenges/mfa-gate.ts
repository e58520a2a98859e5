import { objects, policy, user } from './arns'
import { edit } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import type { StatementJson } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const MFA = 'aws:MultiFactorAuthPresent'
const enrolling = ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:ListMFADevices']

const work = (context?: Readonly<Record<string, string>>) => [
  asked('s3:GetObject', objects('vault', 'plans.pdf'), context),
  asked('s3:PutObject', objects('vault', 'plans.pdf'), context),
]
const enrol = (name: string) =>
  [undefined, { [MFA]: 'false' }].flatMap((context) => [
    asked('iam:EnableMFADevice', user(name), context),
    asked('iam:CreateVirtualMFADevice', `arn:aws:iam::123456789012:mfa/${name}`, context),
  ])

const useVault = (Condition?: StatementJson['Condition']) =>
  allow(['s3:GetObject', 's3:PutObject'], objects('vault'), {
    Sid: 'UseVault',
    ...(Condition && { Condition }),
  })
const enrolOneself = allow(
  enrolling,
  ['arn:aws:iam::123456789012:user/${aws:username}', 'arn:aws:iam::123456789012:mfa/${aws:username}'],
  { Sid: 'EnrolOneself' },
)
const gate = (Condition: NonNullable<StatementJson['Condition']>): StatementJson => ({
  Sid: 'NothingWithoutMfa',
  Effect: 'Deny',
  // To begin a session with MFA by an access key one asks for it by that key, without MFA.
  NotAction: [...enrolling, 'sts:GetSessionToken'],
  Resource: '*',
  Condition,
})
const save = (...statements: readonly StatementJson[]) => [edit('Vault', policyText(...statements))]

export const mfaGate: Plan = {
  id: 'mfa-gate',
  version: 1,
  start: start(
    {
      users: ['ana', 'bo'].map((name) => ({ name, groups: ['Keepers'] })),
      groups: [{ name: 'Keepers', attachedPolicies: [policy('Vault')] }],
      policies: [
        { name: 'Vault', document: policyText(useVault(), enrolOneself, gate({ Bool: { [MFA]: 'false' } })) },
      ],
      buckets: ['vault'],
    },
    [
      by(user('ana'), asked('s3:GetObject', objects('vault', 'plans.pdf'), { [MFA]: 'false' })),
      by(user('ana'), asked('s3:GetObject', objects('vault', 'plans.pdf'))),
      by(user('ana'), asked('s3:GetObject', objects('vault', 'plans.pdf'), { [MFA]: 'true' })),
    ],
  ),
  goals: [
    {
      kind: 'guess',
      id: 'key',
      guess: {
        ask: 'decision',
        request: by(user('ana'), asked('s3:GetObject', objects('vault', 'plans.pdf'))),
      },
    },
    {
      kind: 'decision',
      id: 'with',
      principals: ['ana', 'bo'].map(user),
      requests: work({ [MFA]: 'true' }),
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'console',
      principals: ['ana', 'bo'].map(user),
      requests: work({ [MFA]: 'false' }),
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'access-key',
      principals: ['ana', 'bo'].map(user),
      requests: work(),
      expect: 'denied',
    },
    { kind: 'decision', id: 'enrol', principals: [user('ana')], requests: enrol('ana'), expect: 'allowed' },
    {
      kind: 'decision',
      id: 'enrol-others',
      principals: [user('ana')],
      requests: enrol('bo'),
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'no-more',
      principals: ['ana', 'bo'].map(user),
      requests: tooMuch('vault', { [MFA]: 'true' }),
      expect: 'denied',
    },
    {
      kind: 'touch',
      id: 'policy',
      policies: [`managed:${policy('Vault')}`],
      operations: ['CreatePolicyVersion'],
    },
  ],
  solutions: [
    { id: 'exists', calls: save(useVault(), enrolOneself, gate({ BoolIfExists: { [MFA]: 'false' } })) },
    { id: 'allow', calls: save(useVault({ Bool: { [MFA]: 'true' } }), enrolOneself) },
  ],
  wrong: [
    {
      id: 'everything',
      calls: save(useVault(), enrolOneself, {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { BoolIfExists: { [MFA]: 'false' } },
      }),
      fails: 'enrol',
    },
    {
      id: 'absent',
      calls: save(useVault(), enrolOneself, gate({ Null: { [MFA]: 'true' } })),
      fails: 'console',
    },
    {
      id: 'allow-exists',
      calls: save(useVault({ BoolIfExists: { [MFA]: 'true' } }), enrolOneself),
      fails: 'access-key',
    },
    { id: 'turned', calls: save(useVault(), enrolOneself, gate({ Bool: { [MFA]: 'true' } })), fails: 'with' },
    {
      id: 'guess',
      answers: { key: 'denied' },
      calls: save(useVault({ Bool: { [MFA]: 'true' } }), enrolOneself),
      fails: 'key',
    },
  ],
  statements: {
    policy: `managed:${policy('Vault')}`,
    cards: [
      { id: 'bool', text: JSON.stringify(gate({ Bool: { [MFA]: 'false' } })) },
      { id: 'use', text: JSON.stringify(useVault()) },
      { id: 'exists', text: JSON.stringify(gate({ BoolIfExists: { [MFA]: 'false' } })) },
      { id: 'enrol', text: JSON.stringify(enrolOneself) },
      { id: 'null', text: JSON.stringify(gate({ Null: { [MFA]: 'true' } })) },
      { id: 'use-exists', text: JSON.stringify(useVault({ BoolIfExists: { [MFA]: 'true' } })) },
    ],
  },
}
