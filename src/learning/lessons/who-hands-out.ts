import { awsPolicy, bucket, group, objects, policy, user } from '../challenges/arns'
import { edit, join, leave, putOnGroup, toUser } from '../challenges/calls'
import { allow, deny, policyText } from '../challenges/policy-text'
import type { StatementJson } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import type { LessonPlan } from './plan'

const hal = user('staff/hal')
const lena = user('staff/lena')
const members = ['iam:AddUserToGroup', 'iam:RemoveUserFromGroup']
const membershipsOf = (name: string) => members.map((action) => asked(action, group(name)))
const add = (name: string) => asked('iam:AddUserToGroup', group(name))
const removeBucket = asked('s3:DeleteBucket', bucket('docs'))

const memberships = (Resource: string) => allow(members, Resource, { Sid: 'Memberships' })
const help = (...statements: readonly StatementJson[]) => edit('HelpPeople', policyText(...statements))
const leads = (...statements: readonly StatementJson[]) =>
  putOnGroup('Leads', 'ProjectMembers', policyText(...statements))

export const whoHandsOut: LessonPlan = {
  id: 'who-hands-out',
  minutes: 9,
  practise: ['who-can-become-admin', 'blast-radius'],
  start: start(
    {
      users: [
        { name: 'ada', path: '/admins/', groups: ['Admins'] },
        { name: 'hal', path: '/staff/', groups: ['Helpdesk'] },
        { name: 'ana', path: '/staff/', groups: ['Readers'] },
        { name: 'lena', path: '/staff/', groups: ['Leads'] },
      ],
      groups: [
        { name: 'Admins', attachedPolicies: [awsPolicy('AdministratorAccess')] },
        { name: 'Owners', attachedPolicies: [awsPolicy('IAMFullAccess')] },
        { name: 'Helpdesk', attachedPolicies: [policy('HelpPeople')] },
        { name: 'Readers', attachedPolicies: [policy('ReadDocs')] },
        { name: 'Leads' },
        { name: 'Apollo', path: '/projects/', attachedPolicies: [policy('ReadDocs')] },
        { name: 'Gemini', path: '/projects/', attachedPolicies: [policy('ReadDocs')] },
      ],
      policies: [
        { name: 'HelpPeople', document: policyText(memberships('*')) },
        { name: 'ReadDocs', document: policyText(allow('s3:GetObject', objects('docs'))) },
      ],
      buckets: ['docs'],
    },
    [by(hal, add('Admins')), by(hal, removeBucket), by(lena, add('projects/Apollo'))],
  ),
  steps: [
    {
      id: 'clerk',
      kind: 'predict',
      show: { request: by(hal, add('Admins')), policy: `managed:${policy('HelpPeople')}` },
      goals: [
        { kind: 'guess', id: 'adds', guess: { ask: 'decision', request: by(hal, add('Admins')) } },
        {
          kind: 'guess',
          id: 'deletes',
          guess: { ask: 'decision', request: by(hal, removeBucket), after: [join('hal', 'Admins')] },
        },
      ],
      wrong: [
        { id: 'above', answers: { adds: 'denied' }, fails: 'adds' },
        { id: 'his-policy', answers: { deletes: 'denied' }, fails: 'deletes' },
      ],
    },
    {
      id: 'climb',
      kind: 'do',
      show: { request: by(hal, removeBucket), panel: 'console' },
      goals: [
        { kind: 'shape', id: 'hal-in', fact: { is: 'member', user: 'hal', group: 'Admins', member: true } },
        {
          kind: 'decision',
          id: 'hal-deletes',
          principals: [hal],
          requests: [removeBucket],
          expect: 'allowed',
        },
      ],
      calls: [join('hal', 'Admins')],
      wrong: [
        { id: 'owners', calls: [join('hal', 'Owners')], fails: 'hal-deletes' },
        { id: 'attach', calls: [toUser('hal', awsPolicy('AdministratorAccess'))], fails: 'hal-in' },
      ],
    },
    {
      id: 'close',
      kind: 'do',
      show: { request: by(hal, add('Owners')), policy: `managed:${policy('HelpPeople')}` },
      statements: {
        policy: `managed:${policy('HelpPeople')}`,
        cards: [
          { id: 'all', text: JSON.stringify(memberships('*')) },
          { id: 'staff', text: JSON.stringify(memberships(user('staff/*'))) },
          { id: 'not-admins', text: JSON.stringify(deny(members, group('Admins'))) },
          { id: 'readers', text: JSON.stringify(memberships(group('Readers'))) },
        ],
      },
      goals: [
        { kind: 'shape', id: 'hal-out', fact: { is: 'member', user: 'hal', group: 'Admins', member: false } },
        {
          kind: 'decision',
          id: 'readers',
          principals: [hal],
          requests: membershipsOf('Readers'),
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'no-power',
          principals: [hal],
          requests: [
            ...membershipsOf('Admins'),
            ...membershipsOf('Owners'),
            removeBucket,
            asked('iam:PutGroupPolicy', group('Readers')),
            asked('iam:AttachGroupPolicy', group('Readers')),
          ],
          expect: 'denied',
        },
      ],
      calls: [leave('hal', 'Admins'), help(memberships(group('Readers')))],
      wrong: [
        {
          id: 'not-admins',
          calls: [leave('hal', 'Admins'), help(memberships('*'), deny(members, group('Admins')))],
          fails: 'no-power',
        },
        { id: 'still-in', calls: [help(memberships(group('Readers')))], fails: 'hal-out' },
        { id: 'out-only', calls: [leave('hal', 'Admins')], fails: 'no-power' },
      ],
    },
    {
      id: 'which-arn',
      kind: 'predict',
      show: { request: by(hal, add('Readers')), policy: `managed:${policy('HelpPeople')}` },
      goals: [
        {
          kind: 'guess',
          id: 'by-user',
          guess: {
            ask: 'decision',
            request: by(hal, add('Readers')),
            after: [help(memberships(user('staff/*')))],
          },
        },
      ],
      wrong: [{ id: 'people', answers: { 'by-user': 'allowed' }, fails: 'by-user' }],
    },
    {
      id: 'ways',
      kind: 'predict',
      goals: [{ kind: 'guess', id: 'one-more', guess: { ask: 'choice', answer: 'put' } }],
      wrong: [
        { id: 'list', answers: { 'one-more': 'list' }, fails: 'one-more' },
        { id: 'get', answers: { 'one-more': 'get' }, fails: 'one-more' },
      ],
    },
    {
      id: 'leads',
      kind: 'build',
      show: { request: by(lena, add('projects/Apollo')) },
      goals: [
        {
          kind: 'decision',
          id: 'projects',
          principals: [lena],
          requests: ['projects/Apollo', 'projects/Gemini', 'projects/Mercury'].flatMap(membershipsOf),
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'not-others',
          principals: [lena],
          requests: ['Admins', 'Owners', 'Readers', 'Leads'].map(add),
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'not-policies',
          principals: [lena],
          requests: ['iam:AttachGroupPolicy', 'iam:PutGroupPolicy', 'iam:DeleteGroup', 'iam:UpdateGroup'].map(
            (action) => asked(action, group('projects/Apollo')),
          ),
          expect: 'denied',
        },
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [leads(memberships(group('projects/*')))],
      wrong: [
        { id: 'names', calls: [leads(memberships(group('Apollo')))], fails: 'projects' },
        { id: 'all', calls: [leads(memberships(group('*')))], fails: 'not-others' },
        { id: 'iam', calls: [leads(allow('iam:*', group('projects/*')))], fails: 'not-policies' },
      ],
    },
  ],
}
