import { awsPolicy, bucket, objects, policy, user } from './arns'
import { createPolicy, edit, putOnGroup, putOnUser, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const members: Readonly<Record<string, string>> = {
  ana: 'Web',
  bo: 'Mobile',
  cy: 'Data',
  dee: 'Ops',
  eli: 'Ops',
}
const put = asked('s3:PutObject', objects('shared', 'exports/today.csv'))
const readShared = allow('s3:GetObject', objects('shared'), { Sid: 'ReadShared' })
const writeExports = policyText(
  allow('s3:PutObject', objects('shared', 'exports/*'), { Sid: 'WriteExports' }),
)

export const blastRadius: Plan = {
  id: 'blast-radius',
  version: 1,
  start: start(
    {
      users: Object.entries(members).map(([name, group]) => ({ name, groups: [group] })),
      groups: ['Web', 'Mobile', 'Data', 'Ops'].map((name) => ({
        name,
        attachedPolicies: [policy('ReadShared')],
      })),
      policies: [{ name: 'ReadShared', document: policyText(readShared) }],
      buckets: ['shared'],
    },
    [by(user('cy'), put), by(user('ana'), put)],
  ),
  goals: [
    { kind: 'guess', id: 'reach', guess: { ask: 'choice', answer: 'five' } },
    { kind: 'decision', id: 'cy', principals: [user('cy')], requests: [put], expect: 'allowed' },
    {
      kind: 'unchanged',
      id: 'rest',
      principals: Object.keys(members).map(user),
      requests: [
        put,
        asked('s3:GetObject', objects('shared', 'exports/today.csv')),
        asked('s3:PutObject', objects('shared', 'logo.svg')),
        asked('s3:DeleteObject', objects('shared', 'exports/today.csv')),
        asked('s3:ListBucket', bucket('shared')),
        asked('s3:PutObject', objects('shared', 'exports-old/2019.csv')),
        asked('s3:PutObjectAcl', objects('shared', 'exports/today.csv')),
        ...tooMuch('shared'),
      ],
      except: [],
    },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
  ],
  solutions: [
    { id: 'managed', calls: [createPolicy('WriteExports', writeExports), toGroup('Data', 'WriteExports')] },
    { id: 'inline', calls: [putOnGroup('Data', 'WriteExports', writeExports)] },
  ],
  wrong: [
    {
      id: 'edit',
      calls: [
        edit('ReadShared', policyText(readShared, allow('s3:PutObject', objects('shared', 'exports/*')))),
      ],
      fails: 'rest',
    },
    { id: 'wide', calls: [toGroup('Data', awsPolicy('AmazonS3FullAccess'))], fails: 'rest' },
    { id: 'direct', calls: [putOnUser('cy', 'WriteExports', writeExports)], fails: 'users' },
    {
      id: 'one-group',
      answers: { reach: 'one' },
      calls: [putOnGroup('Data', 'WriteExports', writeExports)],
      fails: 'reach',
    },
  ],
}
