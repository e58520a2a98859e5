import { awsPolicy, bucket, objects, policy, user } from '../challenges/arns'
import { fromGroup, join, leave, putOnGroup, putOnUser, toUser } from '../challenges/calls'
import { allow, deny, policyText } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { tooMuch } from '../challenges/too-much'
import type { LessonPlan } from './plan'

const orders = objects('app-data', 'orders.json')
const ledger = objects('app-data', 'keep/ledger.csv')
const read = asked('s3:GetObject', orders)
const write = asked('s3:PutObject', orders)
const remove = asked('s3:DeleteObject', orders)
const removeKept = asked('s3:DeleteObject', ledger)
const readKept = asked('s3:GetObject', ledger)

const reading = allow('s3:GetObject', objects('app-data'), { Sid: 'ReadAppData' })
const keep = (Resource: string) => policyText(deny('s3:DeleteObject', Resource, { Sid: 'KeepTheLedger' }))
const onGuests = (text: string) => putOnGroup('Guests', 'ReadAppData', text)

export const threeGates: LessonPlan = {
  id: 'three-gates',
  minutes: 9,
  practise: ['locked-by-default', 'union', 'one-deny', 'two-kinds-of-no'],
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Devs'] },
        { name: 'bo', groups: ['Devs', 'Contractors'] },
        { name: 'cy', groups: ['Guests'] },
        { name: 'dee', groups: ['Devs', 'Contractors'] },
      ],
      groups: [
        { name: 'Devs', attachedPolicies: [policy('UseAppData')] },
        { name: 'Contractors', attachedPolicies: [policy('DeleteNothing')] },
        { name: 'Guests' },
      ],
      policies: [
        {
          name: 'UseAppData',
          document: policyText(
            allow('s3:*', [bucket('app-data'), objects('app-data')], { Sid: 'UseAppData' }),
          ),
        },
        {
          name: 'DeleteNothing',
          document: policyText(deny('s3:DeleteObject', objects('app-data'), { Sid: 'DeleteNothing' })),
        },
      ],
      buckets: ['app-data'],
    },
    [by(user('bo'), remove), by(user('cy'), read), by(user('ana'), removeKept)],
  ),
  steps: [
    { id: 'gates', kind: 'watch', show: { request: by(user('ana'), remove) } },
    {
      id: 'default',
      kind: 'predict',
      show: { request: by(user('cy'), read) },
      goals: [
        {
          kind: 'guess',
          id: 'nothing',
          guess: { ask: 'decision', request: by(user('cy'), read), choice: 'three' },
        },
      ],
      wrong: [
        { id: 'open', answers: { nothing: 'allowed' }, fails: 'nothing' },
        { id: 'explicit', answers: { nothing: 'explicitDeny' }, fails: 'nothing' },
      ],
    },
    {
      id: 'deny',
      kind: 'predict',
      show: { request: by(user('bo'), remove), policy: `managed:${policy('DeleteNothing')}` },
      goals: [
        {
          kind: 'guess',
          id: 'both',
          guess: { ask: 'decision', request: by(user('bo'), remove), choice: 'three' },
        },
        {
          kind: 'guess',
          id: 'admin',
          guess: {
            ask: 'decision',
            request: by(user('bo'), remove),
            after: [toUser('bo', awsPolicy('AdministratorAccess'))],
          },
        },
      ],
      wrong: [
        { id: 'order', answers: { both: 'allowed' }, fails: 'both' },
        { id: 'strong', answers: { admin: 'allowed' }, fails: 'admin' },
      ],
    },
    {
      id: 'free',
      kind: 'do',
      show: { request: by(user('bo'), remove) },
      goals: [
        {
          kind: 'decision',
          id: 'bo-deletes',
          principals: [user('bo')],
          requests: [remove],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'dee-denied',
          principals: [user('dee')],
          requests: [remove],
          expect: 'explicitDeny',
        },
      ],
      calls: [leave('bo', 'Contractors')],
      wrong: [
        {
          id: 'allow',
          calls: [putOnUser('bo', 'MayDelete', policyText(allow('s3:DeleteObject', objects('app-data'))))],
          fails: 'bo-deletes',
        },
        { id: 'drop', calls: [fromGroup('Contractors', 'DeleteNothing')], fails: 'dee-denied' },
      ],
    },
    {
      id: 'guest',
      kind: 'do',
      show: { request: by(user('cy'), read) },
      statements: {
        policy: 'inline:group/Guests/ReadAppData',
        cards: [
          {
            id: 'no-writing',
            text: JSON.stringify(deny(['s3:PutObject', 's3:DeleteObject'], objects('app-data'))),
          },
          { id: 'everything', text: JSON.stringify(allow('s3:*', objects('app-data'))) },
          { id: 'reading', text: JSON.stringify(reading) },
          { id: 'nothing', text: JSON.stringify(deny('s3:*', objects('app-data'))) },
        ],
      },
      goals: [
        { kind: 'decision', id: 'cy-reads', principals: [user('cy')], requests: [read], expect: 'allowed' },
        {
          kind: 'decision',
          id: 'cy-default',
          principals: [user('cy')],
          requests: [write, remove, ...tooMuch('app-data')],
          expect: 'implicitDeny',
        },
      ],
      calls: [onGuests(policyText(reading))],
      wrong: [
        {
          id: 'sure',
          calls: [
            onGuests(policyText(reading, deny(['s3:PutObject', 's3:DeleteObject'], objects('app-data')))),
          ],
          fails: 'cy-default',
        },
        { id: 'devs', calls: [join('cy', 'Devs')], fails: 'cy-default' },
        {
          id: 'exception',
          calls: [onGuests(policyText(deny('s3:*', objects('app-data')), reading))],
          fails: 'cy-reads',
        },
      ],
    },
    {
      id: 'ledger',
      kind: 'build',
      show: { request: by(user('ana'), removeKept) },
      goals: [
        {
          kind: 'decision',
          id: 'kept',
          principals: ['ana', 'bo', 'dee'].map(user),
          requests: [removeKept],
          expect: 'explicitDeny',
        },
        {
          kind: 'decision',
          id: 'as-before',
          principals: ['ana', 'bo'].map(user),
          requests: [remove, write, read, readKept],
          expect: 'allowed',
        },
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [putOnGroup('Devs', 'KeepTheLedger', keep(objects('app-data', 'keep/*')))],
      wrong: [
        {
          id: 'without',
          calls: [
            fromGroup('Devs', 'UseAppData'),
            putOnGroup(
              'Devs',
              'UseAppData',
              policyText(allow(['s3:GetObject', 's3:PutObject'], objects('app-data')), {
                Effect: 'Allow',
                Action: 's3:DeleteObject',
                Resource: objects('app-data', 'orders*'),
              }),
            ),
          ],
          fails: 'kept',
        },
        {
          id: 'all',
          calls: [putOnGroup('Devs', 'KeepTheLedger', keep(objects('app-data')))],
          fails: 'as-before',
        },
        {
          id: 'contractors',
          calls: ['ana', 'bo'].map((name) => join(name, 'Contractors')),
          fails: 'as-before',
        },
      ],
    },
  ],
}
