import { objects, policy, user } from './arns'
import { join, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'

const report = objects('reports', '2026.csv')
const get = asked('s3:GetObject', report)
const put = asked('s3:PutObject', report)
const remove = asked('s3:DeleteObject', report)

const may = (name: string, ...actions: readonly string[]) => ({
  name,
  document: policyText(allow(actions.length === 1 ? (actions[0] ?? '') : actions, objects('reports'))),
})

export const union: Plan = {
  id: 'union',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana' },
        { name: 'bo', groups: ['Readers'] },
        { name: 'cy', groups: ['Uploaders'] },
        { name: 'dee', groups: ['Cleaners'] },
      ],
      groups: [
        { name: 'Readers', attachedPolicies: [policy('ReadReports')] },
        { name: 'Uploaders', attachedPolicies: [policy('AddReports')] },
        { name: 'Cleaners', attachedPolicies: [policy('KeepReports')] },
      ],
      policies: [
        may('ReadReports', 's3:GetObject'),
        may('AddReports', 's3:PutObject'),
        may('KeepReports', 's3:GetObject', 's3:PutObject', 's3:DeleteObject'),
      ],
      buckets: ['reports'],
    },
    [by(user('ana'), get), by(user('ana'), put), by(user('ana'), remove)],
  ),
  goals: [
    {
      kind: 'guess',
      id: 'second',
      guess: {
        ask: 'decision',
        request: by(user('ana'), get),
        after: [join('ana', 'Readers'), join('ana', 'Uploaders')],
      },
    },
    { kind: 'decision', id: 'both', principals: [user('ana')], requests: [get, put], expect: 'allowed' },
    { kind: 'decision', id: 'delete', principals: [user('ana')], requests: [remove], expect: 'denied' },
    {
      kind: 'unchanged',
      id: 'others',
      principals: ['bo', 'cy', 'dee'].map(user),
      requests: [get, put, remove],
      except: [],
    },
    { kind: 'touch', id: 'members', operations: ['AddUserToGroup', 'RemoveUserFromGroup'] },
  ],
  solutions: [{ id: 'both', calls: [join('ana', 'Readers'), join('ana', 'Uploaders')] }],
  wrong: [
    { id: 'strongest', calls: [join('ana', 'Cleaners')], fails: 'delete' },
    { id: 'last', calls: [join('ana', 'Uploaders')], fails: 'both' },
    {
      id: 'widen',
      calls: [toGroup('Readers', 'AddReports'), join('ana', 'Readers')],
      fails: 'others',
    },
    { id: 'replaces', answers: { second: 'denied' }, fails: 'second' },
  ],
}
