import { bucket, objects, policy, user } from '../challenges/arns'
import {
  createGroup,
  createPolicy,
  dropFromUser,
  fromUser,
  join,
  leave,
  toGroup,
  toUser,
} from '../challenges/calls'
import { allow, policyText } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import type { LessonPlan } from './plan'

const page = objects('website', 'index.html')
const deploy = asked('s3:PutObject', page)
const invoice = asked('s3:GetObject', objects('invoices', '2026-01.pdf'))
const answers = objects('surveys', 'lunch.csv')
const readSurvey = asked('s3:GetObject', answers)
const survey = [asked('s3:ListBucket', bucket('surveys')), readSurvey]

const deploying = policyText(allow(['s3:GetObject', 's3:PutObject'], objects('website'), { Sid: 'Deploy' }))
const invoices = policyText(allow('s3:GetObject', objects('invoices'), { Sid: 'ReadInvoices' }))
const listing = allow('s3:ListBucket', bucket('surveys'), { Sid: 'ListSurveys' })
const reading = allow('s3:GetObject', objects('surveys'), { Sid: 'ReadSurveys' })
const surveys = policyText(listing, reading)

const inAnalysts = [createGroup('Analysts'), createPolicy('Surveys', surveys), toGroup('Analysts', 'Surveys')]

