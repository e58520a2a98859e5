import { bucket, objects, policy, user } from './arns'
import { createGroup, createPolicy, edit, join, leave, putOnGroup, toGroup, toUser } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const teams = ['Ads', 'Blog', 'Data', 'Mail', 'Maps', 'Mobile', 'Search', 'Shop', 'Video']
const bucketOf = (team: string): string => `${team.toLowerCase()}-files`
const readOf = (team: string): string => `Read${team}`
const read = (...buckets: readonly string[]) =>
  policyText(
    allow(
      's3:GetObject',
      buckets.map((name) => objects(name)),
    ),
  )

const metrics = asked('s3:GetObject', objects('app-metrics', 'today.json'))
const readMetrics = read('app-metrics')

export const quotas: Plan = {
  id: 'quotas',
  version: 1,
  start: start(
    {
      users: [
        { name: 'dana', groups: ['Platform', ...teams] },
        { name: 'eli', groups: ['Platform'] },
        { name: 'fay', groups: ['Shop'] },
        { name: 'gus', groups: ['Mail', 'Maps'] },
      ],
      groups: [
        {
          name: 'Platform',
          attachedPolicies: [policy('ReadStatus'), ...teams.map((team) => policy(readOf(team)))],
        },
        ...teams.map((name) => ({ name, attachedPolicies: [policy(readOf(name))] })),
      ],
      policies: [
        { name: 'ReadStatus', document: read('status-page') },
        ...teams.map((team) => ({ name: readOf(team), document: read(bucketOf(team)) })),
      ],
      buckets: ['app-metrics', 'status-page', ...teams.map(bucketOf)],
    },
    [by(user('dana'), metrics), by(user('eli'), metrics), by(user('fay'), metrics)],
  ),
  goals: [
    { kind: 'guess', id: 'eleventh', guess: { ask: 'choice', answer: 'refused' } },
    {
      kind: 'decision',
      id: 'platform',
      principals: ['dana', 'eli'].map(user),
      requests: [metrics],
      expect: 'allowed',
    },
    {
      kind: 'unchanged',
      id: 'rest',
      principals: ['dana', 'eli', 'fay', 'gus'].map(user),
      requests: [
        metrics,
        asked('s3:PutObject', objects('app-metrics', 'today.json')),
        asked('s3:ListBucket', bucket('app-metrics')),
        asked('s3:GetObject', objects('status-page', 'index.html')),
        ...teams.map((team) => asked('s3:GetObject', objects(bucketOf(team), 'readme.md'))),
        ...tooMuch('app-metrics'),
      ],
      except: [],
    },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
  ],
  solutions: [
    { id: 'inline', calls: [putOnGroup('Platform', 'ReadMetrics', readMetrics)] },
    { id: 'edit', calls: [edit('ReadStatus', read('status-page', 'app-metrics'))] },
    {
      id: 'swap',
      calls: [
        createGroup('Metrics'),
        createPolicy('ReadMetrics', readMetrics),
        toGroup('Metrics', 'ReadMetrics'),
        leave('dana', 'Ads'),
        join('dana', 'Metrics'),
        join('eli', 'Metrics'),
      ],
    },
  ],
  wrong: [
    { id: 'star', calls: [edit('ReadStatus', policyText(allow('s3:GetObject', '*')))], fails: 'rest' },
    { id: 'shared', calls: [edit('ReadShop', read('shop-files', 'app-metrics'))], fails: 'rest' },
    {
      id: 'direct',
      calls: [
        createPolicy('ReadMetrics', readMetrics),
        toUser('dana', 'ReadMetrics'),
        toUser('eli', 'ReadMetrics'),
      ],
      fails: 'users',
    },
    {
      id: 'own-group',
      calls: [
        createGroup('Metrics'),
        putOnGroup('Metrics', 'ReadMetrics', readMetrics),
        leave('dana', 'Platform'),
        join('dana', 'Metrics'),
        join('eli', 'Metrics'),
      ],
      fails: 'rest',
    },
  ],
}
