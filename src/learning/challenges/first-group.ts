import { awsPolicy, objects, user } from './arns'
import { createGroup, join, putOnGroup, toGroup, toUser } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const cat = objects('team-photos', 'cat.jpg')
const readPhotos = policyText(allow('s3:GetObject', objects('team-photos'), { Sid: 'ReadPhotos' }))
const both = [user('ana'), user('bo')]

export const firstGroup: Plan = {
  id: 'first-group',
  version: 1,
  start: start(
    {
      users: [{ name: 'ana' }, { name: 'bo' }],
      policies: [{ name: 'ReadPhotos', document: readPhotos }],
      buckets: ['team-photos'],
    },
    [
      by(user('ana'), asked('s3:GetObject', cat)),
      by(user('bo'), asked('s3:GetObject', cat)),
      by(user('bo'), asked('s3:PutObject', cat)),
    ],
  ),
  goals: [
    {
      kind: 'decision',
      id: 'read',
      principals: both,
      requests: [asked('s3:GetObject', cat), asked('s3:GetObject', objects('team-photos', '2026/dog.jpg'))],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'write',
      principals: both,
      requests: [asked('s3:PutObject', cat), asked('s3:DeleteObject', cat), ...tooMuch('team-photos')],
      expect: 'denied',
    },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
  ],
  solutions: [
    {
      id: 'attach',
      calls: [
        createGroup('Readers'),
        toGroup('Readers', 'ReadPhotos'),
        join('ana', 'Readers'),
        join('bo', 'Readers'),
      ],
    },
    {
      id: 'inline',
      calls: [
        createGroup('Readers'),
        putOnGroup('Readers', 'ReadPhotos', readPhotos),
        join('ana', 'Readers'),
        join('bo', 'Readers'),
      ],
    },
  ],
  wrong: [
    { id: 'direct', calls: [toUser('ana', 'ReadPhotos'), toUser('bo', 'ReadPhotos')], fails: 'users' },
    {
      id: 'full',
      calls: [
        createGroup('Readers'),
        toGroup('Readers', awsPolicy('AmazonS3FullAccess')),
        join('ana', 'Readers'),
        join('bo', 'Readers'),
      ],
      fails: 'write',
    },
    {
      id: 'reading',
      calls: [
        createGroup('Readers'),
        toGroup('Readers', awsPolicy('AmazonS3ReadOnlyAccess')),
        join('ana', 'Readers'),
        join('bo', 'Readers'),
      ],
      fails: 'write',
    },
    {
      id: 'empty',
      calls: [createGroup('Readers'), join('ana', 'Readers'), join('bo', 'Readers')],
      fails: 'read',
    },
  ],
}
