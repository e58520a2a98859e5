import { awsPolicy, group, objects, policy, user } from './arns'
import { edit, fromGroup } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import type { StatementJson } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const hal = user('staff/hal')
const staff = ['staff/ana', 'staff/bo'].map(user)
const add = (name: string) => asked('iam:AddUserToGroup', group(name))
const reset = (arn: string) => asked('iam:UpdateLoginProfile', arn)
const save = (...statements: readonly StatementJson[]) => [edit('HelpPeople', policyText(...statements))]

const members = ['iam:AddUserToGroup', 'iam:RemoveUserFromGroup']
const memberships = (Resource: string | readonly string[]) => allow(members, Resource, { Sid: 'Memberships' })
const passwords = (Resource: string) => allow('iam:UpdateLoginProfile', Resource, { Sid: 'Passwords' })
const harmless = ['Readers', 'Printers'].map(group)
const powerful = ['Admins', 'Automation'].map(group)

export const whoCanBecomeAdmin: Plan = {
  id: 'who-can-become-admin',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ada', path: '/admins/', groups: ['Admins'] },
        { name: 'hal', path: '/staff/', groups: ['Helpdesk'] },
        { name: 'ana', path: '/staff/', groups: ['Readers'] },
        { name: 'bo', path: '/staff/', groups: ['Printers'] },
      ],
      groups: [
        { name: 'Admins', attachedPolicies: [awsPolicy('AdministratorAccess')] },
        { name: 'Automation', attachedPolicies: [policy('Provision')] },
        { name: 'Helpdesk', attachedPolicies: [policy('HelpPeople')] },
        { name: 'Readers', attachedPolicies: [policy('ReadDocs')] },
        { name: 'Printers', attachedPolicies: [policy('Print')] },
      ],
      policies: [
        { name: 'HelpPeople', document: policyText(memberships('*'), passwords('*')) },
        { name: 'Provision', document: policyText(allow('iam:AttachUserPolicy', '*')) },
        { name: 'ReadDocs', document: policyText(allow('s3:GetObject', objects('docs'))) },
        { name: 'Print', document: policyText(allow('s3:PutObject', objects('print-queue'))) },
      ],
      buckets: ['docs', 'print-queue'],
    },
    [by(hal, add('Admins')), by(hal, reset(user('admins/ada'))), by(hal, reset(user('staff/ana')))],
  ),
  goals: [
    { kind: 'guess', id: 'how', guess: { ask: 'choice', answer: 'three' } },
    { kind: 'decision', id: 'resets', principals: [hal], requests: staff.map(reset), expect: 'allowed' },
    {
      kind: 'decision',
      id: 'adds',
      principals: [hal],
      requests: ['Readers', 'Printers'].map(add),
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'admins',
      principals: [hal],
      requests: [add('Admins'), asked('iam:RemoveUserFromGroup', group('Admins'))],
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'automation',
      principals: [hal],
      requests: [add('Automation')],
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'ada',
      principals: [hal],
      requests: [reset(user('admins/ada'))],
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'no-more',
      principals: [hal],
      requests: [
        asked('iam:AttachUserPolicy', hal),
        asked('iam:PutGroupPolicy', group('Helpdesk')),
        asked('iam:CreateAccessKey', user('admins/ada')),
        asked('iam:CreatePolicyVersion', policy('HelpPeople')),
        asked('iam:UpdateUser', hal),
        ...tooMuch('docs'),
        asked('iam:PutGroupPolicy', group('Readers')),
      ],
      expect: 'denied',
    },
    {
      kind: 'unchanged',
      id: 'others',
      principals: [user('admins/ada'), ...staff],
      requests: [
        add('Admins'),
        reset(user('admins/ada')),
        asked('s3:GetObject', objects('docs', 'guide.md')),
        asked('s3:PutObject', objects('print-queue', 'page.pdf')),
      ],
      except: [],
    },
  ],
  solutions: [
    { id: 'list', calls: save(memberships(harmless), passwords(user('staff/*'))) },
    {
      id: 'deny',
      calls: save(
        memberships('*'),
        passwords('*'),
        deny([...members, 'iam:UpdateLoginProfile'], [...powerful, user('admins/*')]),
      ),
    },
  ],
  wrong: [
    { id: 'members-only', calls: save(memberships(harmless), passwords('*')), fails: 'ada' },
    {
      id: 'one-group',
      calls: save(
        { Effect: 'Allow', Action: members, NotResource: group('Admins') },
        passwords(user('staff/*')),
      ),
      fails: 'automation',
    },
    { id: 'nothing', calls: [fromGroup('Helpdesk', 'HelpPeople')], fails: 'resets' },
    {
      id: 'user-arn',
      calls: save(memberships(user('staff/*')), passwords(user('staff/*'))),
      fails: 'adds',
    },
  ],
}
