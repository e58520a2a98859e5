import { bucket, objects, policy, user } from '../challenges/arns'
import { dropFromUser, edit, join, putOnUser } from '../challenges/calls'
import { allow, policyText } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { tooMuch } from '../challenges/too-much'
import type { LessonPlan } from './plan'

const names = ['ana', 'bo', 'cy', 'dee', 'eli', 'fay', 'gus', 'hal', 'ivy', 'jo']
const three = ['app-assets', 'app-config', 'app-logs']
const four = [...three, 'app-backups']

const teamPolicy = (buckets: readonly string[], within = buckets.map((name) => objects(name))): string =>
  policyText(
    allow('s3:ListBucket', buckets.map(bucket), { Sid: 'ListTheBuckets' }),
    allow(['s3:GetObject', 's3:PutObject'], within, { Sid: 'ReadAndWriteObjects' }),
  )

/** The bucket is named where the objects in it should be: easy to make, hard to see. */
const flawed = teamPolicy(three, [objects('app-assets'), bucket('app-config'), objects('app-logs')])

const settings = asked('s3:GetObject', objects('app-config', 'settings.json'))
const use = (name: string) => [
  asked('s3:ListBucket', bucket(name)),
  asked('s3:GetObject', objects(name, 'monday.zip')),
  asked('s3:PutObject', objects(name, 'monday.zip')),
]
const backup = asked('s3:GetObject', objects('app-backups', 'monday.zip'))
const others = names.filter((name) => name !== 'gus').map((name) => join(name, 'Developers'))
const withoutTape = names.map((name) => dropFromUser(name, 'TeamBuckets'))

export const whyGroups: LessonPlan = {
  id: 'why-groups',
  minutes: 8,
  practise: ['locked-by-default', 'first-group', 'ten-snowflakes'],
  start: start(
    {
      users: names.map((name) => ({
        name,
        inlinePolicies: [{ name: 'TeamBuckets', document: name === 'gus' ? flawed : teamPolicy(three) }],
      })),
      groups: [{ name: 'Developers', attachedPolicies: [policy('TeamBuckets')] }],
      policies: [{ name: 'TeamBuckets', document: teamPolicy(three) }],
      buckets: four,
    },
    [by(user('ana'), settings), by(user('gus'), settings), by(user('bo'), backup)],
  ),
  steps: [
    {
      id: 'look',
      kind: 'watch',
      show: { request: by(user('ana'), settings), policy: 'inline:user/ana/TeamBuckets' },
    },
    {
      id: 'same',
      kind: 'predict',
      show: { request: by(user('gus'), settings), policy: 'inline:user/gus/TeamBuckets' },
      goals: [{ kind: 'guess', id: 'gus', guess: { ask: 'decision', request: by(user('gus'), settings) } }],
      wrong: [{ id: 'copy', answers: { gus: 'allowed' }, fails: 'gus' }],
    },
    {
      id: 'one-copy',
      kind: 'predict',
      show: { request: by(user('bo'), backup), policy: 'inline:user/ana/TeamBuckets' },
      goals: [
        {
          kind: 'guess',
          id: 'bo',
          guess: {
            ask: 'decision',
            request: by(user('bo'), backup),
            after: [putOnUser('ana', 'TeamBuckets', teamPolicy(four))],
          },
        },
      ],
      wrong: [{ id: 'name', answers: { bo: 'allowed' }, fails: 'bo' }],
    },
    {
      id: 'tray',
      kind: 'do',
      show: { request: by(user('gus'), settings), policy: `managed:${policy('TeamBuckets')}` },
      goals: [
        {
          kind: 'shape',
          id: 'gus-in',
          fact: { is: 'member', user: 'gus', group: 'Developers', member: true },
        },
        {
          kind: 'decision',
          id: 'gus-reads',
          principals: [user('gus')],
          requests: [settings],
          expect: 'allowed',
        },
      ],
      calls: [join('gus', 'Developers')],
      wrong: [
        { id: 'mend', calls: [putOnUser('gus', 'TeamBuckets', teamPolicy(three))], fails: 'gus-in' },
        { id: 'off', calls: [dropFromUser('gus', 'TeamBuckets')], fails: 'gus-reads' },
      ],
    },
    {
      id: 'everyone',
      kind: 'do',
      show: { request: by(user('bo'), settings) },
      goals: [
        { kind: 'shape', id: 'tape', fact: { is: 'nothingOnUsers' } },
        {
          kind: 'decision',
          id: 'three',
          principals: names.map(user),
          requests: three.flatMap(use),
          expect: 'allowed',
        },
      ],
      calls: [...others, ...withoutTape],
      wrong: [
        { id: 'join', calls: others, fails: 'tape' },
        { id: 'tape', calls: withoutTape, fails: 'three' },
      ],
    },
    {
      id: 'fourth',
      kind: 'build',
      show: { request: by(user('bo'), backup), policy: `managed:${policy('TeamBuckets')}` },
      goals: [
        {
          kind: 'decision',
          id: 'backups',
          principals: names.map(user),
          requests: four.flatMap(use),
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'no-more',
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
        { kind: 'shape', id: 'still-no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [edit('TeamBuckets', teamPolicy(four))],
      wrong: [
        {
          id: 'bucket',
          calls: [
            edit(
              'TeamBuckets',
              teamPolicy(
                four,
                three.map((name) => objects(name)),
              ),
            ),
          ],
          fails: 'backups',
        },
        {
          id: 'all',
          calls: [
            edit(
              'TeamBuckets',
              policyText(
                allow(
                  's3:*',
                  four.flatMap((name) => [bucket(name), objects(name)]),
                ),
              ),
            ),
          ],
          fails: 'no-more',
        },
        {
          id: 'copies',
          calls: names.map((name) => putOnUser(name, 'Backups', teamPolicy(['app-backups']))),
          fails: 'still-no-tape',
        },
      ],
    },
  ],
}
