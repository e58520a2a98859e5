import { awsPolicy, bucket, group, objects, root, user } from './arns'
import { createPolicy, putOnBucket, putOnGroup, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const get = asked('s3:GetObject', objects('reports', '2026.csv'))
const onBucket = (principal: '*' | { readonly AWS: string | readonly string[] }) =>
  policyText(allow('s3:GetObject', objects('reports'), { Principal: principal }))
const read = policyText(allow('s3:GetObject', objects('reports')))

export const groupIsNoPrincipal: Plan = {
  id: 'group-is-no-principal',
  version: 1,
  start: start(
    {
      users: [{ name: 'ana', groups: ['Analysts'] }, { name: 'bo', groups: ['Analysts'] }, { name: 'cy' }],
      groups: [{ name: 'Analysts' }],
      buckets: ['reports'],
    },
    [by(user('ana'), get), by(user('bo'), get), by(user('cy'), get)],
    { [`resource:${bucket('reports')}`]: onBucket({ AWS: group('Analysts') }) },
  ),
  goals: [
    { kind: 'guess', id: 'saved', guess: { ask: 'choice', answer: 'refused' } },
    { kind: 'guess', id: 'upkeep', guess: { ask: 'choice', answer: 'membership' } },
    {
      kind: 'decision',
      id: 'members',
      principals: ['ana', 'bo'].map(user),
      requests: [get],
      expect: 'allowed',
    },
    { kind: 'decision', id: 'others', principals: [user('cy')], requests: [get], expect: 'denied' },
    {
      kind: 'decision',
      id: 'no-more',
      principals: ['ana', 'bo', 'cy'].map(user),
      requests: tooMuch('reports'),
      expect: 'denied',
    },
    { kind: 'shape', id: 'bucket', fact: { is: 'resourcePolicy', arn: bucket('reports'), present: false } },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
  ],
  solutions: [
    { id: 'inline', calls: [putOnGroup('Analysts', 'ReadReports', read)] },
    { id: 'managed', calls: [createPolicy('ReadReports', read), toGroup('Analysts', 'ReadReports')] },
  ],
  wrong: [
    {
      id: 'names',
      calls: [putOnBucket('reports', onBucket({ AWS: ['ana', 'bo'].map(user) }))],
      fails: 'bucket',
    },
    { id: 'everyone', calls: [putOnBucket('reports', onBucket('*'))], fails: 'others' },
    { id: 'ready-made', calls: [toGroup('Analysts', awsPolicy('AmazonS3ReadOnlyAccess'))], fails: 'no-more' },
    { id: 'account', calls: [putOnBucket('reports', onBucket({ AWS: root }))], fails: 'members' },
    {
      id: 'signs',
      answers: { saved: 'works' },
      calls: [putOnGroup('Analysts', 'ReadReports', read)],
      fails: 'saved',
    },
  ],
}
