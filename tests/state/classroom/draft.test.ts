import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import {
  challengeIn,
  encodeSubmission,
  exchangedWords,
  fingerprint,
  regrade,
  variantOf,
  type Challenge,
} from '../../../src/learning'
import { openStarter } from '../../../src/scenario'
import {
  beginExercise,
  exerciseToCopy,
  newExercise,
  ownExercise,
} from '../../../src/state/classroom/begin-exercise'
import { challengeWorkspace } from '../../../src/state/learning/ids'
import { attachToUser, createGroup, createPolicy, join } from '../../components/calls'
import { exerciseBegun, teachersPage } from './desk'

/** What is kept of the exercise, as the next page will find it. */
async function kept({ storage, playground, keeper }: Awaited<ReturnType<typeof exerciseBegun>>) {
  await keeper.settled()
  const opened = await keeper.open(playground.workspace.id)
  expect(await storage.revision(playground.workspace.id)).toBeDefined()
  const found = challengeIn(opened.scenario)
  if (!found?.ok) throw new Error('There is no exercise.')
  return found.value
}

const failing = (challenge: { readonly checks: readonly { readonly id: string; readonly ok: boolean }[] }) =>
  challenge.checks.filter(({ ok }) => !ok).map(({ id }) => id)

describe('an exercise that is begun', () => {
  it('is a workspace of its own, and the one on the board stays as it is', async () => {
    const { playground, keeper, storage } = teachersPage()
    playground.workspace.retitle('Mine')
    await beginExercise(newExercise(playground.workspace.scenario, null), playground, keeper)
    expect(playground.workspace.id).toMatch(/^exercise:/)
    const own = ownExercise(playground, keeper)
    expect(own?.id).toMatch(/^exercise-[a-zA-Z0-9-]+$/)
    expect(own?.start.account).toEqual(openStarter('alice').account)
    await keeper.settled()
    expect((await storage.list()).map(({ id }) => id)).toContain('mine')
    const mine = await keeper.open('mine')
    expect(challengeIn(mine.scenario)).toBeNull()
  })

  it('does not tell what is to be tried in the workspace it was made of', async () => {
    const { playground, keeper } = teachersPage()
    const told = { ...playground.workspace.scenario, description: 'Give bob the Deny.' }
    const own = await beginExercise(newExercise(told, null), playground, keeper)
    expect(own.start.description).toBe('')
    expect(playground.workspace.scenario.description).toBe('')
  })

  it('has another id each time', async () => {
    const [first, second] = [await exerciseBegun(), await exerciseBegun()]
    const again = await beginExercise(first.draft.challenge, first.playground, first.keeper)
    expect(again.id).not.toBe(first.draft.challenge.id)
    expect(second.draft.challenge.version).toBe(1)
  })

  it('may begin where the board came from, and then the board is its solution', () => {
    const { playground } = teachersPage()
    const before = playground.workspace.scenario
    playground.perform([createGroup('Readers'), join('alice', 'Readers')], 'here')
    const { start, solutions } = newExercise(before, playground.workspace.scenario)
    expect(start.account).toBe(before.account)
    expect(solutions[0]?.calls.map(({ operation }) => operation)).toEqual(['CreateGroup', 'AddUserToGroup'])
  })

  it('that is somebody else’s is copied, not changed', async () => {
    const { playground, keeper } = teachersPage()
    playground.open(await keeper.open(challengeWorkspace({ id: 'union', seed: 0, exam: false })))
    expect(ownExercise(playground, keeper)).toBeNull()
    expect(exerciseToCopy(playground, keeper)?.id).toBe('union')
  })

  it('is refused where the account would not fit', async () => {
    const { playground, keeper } = teachersPage()
    const tags = { note: 'x'.repeat(200) }
    const { account } = openStarter('alice')
    const [alice] = account.users
    if (!alice) throw new Error('Alice is not there.')
    const users = Array.from({ length: 4_000 }, (_, n) => ({
      ...alice,
      id: `AIDA${n}`,
      name: `user-${n}`,
      tags,
    }))
    const large = newExercise({ ...openStarter('alice'), account: { ...account, users } }, null)
    await expect(beginExercise(large, playground, keeper)).rejects.toThrow(/too large/)
    expect(playground.workspace.id).toBe('mine')
  })
})