export const goldenRule: LessonPlan = {
  id: 'golden-rule',
  minutes: 8,
  practise: ['golden-rule', 'the-leaver', 'capstone'],
  start: start(
    {
      users: [
        { name: 'ana', inlinePolicies: [{ name: 'Deploy', document: deploying }] },
        { name: 'bo', groups: ['Developers'] },
        { name: 'cy', attachedPolicies: [policy('ReadInvoices')] },
        { name: 'dee', inlinePolicies: [{ name: 'Surveys', document: surveys }] },
        {
          name: 'eli',
          groups: ['Developers'],
          inlinePolicies: [{ name: 'OldInvoices', document: invoices }],
        },
        { name: 'fay', groups: ['Finance'] },
      ],
      groups: [
        { name: 'Developers', attachedPolicies: [policy('Deploy')] },
        { name: 'Finance', attachedPolicies: [policy('ReadInvoices')] },
      ],
      policies: [
        { name: 'Deploy', document: deploying },
        { name: 'ReadInvoices', document: invoices },
      ],
      buckets: ['website', 'invoices', 'surveys'],
    },
    [by(user('ana'), deploy), by(user('eli'), invoice), by(user('dee'), readSurvey)],
  ),
  steps: [
    { id: 'rule', kind: 'watch', show: { request: by(user('ana'), deploy), panel: 'audit' } },
    {
      id: 'leftover',
      kind: 'predict',
      show: { request: by(user('eli'), invoice) },
      goals: [
        {
          kind: 'guess',
          id: 'gone',
          guess: { ask: 'decision', request: by(user('eli'), invoice), after: [leave('eli', 'Developers')] },
        },
      ],
      wrong: [{ id: 'groups-only', answers: { gone: 'denied' }, fails: 'gone' }],
    },
    {
      id: 'join',
      kind: 'do',
      show: { request: by(user('ana'), deploy) },
      goals: [
        {
          kind: 'shape',
          id: 'ana-in',
          fact: { is: 'member', user: 'ana', group: 'Developers', member: true },
        },
        { kind: 'shape', id: 'cy-in', fact: { is: 'member', user: 'cy', group: 'Finance', member: true } },
        {
          kind: 'decision',
          id: 'ana-not-more',
          principals: [user('ana')],
          requests: [invoice],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'cy-not-more',
          principals: [user('cy')],
          requests: [deploy],
          expect: 'denied',
        },
      ],
      calls: [join('ana', 'Developers'), join('cy', 'Finance')],
      wrong: [
        { id: 'one-tray', calls: ['ana', 'cy'].map((name) => join(name, 'Developers')), fails: 'cy-in' },
        {
          id: 'both-trays',
          calls: ['ana', 'cy'].flatMap((name) => [join(name, 'Developers'), join(name, 'Finance')]),
          fails: 'ana-not-more',
        },
      ],
    },
    {
      id: 'twice',
      kind: 'predict',
      show: { request: by(user('ana'), deploy) },
      goals: [
        {
          kind: 'guess',
          id: 'without-tape',
          guess: {
            ask: 'decision',
            request: by(user('ana'), deploy),
            after: [dropFromUser('ana', 'Deploy')],
          },
        },
        {
          kind: 'guess',
          id: 'dee-without',
          guess: {
            ask: 'decision',
            request: by(user('dee'), readSurvey),
            after: [dropFromUser('dee', 'Surveys')],
          },
        },
      ],
      wrong: [
        { id: 'lost', answers: { 'without-tape': 'denied' }, fails: 'without-tape' },
        { id: 'somewhere', answers: { 'dee-without': 'allowed' }, fails: 'dee-without' },
      ],
    },
    {
      id: 'one-job',
      kind: 'do',
      show: { request: by(user('dee'), readSurvey), policy: 'inline:user/dee/Surveys' },
      statements: {
        policy: `managed:${policy('Surveys')}`,
        cards: [
          { id: 'read', text: JSON.stringify(reading) },
          { id: 'change', text: JSON.stringify(allow('s3:PutObject', objects('surveys'))) },
          { id: 'list', text: JSON.stringify(listing) },
          { id: 'list-objects', text: JSON.stringify(allow('s3:ListBucket', objects('surveys'))) },
        ],
      },
      goals: [
        {
          kind: 'shape',
          id: 'dee-in',
          fact: { is: 'member', user: 'dee', group: 'Analysts', member: true },
        },
        { kind: 'decision', id: 'dee-reads', principals: [user('dee')], requests: survey, expect: 'allowed' },
        {
          kind: 'decision',
          id: 'dee-not-more',
          principals: [user('dee')],
          requests: [asked('s3:PutObject', answers), deploy, invoice],
          expect: 'denied',
        },
        { kind: 'shape', id: 'no-more-texts', fact: { is: 'atMost', what: 'policies', count: 5 } },
      ],
      calls: [...inAnalysts, join('dee', 'Analysts'), dropFromUser('dee', 'Surveys')],
      wrong: [
        { id: 'kept', calls: [...inAnalysts, join('dee', 'Analysts')], fails: 'no-more-texts' },
        {
          id: 'developers',
          calls: [
            createPolicy('Surveys', surveys),
            toGroup('Developers', 'Surveys'),
            join('dee', 'Developers'),
            dropFromUser('dee', 'Surveys'),
          ],
          fails: 'dee-not-more',
        },
        {
          id: 'list-objects',
          calls: [
            createGroup('Analysts'),
            createPolicy('Surveys', policyText(allow('s3:ListBucket', objects('surveys')), reading)),
            toGroup('Analysts', 'Surveys'),
            join('dee', 'Analysts'),
            dropFromUser('dee', 'Surveys'),
          ],
          fails: 'dee-reads',
        },
      ],
    },
    {
      id: 'clean',
      kind: 'build',
      show: { panel: 'audit' },
      goals: [
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
        {
          kind: 'decision',
          id: 'developers',
          principals: ['ana', 'bo', 'eli'].map(user),
          requests: [deploy],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'finance',
          principals: ['cy', 'fay'].map(user),
          requests: [invoice],
          expect: 'allowed',
        },
        { kind: 'decision', id: 'analyst', principals: [user('dee')], requests: survey, expect: 'allowed' },
        {
          kind: 'decision',
          id: 'eli-over',
          principals: [user('eli')],
          requests: [invoice],
          expect: 'denied',
        },
        { kind: 'shape', id: 'audit', fact: { is: 'auditClean' } },
      ],
      calls: [
        dropFromUser('ana', 'Deploy'),
        fromUser('cy', 'ReadInvoices'),
        dropFromUser('eli', 'OldInvoices'),
      ],
      wrong: [
        {
          id: 'eli-finance',
          calls: [
            dropFromUser('ana', 'Deploy'),
            fromUser('cy', 'ReadInvoices'),
            join('eli', 'Finance'),
            dropFromUser('eli', 'OldInvoices'),
          ],
          fails: 'eli-over',
        },
        {
          id: 'managed',
          calls: [dropFromUser('ana', 'Deploy'), toUser('ana', 'Deploy'), dropFromUser('eli', 'OldInvoices')],
          fails: 'no-tape',
        },
        {
          id: 'spare',
          calls: [
            createPolicy('OldDeploy', deploying),
            dropFromUser('ana', 'Deploy'),
            fromUser('cy', 'ReadInvoices'),
            dropFromUser('eli', 'OldInvoices'),
          ],
          fails: 'audit',
        },
      ],
    },
  ],
}
