import { awsPolicy, objects, policy, user } from './arns'
import { createGroup, dropFromBucket, edit, fromGroup, join, leave, putOnBucket, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const q1 = objects('reports', 'q1.csv')
const get = asked('s3:GetObject', q1)
const put = asked('s3:PutObject', q1)
const remove = asked('s3:DeleteObject', q1)

const nobodyDeletes = deny('s3:DeleteObject', objects('reports'), {
  Sid: 'NobodyDeletes',
  Principal: '*',
})
const bucketPolicy = policyText(
  nobodyDeletes,
  deny('s3:PutObject', objects('reports'), { Sid: 'NotThisOne', Principal: { AWS: user('cy') } }),
)
const mended = putOnBucket('reports', policyText(nobodyDeletes))

export const twoKindsOfNo: Plan = {
  id: 'two-kinds-of-no',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana' },
        { name: 'bo', groups: ['Writers', 'Interns'] },
        { name: 'cy', groups: ['Writers'] },
        { name: 'dee', groups: ['Readers', 'Interns'] },
      ],
      groups: [
        { name: 'Readers', attachedPolicies: [policy('ReadReports')] },
        { name: 'Writers', attachedPolicies: [policy('ReadReports'), policy('WriteReports')] },
        { name: 'Interns', attachedPolicies: [policy('InternsWriteNothing')] },
      ],
      policies: [
        { name: 'ReadReports', document: policyText(allow('s3:GetObject', objects('reports'))) },
        { name: 'WriteReports', document: policyText(allow('s3:PutObject', objects('reports'))) },
        { name: 'InternsWriteNothing', document: policyText(deny('s3:PutObject', objects('reports'))) },
      ],
      buckets: [['reports', bucketPolicy]],
    },
    [by(user('ana'), get), by(user('bo'), put), by(user('cy'), put)],
  ),
  goals: [
    { kind: 'guess', id: 'first', guess: { ask: 'choice', answer: 'missing' } },
    { kind: 'guess', id: 'second', guess: { ask: 'choice', answer: 'identity' } },
    { kind: 'guess', id: 'third', guess: { ask: 'choice', answer: 'resource' } },
    { kind: 'decision', id: 'ana', principals: [user('ana')], requests: [get], expect: 'allowed' },
    { kind: 'decision', id: 'bo', principals: [user('bo')], requests: [put], expect: 'allowed' },
    { kind: 'decision', id: 'cy', principals: [user('cy')], requests: [put], expect: 'allowed' },
    {
      kind: 'unchanged',
      id: 'rest',
      principals: ['ana', 'bo', 'cy', 'dee'].map(user),
      requests: [get, put, remove, ...tooMuch('reports')],
      except: [],
    },
  ],
  solutions: [
    { id: 'three', calls: [join('ana', 'Readers'), leave('bo', 'Interns'), mended] },
    {
      id: 'split',
      calls: [
        join('ana', 'Readers'),
        edit(
          'InternsWriteNothing',
          policyText(
            deny('s3:PutObject', objects('reports'), {
              Condition: { StringNotEquals: { 'aws:username': 'bo' } },
            }),
          ),
        ),
        mended,
      ],
    },
  ],
  wrong: [
    {
      id: 'more',
      calls: [
        createGroup('Power'),
        toGroup('Power', awsPolicy('AmazonS3FullAccess')),
        ...['ana', 'bo', 'cy'].map((name) => join(name, 'Power')),
      ],
      fails: 'bo',
    },
    {
      id: 'bucket',
      calls: [join('ana', 'Readers'), leave('bo', 'Interns'), dropFromBucket('reports')],
      fails: 'rest',
    },
    {
      id: 'interns',
      calls: [join('ana', 'Readers'), fromGroup('Interns', 'InternsWriteNothing'), mended],
      fails: 'rest',
    },
    {
      id: 'alike',
      answers: { first: 'identity' },
      calls: [join('ana', 'Readers'), leave('bo', 'Interns'), mended],
      fails: 'first',
    },
  ],
}
