import { bucket, objects, policy, user } from '../challenges/arns'
import { edit, putOnGroup } from '../challenges/calls'
import { allow, policyText } from '../challenges/policy-text'
import type { StatementJson } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import type { LessonPlan } from './plan'

const cat = objects('photos', 'cat.jpg')
const list = asked('s3:ListBucket', bucket('photos'))
const read = asked('s3:GetObject', cat)
const passport = asked('s3:GetObject', objects('photos-private', 'passport.jpg'))
const bucketPolicy = asked('s3:GetBucketPolicy', bucket('photos'))
const beach = asked('s3:GetObject', objects('photos', '2026/07/beach.jpg'))
const shouting = asked('s3:GetObject', objects('photos', '2026/07/BEACH.JPG'))

const readPhotos = (bucketArn: string, objectsArn: string) =>
  policyText(
    allow('s3:ListBucket', bucketArn, { Sid: 'ListPhotos' }),
    allow('s3:GetObject', objectsArn, { Sid: 'ReadPhotos' }),
  )
const press = (...statements: readonly StatementJson[]) => edit('PressPhotos', policyText(...statements))
const pressReads = (Resource: string) => press(allow('s3:GetObject', Resource, { Sid: 'Press' }))

const inArchive = (key: string) => objects('photos', `archive/${key}`)
const archive = (readable: string, writable: string) =>
  putOnGroup(
    'Archivists',
    'Archive',
    policyText(
      allow('s3:ListBucket', bucket('photos'), { Sid: 'ListPhotos' }),
      allow('s3:GetObject', readable, { Sid: 'ReadArchive' }),
      allow('s3:PutObject', writable, { Sid: 'AddPictures' }),
    ),
  )

