import { expect, it } from 'vitest'
import { challenges, handOut, type Challenge } from '../../../src/learning'
import { challengeOn } from './board'

function written(id: string): Challenge {
  const challenge = challenges.find((one) => one.id === id)
  if (!challenge) throw new Error(`There is no challenge ${id}.`)
  return challenge
}

async function solved(id: string) {
  const challenge = written(id)
  const board = await challengeOn(`challenge:${id}`)
  const [way] = challenge.solutions
  for (const goal of challenge.goals) {
    if (goal.kind === 'guess') board.round.answer(goal, way?.answers[goal.id] ?? '')
  }
  for (const call of way?.calls ?? []) board.playground.perform(call, 'board')
  board.round.note()
  return { ...board, challenge, way }
}

it.each(challenges.map(({ id }) => id))('%s is solved on the board, at par or near', async (id) => {
  const { round, way } = await solved(id)
  expect(round.grade.solved).toBe(true)
  expect(round.attempt?.solved).not.toBeNull()
  expect(round.attempt?.best?.calls).toBe(way?.calls.length)
})

it('counts what was done since it was last begun', async () => {
  const { round, playground, challenge } = await solved('first-group')
  const { account } = playground
  round.startOver()
  expect(playground.account).toBe(challenge.start.account)
  expect(round.strokes.calls).toBe(0)
  expect(round.grade.solved).toBe(false)
  expect(round.attempt?.solved).not.toBeNull()
  playground.undo()
  expect(playground.account).toBe(account)
})

it('asks its question once the last hint was read', async () => {
  const { round, challenge } = await solved('mfa-gate')
  expect(round.question).toBeNull()
  for (const hint of challenge.hints) {
    round.hint()
    expect(round.hints.at(-1)).toBe(hint)
  }
  const { question } = round
  if (!question) throw new Error('A question was to come.')
  expect(round.explain(question, 'none')).toBe(false)
  expect(round.explain(question, question.answer)).toBe(true)
})

it('makes a policy of the cards that are chosen, by an ordinary call', async () => {
  const { round, playground } = await challengeOn('challenge:mfa-gate')
  expect(round.assemble(['use', 'enrol', 'exists'], 'cards')).toBe(true)
  expect(playground.workspace.history.past.at(-1)?.calls[0]?.operation).toBe('CreatePolicyVersion')
  expect(round.grade.goals.filter(({ goal }) => goal.kind !== 'guess').every(({ met }) => met)).toBe(true)
})

it('says of an exam neither what is right nor that it is solved', async () => {
  const { round } = await challengeOn('challenge:mfa-gate:exam')
  const goal = round.challenge.goals.find(({ kind }) => kind === 'guess')
  if (goal?.kind !== 'guess') throw new Error('A guess was to come.')
  round.answer(goal, 'denied')
  round.note()
  expect(round.challenge.hints).toEqual([])
  expect(round.attempt).toMatchObject({ missed: [], solved: null, answers: { key: 'denied' } })
})

it('is found in a scenario that carries one, and stays in it when it begins again', async () => {
  const scenario = handOut(written('first-group'))
  const { round, playground } = await challengeOn('alice', scenario)
  playground.perform({ operation: 'CreateUser', parameters: { UserName: 'zoe' } }, 'board')
  round.startOver()
  expect(playground.account.users.map(({ name }) => name)).not.toContain('zoe')
  expect(playground.workspace.scenario.challenge).toBe(scenario.challenge)
})

it('goes on where all progress was erased meanwhile, and remembers nothing by itself', async () => {
  const { round, learner } = await solved('union')
  learner.erase()
  round.note()
  round.spend(10)
  expect(learner.progress.attempts).toEqual({})
  round.hint()
  expect(round.hints).toHaveLength(1)
})
