import { bucket, objects, policy, user } from './arns'
import { edit } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import type { StatementJson } from './policy-text'
import { asked, by, start } from './start'

const ana = user('ana')
const list = asked('s3:ListBucket', bucket('reports'))
const get = asked('s3:GetObject', objects('reports', '2026.csv'))
const save = (...statements: readonly StatementJson[]) => [edit('ReadReports', policyText(...statements))]

export const bucketOrObjects: Plan = {
  id: 'bucket-or-objects',
  version: 1,
  start: start(
    {
      users: [{ name: 'ana', groups: ['Analysts'] }],
      groups: [{ name: 'Analysts', attachedPolicies: [policy('ReadReports')] }],
      policies: [
        {
          name: 'ReadReports',
          document: policyText(
            allow('s3:ListBucket', objects('reports'), { Sid: 'List' }),
            allow('s3:GetObject', bucket('reports'), { Sid: 'Read' }),
          ),
        },
      ],
      buckets: ['reports', 'reports-private'],
    },
    [by(ana, list), by(ana, get)],
  ),
  goals: [
    { kind: 'decision', id: 'list', principals: [ana], requests: [list], expect: 'allowed' },
    {
      kind: 'decision',
      id: 'read',
      principals: [ana],
      requests: [get, asked('s3:GetObject', objects('reports', '2025/december.csv'))],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'no-more',
      principals: [ana],
      requests: [
        asked('s3:ListBucket', bucket('reports-private')),
        asked('s3:GetObject', objects('reports-private', 'salaries.csv')),
        asked('s3:PutObject', objects('reports', '2026.csv')),
        asked('s3:GetObjectAcl', objects('reports', '2026.csv')),
        asked('s3:ListBucketVersions', bucket('reports')),
        asked('s3:DeleteBucket', bucket('reports')),
      ],
      expect: 'denied',
    },
    {
      kind: 'touch',
      id: 'policy',
      policies: [`managed:${policy('ReadReports')}`],
      operations: ['CreatePolicyVersion'],
    },
  ],
  solutions: [
    {
      id: 'swap',
      calls: save(allow('s3:ListBucket', bucket('reports')), allow('s3:GetObject', objects('reports'))),
    },
    {
      id: 'both',
      calls: save(allow(['s3:ListBucket', 's3:GetObject'], [bucket('reports'), objects('reports')])),
    },
  ],
  wrong: [
    { id: 'bucket', calls: save(allow(['s3:ListBucket', 's3:GetObject'], bucket('reports'))), fails: 'read' },
    {
      id: 'objects',
      calls: save(allow(['s3:ListBucket', 's3:GetObject'], objects('reports'))),
      fails: 'list',
    },
    {
      id: 'prefix',
      calls: save(allow(['s3:ListBucket', 's3:GetObject'], `${bucket('reports')}*`)),
      fails: 'no-more',
    },
    { id: 'star', calls: save(allow(['s3:ListBucket', 's3:GetObject'], '*')), fails: 'no-more' },
  ],
  statements: {
    policy: `managed:${policy('ReadReports')}`,
    cards: [
      { id: 'list-objects', text: JSON.stringify(allow('s3:ListBucket', objects('reports'))) },
      { id: 'get-objects', text: JSON.stringify(allow('s3:GetObject', objects('reports'))) },
      { id: 'list-bucket', text: JSON.stringify(allow('s3:ListBucket', bucket('reports'))) },
      { id: 'get-bucket', text: JSON.stringify(allow('s3:GetObject', bucket('reports'))) },
      {
        id: 'both-prefix',
        text: JSON.stringify(allow(['s3:ListBucket', 's3:GetObject'], `${bucket('reports')}*`)),
      },
    ],
  },
}
