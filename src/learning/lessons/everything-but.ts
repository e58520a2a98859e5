import { awsPolicy, bucket, objects, policy, user } from '../challenges/arns'
import { edit, fromGroup, putOnGroup, toGroup, toUser } from '../challenges/calls'
import { allow, deny, policyText } from '../challenges/policy-text'
import type { StatementJson } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { tooMuch } from '../challenges/too-much'
import type { LessonPlan } from './plan'

const artefact = objects('builds', 'app.zip')
const salaries = objects('payroll', '2026.csv')
const sofa = objects('lobby', 'sofa.jpg')
const removeBucket = asked('s3:DeleteBucket', bucket('payroll'))
const createUser = asked('iam:CreateUser', user('mallory'))
const readSalaries = asked('s3:GetObject', salaries)
const writeBuild = asked('s3:PutObject', artefact)
const builds = [asked('s3:ListBucket', bucket('builds')), asked('s3:GetObject', artefact), writeBuild]

const allBut: StatementJson = { Sid: 'AllButIam', Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }
const onlyReading: StatementJson = {
  Sid: 'NothingElse',
  Effect: 'Deny',
  NotAction: 's3:GetObject',
  Resource: '*',
}
const readElsewhere: StatementJson = {
  Sid: 'ReadElsewhere',
  Effect: 'Allow',
  Action: 's3:GetObject',
  NotResource: objects('payroll'),
}
const readLobby = allow('s3:GetObject', objects('lobby'), { Sid: 'ReadLobby' })
const listBuilds = allow('s3:ListBucket', bucket('builds'))
const useBuilds = allow(['s3:GetObject', 's3:PutObject'], objects('builds'))

const builders = (...statements: readonly StatementJson[]) => edit('AllButIam', policyText(...statements))
const lobby = (...statements: readonly StatementJson[]) =>
  putOnGroup('Visitors', 'LobbyOnly', policyText(...statements))

const payroll = [bucket('payroll'), objects('payroll')]
const reading = ['s3:GetObject', 's3:ListBucket']
const fence = (statement: StatementJson) => putOnGroup('Interns', 'Fence', policyText(statement))
const inPayroll = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'].map((action) => asked(action, salaries))

