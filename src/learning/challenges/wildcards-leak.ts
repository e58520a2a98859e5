import { bucket, objects, policy, user } from './arns'
import { edit } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'

const team = ['ana', 'bo'].map(user)
const save = (action: string, resource: string | readonly string[]) => [
  edit('ReadTeamData', policyText(allow(action, resource, { Sid: 'Read' }))),
]

export const wildcardsLeak: Plan = {
  id: 'wildcards-leak',
  version: 1,
  start: start(
    {
      users: ['ana', 'bo'].map((name) => ({ name, groups: ['Team'] })),
      groups: [{ name: 'Team', attachedPolicies: [policy('ReadTeamData')] }],
      policies: [{ name: 'ReadTeamData', document: policyText(allow('s3:Get*', '*', { Sid: 'Read' })) }],
      buckets: ['team-data', 'payroll'],
    },
    [
      by(user('ana'), asked('s3:GetObject', objects('team-data', 'plan.md'))),
      by(user('ana'), asked('s3:GetBucketPolicy', bucket('team-data'))),
      by(user('ana'), asked('s3:GetObject', objects('payroll', '2026.csv'))),
    ],
  ),
  goals: [
    {
      kind: 'guess',
      id: 'predict',
      guess: { ask: 'decision', request: by(user('ana'), asked('s3:GetBucketPolicy', bucket('payroll'))) },
    },
    {
      kind: 'decision',
      id: 'read',
      principals: team,
      requests: [
        asked('s3:GetObject', objects('team-data', 'plan.md')),
        asked('s3:GetObject', objects('team-data', '2026/plan.md')),
      ],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'settings',
      principals: team,
      requests: [
        asked('s3:GetBucketPolicy', bucket('team-data')),
        asked('s3:GetBucketAcl', bucket('team-data')),
        asked('s3:PutObject', objects('team-data', 'plan.md')),
        asked('s3:DeleteObject', objects('team-data', 'plan.md')),
      ],
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'others',
      principals: team,
      requests: [
        asked('s3:GetObject', objects('payroll', '2026.csv')),
        asked('s3:GetBucketPolicy', bucket('payroll')),
        asked('s3:GetObject', objects('team-data-archive', 'plan.md')),
      ],
      expect: 'denied',
    },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
  ],
  solutions: [
    { id: 'exact', calls: save('s3:GetObject', objects('team-data')) },
    { id: 'resource', calls: save('s3:Get*', objects('team-data')) },
  ],
  wrong: [
    { id: 'action', calls: save('s3:GetObject', '*'), fails: 'others' },
    { id: 'both', calls: save('s3:Get*', [bucket('team-data'), objects('team-data')]), fails: 'settings' },
    { id: 'prefix', calls: save('s3:GetObject', `${bucket('team-data')}*`), fails: 'others' },
    { id: 'own', calls: save('s3:*', objects('team-data')), fails: 'settings' },
    {
      id: 'harmless',
      answers: { predict: 'denied' },
      calls: save('s3:GetObject', objects('team-data')),
      fails: 'predict',
    },
  ],
}
