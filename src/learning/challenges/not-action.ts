import { bucket, objects, policy, user } from './arns'
import { edit } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const listUsers = asked('iam:ListUsers', '*')
const notIam = { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } as const
const [both, artefacts] = [['ana', 'bo'].map(user), objects('builds')]
const exact = policyText(
  allow('s3:ListBucket', bucket('builds')),
  allow(['s3:GetObject', 's3:PutObject'], artefacts),
)

export const notAction: Plan = {
  id: 'not-action',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Builders'] },
        { name: 'bo', groups: ['Builders', 'Reception'] },
      ],
      groups: [
        { name: 'Builders', attachedPolicies: [policy('Build')] },
        { name: 'Reception', attachedPolicies: [policy('SeeWhoIsHere')] },
      ],
      policies: [
        { name: 'Build', document: policyText(notIam) },
        { name: 'SeeWhoIsHere', document: policyText(allow('iam:ListUsers', '*')) },
      ],
      buckets: ['builds', 'payroll'],
    },
    [
      by(user('ana'), asked('s3:DeleteBucket', bucket('payroll'))),
      by(user('ana'), listUsers),
      by(user('bo'), listUsers),
    ],
  ),
  goals: [
    {
      kind: 'guess',
      id: 'delete',
      guess: { ask: 'decision', request: by(user('ana'), asked('s3:DeleteBucket', bucket('payroll'))) },
    },
    {
      kind: 'guess',
      id: 'iam',
      guess: { ask: 'decision', request: by(user('ana'), listUsers), choice: 'three' },
    },
    { kind: 'guess', id: 'both', guess: { ask: 'decision', request: by(user('bo'), listUsers) } },
    {
      kind: 'decision',
      id: 'build',
      principals: both,
      requests: [
        asked('s3:ListBucket', bucket('builds')),
        asked('s3:GetObject', objects('builds', 'app.zip')),
        asked('s3:PutObject', objects('builds', 'app.zip')),
      ],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'nothing-else',
      principals: both,
      requests: [
        asked('s3:DeleteObject', objects('builds', 'app.zip')),
        asked('s3:DeleteBucket', bucket('payroll')),
        asked('s3:GetObject', objects('payroll', '2026.csv')),
        asked('ec2:TerminateInstances', 'arn:aws:ec2:eu-west-1:123456789012:instance/i-0123456789abcdef0'),
        asked('organizations:LeaveOrganization', '*'),
        ...tooMuch('builds'),
      ],
      expect: 'denied',
    },
    { kind: 'decision', id: 'reception', principals: [user('bo')], requests: [listUsers], expect: 'allowed' },
    { kind: 'shape', id: 'element', fact: { is: 'noElement', element: 'NotAction' } },
  ],
  solutions: [
    { id: 'list', calls: [edit('Build', exact)] },
    {
      id: 'one',
      calls: [
        edit(
          'Build',
          policyText(allow(['s3:ListBucket', 's3:GetObject', 's3:PutObject'], [bucket('builds'), artefacts])),
        ),
      ],
    },
  ],
  wrong: [
    {
      id: 'deny',
      calls: [edit('Build', policyText(allow('*', '*'), deny('iam:*', '*')))],
      fails: 'reception',
    },
    {
      id: 'longer',
      calls: [
        edit(
          'Build',
          policyText({
            Effect: 'Allow',
            NotAction: ['iam:*', 'organizations:*', 'ec2:*', 's3:Delete*'],
            Resource: '*',
          }),
        ),
      ],
      fails: 'nothing-else',
    },
    {
      id: 'service',
      calls: [edit('Build', policyText(allow('s3:*', [bucket('builds'), artefacts])))],
      fails: 'nothing-else',
    },
    {
      id: 'denies',
      answers: { iam: 'explicitDeny', both: 'denied' },
      calls: [edit('Build', exact)],
      fails: 'both',
    },
  ],
}
