import { bucket, objects, policy, user } from './arns'
import { createGroup, createPolicy, dropFromUser, fromUser, join, putOnGroup, toGroup, toUser } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const deploy = policyText(allow(['s3:GetObject', 's3:PutObject'], objects('website'), { Sid: 'Deploy' }))
const billing = policyText(allow('s3:GetObject', objects('invoices'), { Sid: 'ReadInvoices' }))
const survey = policyText(
  allow('s3:ListBucket', bucket('surveys'), { Sid: 'ListSurveys' }),
  allow('s3:GetObject', objects('surveys'), { Sid: 'ReadSurveys' }),
)

const cleared = [
  dropFromUser('ana', 'Deploy'),
  dropFromUser('bo', 'Deploy'),
  fromUser('cy', 'ReadInvoices'),
  dropFromUser('dee', 'Surveys'),
]
const joined = [join('ana', 'Developers'), join('bo', 'Developers'), join('cy', 'Finance')]

export const goldenRule: Plan = {
  id: 'golden-rule',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana', inlinePolicies: [{ name: 'Deploy', document: deploy }] },
        { name: 'bo', inlinePolicies: [{ name: 'Deploy', document: deploy }] },
        { name: 'cy', attachedPolicies: [policy('ReadInvoices')] },
        { name: 'dee', inlinePolicies: [{ name: 'Surveys', document: survey }] },
        { name: 'eli', groups: ['Developers'] },
        { name: 'fay', groups: ['Finance'] },
      ],
      groups: [
        { name: 'Developers', attachedPolicies: [policy('Deploy')] },
        { name: 'Finance', attachedPolicies: [policy('ReadInvoices')] },
      ],
      policies: [
        { name: 'Deploy', document: deploy },
        { name: 'ReadInvoices', document: billing },
      ],
      buckets: ['website', 'invoices', 'surveys'],
    },
    [
      by(user('ana'), asked('s3:PutObject', objects('website', 'index.html'))),
      by(user('cy'), asked('s3:GetObject', objects('invoices', '2026-01.pdf'))),
      by(user('dee'), asked('s3:ListBucket', bucket('surveys'))),
    ],
  ),
  goals: [
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
    {
      kind: 'unchanged',
      id: 'matrix',
      principals: ['ana', 'bo', 'cy', 'dee', 'eli', 'fay'].map(user),
      requests: [
        asked('s3:GetObject', objects('website', 'index.html')),
        asked('s3:PutObject', objects('website', 'index.html')),
        asked('s3:DeleteObject', objects('website', 'index.html')),
        asked('s3:GetObject', objects('invoices', '2026-01.pdf')),
        asked('s3:PutObject', objects('invoices', '2026-01.pdf')),
        asked('s3:ListBucket', bucket('surveys')),
        asked('s3:GetObject', objects('surveys', 'lunch.csv')),
        asked('s3:PutObject', objects('surveys', 'lunch.csv')),
        ...tooMuch('website'),
      ],
      except: [],
    },
    { kind: 'shape', id: 'audit', fact: { is: 'auditClean' } },
  ],
  solutions: [
    {
      id: 'managed',
      calls: [
        ...joined,
        createGroup('Analysts'),
        createPolicy('Surveys', survey),
        toGroup('Analysts', 'Surveys'),
        join('dee', 'Analysts'),
        ...cleared,
      ],
    },
    {
      id: 'inline',
      calls: [
        ...joined,
        createGroup('Analysts'),
        putOnGroup('Analysts', 'Surveys', survey),
        join('dee', 'Analysts'),
        ...cleared,
      ],
    },
  ],
  wrong: [
    {
      id: 'one-group',
      calls: [
        ...joined,
        createPolicy('Surveys', survey),
        toGroup('Developers', 'Surveys'),
        join('dee', 'Developers'),
        ...cleared,
      ],
      fails: 'matrix',
    },
    {
      id: 'managed-on-users',
      calls: [
        createPolicy('Surveys', survey),
        toUser('ana', 'Deploy'),
        toUser('bo', 'Deploy'),
        toUser('dee', 'Surveys'),
        dropFromUser('ana', 'Deploy'),
        dropFromUser('bo', 'Deploy'),
        dropFromUser('dee', 'Surveys'),
      ],
      fails: 'users',
    },
    { id: 'delete', calls: cleared, fails: 'matrix' },
    {
      id: 'leftover',
      calls: [
        ...joined,
        createGroup('Analysts'),
        createPolicy('Surveys', survey),
        createPolicy('SurveysOld', survey),
        toGroup('Analysts', 'Surveys'),
        join('dee', 'Analysts'),
        ...cleared,
      ],
      fails: 'audit',
    },
  ],
}
