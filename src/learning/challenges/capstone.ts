import type { ApiCall } from '../../iam'
import { bucket, objects, policy, user } from './arns'
import { dropFromGroup, dropFromUser, fromGroup, fromUser, join, leave, putOnGroup, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, deny, policyText } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const code = [bucket('code'), objects('code')]
const readCode = policyText(
  allow('s3:ListBucket', bucket('code'), { Sid: 'ListTheCode' }),
  allow('s3:GetObject', objects('code'), { Sid: 'ReadTheCode' }),
)
const writeCode = policyText(
  allow('s3:PutObject', objects('code'), { Sid: 'WriteTheCode' }),
  allow('s3:DeleteObject', objects('code'), { Sid: 'DeleteTheCode' }),
)
const useCode = policyText(allow(['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:DeleteObject'], code))
const useCodeTwice = policyText(
  allow(['s3:ListBucket', 's3:GetObject'], code, { Sid: 'LookAtTheCode' }),
  allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], objects('code'), { Sid: 'ChangeTheCode' }),
)
const invoices = policyText(
  allow(['s3:ListBucket', 's3:GetObject'], [bucket('invoices'), objects('invoices')]),
)
const invoicesTwice = policyText(
  allow(['s3:ListBucket', 's3:GetObject'], [bucket('invoices'), objects('invoices')]),
  allow('s3:GetObject', objects('invoices', '2026/*')),
)
const noDelete = policyText(deny('s3:DeleteObject', objects('code')))

const people = [
  join('ana', 'Devs'),
  dropFromUser('ana', 'Code'),
  join('bo', 'Devs'),
  fromUser('bo', 'ReadCode'),
  fromUser('bo', 'WriteCode'),
  join('dee', 'Finance'),
  dropFromUser('dee', 'Invoices'),
  join('fay', 'Finance'),
  fromUser('fay', 'Invoices'),
]
const remove = (name: string): ApiCall => ({
  operation: 'DeletePolicy',
  parameters: { PolicyArn: policy(name) },
})
const withoutOld: readonly ApiCall[] = [
  leave('gus', 'Interns'),
  fromGroup('Interns', 'OldCode'),
  { operation: 'DeleteGroup', parameters: { GroupName: 'Interns' } },
  remove('OldCode'),
  fromGroup('Devs', 'ReadCode'),
  fromGroup('Devs', 'WriteCode'),
  remove('ReadCode'),
  remove('WriteCode'),
]

export const capstone: Plan = {
  id: 'capstone',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana', inlinePolicies: [{ name: 'Code', document: useCodeTwice }] },
        { name: 'bo', attachedPolicies: [policy('ReadCode'), policy('WriteCode')] },
        { name: 'cy', groups: ['Devs', 'Contractors'] },
        { name: 'dee', inlinePolicies: [{ name: 'Invoices', document: invoicesTwice }] },
        { name: 'eli', groups: ['Finance'] },
        { name: 'fay', groups: ['Devs'], attachedPolicies: [policy('Invoices')] },
        { name: 'gus', groups: ['Devs', 'Interns'] },
      ],
      groups: [
        { name: 'Devs', attachedPolicies: ['ReadCode', 'WriteCode', 'UseCode'].map(policy) },
        { name: 'Finance', inlinePolicies: [{ name: 'Invoices', document: invoicesTwice }] },
        {
          name: 'Contractors',
          attachedPolicies: [policy('NoDelete')],
          inlinePolicies: [{ name: 'NoDeleteEither', document: noDelete }],
        },
        { name: 'Interns', attachedPolicies: [policy('OldCode')] },
      ],
      policies: [
        { name: 'ReadCode', document: readCode },
        { name: 'WriteCode', document: writeCode },
        { name: 'UseCode', document: useCode },
        { name: 'Invoices', document: invoices },
        { name: 'NoDelete', document: noDelete },
        { name: 'OldCode', document: policyText(allow('s3:GetObject', objects('code', 'old/*'))) },
      ],
      buckets: ['code', 'invoices', 'payroll'],
    },
    [
      by(user('ana'), asked('s3:PutObject', objects('code', 'main.ts'))),
      by(user('cy'), asked('s3:DeleteObject', objects('code', 'main.ts'))),
      by(user('fay'), asked('s3:GetObject', objects('invoices', '2026/01.pdf'))),
    ],
  ),
  goals: [
    {
      kind: 'unchanged',
      id: 'matrix',
      principals: ['ana', 'bo', 'cy', 'dee', 'eli', 'fay', 'gus'].map(user),
      requests: [
        ...['ListBucket', 'DeleteBucket', 'GetBucketPolicy', 'PutBucketPolicy'].flatMap((action) => [
          asked(`s3:${action}`, bucket('code')),
          asked(`s3:${action}`, bucket('invoices')),
        ]),
        ...['GetObject', 'PutObject', 'DeleteObject', 'PutObjectAcl'].flatMap((action) => [
          asked(`s3:${action}`, objects('code', 'main.ts')),
          asked(`s3:${action}`, objects('code', 'old/main.c')),
          asked(`s3:${action}`, objects('invoices', '2026/01.pdf')),
        ]),
        asked('s3:GetObject', objects('payroll', '2026.csv')),
        asked('s3:ListBucket', bucket('payroll')),
        ...tooMuch('code'),
      ],
      except: [],
    },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
    { kind: 'shape', id: 'attachments', fact: { is: 'atMost', what: 'attachments', count: 3 } },
    { kind: 'shape', id: 'characters', fact: { is: 'atMost', what: 'characters', count: 600 } },
    { kind: 'shape', id: 'valid', fact: { is: 'validPolicies' } },
  ],
  solutions: [
    {
      id: 'managed',
      calls: [
        ...people,
        ...withoutOld,
        toGroup('Finance', 'Invoices'),
        dropFromGroup('Finance', 'Invoices'),
        dropFromGroup('Contractors', 'NoDeleteEither'),
      ],
    },
    {
      id: 'inline',
      calls: [
        ...people,
        ...withoutOld,
        putOnGroup('Finance', 'Invoices', invoices),
        remove('Invoices'),
        fromGroup('Contractors', 'NoDelete'),
        remove('NoDelete'),
      ],
    },
  ],
  wrong: [
    {
      id: 'no-deny',
      calls: [
        ...people,
        ...withoutOld,
        toGroup('Finance', 'Invoices'),
        dropFromGroup('Finance', 'Invoices'),
        dropFromGroup('Contractors', 'NoDeleteEither'),
        fromGroup('Contractors', 'NoDelete'),
        remove('NoDelete'),
      ],
      fails: 'matrix',
    },
    {
      id: 'one-group',
      calls: [
        ...people,
        ...withoutOld,
        toGroup('Devs', 'Invoices'),
        leave('eli', 'Finance'),
        join('eli', 'Devs'),
        leave('dee', 'Finance'),
        join('dee', 'Devs'),
        dropFromGroup('Finance', 'Invoices'),
        dropFromGroup('Contractors', 'NoDeleteEither'),
      ],
      fails: 'matrix',
    },
    {
      id: 'users-only',
      calls: people,
      fails: 'attachments',
    },
    {
      id: 'leftovers',
      calls: [
        ...people,
        fromGroup('Interns', 'OldCode'),
        fromGroup('Devs', 'ReadCode'),
        fromGroup('Devs', 'WriteCode'),
        toGroup('Finance', 'Invoices'),
        dropFromGroup('Finance', 'Invoices'),
        dropFromGroup('Contractors', 'NoDeleteEither'),
      ],
      fails: 'characters',
    },
  ],
}
