import { objects, policy, user } from './arns'
import { dropFromBucket, join, leave, putOnGroup } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import { asked, by, start } from './start'

const get = asked('s3:GetObject', objects('lab-results', 'run-7.csv'))
const denyLab = policyText(deny('s3:*', ['arn:aws:s3:::lab-results', objects('lab-results')]))

export const eitherDoor: Plan = {
  id: 'either-door',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Lab'] },
        { name: 'bo', groups: ['Lab'] },
        { name: 'cy', groups: ['Lab'] },
      ],
      groups: [{ name: 'Lab' }, { name: 'Suspended', attachedPolicies: [policy('KeepOut')] }],
      policies: [{ name: 'KeepOut', document: denyLab }],
      buckets: [
        [
          'lab-results',
          policyText(
            allow('s3:GetObject', objects('lab-results'), { Principal: { AWS: ['ana', 'bo'].map(user) } }),
          ),
        ],
      ],
    },
    [by(user('ana'), get), by(user('bo'), get), by(user('cy'), get)],
  ),
  goals: [
    { kind: 'guess', id: 'one-door', guess: { ask: 'decision', request: by(user('ana'), get) } },
    {
      kind: 'guess',
      id: 'deny',
      guess: {
        ask: 'decision',
        request: by(user('ana'), get),
        after: [join('ana', 'Suspended')],
        choice: 'three',
      },
    },
    { kind: 'decision', id: 'ana', principals: [user('ana')], requests: [get], expect: 'explicitDeny' },
    { kind: 'unchanged', id: 'others', principals: ['bo', 'cy'].map(user), requests: [get], except: [] },
    {
      kind: 'shape',
      id: 'bucket',
      fact: { is: 'resourcePolicy', arn: 'arn:aws:s3:::lab-results', present: true },
    },
    {
      kind: 'touch',
      id: 'identity',
      operations: [
        'AddUserToGroup',
        'RemoveUserFromGroup',
        'CreateGroup',
        'CreatePolicy',
        'AttachGroupPolicy',
        'PutGroupPolicy',
      ],
    },
  ],
  solutions: [
    { id: 'suspend', calls: [join('ana', 'Suspended')] },
    {
      id: 'own',
      calls: [
        { operation: 'CreateGroup', parameters: { GroupName: 'Paused' } },
        putOnGroup('Paused', 'NoResults', policyText(deny('s3:GetObject', objects('lab-results')))),
        join('ana', 'Paused'),
      ],
    },
  ],
  wrong: [
    { id: 'leave', calls: [leave('ana', 'Lab')], fails: 'ana' },
    { id: 'whole', calls: [putOnGroup('Lab', 'KeepOut', denyLab)], fails: 'others' },
    { id: 'close', calls: [dropFromBucket('lab-results')], fails: 'ana' },
    {
      id: 'both',
      answers: { 'one-door': 'denied' },
      calls: [join('ana', 'Suspended')],
      fails: 'one-door',
    },
  ],
}
