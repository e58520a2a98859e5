import { objects, policy, role, root, session, user } from '../challenges/arns'
import { createPolicy, edit, join, leave, putOnGroup, toGroup, toRole } from '../challenges/calls'
import { allow, policyText } from '../challenges/policy-text'
import type { StatementJson } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { tooMuch } from '../challenges/too-much'
import type { LessonPlan } from './plan'

type Condition = NonNullable<StatementJson['Condition']>

const MFA = 'aws:MultiFactorAuthPresent'
const ivy = user('ivy')
const jo = user('jo')
const onDuty = session('ProductionAccess', 'ivy')
const reporter = session('Reporter', 'bo')

const doc = asked('s3:GetObject', objects('docs', 'guide.md'))
const report = asked('s3:GetObject', objects('reports', '2026.csv'))
const prices = ['s3:GetObject', 's3:PutObject'].map((action) =>
  asked(action, objects('production', 'prices.json')),
)
const change = asked('s3:PutObject', objects('production', 'prices.json'))
const assume = (name: string, context?: Readonly<Record<string, string>>) =>
  asked('sts:AssumeRole', role(name), context)
const becoming = assume('ProductionAccess')

const trust = policyText({ Effect: 'Allow', Principal: { AWS: root }, Action: 'sts:AssumeRole' })
const mayBecome = (Resource: string, Condition?: Condition) =>
  allow('sts:AssumeRole', Resource, { Sid: 'BecomeProduction', ...(Condition && { Condition }) })
const onCall = (statement: StatementJson) => putOnGroup('OnCall', 'BecomeProduction', policyText(statement))
const handOver = [leave('ivy', 'OnCall'), join('jo', 'OnCall')]
const changing = allow(['s3:GetObject', 's3:PutObject'], objects('production'), { Sid: 'ChangePrices' })

