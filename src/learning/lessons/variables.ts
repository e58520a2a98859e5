import { bucket, objects, policy, root, session, user } from '../challenges/arns'
import { edit, join, putOnGroup, putOnUser } from '../challenges/calls'
import { allow, policyText, textOfVersion } from '../challenges/policy-text'
import type { StatementJson } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { tooMuch } from '../challenges/too-much'
import { createUser } from './calls'
import type { LessonPlan } from './plan'

const rights = ['s3:GetObject', 's3:PutObject']
const notes = (name: string) => asked('s3:GetObject', objects('homes', `${name}/notes.txt`))
const folder = (name: string) => rights.map((action) => asked(action, objects('homes', `${name}/notes.txt`)))
const listed = (prefix?: string) =>
  asked('s3:ListBucket', bucket('homes'), prefix === undefined ? undefined : { 's3:prefix': prefix })
const plan = (team: string) => asked('s3:GetObject', objects('teams', `${team}/plan.md`))

const own = allow(rights, objects('homes', '${aws:username}/*'), { Sid: 'OwnFolder' })
const listOwn = allow('s3:ListBucket', bucket('homes'), {
  Sid: 'ListOwnFolder',
  Condition: { StringLike: { 's3:prefix': '${aws:username}/*' } },
})
const onInterns = (text: string) => putOnGroup('Interns', 'InternFolders', text)
const teamFolder = (key: string) =>
  putOnGroup('Staff', 'TeamFolder', policyText(allow('s3:GetObject', objects('teams', key))))
const homes = (...statements: readonly StatementJson[]) => edit('HomeFolders', policyText(...statements))

const batch = by(session('Batch', 'nightly'), notes('batch'))

