import { awsPolicy, objects, user } from './arns'
import { toUser } from './calls'
import type { Plan } from './plan'
import { asked, by, start } from './start'

const photo = asked('s3:GetObject', objects('team-photos', 'cat.jpg'))

export const lockedByDefault: Plan = {
  id: 'locked-by-default',
  version: 1,
  start: start({ users: [{ name: 'ana' }], buckets: ['team-photos'] }, [by(user('ana'), photo)]),
  goals: [
    {
      kind: 'guess',
      id: 'predict',
      guess: { ask: 'decision', request: by(user('ana'), photo), choice: 'three' },
    },
    { kind: 'guess', id: 'statements', guess: { ask: 'choice', answer: 'none' } },
    { kind: 'touch', id: 'look', operations: [] },
  ],
  solutions: [{ id: 'look' }],
  wrong: [
    { id: 'open', answers: { predict: 'allowed' }, fails: 'predict' },
    { id: 'forbidden', answers: { predict: 'explicitDeny', statements: 'hidden' }, fails: 'predict' },
    { id: 'grant', calls: [toUser('ana', awsPolicy('AmazonS3ReadOnlyAccess'))], fails: 'look' },
  ],
}
