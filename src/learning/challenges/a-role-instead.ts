import type { ApiCall } from '../../iam'
import { awsPolicy, objects, policy, role, root, session, user } from './arns'
import { createGroup, join, putOnGroup, toGroup, toRole } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const ivy = user('ivy')
const file = objects('production', 'prices.json')
const work = ['s3:GetObject', 's3:PutObject'].map((action) => asked(action, file))
const assume = (name: string) => asked('sts:AssumeRole', role(name))

const trust = (AWS: string) => policyText({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' })
const mayAssume = (Resource: string) =>
  putOnGroup('OnCall', 'BecomeProduction', policyText(allow('sts:AssumeRole', Resource)))
const onCall = (...calls: readonly ApiCall[]) => [createGroup('OnCall'), ...calls, join('ivy', 'OnCall')]

export const aRoleInstead: Plan = {
  id: 'a-role-instead',
  version: 1,
  start: start(
    {
      users: ['ivy', 'jo'].map((name) => ({ name, groups: ['Interns'] })),
      groups: [{ name: 'Interns', attachedPolicies: [policy('ReadDocs')] }],
      roles: [
        { name: 'ProductionAccess', trustPolicy: trust(root) },
        { name: 'BillingAdmin', trustPolicy: trust(root) },
      ],
      policies: [
        { name: 'ReadDocs', document: policyText(allow('s3:GetObject', objects('docs'))) },
        {
          name: 'ChangePrices',
          document: policyText(allow(['s3:GetObject', 's3:PutObject'], objects('production'))),
        },
      ],
      buckets: ['docs', 'production'],
    },
    [
      by(ivy, asked('s3:PutObject', file)),
      by(ivy, assume('ProductionAccess')),
      by(session('ProductionAccess', 'ivy'), asked('s3:PutObject', file)),
    ],
  ),
  goals: [
    { kind: 'guess', id: 'group', guess: { ask: 'choice', answer: 'neither' } },
    { kind: 'decision', id: 'direct', principals: [ivy], requests: work, expect: 'denied' },
    {
      kind: 'decision',
      id: 'assume',
      principals: [ivy],
      requests: [assume('ProductionAccess')],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'session',
      principals: [session('ProductionAccess', 'ivy')],
      requests: work,
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'no-more',
      principals: [session('ProductionAccess', 'ivy')],
      requests: tooMuch('production'),
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'billing',
      principals: [ivy],
      requests: [
        assume('BillingAdmin'),
        asked('iam:AttachRolePolicy', role('ProductionAccess')),
        asked('iam:UpdateAssumeRolePolicy', role('ProductionAccess')),
        ...tooMuch('production'),
      ],
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'jo',
      principals: [user('jo')],
      requests: [assume('ProductionAccess'), ...work, ...tooMuch('production')],
      expect: 'denied',
    },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
  ],
  solutions: [
    {
      id: 'group',
      calls: [toRole('ProductionAccess', 'ChangePrices'), ...onCall(mayAssume(role('ProductionAccess')))],
    },
    {
      id: 'trust',
      calls: [
        toRole('ProductionAccess', 'ChangePrices'),
        {
          operation: 'UpdateAssumeRolePolicy',
          parameters: { RoleName: 'ProductionAccess', PolicyDocument: trust(ivy) },
        },
      ],
    },
  ],
  wrong: [
    { id: 'interns', calls: [toGroup('Interns', 'ChangePrices')], fails: 'direct' },
    { id: 'empty', calls: onCall(mayAssume(role('ProductionAccess'))), fails: 'session' },
    {
      id: 'any-role',
      calls: [toRole('ProductionAccess', 'ChangePrices'), ...onCall(mayAssume('*'))],
      fails: 'billing',
    },
    {
      id: 'admin',
      calls: [
        toRole('ProductionAccess', awsPolicy('PowerUserAccess')),
        ...onCall(mayAssume(role('ProductionAccess'))),
      ],
      fails: 'no-more',
    },
    { id: 'trusted', calls: [toRole('ProductionAccess', 'ChangePrices')], fails: 'assume' },
    {
      id: 'all-interns',
      calls: [
        toRole('ProductionAccess', 'ChangePrices'),
        putOnGroup(
          'Interns',
          'BecomeProduction',
          policyText(allow('sts:AssumeRole', role('ProductionAccess'))),
        ),
      ],
      fails: 'jo',
    },
  ],
}
