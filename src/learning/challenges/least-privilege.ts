import { bucket, objects, policy, user } from './arns'
import { edit } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import type { StatementJson } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const ana = user('ana')
const log = [
  asked('s3:ListBucket', bucket('reports')),
  asked('s3:GetObject', objects('reports', '2025/12.csv')),
  asked('s3:GetObject', objects('reports', '2026/01.csv')),
  asked('s3:PutObject', objects('reports', '2026/02.csv')),
  asked('s3:GetObject', objects('rates', 'euro.csv')),
]
const save = (...statements: readonly StatementJson[]) => [edit('Reporting', policyText(...statements))]

export const leastPrivilege: Plan = {
  id: 'least-privilege',
  version: 1,
  start: start(
    {
      users: [{ name: 'ana', groups: ['Reporting'] }],
      groups: [{ name: 'Reporting', attachedPolicies: [policy('Reporting')] }],
      policies: [{ name: 'Reporting', document: policyText(allow('s3:*', '*')) }],
      buckets: ['reports', 'rates', 'payroll'],
    },
    log.map((request) => by(ana, request)),
  ),
  goals: [
    { kind: 'decision', id: 'logged', principals: [ana], requests: log, expect: 'allowed' },
    {
      kind: 'decision',
      id: 'rest',
      principals: [ana],
      requests: [
        asked('s3:DeleteObject', objects('reports', '2026/01.csv')),
        asked('s3:PutObject', objects('rates', 'euro.csv')),
        asked('s3:ListBucket', bucket('rates')),
        asked('s3:GetObject', objects('payroll', '2026.csv')),
        asked('s3:ListBucket', bucket('payroll')),
        asked('s3:GetBucketPolicy', bucket('reports')),
        asked('s3:PutBucketPolicy', bucket('reports')),
        asked('s3:DeleteBucket', bucket('reports')),
        asked('s3:PutObjectAcl', objects('reports', '2026/02.csv')),
        asked('s3:ListAllMyBuckets', '*'),
        ...tooMuch('reports'),
      ],
      expect: 'denied',
    },
    { kind: 'shape', id: 'action', fact: { is: 'noWildcard', in: 'Action' } },
    { kind: 'shape', id: 'resource', fact: { is: 'noWildcard', in: 'Resource' } },
    { kind: 'shape', id: 'valid', fact: { is: 'validPolicies' } },
  ],
  solutions: [
    {
      id: 'three',
      calls: save(
        allow('s3:ListBucket', bucket('reports')),
        allow(['s3:GetObject', 's3:PutObject'], objects('reports')),
        allow('s3:GetObject', objects('rates')),
      ),
    },
    {
      id: 'two',
      calls: save(
        allow(['s3:ListBucket', 's3:PutObject'], [bucket('reports'), objects('reports')]),
        allow('s3:GetObject', [objects('reports'), objects('rates')]),
      ),
    },
  ],
  wrong: [
    {
      id: 'product',
      calls: save(
        allow(
          ['s3:ListBucket', 's3:GetObject', 's3:PutObject'],
          ['reports', 'rates'].flatMap((name) => [bucket(name), objects(name)]),
        ),
      ),
      fails: 'rest',
    },
    {
      id: 'this-year',
      calls: save(
        allow('s3:ListBucket', bucket('reports')),
        allow(['s3:GetObject', 's3:PutObject'], objects('reports', '2026/*')),
        allow('s3:GetObject', objects('rates')),
      ),
      fails: 'logged',
    },
    {
      id: 'prefix',
      calls: save(
        allow('s3:ListBucket', bucket('reports')),
        allow(['s3:GetObject', 's3:PutObject'], `${bucket('reports')}*`),
        allow('s3:GetObject', objects('rates')),
      ),
      fails: 'rest',
    },
    {
      id: 'service',
      calls: save(
        allow('s3:*', [bucket('reports'), objects('reports')]),
        allow('s3:GetObject', objects('rates')),
      ),
      fails: 'rest',
    },
  ],
}
