import { bucket, objects, policy, user } from '../challenges/arns'
import { edit, putOnGroup, putOnUser, toGroup } from '../challenges/calls'
import { allow, deny, policyText } from '../challenges/policy-text'
import type { StatementJson } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { tooMuch } from '../challenges/too-much'
import type { LessonPlan } from './plan'

type Condition = NonNullable<StatementJson['Condition']>

const MFA = 'aws:MultiFactorAuthPresent'

const minutes = (context?: Readonly<Record<string, string>>) =>
  by(user('bo'), asked('s3:GetObject', objects('minutes', 'may.txt'), context))
const inside = minutes({ 'aws:SourceIp': '203.0.113.7' })
const outside = minutes({ 'aws:SourceIp': '198.51.100.9' })

const plans = (action: string, context?: Readonly<Record<string, string>>) =>
  asked(action, objects('vault', 'plans.pdf'), context)
const work = (context?: Readonly<Record<string, string>>) =>
  ['s3:GetObject', 's3:PutObject'].map((action) => plans(action, context))
const withMfa = by(user('ana'), plans('s3:GetObject', { [MFA]: 'true' }))
const withKey = by(user('ana'), plans('s3:GetObject'))

const useVault = (Condition?: Condition) =>
  allow(['s3:GetObject', 's3:PutObject'], objects('vault'), {
    Sid: 'UseVault',
    ...(Condition && { Condition }),
  })
const gate = (Condition: Condition) => deny('s3:*', objects('vault'), { Sid: 'NotWithoutMfa', Condition })
const vault = (...statements: readonly StatementJson[]) => edit('Vault', policyText(...statements))

const listing = (Condition: Condition, Resource = bucket('vault')) =>
  putOnGroup(
    'Auditors',
    'ListAudit',
    policyText(allow('s3:ListBucket', Resource, { Sid: 'ListAudit', Condition })),
  )
const listed = (prefix?: string) =>
  asked('s3:ListBucket', bucket('vault'), prefix === undefined ? undefined : { 's3:prefix': prefix })

