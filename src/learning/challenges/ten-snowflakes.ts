import type { ApiCall } from '../../iam'
import { bucket, objects, user } from './arns'
import { createGroup, createPolicy, dropFromUser, join, putOnGroup, putOnUser, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const names = ['ana', 'bo', 'cy', 'dee', 'eli', 'fay', 'gus', 'hal', 'ivy', 'jo']
const three = ['app-assets', 'app-config', 'app-logs']
const four = [...three, 'app-backups']

const teamPolicy = (buckets: readonly string[], within = buckets.map((name) => objects(name))): string =>
  policyText(
    allow('s3:ListBucket', buckets.map(bucket), { Sid: 'ListTheBuckets' }),
    allow(['s3:GetObject', 's3:PutObject'], within, { Sid: 'ReadAndWriteObjects' }),
  )

/** Gus's copy names the bucket where it should name the objects in it: easy to make, hard to see. */
const flawed = teamPolicy(three, [objects('app-assets'), bucket('app-config'), objects('app-logs')])
const right = teamPolicy(four)

const members = names.map((name) => join(name, 'Developers'))
const withoutCopies = names.map((name) => dropFromUser(name, 'TeamBuckets'))
const inGroup = (...give: readonly ApiCall[]) => [createGroup('Developers'), ...give, ...members]

export const tenSnowflakes: Plan = {
  id: 'ten-snowflakes',
  version: 1,
  start: start(
    {
      users: names.map((name) => ({
        name,
        inlinePolicies: [{ name: 'TeamBuckets', document: name === 'gus' ? flawed : teamPolicy(three) }],
      })),
      buckets: four,
    },
    [
      by(user('ana'), asked('s3:GetObject', objects('app-config', 'settings.json'))),
      by(user('gus'), asked('s3:GetObject', objects('app-config', 'settings.json'))),
      by(user('gus'), asked('s3:GetObject', objects('app-backups', 'monday.zip'))),
    ],
  ),
  goals: [
    {
      kind: 'decision',
      id: 'buckets',
      principals: names.map(user),
      requests: four.flatMap((name) => [
        asked('s3:ListBucket', bucket(name)),
        asked('s3:GetObject', objects(name, 'monday.zip')),
        asked('s3:PutObject', objects(name, 'monday.zip')),
      ]),
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'delete',
      principals: names.map(user),
      requests: [
        ...four.flatMap((name) => [
          asked('s3:DeleteObject', objects(name, 'monday.zip')),
          asked('s3:PutBucketPolicy', bucket(name)),
        ]),
        ...tooMuch('app-backups'),
      ],
      expect: 'denied',
    },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
    { kind: 'shape', id: 'one', fact: { is: 'atMost', what: 'attachments', count: 1 } },
  ],
  solutions: [
    {
      id: 'managed',
      calls: [
        ...inGroup(createPolicy('TeamBuckets', right), toGroup('Developers', 'TeamBuckets')),
        ...withoutCopies,
      ],
    },
    { id: 'inline', calls: [...inGroup(putOnGroup('Developers', 'TeamBuckets', right)), ...withoutCopies] },
  ],
  wrong: [
    { id: 'copies', calls: names.map((name) => putOnUser(name, 'TeamBuckets', right)), fails: 'users' },
    {
      id: 'kept',
      calls: inGroup(createPolicy('Backups', teamPolicy(['app-backups'])), toGroup('Developers', 'Backups')),
      fails: 'buckets',
    },
    {
      id: 'flawed',
      calls: [
        ...inGroup(
          putOnGroup(
            'Developers',
            'TeamBuckets',
            teamPolicy(four, [
              objects('app-assets'),
              bucket('app-config'),
              objects('app-logs'),
              objects('app-backups'),
            ]),
          ),
        ),
        ...withoutCopies,
      ],
      fails: 'buckets',
    },
  ],
}
