import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellsOf,
  challenges,
  checklist,
  goalsFromCells,
  grade,
  perform,
  rightAnswer,
  solutionTo,
} from '../../../src/learning'
import type { Challenge, Must, PickedCell } from '../../../src/learning'

const ARN = (name: string) => `arn:aws:iam::123456789012:user/${name}`
const asked = (action: string) => ({ action, resource: 'arn:aws:s3:::payroll/2026.csv' })
const cell = (name: string, action: string, must: Must): PickedCell => ({
  principal: ARN(name),
  request: asked(action),
  must,
})

const anyCell = fc.record({
  principal: fc.constantFrom('ana', 'bo', 'cy', 'dee').map(ARN),
  request: fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:DeleteObject').map(asked),
  must: fc.constantFrom<Must>(
    'beAllowed',
    'beDenied',
    'beDeniedExplicitly',
    'beDeniedByDefault',
    'notChange',
  ),
})

describe('goals from cells', () => {
  it('are one for each set of people of whom the same is asked', () => {
    expect(
      goalsFromCells([
        cell('ana', 's3:GetObject', 'beAllowed'),
        cell('bo', 's3:GetObject', 'beAllowed'),
        cell('ana', 's3:PutObject', 'beAllowed'),
        cell('bo', 's3:PutObject', 'beAllowed'),
        cell('cy', 's3:GetObject', 'beDeniedExplicitly'),
        cell('cy', 's3:PutObject', 'notChange'),
      ]),
    ).toEqual([
      {
        kind: 'decision',
        id: 'beAllowed-1',
        principals: [ARN('ana'), ARN('bo')],
        requests: [asked('s3:GetObject'), asked('s3:PutObject')],
        expect: 'allowed',
      },
      {
        kind: 'decision',
        id: 'beDeniedExplicitly-1',
        principals: [ARN('cy')],
        requests: [asked('s3:GetObject')],
        expect: 'explicitDeny',
      },
      {
        kind: 'unchanged',
        id: 'notChange-1',
        principals: [ARN('cy')],
        requests: [asked('s3:PutObject')],
        except: [],
      },
    ])
  })

  it('name every cell that was picked, as it was picked last, and no other', () => {
    const words = {
      allowed: 'beAllowed',
      denied: 'beDenied',
      explicitDeny: 'beDeniedExplicitly',
      implicitDeny: 'beDeniedByDefault',
    } as const
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const named = goalsFromCells(cells).flatMap((goal) => {
          if (goal.kind !== 'decision' && goal.kind !== 'unchanged') throw new Error(goal.kind)
          const must = goal.kind === 'unchanged' ? 'notChange' : words[goal.expect]
          return goal.principals.flatMap((principal) =>
            goal.requests.map(({ action }) => `${principal} ${action} ${must}`),
          )
        })
        const last = new Map(
          cells.map(({ principal, request, must }) => [
            `${principal} ${request.action}`,
            `${principal} ${request.action} ${must}`,
          ]),
        )
        expect(named.toSorted()).toEqual([...last.values()].toSorted())
      }),
    )
  })
})

describe('cells of goals', () => {
  it('are those that the goals were made of', () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const said = (all: Iterable<PickedCell>) => [...all].map((one) => JSON.stringify(one)).toSorted()
        const last = new Map(cells.map((one) => [JSON.stringify([one.principal, one.request]), one]))
        expect(said(cellsOf(goalsFromCells(cells)))).toEqual(said(last.values()))
      }),
    )
  })

  it('leave out what may change though a table names it, and let a decision go before', () => {
    const table = { principals: [ARN('ana'), ARN('bo')], requests: [asked('s3:GetObject')] }
    expect(
      cellsOf([
        { kind: 'unchanged', id: 'rest', ...table, except: [[1, 0]] },
        { kind: 'decision', id: 'ana', ...table, principals: [ARN('ana')], expect: 'denied' },
      ]),
    ).toEqual([cell('ana', 's3:GetObject', 'beDenied')])
  })
})

