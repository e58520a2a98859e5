import { bucket, objects, policy, user } from './arns'
import { edit, fromGroup, leave, putOnUser } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import { asked, by, start } from './start'

const file = objects('app-data', 'orders.json')
const remove = asked('s3:DeleteObject', file)
const others = [
  asked('s3:ListBucket', bucket('app-data')),
  asked('s3:GetObject', file),
  asked('s3:PutObject', file),
  asked('s3:GetObject', objects('payroll', '2026.csv')),
  asked('s3:DeleteObject', objects('payroll', '2026.csv')),
  asked('iam:CreateUser', user('mallory')),
]

export const oneDeny: Plan = {
  id: 'one-deny',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Devs', 'Contractors'] },
        { name: 'bo', groups: ['Devs'] },
        { name: 'cy', groups: ['Devs', 'Contractors'] },
      ],
      groups: [
        { name: 'Devs', attachedPolicies: [policy('UseAppData')] },
        { name: 'Contractors', attachedPolicies: [policy('DeleteNothing')] },
      ],
      policies: [
        {
          name: 'UseAppData',
          document: policyText(allow('s3:*', [bucket('app-data'), objects('app-data')])),
        },
        { name: 'DeleteNothing', document: policyText(deny('s3:DeleteObject', objects('app-data'))) },
      ],
      buckets: ['app-data', 'payroll'],
    },
    [by(user('cy'), remove), by(user('ana'), remove), by(user('bo'), remove)],
  ),
  goals: [
    {
      kind: 'guess',
      id: 'predict',
      guess: { ask: 'decision', request: by(user('cy'), remove), choice: 'three' },
    },
    { kind: 'decision', id: 'ana', principals: [user('ana')], requests: [remove], expect: 'allowed' },
    { kind: 'decision', id: 'cy', principals: [user('cy')], requests: [remove], expect: 'explicitDeny' },
    {
      kind: 'unchanged',
      id: 'rest',
      principals: ['ana', 'bo', 'cy'].map(user),
      requests: [...others, remove],
      except: [],
    },
  ],
  solutions: [
    { id: 'leave', calls: [leave('ana', 'Contractors')] },
    {
      id: 'exception',
      calls: [
        edit(
          'DeleteNothing',
          policyText(
            deny('s3:DeleteObject', objects('app-data'), {
              Condition: { StringNotEquals: { 'aws:username': 'ana' } },
            }),
          ),
        ),
      ],
    },
  ],
  wrong: [
    {
      id: 'allow',
      calls: [putOnUser('ana', 'MayDelete', policyText(allow('s3:DeleteObject', objects('app-data'))))],
      fails: 'ana',
    },
    { id: 'drop', calls: [fromGroup('Contractors', 'DeleteNothing')], fails: 'cy' },
    { id: 'devs', calls: [leave('ana', 'Devs'), leave('ana', 'Contractors')], fails: 'ana' },
    {
      id: 'outvoted',
      answers: { predict: 'allowed' },
      calls: [leave('ana', 'Contractors')],
      fails: 'predict',
    },
  ],
}
