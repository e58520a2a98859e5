import { objects, user } from './arns'
import { createGroup, createPolicy, dropFromGroup, join, putOnGroup, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const groups = ['Authors', 'Editors', 'Reviewers']
const members: Readonly<Record<string, string>> = {
  ana: 'Authors',
  bo: 'Authors',
  cy: 'Editors',
  dee: 'Reviewers',
}
const drafts = allow(['s3:GetObject', 's3:PutObject'], objects('drafts'), { Sid: 'WorkOnDrafts' })
const shared = policyText(drafts)
const get = asked('s3:GetObject', objects('drafts', 'essay.md'))
const put = asked('s3:PutObject', objects('drafts', 'essay.md'))
const requests = [
  get,
  put,
  asked('s3:DeleteObject', objects('drafts', 'essay.md')),
  asked('s3:GetObject', objects('published', 'essay.md')),
  ...tooMuch('drafts'),
]

export const managedOrInline: Plan = {
  id: 'managed-or-inline',
  version: 1,
  start: start(
    {
      users: [
        ...Object.entries(members).map(([name, group]) => ({ name, groups: [group] })),
        { name: 'eli' },
      ],
      groups: groups.map((name) => ({
        name,
        inlinePolicies: [
          {
            name: 'WorkOnDrafts',
            document: name === 'Editors' ? JSON.stringify(JSON.parse(shared)) : shared,
          },
        ],
      })),
      buckets: ['drafts', 'published'],
    },
    [by(user('ana'), get), by(user('dee'), put)],
  ),
  goals: [
    { kind: 'shape', id: 'inline', fact: { is: 'noInlinePolicies' } },
    { kind: 'shape', id: 'one', fact: { is: 'atMost', what: 'policies', count: 1 } },
    {
      kind: 'unchanged',
      id: 'matrix',
      principals: [...Object.keys(members), 'eli'].map(user),
      requests,
      except: [],
    },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
  ],
  solutions: [
    {
      id: 'three',
      calls: [
        createPolicy('WorkOnDrafts', shared),
        ...groups.flatMap((name) => [toGroup(name, 'WorkOnDrafts'), dropFromGroup(name, 'WorkOnDrafts')]),
      ],
    },
    {
      id: 'fourth',
      calls: [
        createPolicy('WorkOnDrafts', shared),
        ...groups.map((name) => dropFromGroup(name, 'WorkOnDrafts')),
        createGroup('Press'),
        toGroup('Press', 'WorkOnDrafts'),
        ...Object.keys(members).map((name) => join(name, 'Press')),
      ],
    },
  ],
  wrong: [
    {
      id: 'three-managed',
      calls: groups.flatMap((name) => [
        createPolicy(`${name}Drafts`, shared),
        toGroup(name, `${name}Drafts`),
        dropFromGroup(name, 'WorkOnDrafts'),
      ]),
      fails: 'one',
    },
    {
      id: 'forgotten',
      calls: [
        createPolicy('WorkOnDrafts', shared),
        ...groups.map((name) => dropFromGroup(name, 'WorkOnDrafts')),
        ...['Authors', 'Editors'].map((name) => toGroup(name, 'WorkOnDrafts')),
      ],
      fails: 'matrix',
    },
    {
      id: 'beside',
      calls: [createPolicy('WorkOnDrafts', shared), ...groups.map((name) => toGroup(name, 'WorkOnDrafts'))],
      fails: 'inline',
    },
    { id: 'same-name', calls: [putOnGroup('Editors', 'WorkOnDrafts', shared)], fails: 'inline' },
  ],
}
