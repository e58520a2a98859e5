import { objects, policy, user } from './arns'
import { join, leave, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, policyText } from './policy-text'
import { asked, by, start } from './start'

const handbook = asked('s3:GetObject', objects('handbook', 'holidays.md'))
const build = asked('s3:PutObject', objects('builds', 'app.zip'))

export const noNesting: Plan = {
  id: 'no-nesting',
  version: 1,
  start: start(
    {
      users: [
        { name: 'ana', groups: ['Staff'] },
        { name: 'bo', groups: ['Staff'] },
        { name: 'cy', groups: ['Devs'] },
        { name: 'dee', groups: ['Devs'] },
      ],
      groups: [
        { name: 'Staff', attachedPolicies: [policy('ReadHandbook')] },
        { name: 'Devs', attachedPolicies: [policy('UploadBuilds')] },
      ],
      policies: [
        { name: 'ReadHandbook', document: policyText(allow('s3:GetObject', objects('handbook'))) },
        { name: 'UploadBuilds', document: policyText(allow('s3:PutObject', objects('builds'))) },
      ],
      buckets: ['handbook', 'builds'],
    },
    [by(user('cy'), handbook), by(user('dee'), build), by(user('ana'), build)],
  ),
  goals: [
    { kind: 'guess', id: 'nest', guess: { ask: 'choice', answer: 'impossible' } },
    {
      kind: 'decision',
      id: 'all',
      principals: ['ana', 'bo', 'cy', 'dee'].map(user),
      requests: [handbook],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'devs',
      principals: ['cy', 'dee'].map(user),
      requests: [build],
      expect: 'allowed',
    },
    {
      kind: 'decision',
      id: 'not-staff',
      principals: ['ana', 'bo'].map(user),
      requests: [build],
      expect: 'denied',
    },
    { kind: 'touch', id: 'members', operations: ['AddUserToGroup', 'RemoveUserFromGroup'] },
  ],
  solutions: [{ id: 'two', calls: [join('cy', 'Staff'), join('dee', 'Staff')] }],
  wrong: [
    { id: 'twice', calls: [toGroup('Devs', 'ReadHandbook')], fails: 'members' },
    {
      id: 'move',
      calls: [join('cy', 'Staff'), leave('cy', 'Devs'), join('dee', 'Staff'), leave('dee', 'Devs')],
      fails: 'devs',
    },
    {
      id: 'path',
      calls: [{ operation: 'UpdateGroup', parameters: { GroupName: 'Devs', NewPath: '/Staff/' } }],
      fails: 'all',
    },
    {
      id: 'inherit',
      answers: { nest: 'possible' },
      calls: [join('cy', 'Staff'), join('dee', 'Staff')],
      fails: 'nest',
    },
  ],
}