export const everythingBut: LessonPlan = {
  id: 'everything-but',
  minutes: 8,
  practise: ['not-action', 'two-kinds-of-no'],
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Builders'] },
        { name: 'bo', groups: ['Visitors'] },
        { name: 'ivy', groups: ['Interns'] },
      ],
      groups: [
        { name: 'Builders', attachedPolicies: [policy('AllButIam')] },
        {
          name: 'Visitors',
          inlinePolicies: [{ name: 'LobbyOnly', document: policyText(readLobby, onlyReading) }],
        },
        { name: 'Interns', attachedPolicies: [awsPolicy('AmazonS3FullAccess')] },
      ],
      policies: [{ name: 'AllButIam', document: policyText(allBut) }],
      buckets: ['builds', 'payroll', 'lobby'],
    },
    [
      by(user('ana'), removeBucket),
      by(user('bo'), asked('s3:PutObject', sofa)),
      by(user('ivy'), removeBucket),
    ],
  ),
  steps: [
    {
      id: 'but',
      kind: 'predict',
      show: { request: by(user('ana'), removeBucket), policy: `managed:${policy('AllButIam')}` },
      goals: [
        { kind: 'guess', id: 'bucket', guess: { ask: 'decision', request: by(user('ana'), removeBucket) } },
      ],
      wrong: [{ id: 'not-listed', answers: { bucket: 'denied' }, fails: 'bucket' }],
    },
    {
      id: 'which-no',
      kind: 'predict',
      show: { request: by(user('ana'), createUser), policy: `managed:${policy('AllButIam')}` },
      goals: [
        {
          kind: 'guess',
          id: 'iam',
          guess: { ask: 'decision', request: by(user('ana'), createUser), choice: 'three' },
        },
        {
          kind: 'guess',
          id: 'iam-later',
          guess: {
            ask: 'decision',
            request: by(user('ana'), createUser),
            after: [toUser('ana', awsPolicy('IAMFullAccess'))],
          },
        },
      ],
      wrong: [
        { id: 'denies', answers: { iam: 'explicitDeny' }, fails: 'iam' },
        { id: 'kept-out', answers: { 'iam-later': 'denied' }, fails: 'iam-later' },
      ],
    },
    {
      id: 'list',
      kind: 'do',
      show: { request: by(user('ana'), writeBuild), policy: `managed:${policy('AllButIam')}` },
      statements: {
        policy: `managed:${policy('AllButIam')}`,
        cards: [
          { id: 'everything', text: JSON.stringify(allow('*', '*')) },
          { id: 'use', text: JSON.stringify(useBuilds) },
          { id: 'no-iam', text: JSON.stringify(deny('iam:*', '*')) },
          { id: 'list', text: JSON.stringify(listBuilds) },
          { id: 'no-payroll', text: JSON.stringify(deny('s3:*', payroll)) },
        ],
      },
      goals: [
        { kind: 'decision', id: 'builds', principals: [user('ana')], requests: builds, expect: 'allowed' },
        {
          kind: 'decision',
          id: 'nothing-else',
          principals: [user('ana')],
          requests: [
            removeBucket,
            readSalaries,
            createUser,
            asked('s3:GetObject', sofa),
            ...tooMuch('builds'),
            asked(
              'ec2:TerminateInstances',
              'arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0',
            ),
          ],
          expect: 'denied',
        },
      ],
      calls: [builders(listBuilds, useBuilds)],
      wrong: [
        { id: 'minus', calls: [builders(allow('*', '*'), deny('iam:*', '*'))], fails: 'nothing-else' },
        {
          id: 'minus-two',
          calls: [builders(allow('*', '*'), deny('iam:*', '*'), deny('s3:*', payroll))],
          fails: 'nothing-else',
        },
        { id: 'no-list', calls: [builders(useBuilds)], fails: 'builds' },
      ],
    },
    {
      id: 'deny-but',
      kind: 'predict',
      show: {
        request: by(user('bo'), asked('s3:PutObject', sofa)),
        policy: 'inline:group/Visitors/LobbyOnly',
      },
      goals: [
        {
          kind: 'guess',
          id: 'put',
          guess: { ask: 'decision', request: by(user('bo'), asked('s3:PutObject', sofa)), choice: 'three' },
        },
        {
          kind: 'guess',
          id: 'deny-alone',
          guess: {
            ask: 'decision',
            request: by(user('bo'), asked('s3:GetObject', sofa)),
            after: [lobby(onlyReading)],
          },
        },
      ],
      wrong: [
        { id: 'quiet', answers: { put: 'implicitDeny' }, fails: 'put' },
        { id: 'exempt', answers: { 'deny-alone': 'allowed' }, fails: 'deny-alone' },
      ],
    },
    {
      id: 'not-resource',
      kind: 'predict',
      show: { request: by(user('ana'), asked('s3:GetObject', sofa)) },
      goals: [
        {
          kind: 'guess',
          id: 'lobby',
          guess: {
            ask: 'decision',
            request: by(user('ana'), asked('s3:GetObject', sofa)),
            after: [builders(readElsewhere)],
          },
        },
        {
          kind: 'guess',
          id: 'salaries',
          guess: {
            ask: 'decision',
            request: by(user('ana'), readSalaries),
            after: [builders(readElsewhere), toGroup('Builders', awsPolicy('AmazonS3ReadOnlyAccess'))],
          },
        },
      ],
      wrong: [
        { id: 'none', answers: { lobby: 'denied' }, fails: 'lobby' },
        { id: 'protected', answers: { salaries: 'denied' }, fails: 'salaries' },
      ],
    },
    {
      id: 'fence',
      kind: 'build',
      show: { request: by(user('ivy'), removeBucket) },
      goals: [
        {
          kind: 'decision',
          id: 'ivy-reads',
          principals: [user('ivy')],
          requests: [asked('s3:ListBucket', bucket('payroll')), readSalaries],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'fenced',
          principals: [user('ivy')],
          requests: [
            ...inPayroll.slice(1),
            removeBucket,
            asked('s3:PutBucketPolicy', bucket('payroll')),
            asked('s3:PutLifecycleConfiguration', bucket('payroll')),
          ],
          expect: 'explicitDeny',
        },
        {
          kind: 'decision',
          id: 'ivy-elsewhere',
          principals: [user('ivy')],
          requests: [writeBuild, asked('s3:DeleteObject', sofa)],
          expect: 'allowed',
        },
      ],
      calls: [fence({ Sid: 'Fence', Effect: 'Deny', NotAction: reading, Resource: payroll })],
      wrong: [
        { id: 'all', calls: [fence(deny('s3:*', payroll))], fails: 'ivy-reads' },
        {
          id: 'some',
          calls: [fence(deny(['s3:PutObject', 's3:DeleteObject', 's3:DeleteBucket'], payroll))],
          fails: 'fenced',
        },
        {
          id: 'everywhere',
          calls: [fence({ Effect: 'Deny', NotAction: reading, Resource: '*' })],
          fails: 'ivy-elsewhere',
        },
        {
          id: 'detach',
          calls: [fromGroup('Interns', awsPolicy('AmazonS3FullAccess')), fence(allow(reading, payroll))],
          fails: 'fenced',
        },
      ],
    },
  ],
}