describe('a solution', () => {
  it.each(challenges.map((challenge) => [challenge.id, challenge] as const))(
    'to %s is found between its start and where it was solved',
    (_, challenge) => {
      for (const { calls, answers } of challenge.solutions) {
        const solved = perform(challenge.start, calls)
        if (!solved.ok) throw new Error(solved.error.message)
        const found = solutionTo(challenge.start, solved.scenario, 'Mine', answers)
        const performed = perform(challenge.start, found.calls)
        expect(performed.ok && grade(challenge, performed.scenario, answers).solved).toBe(true)
      }
    },
  )
})

const failing = (challenge: Challenge) =>
  checklist(challenge).checks.flatMap(({ id, ok }) => (ok ? [] : [id]))

describe('the checklist', () => {
  it.each(challenges.map((challenge) => [challenge.id, challenge] as const))('passes %s', (_, challenge) => {
    expect(failing(challenge)).toEqual([])
    expect(checklist(challenge).ready).toBe(true)
  })

  const [, challenge] = challenges
  if (!challenge) throw new Error('There are no challenges.')
  const solved = perform(challenge.start, challenge.solutions[0]?.calls ?? [])
  if (!solved.ok) throw new Error(solved.error.message)
  const allowed = challenge.goals.filter((goal) => goal.kind === 'decision' && goal.expect === 'allowed')
  const denied = challenge.goals.filter((goal) => goal.kind === 'decision' && goal.expect !== 'allowed')

  it.each<[string, Challenge, readonly string[]]>([
    ['without a solution', { ...challenge, solutions: [] }, ['solvable']],
    [
      'with a solution that AWS would refuse',
      {
        ...challenge,
        solutions: [
          {
            title: 'No',
            calls: [{ operation: 'DeleteUser', parameters: { UserName: 'nobody' } }],
            answers: {},
          },
        ],
      },
      ['solvable'],
    ],
    [
      'with a solution that misses a goal',
      { ...challenge, solutions: [{ title: 'No', calls: [], answers: {} }] },
      ['solvable'],
    ],
    ['that is solved at its start', { ...challenge, start: solved.scenario }, ['unsolvedAtStart']],
    ['that only allows', { ...challenge, goals: allowed, wrong: [] }, ['notByAdministrators']],
    ['without a story', { ...challenge, story: ' ' }, ['story']],
    [
      'with a wrong way that is right',
      {
        ...challenge,
        wrong: [
          {
            title: 'Right',
            calls: challenge.solutions[0]?.calls ?? [],
            answers: rightAnswers(challenge),
            fails: challenge.goals[0]?.id ?? '',
          },
        ],
      },
      ['wrongWaysFail'],
    ],
  ])('finds what is wrong with one %s', (_, broken, found) => {
    expect(failing(broken)).toEqual(expect.arrayContaining([...found]))
    expect(checklist(broken).ready).toBe(false)
    for (const { sentence } of checklist(broken).checks) expect(sentence).toMatch(/\.$/)
  })

  it('finds one that is solved by taking everything away', () => {
    const open = { ...challenge, start: solved.scenario, goals: denied.length > 0 ? denied : [], wrong: [] }
    const bad: Challenge = {
      ...open,
      goals: allowed.map((goal) => ({ ...goal, id: `no-${goal.id}`, expect: 'denied' }) as typeof goal),
    }
    expect(failing(bad)).toContain('notByEmptying')
  })

  it('shows by a counterexample which goal a solution misses', () => {
    const { checks } = checklist({ ...challenge, solutions: [{ title: 'No', calls: [], answers: {} }] })
    expect(checks.find(({ id }) => id === 'solvable')?.counterexample).not.toBeNull()
  })
})

function rightAnswers(challenge: Challenge) {
  return Object.fromEntries(
    challenge.goals.flatMap((goal) =>
      goal.kind === 'guess' ? [[goal.id, rightAnswer(challenge, goal)]] : [],
    ),
  )
}
