import { bucket, group, objects, root, user } from '../challenges/arns'
import { createGroup, dropFromBucket, join, putOnBucket, putOnGroup, putOnUser } from '../challenges/calls'
import { allow, policyText } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { tooMuch } from '../challenges/too-much'
import type { LessonPlan } from './plan'

const read = asked('s3:GetObject', objects('reports', '2026.csv'))
const write = asked('s3:PutObject', objects('reports', '2026.csv'))
const reading = allow('s3:GetObject', objects('reports'), { Sid: 'ReadReports' })

const onBucket = (AWS: string | readonly string[]) =>
  policyText(allow('s3:GetObject', objects('reports'), { Sid: 'ReadReports', Principal: { AWS } }))
const letIn = (AWS: string | readonly string[]) => putOnBucket('reports', onBucket(AWS))
const bucketPolicy = `resource:${bucket('reports')}`
const writing = policyText(
  allow(['s3:GetObject', 's3:PutObject'], objects('reports'), { Sid: 'WriteReports' }),
)

export const signsNothing: LessonPlan = {
  id: 'signs-nothing',
  minutes: 9,
  practise: ['group-is-no-principal', 'either-door'],
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Analysts'] },
        { name: 'bo', groups: ['Analysts'] },
        { name: 'cy' },
        { name: 'dee' },
      ],
      groups: [{ name: 'Analysts' }],
      buckets: ['reports'],
    },
    [by(user('ana'), read), by(user('dee'), read), by(user('cy'), write)],
    { [bucketPolicy]: onBucket(group('Analysts')) },
  ),
  steps: [
    {
      id: 'saved',
      kind: 'predict',
      show: { request: by(user('ana'), read), policy: bucketPolicy },
      goals: [{ kind: 'guess', id: 'answer', guess: { ask: 'choice', answer: 'refused' } }],
      wrong: [
        { id: 'members', answers: { answer: 'works' }, fails: 'answer' },
        { id: 'silent', answers: { answer: 'ignored' }, fails: 'answer' },
      ],
    },
    {
      id: 'named',
      kind: 'predict',
      show: { request: by(user('ana'), read), policy: bucketPolicy },
      goals: [
        {
          kind: 'guess',
          id: 'ana',
          guess: { ask: 'decision', request: by(user('ana'), read), after: [letIn(user('ana'))] },
        },
        {
          kind: 'guess',
          id: 'account',
          guess: { ask: 'decision', request: by(user('ana'), read), after: [letIn(root)] },
        },
      ],
      wrong: [
        { id: 'two-doors', answers: { ana: 'denied' }, fails: 'ana' },
        { id: 'everybody', answers: { account: 'allowed' }, fails: 'account' },
      ],
    },
    {
      id: 'by-name',
      kind: 'do',
      show: { request: by(user('bo'), read), policy: bucketPolicy },
      goals: [
        {
          kind: 'decision',
          id: 'two',
          principals: ['ana', 'bo'].map(user),
          requests: [read],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'not-others',
          principals: ['cy', 'dee'].map(user),
          requests: [read],
          expect: 'denied',
        },
        {
          kind: 'shape',
          id: 'on-bucket',
          fact: { is: 'resourcePolicy', arn: bucket('reports'), present: true },
        },
      ],
      calls: [letIn(['ana', 'bo'].map(user))],
      wrong: [
        { id: 'root', calls: [letIn(root)], fails: 'two' },
        { id: 'star', calls: [letIn('*')], fails: 'not-others' },
      ],
    },
    {
      id: 'newcomer',
      kind: 'predict',
      show: { request: by(user('dee'), read), policy: bucketPolicy },
      goals: [
        {
          kind: 'guess',
          id: 'dee',
          guess: { ask: 'decision', request: by(user('dee'), read), after: [join('dee', 'Analysts')] },
        },
      ],
      wrong: [{ id: 'like-them', answers: { dee: 'allowed' }, fails: 'dee' }],
    },
    {
      id: 'turn',
      kind: 'do',
      show: { request: by(user('dee'), read) },
      statements: {
        policy: 'inline:group/Analysts/ReadReports',
        cards: [
          { id: 'group', text: JSON.stringify(allow('s3:GetObject', group('Analysts'))) },
          { id: 'objects', text: JSON.stringify(reading) },
          { id: 'anywhere', text: JSON.stringify(allow('s3:GetObject', '*')) },
        ],
      },
      goals: [
        {
          kind: 'decision',
          id: 'analysts',
          principals: ['ana', 'bo', 'dee'].map(user),
          requests: [read],
          expect: 'allowed',
        },
        { kind: 'decision', id: 'not-cy', principals: [user('cy')], requests: [read], expect: 'denied' },
        {
          kind: 'decision',
          id: 'no-more',
          principals: ['ana', 'bo', 'cy', 'dee'].map(user),
          requests: [write, ...tooMuch('reports')],
          expect: 'denied',
        },
        {
          kind: 'shape',
          id: 'dee-in',
          fact: { is: 'member', user: 'dee', group: 'Analysts', member: true },
        },
        {
          kind: 'shape',
          id: 'off-bucket',
          fact: { is: 'resourcePolicy', arn: bucket('reports'), present: false },
        },
      ],
      calls: [
        putOnGroup('Analysts', 'ReadReports', policyText(reading)),
        join('dee', 'Analysts'),
        dropFromBucket('reports'),
      ],
      wrong: [
        {
          id: 'third-name',
          calls: [letIn(['ana', 'bo', 'dee'].map(user)), join('dee', 'Analysts')],
          fails: 'off-bucket',
        },
        {
          id: 'group-arn',
          calls: [
            putOnGroup('Analysts', 'ReadReports', policyText(allow('s3:GetObject', group('Analysts')))),
            join('dee', 'Analysts'),
            dropFromBucket('reports'),
          ],
          fails: 'analysts',
        },
      ],
    },
    {
      id: 'key',
      kind: 'predict',
      goals: [{ kind: 'guess', id: 'which', guess: { ask: 'choice', answer: 'none' } }],
      wrong: [
        { id: 'group-key', answers: { which: 'group' }, fails: 'which' },
        { id: 'tags', answers: { which: 'tag' }, fails: 'which' },
      ],
    },
    {
      id: 'editors',
      kind: 'build',
      show: { request: by(user('cy'), write) },
      goals: [
        {
          kind: 'decision',
          id: 'cy-writes',
          principals: [user('cy')],
          requests: [read, write],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'analysts-read-only',
          principals: ['ana', 'bo', 'dee'].map(user),
          requests: [write],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'editor-no-more',
          principals: ['ana', 'bo', 'cy', 'dee'].map(user),
          requests: tooMuch('reports'),
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'analysts-still',
          principals: ['ana', 'bo', 'dee'].map(user),
          requests: [read],
          expect: 'allowed',
        },
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
        {
          kind: 'shape',
          id: 'bare-bucket',
          fact: { is: 'resourcePolicy', arn: bucket('reports'), present: false },
        },
      ],
      calls: [createGroup('Editors'), putOnGroup('Editors', 'WriteReports', writing), join('cy', 'Editors')],
      wrong: [
        { id: 'tape', calls: [putOnUser('cy', 'WriteReports', writing)], fails: 'no-tape' },
        {
          id: 'same-tray',
          calls: [putOnGroup('Analysts', 'WriteReports', writing), join('cy', 'Analysts')],
          fails: 'analysts-read-only',
        },
        {
          id: 'door',
          calls: [
            putOnBucket(
              'reports',
              policyText(
                allow(['s3:GetObject', 's3:PutObject'], objects('reports'), {
                  Principal: { AWS: user('cy') },
                }),
              ),
            ),
          ],
          fails: 'bare-bucket',
        },
      ],
    },
  ],
}
