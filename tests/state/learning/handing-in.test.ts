import { expect, it } from 'vitest'
import { challenges, makeSubmission, regrade, submissionText, type Challenge } from '../../../src/learning'
import { guessesIn, submissionFile, workOn } from '../../../src/state/learning/handing-in'
import { challengeOn } from './board'

function written(id: string): Challenge {
  const challenge = challenges.find((one) => one.id === id)
  if (!challenge) throw new Error(`There is no challenge ${id}.`)
  return challenge
}

async function handedIn(id: string) {
  const challenge = written(id)
  const board = await challengeOn(`challenge:${id}`)
  const [way] = challenge.solutions
  for (const goal of challenge.goals) {
    if (goal.kind === 'guess') board.round.answer(goal, way?.answers[goal.id] ?? '')
  }
  for (const call of way?.calls ?? []) board.playground.perform(call, 'board')
  const work = workOn(board.round, board.playground, 65, 'Ana')
  return { ...board, challenge, way, work }
}

it('what is handed in says what the page says that it says', async () => {
  const { work, way, playground } = await handedIn('union')
  const document: unknown = JSON.parse(submissionText(work))
  expect(document).toMatchObject({ name: 'Ana', seconds: 65, answers: way?.answers, calls: way?.calls })
  expect(guessesIn(work).map(({ answer }) => answer)).toEqual(['Allowed'])
  expect(work.scenario).toBe(playground.workspace.scenario)
})

it('is graded anew, by whoever opens it', async () => {
  const { work, challenge } = await handedIn('union')
  const made = makeSubmission(work)
  if (!made.ok) throw new Error(made.issues[0]?.message)
  const { rows } = regrade([`https://example.org/${made.value}`], [challenge])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ name: 'Ana', grade: { solved: true } })
})

it('does without a name, and without answers that were not given', async () => {
  const { round, playground } = await challengeOn('challenge:union')
  const work = workOn(round, playground, 0, '')
  expect(Object.keys(JSON.parse(submissionText(work)) as object)).not.toContain('name')
  expect(guessesIn(work)).toEqual([{ prompt: expect.any(String) as string, answer: null }])
})

it.each([
  ['Zoë Müller', 'answer-union-zoe-muller.txt'],
  ['', 'answer-union.txt'],
  ['../../etc/passwd', 'answer-union-etc-passwd.txt'],
  ['雪', 'answer-union.txt'],
])('a file of %s is called %s', async (name, file) => {
  const { work } = await handedIn('union')
  expect(submissionFile({ ...work, name }, 'link').name).toBe(file)
})
