import { bucket, objects, policy, user } from './arns'
import { edit } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import type { StatementJson } from './policy-text'
import { asked, by, start } from './start'

const list = (prefix?: string, name = 'homes') =>
  asked('s3:ListBucket', bucket(name), prefix === undefined ? undefined : { 's3:prefix': prefix })
const openAll = allow('s3:ListBucket', bucket('homes'))
const when = (Condition: StatementJson['Condition']) => allow('s3:ListBucket', bucket('homes'), { Condition })
const own = '${aws:username}/*'
const save = (...statements: readonly StatementJson[]) => [edit('ListHomes', policyText(...statements))]

export const listingYourOwn: Plan = {
  id: 'listing-your-own',
  version: 1,
  start: start(
    {
      users: ['ana', 'bo'].map((name) => ({ name, groups: ['Staff'] })),
      groups: [{ name: 'Staff', attachedPolicies: [policy('ListHomes')] }],
      policies: [{ name: 'ListHomes', document: policyText(openAll) }],
      buckets: ['homes'],
    },
    [by(user('ana'), list('ana/')), by(user('ana'), list('bo/')), by(user('ana'), list())],
  ),
  goals: [
    {
      kind: 'decision',
      id: 'ana',
      principals: [user('ana')],
      requests: [list('ana/'), list('ana/2026/')],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'bo',
      principals: [user('bo')],
      requests: [list('bo/'), list('bo/2026/')],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'root',
      principals: ['ana', 'bo'].map(user),
      requests: [list(), list('')],
      expect: 'denied',
    },
    {
      kind: 'decision',
      id: 'not-bo',
      principals: [user('ana')],
      requests: [list('bo/'), list('b')],
      expect: 'denied',
    },
    { kind: 'decision', id: 'not-ana', principals: [user('bo')], requests: [list('ana/')], expect: 'denied' },
    {
      kind: 'decision',
      id: 'no-more',
      principals: ['ana', 'bo'].map(user),
      requests: [
        ...['ana/', 'bo/', undefined].map((prefix) => list(prefix, 'payroll')),
        ...['ana/', 'bo/'].map((prefix) => list(prefix, 'homes-archive')),
        asked('s3:GetObject', objects('homes', 'ana/notes.txt')),
        asked('s3:ListBucketVersions', bucket('homes'), { 's3:prefix': 'ana/' }),
        asked('s3:DeleteBucket', bucket('homes')),
      ],
      expect: 'denied',
    },
    {
      kind: 'touch',
      id: 'policy',
      policies: [`managed:${policy('ListHomes')}`],
      operations: ['CreatePolicyVersion'],
    },
  ],
  solutions: [
    { id: 'like', calls: save(when({ StringLike: { 's3:prefix': own } })) },
    {
      id: 'deny',
      calls: save(
        openAll,
        deny('s3:ListBucket', bucket('homes'), { Condition: { StringNotLike: { 's3:prefix': own } } }),
      ),
    },
  ],
  wrong: [
    { id: 'resource', calls: save(allow('s3:ListBucket', objects('homes', own))), fails: 'ana' },
    { id: 'equals', calls: save(when({ StringEquals: { 's3:prefix': own } })), fails: 'ana' },
    { id: 'exists', calls: save(when({ StringLikeIfExists: { 's3:prefix': own } })), fails: 'root' },
    {
      id: 'star',
      calls: save(allow('s3:*', '*', { Condition: { StringLike: { 's3:prefix': own } } })),
      fails: 'no-more',
    },
    { id: 'names', calls: save(when({ StringLike: { 's3:prefix': ['ana/*', 'bo/*'] } })), fails: 'not-bo' },
  ],
  statements: {
    policy: `managed:${policy('ListHomes')}`,
    cards: [
      { id: 'resource', text: JSON.stringify(allow('s3:ListBucket', objects('homes', own))) },
      { id: 'exists', text: JSON.stringify(when({ StringLikeIfExists: { 's3:prefix': own } })) },
      { id: 'open', text: JSON.stringify(openAll) },
      {
        id: 'turned',
        text: JSON.stringify(
          deny('s3:ListBucket', bucket('homes'), { Condition: { StringLike: { 's3:prefix': own } } }),
        ),
      },
      { id: 'like', text: JSON.stringify(when({ StringLike: { 's3:prefix': own } })) },
      {
        id: 'deny',
        text: JSON.stringify(
          deny('s3:ListBucket', bucket('homes'), { Condition: { StringNotLike: { 's3:prefix': own } } }),
        ),
      },
    ],
  },
}
