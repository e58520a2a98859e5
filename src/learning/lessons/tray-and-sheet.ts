import { objects, policy, user } from '../challenges/arns'
import { createPolicy, dropFromGroup, edit, putOnGroup, toGroup } from '../challenges/calls'
import { allow, policyText } from '../challenges/policy-text'
import { asked, by, start } from '../challenges/start'
import { tooMuch } from '../challenges/too-much'
import type { LessonPlan } from './plan'

const ticket = objects('tickets', '0001.txt')
const read = asked('s3:GetObject', ticket)
const answer = asked('s3:PutObject', ticket)
const manual = asked('s3:GetObject', objects('manuals', 'printer.pdf'))

const everybody = ['ana', 'bo', 'cy'].map(user)
const support = ['ana', 'bo'].map(user)
const ticketsOnly = policyText(allow('s3:GetObject', objects('tickets'), { Sid: 'ReadTickets' }))
const withAnswers = policyText(
  allow(['s3:GetObject', 's3:PutObject'], objects('tickets'), { Sid: 'ReadTickets' }),
)
const withManuals = policyText(
  allow('s3:GetObject', [objects('tickets'), objects('manuals')], { Sid: 'ReadTickets' }),
)
const answering = allow('s3:PutObject', objects('tickets'), { Sid: 'AnswerTickets' })
const managed = `managed:${policy('ReadTickets')}`

