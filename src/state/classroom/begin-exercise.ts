import {
  challengeIn,
  challengeLimits,
  encodeChallenge,
  solutionTo,
  type Challenge,
  type Goal,
} from '../../learning'
import type { Scenario } from '../../scenario'
import type { Keeper } from '../keeper.svelte'
import { taskIn } from '../learning/task'
import type { Playground } from '../playground.svelte'

/** Workspaces in which exercises are made: their scenario has all of the exercise in it, with its solutions. */
const WORKSPACE = 'exercise:'

export const isExerciseWorkspace = (id: string): boolean => id.startsWith(WORKSPACE)

/** What an exercise is called until it is called something: one without a title would be none. */
export const UNTITLED = 'Exercise without a title'

/** An exercise has to ask for something; this is asked of every one until its author has other wishes. */
export const FIRST_GOAL: Goal = { kind: 'shape', id: 'valid', fact: { is: 'validPolicies' } }

/** Whether nobody has said yet what is to come true in an exercise. */
export const asksForNothing = ({ goals }: Challenge): boolean =>
  goals.every(
    (goal) => goal.id === FIRST_GOAL.id && goal.kind === 'shape' && goal.fact.is === 'validPolicies',
  )

/** The exercise on the board, if it is one's own to be worked on: made here, or brought along with its solutions. */
export function ownExercise({ workspace }: Pick<Playground, 'workspace'>, keeper: Keeper): Challenge | null {
  const { id, scenario } = workspace
  const found = keeper.preview === null ? challengeIn(scenario) : null
  if (!found?.ok) return null
  return isExerciseWorkspace(id) || found.value.solutions.length > 0 ? found.value : null
}

/** The exercise on the board that somebody else made, which one's own can begin as a copy of. */
export function exerciseToCopy(
  { workspace }: Pick<Playground, 'workspace'>,
  keeper: Keeper,
): Challenge | null {
  const task = taskIn(workspace.id, workspace.scenario)
  if (task?.kind !== 'challenge') return null
  return ownExercise({ workspace }, keeper) === null ? task.challenge : null
}

/** An exercise that begins at a start and asks for nothing in particular yet; `end` is where a solution of it ends. */
export function newExercise(start: Scenario, end: Scenario | null): Challenge {
  const { challenge: _, ...bare } = start
  return {
    id: 'new',
    version: 1,
    title: UNTITLED,
    story: '',
    misconception: '',
    start: bare,
    goals: [FIRST_GOAL],
    hints: [],
    questions: [],
    solutions: end === null ? [] : [solutionTo(start, end, 'The way it was done')],
    wrong: [],
    par: null,
    statements: null,
    variations: [],
    seed: 0,
    exam: false,
  }
}

/** The workspace of an exercise as its author has it. */
export const exerciseScenario = (challenge: Challenge): Scenario => ({
  ...challenge.start,
  title: challenge.title,
  challenge: encodeChallenge(challenge),
})

/** The largest account that an exercise can begin with: with all that is said about it, it has to fit into a scenario. */
const LARGEST = 700_000

/**
 * Makes a workspace for an exercise and puts it on the board; what was there stays kept as it is. The exercise gets an id that
 * no other has. Rejects with a sentence.
 */
export async function beginExercise(
  challenge: Challenge,
  playground: Playground,
  keeper: Keeper,
): Promise<Challenge> {
  const stamp = keeper.storage.stamp()
  const id = `exercise-${stamp.replace(/[^a-zA-Z0-9]+/g, '-')}`.slice(0, challengeLimits.id)
  // What the workspace said is to be tried would tell the solution.
  const start = { ...challenge.start, description: '' }
  const own: Challenge = { ...challenge, start, id, version: 1, seed: 0, exam: false }
  const scenario = exerciseScenario(own)
  if (JSON.stringify(scenario.challenge).length > LARGEST)
    throw new Error(
      'This account is too large for an exercise, which has to fit into a link or a file. Begin with a smaller one.',
    )
  const workspace = WORKSPACE + stamp
  await keeper.make(workspace, scenario)
  playground.open(await keeper.open(workspace))
  return own
}