export const conditions: LessonPlan = {
  id: 'conditions',
  minutes: 10,
  practise: ['mfa-gate', 'listing-your-own'],
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Keepers'] },
        { name: 'bo', groups: ['Office'] },
        { name: 'cy', groups: ['Auditors'] },
      ],
      groups: [
        { name: 'Keepers', attachedPolicies: [policy('Vault')] },
        { name: 'Office', attachedPolicies: [policy('ReadMinutes')] },
        { name: 'Auditors' },
      ],
      policies: [
        {
          name: 'ReadMinutes',
          document: policyText(
            allow('s3:GetObject', objects('minutes'), {
              Sid: 'FromTheOffice',
              Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
            }),
          ),
        },
        { name: 'Vault', document: policyText(useVault(), gate({ Bool: { [MFA]: 'false' } })) },
        {
          name: 'OnlyByEndpoint',
          document: policyText(
            deny('s3:*', objects('vault'), {
              Sid: 'OnlyByEndpoint',
              Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } },
            }),
          ),
        },
      ],
      buckets: ['minutes', 'vault'],
    },
    [inside, withKey, by(user('cy'), listed('audit/'))],
  ),
  steps: [
    { id: 'office', kind: 'watch', show: { request: inside, policy: `managed:${policy('ReadMinutes')}` } },
    {
      id: 'elsewhere',
      kind: 'predict',
      show: { request: outside, policy: `managed:${policy('ReadMinutes')}` },
      goals: [
        { kind: 'guess', id: 'outside', guess: { ask: 'decision', request: outside } },
        { kind: 'guess', id: 'no-address', guess: { ask: 'decision', request: minutes() } },
      ],
      wrong: [
        { id: 'skipped', answers: { 'no-address': 'allowed' }, fails: 'no-address' },
        { id: 'anywhere', answers: { outside: 'allowed' }, fails: 'outside' },
      ],
    },
    {
      id: 'negated',
      kind: 'predict',
      show: { request: withMfa, policy: `managed:${policy('OnlyByEndpoint')}` },
      goals: [
        {
          kind: 'guess',
          id: 'endpoint',
          guess: {
            ask: 'decision',
            request: withMfa,
            after: [toGroup('Keepers', 'OnlyByEndpoint')],
            choice: 'three',
          },
        },
      ],
      wrong: [{ id: 'not-there', answers: { endpoint: 'allowed' }, fails: 'endpoint' }],
    },
    {
      id: 'access-key',
      kind: 'predict',
      show: { request: withKey, policy: `managed:${policy('Vault')}` },
      goals: [{ kind: 'guess', id: 'key', guess: { ask: 'decision', request: withKey } }],
      wrong: [{ id: 'false', answers: { key: 'denied' }, fails: 'key' }],
    },
    {
      id: 'mfa',
      kind: 'do',
      show: { request: withKey, policy: `managed:${policy('Vault')}` },
      statements: {
        policy: `managed:${policy('Vault')}`,
        cards: [
          { id: 'absent', text: JSON.stringify(gate({ Null: { [MFA]: 'true' } })) },
          { id: 'use', text: JSON.stringify(useVault()) },
          { id: 'turned', text: JSON.stringify(gate({ BoolIfExists: { [MFA]: 'true' } })) },
          { id: 'if-exists', text: JSON.stringify(gate({ BoolIfExists: { [MFA]: 'false' } })) },
        ],
      },
      goals: [
        {
          kind: 'decision',
          id: 'with-mfa',
          principals: [user('ana')],
          requests: work({ [MFA]: 'true' }),
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'console',
          principals: [user('ana')],
          requests: work({ [MFA]: 'false' }),
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'vault-no-more',
          principals: [user('ana')],
          requests: tooMuch('vault', { [MFA]: 'true' }),
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'by-key',
          principals: [user('ana')],
          requests: work(),
          expect: 'denied',
        },
      ],
      calls: [vault(useVault(), gate({ BoolIfExists: { [MFA]: 'false' } }))],
      wrong: [
        { id: 'absent', calls: [vault(useVault(), gate({ Null: { [MFA]: 'true' } }))], fails: 'console' },
        {
          id: 'turned',
          calls: [vault(useVault(), gate({ BoolIfExists: { [MFA]: 'true' } }))],
          fails: 'with-mfa',
        },
        { id: 'gate-only', calls: [vault(gate({ BoolIfExists: { [MFA]: 'false' } }))], fails: 'with-mfa' },
      ],
    },
    {
      id: 'in-allow',
      kind: 'predict',
      show: { request: withKey, policy: `managed:${policy('Vault')}` },
      goals: [
        {
          kind: 'guess',
          id: 'allow-exists',
          guess: {
            ask: 'decision',
            request: withKey,
            after: [vault(useVault({ BoolIfExists: { [MFA]: 'true' } }))],
          },
        },
        {
          kind: 'guess',
          id: 'allow-plain',
          guess: { ask: 'decision', request: withKey, after: [vault(useVault({ Bool: { [MFA]: 'true' } }))] },
        },
      ],
      wrong: [
        { id: 'safe', answers: { 'allow-exists': 'denied' }, fails: 'allow-exists' },
        { id: 'same', answers: { 'allow-plain': 'allowed' }, fails: 'allow-plain' },
      ],
    },
    {
      id: 'audit',
      kind: 'build',
      show: { request: by(user('cy'), listed('audit/')) },
      goals: [
        {
          kind: 'decision',
          id: 'below',
          principals: [user('cy')],
          requests: [listed('audit/'), listed('audit/2026/')],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'nowhere-else',
          principals: [user('cy')],
          requests: [
            listed('plans/'),
            listed('auditions/'),
            ...work(),
            ...work({ 's3:prefix': 'audit/' }),
            asked('s3:ListBucket', bucket('minutes'), { 's3:prefix': 'audit/' }),
            asked('s3:ListBucketVersions', bucket('vault'), { 's3:prefix': 'audit/' }),
          ],
          expect: 'denied',
        },
        { kind: 'decision', id: 'whole', principals: [user('cy')], requests: [listed()], expect: 'denied' },
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [listing({ StringLike: { 's3:prefix': 'audit/*' } })],
      wrong: [
        { id: 'equals', calls: [listing({ StringEquals: { 's3:prefix': 'audit/*' } })], fails: 'below' },
        {
          id: 'exists',
          calls: [listing({ StringLikeIfExists: { 's3:prefix': 'audit/*' } })],
          fails: 'whole',
        },
        {
          id: 'resource',
          calls: [listing({ StringLike: { 's3:prefix': 'audit/*' } }, objects('vault', 'audit/*'))],
          fails: 'below',
        },
        {
          id: 'tape',
          calls: [
            putOnUser(
              'cy',
              'ListAudit',
              policyText(
                allow('s3:ListBucket', bucket('vault'), {
                  Condition: { StringLike: { 's3:prefix': 'audit/*' } },
                }),
              ),
            ),
          ],
          fails: 'no-tape',
        },
      ],
    },
  ],
}