export const variables: LessonPlan = {
  id: 'variables',
  minutes: 9,
  practise: ['home-folders', 'listing-your-own'],
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Staff'], tags: { team: 'red' } },
        { name: 'bo', groups: ['Staff'], tags: { team: 'blue' } },
        { name: 'dee', groups: ['Staff'] },
        { name: 'ivy', groups: ['Interns'] },
        { name: 'jo', groups: ['Interns'] },
      ],
      groups: [
        { name: 'Staff', attachedPolicies: [policy('HomeFolders')] },
        {
          name: 'Interns',
          inlinePolicies: [{ name: 'InternFolders', document: textOfVersion('2008-10-17', own) }],
        },
      ],
      roles: [
        {
          name: 'Batch',
          trustPolicy: policyText({ Effect: 'Allow', Principal: { AWS: root }, Action: 'sts:AssumeRole' }),
          attachedPolicies: [policy('HomeFolders')],
        },
      ],
      policies: [{ name: 'HomeFolders', document: policyText(own) }],
      buckets: ['homes', 'teams'],
    },
    [by(user('ana'), notes('ana')), by(user('ana'), notes('bo')), by(user('ivy'), notes('ivy'))],
  ),
  steps: [
    {
      id: 'own',
      kind: 'watch',
      show: { request: by(user('ana'), notes('ana')), policy: `managed:${policy('HomeFolders')}` },
    },
    {
      id: 'others',
      kind: 'predict',
      show: { request: by(user('ana'), notes('bo')), policy: `managed:${policy('HomeFolders')}` },
      goals: [
        { kind: 'guess', id: 'ana-bo', guess: { ask: 'decision', request: by(user('ana'), notes('bo')) } },
        {
          kind: 'guess',
          id: 'cy-own',
          guess: {
            ask: 'decision',
            request: by(user('cy'), notes('cy')),
            after: [createUser('cy'), join('cy', 'Staff')],
          },
        },
      ],
      wrong: [
        { id: 'same-policy', answers: { 'ana-bo': 'allowed' }, fails: 'ana-bo' },
        { id: 'not-yet', answers: { 'cy-own': 'denied' }, fails: 'cy-own' },
      ],
    },
    {
      id: 'old',
      kind: 'predict',
      show: { request: by(user('ivy'), notes('ivy')), policy: 'inline:group/Interns/InternFolders' },
      goals: [
        { kind: 'guess', id: 'ivy-own', guess: { ask: 'decision', request: by(user('ivy'), notes('ivy')) } },
      ],
      wrong: [{ id: 'same-line', answers: { 'ivy-own': 'allowed' }, fails: 'ivy-own' }],
    },
    {
      id: 'version',
      kind: 'do',
      show: { request: by(user('ivy'), notes('ivy')), policy: 'inline:group/Interns/InternFolders' },
      goals: [
        {
          kind: 'decision',
          id: 'ivy-folder',
          principals: [user('ivy')],
          requests: folder('ivy'),
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'jo-folder',
          principals: [user('jo')],
          requests: folder('jo'),
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'not-jo',
          principals: [user('ivy')],
          requests: [...folder('jo'), ...folder('ana')],
          expect: 'denied',
        },
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [onInterns(policyText(own))],
      wrong: [
        { id: 'star', calls: [onInterns(policyText(allow(rights, objects('homes'))))], fails: 'not-jo' },
        {
          id: 'each',
          calls: ['ivy', 'jo'].map((name) =>
            putOnUser(name, 'OwnFolder', policyText(allow(rights, objects('homes', `${name}/*`)))),
          ),
          fails: 'no-tape',
        },
        {
          id: 'names',
          calls: [
            onInterns(
              policyText(
                allow(
                  rights,
                  ['ivy', 'jo'].map((name) => objects('homes', `${name}/*`)),
                ),
              ),
            ),
          ],
          fails: 'not-jo',
        },
      ],
    },
    {
      id: 'no-name',
      kind: 'predict',
      show: { request: batch, policy: `managed:${policy('HomeFolders')}` },
      goals: [{ kind: 'guess', id: 'batch', guess: { ask: 'decision', request: batch } }],
      wrong: [{ id: 'role-name', answers: { batch: 'allowed' }, fails: 'batch' }],
    },
    {
      id: 'list',
      kind: 'do',
      show: { request: by(user('ana'), listed('ana/')), policy: `managed:${policy('HomeFolders')}` },
      statements: {
        policy: `managed:${policy('HomeFolders')}`,
        cards: [
          { id: 'list-all', text: JSON.stringify(allow('s3:ListBucket', bucket('homes'))) },
          { id: 'own', text: JSON.stringify(own) },
          {
            id: 'list-resource',
            text: JSON.stringify(allow('s3:ListBucket', objects('homes', '${aws:username}/*'))),
          },
          { id: 'list-own', text: JSON.stringify(listOwn) },
        ],
      },
      goals: [
        {
          kind: 'decision',
          id: 'ana-lists',
          principals: [user('ana')],
          requests: [listed('ana/'), listed('ana/2026/')],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'ana-not-others',
          principals: [user('ana')],
          requests: [
            listed('bo/'),
            listed(),
            ...folder('bo'),
            asked('s3:DeleteObject', objects('homes', 'ana/notes.txt')),
            ...tooMuch('homes'),
          ],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'still-own',
          principals: [user('ana')],
          requests: folder('ana'),
          expect: 'allowed',
        },
      ],
      calls: [homes(own, listOwn)],
      wrong: [
        {
          id: 'all',
          calls: [homes(own, allow('s3:ListBucket', bucket('homes')))],
          fails: 'ana-not-others',
        },
        {
          id: 'resource',
          calls: [homes(own, allow('s3:ListBucket', objects('homes', '${aws:username}/*')))],
          fails: 'ana-lists',
        },
        { id: 'only-list', calls: [homes(listOwn)], fails: 'still-own' },
      ],
    },
    {
      id: 'teams',
      kind: 'build',
      show: { request: by(user('ana'), plan('red')) },
      goals: [
        {
          kind: 'decision',
          id: 'red',
          principals: [user('ana')],
          requests: [plan('red')],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'blue',
          principals: [user('bo')],
          requests: [plan('blue')],
          expect: 'allowed',
        },
        {
          kind: 'decision',
          id: 'not-blue',
          principals: [user('ana')],
          requests: [plan('blue'), asked('s3:PutObject', objects('teams', 'red/plan.md'))],
          expect: 'denied',
        },
        {
          kind: 'decision',
          id: 'no-team',
          principals: ['dee', 'ivy'].map(user),
          requests: ['red', 'blue'].map(plan),
          expect: 'denied',
        },
        { kind: 'shape', id: 'still-no-tape', fact: { is: 'nothingOnUsers' } },
        { kind: 'shape', id: 'three-texts', fact: { is: 'atMost', what: 'policies', count: 3 } },
      ],
      calls: [teamFolder('${aws:PrincipalTag/team}/*')],
      wrong: [
        { id: 'star', calls: [teamFolder('*')], fails: 'not-blue' },
        { id: 'default', calls: [teamFolder("${aws:PrincipalTag/team, 'red'}/*")], fails: 'no-team' },
        {
          id: 'tape',
          calls: [
            putOnUser('ana', 'Red', policyText(allow('s3:GetObject', objects('teams', 'red/*')))),
            putOnUser('bo', 'Blue', policyText(allow('s3:GetObject', objects('teams', 'blue/*')))),
          ],
          fails: 'still-no-tape',
        },
        { id: 'name', calls: [teamFolder('${aws:username}/*')], fails: 'red' },
      ],
    },
  ],
}
