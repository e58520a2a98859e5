import type { ApiCall } from '../../iam'
import { bucket, objects, policy, user } from './arns'
import { dropFromBucket, dropFromUser, fromUser, join, leave, putOnBucket, putOnGroup } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const read = (name: string) => policyText(allow('s3:GetObject', objects(name)))
const get = (name: string) => asked('s3:GetObject', objects(name, 'readme.md'))
const all = ['code', 'invoices', 'wiki', 'scratch', 'shared']
const sharedWith = (...names: readonly string[]) =>
  policyText(
    allow(['s3:GetObject', 's3:PutObject'], objects('shared'), { Principal: { AWS: names.map(user) } }),
  )

const own = [
  leave('dee', 'Devs'),
  leave('dee', 'Finance'),
  dropFromUser('dee', 'Scratch'),
  fromUser('dee', 'ReadWiki'),
]
const unnamed = putOnBucket('shared', sharedWith('bo'))
const deleted: ApiCall = { operation: 'DeleteUser', parameters: { UserName: 'dee' } }

export const theLeaver: Plan = {
  id: 'the-leaver',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Devs'], attachedPolicies: [policy('ReadWiki')] },
        { name: 'bo', groups: ['Finance'] },
        { name: 'cy', groups: ['Devs', 'Finance'] },
        {
          name: 'dee',
          groups: ['Devs', 'Finance'],
          attachedPolicies: [policy('ReadWiki')],
          inlinePolicies: [{ name: 'Scratch', document: read('scratch') }],
        },
      ],
      groups: [
        { name: 'Devs', attachedPolicies: [policy('ReadCode')] },
        { name: 'Finance', attachedPolicies: [policy('ReadInvoices')] },
      ],
      policies: [
        { name: 'ReadCode', document: read('code') },
        { name: 'ReadInvoices', document: read('invoices') },
        { name: 'ReadWiki', document: read('wiki') },
      ],
      buckets: ['code', 'invoices', 'wiki', 'scratch', ['shared', sharedWith('bo', 'dee')]],
    },
    all.map((name) => by(user('dee'), get(name))),
  ),
  goals: [
    {
      kind: 'decision',
      id: 'gone',
      principals: [user('dee')],
      requests: [
        ...all.map(get),
        asked('s3:PutObject', objects('shared', 'readme.md')),
        asked('s3:ListBucket', bucket('shared')),
        ...tooMuch('shared'),
      ],
      expect: 'implicitDeny',
    },
    {
      kind: 'unchanged',
      id: 'colleagues',
      principals: ['ana', 'bo', 'cy'].map(user),
      requests: [
        ...all.map(get),
        asked('s3:PutObject', objects('shared', 'readme.md')),
        ...tooMuch('shared'),
      ],
      except: [],
    },
    { kind: 'shape', id: 'valid', fact: { is: 'validPolicies' } },
  ],
  solutions: [
    { id: 'paths', calls: [...own, unnamed] },
    { id: 'delete', calls: [...own, unnamed, deleted] },
    { id: 'dead-name', calls: [...own, deleted] },
  ],
  wrong: [
    { id: 'groups', calls: [leave('dee', 'Devs'), leave('dee', 'Finance')], fails: 'gone' },
    { id: 'own', calls: own, fails: 'gone' },
    { id: 'bucket', calls: [...own, dropFromBucket('shared')], fails: 'colleagues' },
    {
      id: 'deny',
      calls: [
        { operation: 'CreateGroup', parameters: { GroupName: 'Gone' } },
        putOnGroup('Gone', 'Nothing', policyText(deny('*', '*'))),
        join('dee', 'Gone'),
      ],
      fails: 'gone',
    },
  ],
}