describe('a draft', () => {
  it('is kept as it is made', async () => {
    const page = await exerciseBegun()
    const { draft } = page
    draft.title = 'Readers at last'
    draft.setText({ story: 'Alice wants to read.', misconception: 'Groups sign.' })
    draft.change({ hints: ['Look at the group.'] })
    draft.pick([[0, 0]], 'beAllowed')
    expect(await kept(page)).toEqual(draft.challenge)
    expect(page.playground.workspace.scenario.title).toBe('Readers at last')
  })

  it('says what cannot be kept, keeps it on the screen, and what was kept before', async () => {
    const page = await exerciseBegun()
    page.draft.title = 'Fine'
    page.draft.title = 'x'.repeat(300)
    expect(page.draft.trouble).toMatch(/not kept yet/)
    expect(page.draft.title).toHaveLength(300)
    expect((await kept(page)).title).toBe('Fine')
    page.draft.title = 'Fine again'
    expect(page.draft.trouble).toBeNull()
  })

  it('without a title is told from one that has a title', async () => {
    const { draft } = await exerciseBegun()
    expect(draft.title).toBe('')
    expect(failing(draft.checklist)).toContain('story')
  })

  it('says of cells what was picked, until it is taken back', async () => {
    const { draft } = await exerciseBegun()
    draft.pick(
      [
        [0, 0],
        [1, 0],
      ],
      'beDeniedByDefault',
    )
    draft.pick([[1, 0]], 'notChange')
    expect([draft.mustAt(0, 0), draft.mustAt(1, 0)]).toEqual(['beDeniedByDefault', 'notChange'])
    draft.pick([[0, 0]], null)
    expect([draft.mustAt(0, 0), draft.mustAt(1, 0)]).toEqual([null, 'notChange'])
    draft.pick([[1, 0]], null)
    expect(draft.challenge.goals.map(({ kind }) => kind)).toEqual(['shape'])
  })

  it('keeps an author’s words for a goal while others are picked', async () => {
    const { draft } = await exerciseBegun()
    draft.pick([[0, 0]], 'beAllowed')
    const goal = draft.challenge.goals.find(({ kind }) => kind === 'decision')
    if (!goal) throw new Error('There is no goal.')
    draft.putGoal({ ...goal, label: 'Alice can do her work.' })
    draft.pick([[1, 0]], 'beDenied')
    expect(draft.challenge.goals.map(({ label }) => label)).toContain('Alice can do her work.')
  })

  it('takes further requests, and takes them out again with all that was said', async () => {
    const { draft } = await exerciseBegun()
    const before = draft.requests.length
    const asked = { action: 's3:DeleteObject', resource: 'arn:aws:s3:::app-logs/1' }
    draft.addRequest(asked)
    draft.addRequest(asked)
    expect(draft.requests).toHaveLength(before + 1)
    draft.pick([[0, before]], 'beDenied')
    draft.removeRequest(before)
    expect(draft.requests).toHaveLength(before)
    expect(draft.challenge.goals.some(({ kind }) => kind === 'decision')).toBe(false)
  })

  it('is ready once it is told, asks for something either way, and has been solved', async () => {
    const page = await exerciseBegun(openStarter('ten-snowflakes'))
    const { draft, playground } = page
    draft.addRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::brand-new/1' })
    draft.addRequest({ action: 'iam:CreateUser', resource: '*' })
    const column = draft.requests.length - 2
    expect(failing(draft.checklist)).toEqual(expect.arrayContaining(['story', 'solvable']))
    draft.title = 'One more bucket'
    draft.setText({ story: 'There is a new bucket.' })
    draft.pick([[0, column]], 'beAllowed')
    expect(failing(draft.checklist)).toEqual(['solvable', 'notByAdministrators'])
    draft.pick([[0, column + 1]], 'beDenied')
    expect(draft.isBoardElsewhere).toBe(false)
    const name = playground.account.users[0]?.name ?? ''
    playground.perform([createPolicy('Everything'), attachToUser(name, 'Everything')], 'here')
    flushSync()
    expect(draft.isBoardElsewhere).toBe(true)
    draft.addSolution('Mine')
    expect(failing(draft.checklist)).toEqual([])
    expect(draft.checklist.ready).toBe(true)
  })

  it('answers the guesses of its solutions by itself, and works par out', async () => {
    const { draft, playground } = await exerciseBegun()
    playground.perform([createGroup('Readers')], 'here')
    draft.addSolution('Mine')
    draft.showPar(true)
    expect(draft.challenge.par?.calls).toBe(1)
    const [principal = ''] = draft.principals
    const [asked] = draft.requests
    if (!asked) throw new Error('Nothing is asked.')
    const request = { ...asked, principal }
    draft.putGoal({
      kind: 'guess',
      id: 'guess-1',
      prompt: 'Can she?',
      because: '',
      guess: { ask: 'decision', request, after: [], choice: 'yesNo' },
    })
    expect(draft.challenge.solutions[0]?.answers).toEqual({ 'guess-1': 'denied' })
    draft.removeSolution(0)
    expect(draft.challenge.par).toBeNull()
  })

  it('grows its version once it was handed out and then asks for something else', async () => {
    const { draft } = await exerciseBegun()
    draft.pick([[0, 0]], 'beAllowed')
    draft.handedOut()
    const print = (challenge: Challenge) => fingerprint(challenge)
    const before = print(draft.challenge)
    draft.title = 'In other words'
    expect([draft.challenge.version, print(draft.challenge)]).toEqual([1, before])
    draft.pick([[1, 0]], 'beDenied')
    draft.pick([[1, 0]], 'notChange')
    expect(draft.challenge.version).toBe(2)
    expect(print(draft.challenge)).not.toBe(before)
  })
})

describe('a variant', () => {
  it('exchanges the words that its author lets change, and the grade book finds it again', async () => {
    const { draft } = await exerciseBegun()
    draft.change({ variations: [{ word: 'SuperS3Access', words: ['Viewers', 'Lookers'] }] })
    const variant = variantOf(draft.challenge, 3)
    expect(exchangedWords(draft.challenge, variant)).toContainEqual({
      word: 'SuperS3Access',
      becomes: expect.stringMatching(/^(Viewers|Lookers)$/) as unknown,
    })
    const code = encodeSubmission({ challenge: variant, scenario: variant.start, name: 'ana' })
    expect(regrade(code, [draft.challenge]).rows[0]?.challenge).toEqual(variant)
  })
})