export const trayAndSheet: LessonPlan = {
  id: 'tray-and-sheet',
  minutes: 8,
  practise: ['managed-or-inline', 'live-not-a-copy', 'blast-radius'],
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Support'] },
        { name: 'bo', groups: ['Support'] },
        { name: 'cy', groups: ['Sales'] },
      ],
      groups: [
        { name: 'Support', attachedPolicies: [policy('ReadTickets')] },
        { name: 'Sales', inlinePolicies: [{ name: 'ReadTickets', document: ticketsOnly }] },
      ],
      policies: [{ name: 'ReadTickets', document: ticketsOnly }],
      buckets: ['tickets', 'manuals'],
    },
    [by(user('ana'), read), by(user('cy'), answer), by(user('cy'), manual)],
  ),
  steps: [
    { id: 'both', kind: 'watch', show: { request: by(user('ana'), read), policy: managed } },
    {
      id: 'two-sheets',
      kind: 'predict',
      show: { request: by(user('cy'), answer), policy: 'inline:group/Sales/ReadTickets' },
      goals: [
        {
          kind: 'guess',
          id: 'ana-answers',
          guess: {
            ask: 'decision',
            request: by(user('ana'), answer),
            after: [edit('ReadTickets', withAnswers)],
          },
        },
        {
          kind: 'guess',
          id: 'cy-answers',
          guess: {
            ask: 'decision',
            request: by(user('cy'), answer),
            after: [edit('ReadTickets', withAnswers)],
          },
        },
      ],
      wrong: [
        { id: 'same-name', answers: { 'cy-answers': 'allowed' }, fails: 'cy-answers' },
        { id: 'joined-before', answers: { 'ana-answers': 'denied' }, fails: 'ana-answers' },
      ],
    },
    {
      id: 'one-sheet',
      kind: 'do',
      show: { request: by(user('cy'), read), policy: managed },
      goals: [
        { kind: 'shape', id: 'no-inline', fact: { is: 'noInlinePolicies' } },
        { kind: 'shape', id: 'one-text', fact: { is: 'atMost', what: 'policies', count: 1 } },
        { kind: 'decision', id: 'all-read', principals: everybody, requests: [read], expect: 'allowed' },
        { kind: 'shape', id: 'no-tape', fact: { is: 'nothingOnUsers' } },
      ],
      calls: [toGroup('Sales', 'ReadTickets'), dropFromGroup('Sales', 'ReadTickets')],
      wrong: [
        { id: 'delete', calls: [dropFromGroup('Sales', 'ReadTickets')], fails: 'all-read' },
        {
          id: 'second',
          calls: [
            createPolicy('ReadTicketsSales', ticketsOnly),
            toGroup('Sales', 'ReadTicketsSales'),
            dropFromGroup('Sales', 'ReadTickets'),
          ],
          fails: 'one-text',
        },
      ],
    },
    {
      id: 'reach',
      kind: 'predict',
      show: { request: by(user('cy'), answer), policy: managed },
      goals: [
        {
          kind: 'guess',
          id: 'cy-now',
          guess: {
            ask: 'decision',
            request: by(user('cy'), answer),
            after: [edit('ReadTickets', withAnswers)],
          },
        },
      ],
      wrong: [{ id: 'support', answers: { 'cy-now': 'denied' }, fails: 'cy-now' }],
    },
    {
      id: 'answers',
      kind: 'do',
      show: { request: by(user('bo'), answer) },
      statements: {
        policy: `managed:${policy('AnswerTickets')}`,
        cards: [
          { id: 'bucket', text: JSON.stringify(allow('s3:PutObject', 'arn:aws:s3:::tickets')) },
          { id: 'objects', text: JSON.stringify(answering) },
          { id: 'anything', text: JSON.stringify(allow('s3:*', objects('tickets'))) },
          { id: 'anywhere', text: JSON.stringify(allow('s3:PutObject', '*')) },
        ],
      },
      goals: [
        { kind: 'decision', id: 'support', principals: support, requests: [answer], expect: 'allowed' },
        { kind: 'decision', id: 'sales', principals: [user('cy')], requests: [answer], expect: 'denied' },
        {
          kind: 'decision',
          id: 'no-more',
          principals: everybody,
          requests: [...tooMuch('tickets'), asked('s3:PutObject', objects('manuals', 'printer.pdf'))],
          expect: 'denied',
        },
      ],
      calls: [createPolicy('AnswerTickets', policyText(answering)), toGroup('Support', 'AnswerTickets')],
      wrong: [
        { id: 'edit', calls: [edit('ReadTickets', withAnswers)], fails: 'sales' },
        { id: 'unattached', calls: [createPolicy('AnswerTickets', policyText(answering))], fails: 'support' },
        {
          id: 'everything',
          calls: [putOnGroup('Support', 'AnswerTickets', policyText(allow('s3:*', objects('tickets'))))],
          fails: 'no-more',
        },
      ],
    },
    {
      id: 'manuals',
      kind: 'build',
      show: { request: by(user('cy'), manual) },
      goals: [
        { kind: 'decision', id: 'all-manuals', principals: everybody, requests: [manual], expect: 'allowed' },
        {
          kind: 'decision',
          id: 'nothing-else',
          principals: everybody,
          requests: [
            asked('s3:PutObject', objects('manuals', 'printer.pdf')),
            asked('s3:DeleteObject', objects('manuals', 'printer.pdf')),
            ...tooMuch('manuals'),
          ],
          expect: 'denied',
        },
        { kind: 'shape', id: 'three-sheets', fact: { is: 'atMost', what: 'attachments', count: 3 } },
      ],
      calls: [edit('ReadTickets', withManuals)],
      wrong: [
        {
          id: 'more-sheets',
          calls: [
            createPolicy('ReadManuals', policyText(allow('s3:GetObject', objects('manuals')))),
            toGroup('Support', 'ReadManuals'),
            toGroup('Sales', 'ReadManuals'),
          ],
          fails: 'three-sheets',
        },
        {
          id: 'other-sheet',
          calls: [edit('AnswerTickets', policyText(answering, allow('s3:GetObject', objects('manuals'))))],
          fails: 'all-manuals',
        },
        {
          id: 'star',
          calls: [edit('ReadTickets', policyText(allow('s3:GetObject', '*')))],
          fails: 'nothing-else',
        },
      ],
    },
  ],
}