export const namesAndStars: LessonPlan = {
  id: 'names-and-stars',
  minutes: 8,
  practise: ['bucket-or-objects', 'wildcards-leak', 'least-privilege'],
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Readers'] },
        { name: 'bo', groups: ['Press'] },
        { name: 'cy', groups: ['Archivists'] },
      ],
      groups: [
        { name: 'Readers', attachedPolicies: [policy('ReadPhotos')] },
        { name: 'Press', attachedPolicies: [policy('PressPhotos')] },
        { name: 'Archivists' },
      ],
      policies: [
        { name: 'ReadPhotos', document: readPhotos(objects('photos'), bucket('photos')) },
        {
          name: 'PressPhotos',
          document: policyText(allow('s3:Get*', 'arn:aws:s3:::photos*', { Sid: 'Press' })),
        },
      ],
      buckets: ['photos', 'photos-private'],
    },
    [
      by(user('ana'), list),
      by(user('bo'), passport),
      by(user('cy'), asked('s3:PutObject', inArchive('1926.jpg'))),
    ],
  ),
  steps: [
    {
      id: 'swapped',
      kind: 'predict',
      show: { request: by(user('ana'), list), policy: `managed:${policy('ReadPhotos')}` },
      goals: [{ kind: 'guess', id: 'listing', guess: { ask: 'decision', request: by(user('ana'), list) } }],
      wrong: [{ id: 'near', answers: { listing: 'allowed' }, fails: 'listing' }],
    },
    {
      id: 'mend',
      kind: 'do',
      show: { request: by(user('ana'), list), policy: `managed:${policy('ReadPhotos')}` },
      goals: [
        {
          kind: 'decision',
          id: 'ana-reads',
          principals: [user('ana')],
          requests: [list, read],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'not-private',
          principals: [user('ana')],
          requests: [
            asked('s3:ListBucket', bucket('photos-private')),
            passport,
            asked('s3:PutObject', cat),
            bucketPolicy,
          ],
          expect: 'denied',
        },
      ],
      calls: [edit('ReadPhotos', readPhotos(bucket('photos'), objects('photos')))],
      wrong: [
        {
          id: 'slash-both',
          calls: [edit('ReadPhotos', readPhotos(objects('photos'), objects('photos')))],
          fails: 'ana-reads',
        },
        {
          id: 'star-both',
          calls: [edit('ReadPhotos', readPhotos('arn:aws:s3:::photos*', 'arn:aws:s3:::photos*'))],
          fails: 'not-private',
        },
      ],
    },
    {
      id: 'leaks',
      kind: 'predict',
      show: { request: by(user('bo'), passport), policy: `managed:${policy('PressPhotos')}` },
      goals: [
        { kind: 'guess', id: 'private', guess: { ask: 'decision', request: by(user('bo'), passport) } },
        { kind: 'guess', id: 'settings', guess: { ask: 'decision', request: by(user('bo'), bucketPolicy) } },
      ],
      wrong: [
        { id: 'other-bucket', answers: { private: 'denied' }, fails: 'private' },
        { id: 'only-objects', answers: { settings: 'denied' }, fails: 'settings' },
      ],
    },
    {
      id: 'narrow',
      kind: 'do',
      show: { request: by(user('bo'), read) },
      statements: {
        policy: `managed:${policy('PressPhotos')}`,
        cards: [
          { id: 'get-star', text: JSON.stringify(allow('s3:Get*', objects('photos'))) },
          { id: 'no-slash', text: JSON.stringify(allow('s3:GetObject', 'arn:aws:s3:::photos*')) },
          { id: 'object-star', text: JSON.stringify(allow('s3:GetObject*', objects('photos'))) },
          { id: 'exact', text: JSON.stringify(allow('s3:GetObject', objects('photos'))) },
        ],
      },
      goals: [
        {
          kind: 'decision',
          id: 'bo-reads',
          principals: [user('bo')],
          requests: [read, beach],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'bo-not-more',
          principals: [user('bo')],
          requests: [passport, bucketPolicy, asked('s3:GetObjectAcl', cat), asked('s3:PutObject', cat)],
          expect: 'denied',
        },
      ],
      calls: [pressReads(objects('photos'))],
      wrong: [
        { id: 'get-star', calls: [press(allow('s3:Get*', objects('photos')))], fails: 'bo-not-more' },
        { id: 'no-slash', calls: [pressReads('arn:aws:s3:::photos*')], fails: 'bo-not-more' },
      ],
    },
    {
      id: 'star',
      kind: 'predict',
      show: { request: by(user('bo'), beach) },
      goals: [
        {
          kind: 'guess',
          id: 'deep',
          guess: {
            ask: 'decision',
            request: by(user('bo'), beach),
            after: [pressReads(objects('photos', '2026/*'))],
          },
        },
        {
          kind: 'guess',
          id: 'loud',
          guess: {
            ask: 'decision',
            request: by(user('bo'), shouting),
            after: [pressReads(objects('photos', '2026/*.jpg'))],
          },
        },
      ],
      wrong: [
        { id: 'one-level', answers: { deep: 'denied' }, fails: 'deep' },
        { id: 'any-case', answers: { loud: 'allowed' }, fails: 'loud' },
      ],
    },
    {
      id: 'archive',
      kind: 'build',
      show: { request: by(user('cy'), asked('s3:PutObject', inArchive('1926.jpg'))) },
      goals: [
        {
          kind: 'decision',
          id: 'cy-reads',
          principals: [user('cy')],
          requests: [
            list,
            asked('s3:GetObject', inArchive('1926.jpg')),
            asked('s3:GetObject', inArchive('letters/1926.txt')),
          ],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'cy-adds',
          principals: [user('cy')],
          requests: [
            asked('s3:PutObject', inArchive('1926.jpg')),
            asked('s3:PutObject', inArchive('may/1926.jpg')),
          ],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'cy-not-more',
          principals: [user('cy')],
          requests: [
            asked('s3:PutObject', inArchive('virus.exe')),
            read,
            asked('s3:PutObject', cat),
            asked('s3:GetObject', objects('photos', 'archive-secret/plan.pdf')),
            asked('s3:DeleteObject', inArchive('1926.jpg')),
            asked('s3:ListBucket', bucket('photos-private')),
          ],
          expect: 'denied',
        },
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [archive(inArchive('*'), inArchive('*.jpg'))],
      wrong: [
        { id: 'any-file', calls: [archive(inArchive('*'), inArchive('*'))], fails: 'cy-not-more' },
        {
          id: 'no-slash',
          calls: [archive(objects('photos', 'archive*'), inArchive('*.jpg'))],
          fails: 'cy-not-more',
        },
        { id: 'one-name', calls: [archive(inArchive('*'), inArchive('1926.jpg'))], fails: 'cy-adds' },
      ],
    },
  ],
}