export const rolesInstead: LessonPlan = {
  id: 'roles-instead',
  minutes: 10,
  practise: ['a-role-instead', 'the-leaver'],
  start: start(
    {
      users: [
        { name: 'bo', groups: ['Reporters'] },
        { name: 'ivy', groups: ['Interns'] },
        { name: 'jo', groups: ['Interns'] },
      ],
      groups: [
        {
          name: 'Reporters',
          attachedPolicies: [policy('ReadDocs')],
          inlinePolicies: [
            {
              name: 'BecomeReporter',
              document: policyText(allow('sts:AssumeRole', role('Reporter'), { Sid: 'BecomeReporter' })),
            },
          ],
        },
        { name: 'Interns', attachedPolicies: [policy('ReadDocs')] },
        { name: 'OnCall' },
      ],
      roles: [
        { name: 'Reporter', trustPolicy: trust, attachedPolicies: [policy('ReadReports')] },
        { name: 'ProductionAccess', trustPolicy: trust },
      ],
      policies: [
        {
          name: 'ReadDocs',
          document: policyText(allow('s3:GetObject', objects('docs'), { Sid: 'ReadDocs' })),
        },
        {
          name: 'ReadReports',
          document: policyText(allow('s3:GetObject', objects('reports'), { Sid: 'ReadReports' })),
        },
        { name: 'ChangePrices', document: policyText(changing) },
      ],
      buckets: ['docs', 'reports', 'production'],
    },
    [by(user('bo'), assume('Reporter')), by(reporter, doc), by(ivy, becoming), by(onDuty, change)],
  ),
  steps: [
    {
      id: 'hat',
      kind: 'watch',
      show: { request: by(user('bo'), assume('Reporter')), policy: `resource:${role('Reporter')}` },
    },
    {
      id: 'session',
      kind: 'predict',
      show: { request: by(reporter, report) },
      goals: [
        { kind: 'guess', id: 'reports', guess: { ask: 'decision', request: by(reporter, report) } },
        { kind: 'guess', id: 'docs', guess: { ask: 'decision', request: by(reporter, doc) } },
      ],
      wrong: [
        { id: 'sum', answers: { docs: 'allowed' }, fails: 'docs' },
        { id: 'still-bo', answers: { reports: 'denied' }, fails: 'reports' },
      ],
    },
    {
      id: 'trusted',
      kind: 'predict',
      show: { request: by(ivy, becoming), policy: `resource:${role('ProductionAccess')}` },
      goals: [{ kind: 'guess', id: 'ivy', guess: { ask: 'decision', request: by(ivy, becoming) } }],
      wrong: [{ id: 'in-account', answers: { ivy: 'allowed' }, fails: 'ivy' }],
    },
    {
      id: 'equip',
      kind: 'do',
      show: {
        request: by(onDuty, change),
        panel: 'console',
        policy: `managed:${policy('ChangePrices')}`,
      },
      goals: [
        { kind: 'decision', id: 'role-can', principals: [onDuty], requests: prices, expect: 'allowed' },
        {
          kind: 'decision',
          id: 'role-no-more',
          principals: [onDuty],
          requests: tooMuch('production'),
          expect: 'denied',
        },
        { kind: 'decision', id: 'not-directly', principals: [ivy, jo], requests: prices, expect: 'denied' },
      ],
      calls: [toRole('ProductionAccess', 'ChangePrices')],
      wrong: [
        { id: 'interns', calls: [toGroup('Interns', 'ChangePrices')], fails: 'not-directly' },
        { id: 'on-call', calls: [toGroup('OnCall', 'ChangePrices')], fails: 'role-can' },
      ],
    },
    {
      id: 'may-become',
      kind: 'do',
      show: { request: by(ivy, becoming) },
      statements: {
        policy: 'inline:group/OnCall/BecomeProduction',
        cards: [
          { id: 'any-role', text: JSON.stringify(mayBecome('*')) },
          { id: 'directly', text: JSON.stringify(changing) },
          { id: 'this-role', text: JSON.stringify(mayBecome(role('ProductionAccess'))) },
          { id: 'pass', text: JSON.stringify(allow('iam:PassRole', role('ProductionAccess'))) },
        ],
      },
      goals: [
        { kind: 'decision', id: 'ivy-becomes', principals: [ivy], requests: [becoming], expect: 'allowed' },
        { kind: 'shape', id: 'ivy-in', fact: { is: 'member', user: 'ivy', group: 'OnCall', member: true } },
        {
          kind: 'decision',
          id: 'ivy-not-more',
          principals: [ivy],
          requests: [
            assume('Reporter'),
            ...prices,
            asked('iam:AttachRolePolicy', role('ProductionAccess')),
            asked('iam:UpdateAssumeRolePolicy', role('ProductionAccess')),
          ],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'not-jo',
          principals: [jo],
          requests: [becoming, ...prices],
          expect: 'denied',
        },
      ],
      calls: [onCall(mayBecome(role('ProductionAccess'))), join('ivy', 'OnCall')],
      wrong: [
        { id: 'any-role', calls: [onCall(mayBecome('*')), join('ivy', 'OnCall')], fails: 'ivy-not-more' },
        { id: 'directly', calls: [onCall(changing), join('ivy', 'OnCall')], fails: 'ivy-becomes' },
        {
          id: 'interns',
          calls: [
            createPolicy('BecomeProduction', policyText(mayBecome(role('ProductionAccess')))),
            toGroup('Interns', 'BecomeProduction'),
            join('ivy', 'OnCall'),
          ],
          fails: 'not-jo',
        },
      ],
    },
    {
      id: 'sunday',
      kind: 'predict',
      goals: [{ kind: 'guess', id: 'running', guess: { ask: 'choice', answer: 'expires' } }],
      wrong: [
        { id: 'at-once', answers: { running: 'ends' }, fails: 'running' },
        { id: 'for-good', answers: { running: 'forever' }, fails: 'running' },
      ],
    },
    {
      id: 'hand-over',
      kind: 'build',
      show: { request: by(jo, assume('ProductionAccess', { [MFA]: 'true' })) },
      goals: [
        {
          kind: 'decision',
          id: 'jo-with',
          principals: [jo],
          requests: [assume('ProductionAccess', { [MFA]: 'true' })],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'jo-without',
          principals: [jo],
          requests: [
            becoming,
            assume('ProductionAccess', { [MFA]: 'false' }),
            assume('Reporter', { [MFA]: 'true' }),
            ...prices,
          ],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'ivy-no-more',
          principals: [ivy],
          requests: [becoming, assume('ProductionAccess', { [MFA]: 'true' })],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'role-still',
          principals: [session('ProductionAccess', 'jo')],
          requests: prices,
          expect: 'allowed',
        },
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [...handOver, onCall(mayBecome(role('ProductionAccess'), { Bool: { [MFA]: 'true' } }))],
      wrong: [
        { id: 'swap', calls: handOver, fails: 'jo-without' },
        {
          id: 'exists',
          calls: [
            ...handOver,
            onCall(mayBecome(role('ProductionAccess'), { BoolIfExists: { [MFA]: 'true' } })),
          ],
          fails: 'jo-without',
        },
        {
          id: 'on-role',
          calls: [
            ...handOver,
            edit('ChangePrices', policyText({ ...changing, Condition: { Bool: { [MFA]: 'true' } } })),
          ],
          fails: 'jo-without',
        },
        {
          id: 'both-stay',
          calls: [
            join('jo', 'OnCall'),
            onCall(mayBecome(role('ProductionAccess'), { Bool: { [MFA]: 'true' } })),
          ],
          fails: 'ivy-no-more',
        },
      ],
    },
  ],
}
