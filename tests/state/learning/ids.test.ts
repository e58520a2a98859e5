import { expect, it } from 'vitest'
import { challenges, handOut, lessons } from '../../../src/learning'
import { openStarter } from '../../../src/scenario'
import { beginsByItself, findWorkspace } from '../../../src/state/finding'
import { challengeWorkspace, isExam, lessonWorkspace, purposeOf } from '../../../src/state/learning/ids'
import { memoryStorage } from '../memory-storage'

it.each([
  [lessonWorkspace('why-groups'), { kind: 'lesson', id: 'why-groups' }],
  [
    challengeWorkspace({ id: 'union', seed: 0, exam: false }),
    { kind: 'challenge', id: 'union', seed: 0, exam: false },
  ],
  [
    challengeWorkspace({ id: 'union', seed: 7, exam: true }),
    { kind: 'challenge', id: 'union', seed: 7, exam: true },
  ],
  ['w-tab.1', null],
  ['lesson:', null],
  ['lesson:a/b', null],
  ['challenge:union:x', null],
])('%s says what it is for', (id, purpose) => {
  expect(purposeOf(id)).toEqual(purpose)
  expect(beginsByItself(id)).toBe(purpose !== null)
})

it('every lesson and every challenge has a workspace that begins as it says', async () => {
  const storage = memoryStorage()
  for (const { id, title, start } of lessons) {
    const found = await findWorkspace(storage, lessonWorkspace(id))
    expect(found).toMatchObject({ id: `lesson:${id}`, remark: null, scenario: { title } })
    expect(found.scenario.account).toBe(start.account)
  }
  for (const { id, title, start } of challenges) {
    const found = await findWorkspace(storage, `challenge:${id}`)
    expect(found).toMatchObject({ id: `challenge:${id}`, remark: null, scenario: { title } })
    expect(found.scenario.account).toBe(start.account)
  }
})

it('a variant and an exam say so, and are workspaces of their own', async () => {
  const { scenario } = await findWorkspace(memoryStorage(), 'challenge:union:7:exam')
  expect(scenario.title).toMatch(/, variant 7 \(exam\)$/)
})

it('there is no lesson of any name', async () => {
  const found = await findWorkspace(memoryStorage(), 'lesson:baking')
  expect(found).toMatchObject({ id: 'alice', remark: 'That workspace is not there any more.' })
})

it('an exam is one by its workspace, or by the exercise that is in it', () => {
  const [challenge] = challenges
  if (!challenge) throw new Error('There are challenges.')
  const plain = openStarter('alice')
  expect(isExam('challenge:union:7:exam', plain)).toBe(true)
  expect(isExam('challenge:union', plain)).toBe(false)
  expect(isExam('alice', handOut(challenge, { exam: true }))).toBe(true)
  expect(isExam('alice', handOut(challenge))).toBe(false)
})
