import { bucket, objects, policy, user } from '../challenges/arns'
import { createGroup, fromGroup, join, leave, toGroup, toUser } from '../challenges/calls'
import { allow, policyText } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { deleteGroup, renameGroup } from './calls'
import type { LessonPlan } from './plan'

const read = asked('s3:GetObject', objects('docs', 'guide.md'))
const write = asked('s3:PutObject', objects('docs', 'guide.md'))

export const makingGroups: LessonPlan = {
  id: 'making-groups',
  minutes: 9,
  practise: ['first-group', 'live-not-a-copy', 'no-nesting', 'quotas'],
  start: start(
    {
      users: ['ana', 'bo', 'cy'].map((name) => ({ name })),
      policies: [
        {
          name: 'ReadDocs',
          document: policyText(
            allow('s3:ListBucket', bucket('docs'), { Sid: 'ListDocs' }),
            allow('s3:GetObject', objects('docs'), { Sid: 'ReadDocs' }),
          ),
        },
        {
          name: 'WriteDocs',
          document: policyText(allow('s3:PutObject', objects('docs'), { Sid: 'WriteDocs' })),
        },
      ],
      buckets: ['docs'],
    },
    [by(user('ana'), read), by(user('bo'), read), by(user('cy'), write)],
  ),
  steps: [
    {
      id: 'empty',
      kind: 'predict',
      show: { request: by(user('ana'), read) },
      goals: [
        {
          kind: 'guess',
          id: 'named',
          guess: {
            ask: 'decision',
            request: by(user('ana'), read),
            after: [createGroup('Readers'), join('ana', 'Readers')],
          },
        },
      ],
      wrong: [{ id: 'name', answers: { named: 'allowed' }, fails: 'named' }],
    },
    {
      id: 'create',
      kind: 'do',
      show: { request: by(user('ana'), read) },
      goals: [
        {
          kind: 'decision',
          id: 'readers',
          principals: ['ana', 'bo'].map(user),
          requests: [asked('s3:ListBucket', bucket('docs')), read],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'nobody-else',
          principals: [user('cy')],
          requests: [read, write],
          expect: 'denied',
        },
        ...['ana', 'bo'].map((name) => ({
          kind: 'shape' as const,
          id: `${name}-in`,
          fact: { is: 'member' as const, user: name, group: 'Readers', member: true },
        })),
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [
        createGroup('Readers'),
        toGroup('Readers', 'ReadDocs'),
        join('ana', 'Readers'),
        join('bo', 'Readers'),
      ],
      wrong: [
        {
          id: 'empty',
          calls: [createGroup('Readers'), join('ana', 'Readers'), join('bo', 'Readers')],
          fails: 'readers',
        },
        {
          id: 'direct',
          calls: [toUser('ana', 'ReadDocs'), toUser('bo', 'ReadDocs')],
          fails: 'no-tape',
        },
        {
          id: 'everybody',
          calls: [
            createGroup('Readers'),
            toGroup('Readers', 'ReadDocs'),
            ...['ana', 'bo', 'cy'].map((name) => join(name, 'Readers')),
          ],
          fails: 'nobody-else',
        },
      ],
    },
    {
      id: 'nesting',
      kind: 'predict',
      goals: [{ kind: 'guess', id: 'inside', guess: { ask: 'choice', answer: 'users' } }],
      wrong: [
        { id: 'groups', answers: { inside: 'groups' }, fails: 'inside' },
        { id: 'roles', answers: { inside: 'roles' }, fails: 'inside' },
      ],
    },
    {
      id: 'second',
      kind: 'do',
      show: { request: by(user('cy'), write), policy: `managed:${policy('WriteDocs')}` },
      goals: [
        {
          kind: 'decision',
          id: 'cy-both',
          principals: [user('cy')],
          requests: [read, write],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'readers-only',
          principals: ['ana', 'bo'].map(user),
          requests: [write],
          expect: 'denied',
        },
        {
          kind: 'shape',
          id: 'cy-reads',
          fact: { is: 'member', user: 'cy', group: 'Readers', member: true },
        },
        {
          kind: 'shape',
          id: 'cy-writes',
          fact: { is: 'member', user: 'cy', group: 'Writers', member: true },
        },
      ],
      calls: [
        createGroup('Writers'),
        toGroup('Writers', 'WriteDocs'),
        join('cy', 'Writers'),
        join('cy', 'Readers'),
      ],
      wrong: [
        {
          id: 'one-tray',
          calls: [toGroup('Readers', 'WriteDocs'), join('cy', 'Readers')],
          fails: 'readers-only',
        },
        {
          id: 'writers-only',
          calls: [createGroup('Writers'), toGroup('Writers', 'WriteDocs'), join('cy', 'Writers')],
          fails: 'cy-both',
        },
      ],
    },
    {
      id: 'leaving',
      kind: 'predict',
      show: { request: by(user('bo'), read) },
      goals: [
        {
          kind: 'guess',
          id: 'left',
          guess: { ask: 'decision', request: by(user('bo'), read), after: [leave('bo', 'Readers')] },
        },
        {
          kind: 'guess',
          id: 'edited',
          guess: {
            ask: 'decision',
            request: by(user('bo'), write),
            after: [toGroup('Readers', 'WriteDocs')],
          },
        },
      ],
      wrong: [
        { id: 'kept', answers: { left: 'allowed' }, fails: 'left' },
        { id: 'copied', answers: { edited: 'denied' }, fails: 'edited' },
      ],
    },
    {
      id: 'rename',
      kind: 'do',
      show: { request: by(user('ana'), read) },
      goals: [
        ...['ana', 'bo', 'cy'].map((name) => ({
          kind: 'shape' as const,
          id: `${name}-library`,
          fact: { is: 'member' as const, user: name, group: 'Library', member: true },
        })),
        {
          kind: 'decision',
          id: 'still-read',
          principals: ['ana', 'bo', 'cy'].map(user),
          requests: [read],
          expect: 'allowed',
        },
        { kind: 'shape', id: 'two-groups', fact: { is: 'atMost', what: 'groups', count: 2 } },
      ],
      calls: [renameGroup('Readers', 'Library')],
      wrong: [
        {
          id: 'third',
          calls: [createGroup('Library'), ...['ana', 'bo', 'cy'].map((name) => join(name, 'Library'))],
          fails: 'two-groups',
        },
        {
          id: 'anew',
          calls: [
            createGroup('Library'),
            ...['ana', 'bo', 'cy'].map((name) => join(name, 'Library')),
            ...['ana', 'bo', 'cy'].map((name) => leave(name, 'Readers')),
            fromGroup('Readers', 'ReadDocs'),
            deleteGroup('Readers'),
          ],
          fails: 'still-read',
        },
      ],
    },
    {
      id: 'close',
      kind: 'build',
      show: { request: by(user('cy'), write) },
      goals: [
        { kind: 'shape', id: 'one-group', fact: { is: 'atMost', what: 'groups', count: 1 } },
        {
          kind: 'decision',
          id: 'no-writing',
          principals: ['ana', 'bo', 'cy'].map(user),
          requests: [write],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'all-read',
          principals: ['ana', 'bo', 'cy'].map(user),
          requests: [read],
          expect: 'allowed',
        },
      ],
      calls: [leave('cy', 'Writers'), fromGroup('Writers', 'WriteDocs'), deleteGroup('Writers')],
      wrong: [
        { id: 'out', calls: [leave('cy', 'Writers')], fails: 'one-group' },
        {
          id: 'merge',
          calls: [
            toGroup('Library', 'WriteDocs'),
            leave('cy', 'Writers'),
            fromGroup('Writers', 'WriteDocs'),
            deleteGroup('Writers'),
          ],
          fails: 'no-writing',
        },
      ],
    },
  ],
}
