import type { ApiCall } from '../../iam'
import { objects, policy, user } from './arns'
import { edit, leave, putOnUser } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const get = asked('s3:GetObject', objects('team-docs', 'notes.md'))
const put = asked('s3:PutObject', objects('team-docs', 'notes.md'))
const remove = asked('s3:DeleteObject', objects('team-docs', 'notes.md'))

const readOnly = policyText(allow('s3:GetObject', objects('team-docs'), { Sid: 'WorkWithDocs' }))
const readAndWrite = policyText(
  allow(['s3:GetObject', 's3:PutObject'], objects('team-docs'), { Sid: 'WorkWithDocs' }),
)
const notInForce: ApiCall = {
  operation: 'CreatePolicyVersion',
  parameters: { PolicyArn: policy('WorkWithDocs'), PolicyDocument: readAndWrite, SetAsDefault: false },
}

export const liveNotACopy: Plan = {
  id: 'live-not-a-copy',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Readers'] },
        { name: 'bo', groups: ['Readers'] },
      ],
      groups: [{ name: 'Readers', attachedPolicies: [policy('WorkWithDocs')] }],
      policies: [{ name: 'WorkWithDocs', document: readOnly }],
      buckets: ['team-docs'],
    },
    [by(user('bo'), get), by(user('bo'), put), by(user('ana'), put)],
  ),
  goals: [
    {
      kind: 'guess',
      id: 'edited',
      guess: {
        ask: 'decision',
        request: by(user('bo'), put),
        after: [edit('WorkWithDocs', readAndWrite)],
      },
    },
    {
      kind: 'guess',
      id: 'removed',
      guess: { ask: 'decision', request: by(user('bo'), get), after: [leave('bo', 'Readers')] },
    },
    { kind: 'decision', id: 'ana', principals: [user('ana')], requests: [get, put], expect: 'allowed' },
    { kind: 'decision', id: 'bo', principals: [user('bo')], requests: [get, put, remove], expect: 'denied' },
    {
      kind: 'decision',
      id: 'delete',
      principals: [user('ana')],
      requests: [remove, ...tooMuch('team-docs')],
      expect: 'denied',
    },
    {
      kind: 'touch',
      id: 'two',
      operations: ['CreatePolicyVersion', 'RemoveUserFromGroup'],
      policies: [`managed:${policy('WorkWithDocs')}`],
    },
  ],
  solutions: [{ id: 'two', calls: [edit('WorkWithDocs', readAndWrite), leave('bo', 'Readers')] }],
  wrong: [
    { id: 'stays', calls: [edit('WorkWithDocs', readAndWrite)], fails: 'bo' },
    { id: 'version', calls: [notInForce, leave('bo', 'Readers')], fails: 'ana' },
    {
      id: 'own',
      calls: [
        putOnUser('ana', 'Write', policyText(allow('s3:PutObject', objects('team-docs')))),
        leave('bo', 'Readers'),
      ],
      fails: 'two',
    },
    { id: 'copied', answers: { edited: 'denied', removed: 'allowed' }, calls: [], fails: 'edited' },
  ],
}
