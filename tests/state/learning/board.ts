import { Keeper } from '../../../src/state/keeper.svelte'
import { learnerOn } from '../../../src/state/learning/learner.svelte'
import { openTask } from '../../../src/state/learning/open-task'
import { Playground } from '../../../src/state/playground.svelte'
import type { Scenario } from '../../../src/scenario'
import { memoryStorage } from '../memory-storage'

/** A board with what there is to do in a workspace, as it begins. */
async function boardWith(id: string, scenario?: Scenario) {
  const storage = memoryStorage()
  const keeper = new Keeper(storage)
  const opened = await keeper.open(id)
  const playground = new Playground(opened.id, scenario ?? opened.scenario, () => {})
  const learner = learnerOn(storage)
  await learner.ready
  const open = () => openTask(playground, keeper)
  return { playground, keeper, learner, open }
}

export async function lessonOn(id: string) {
  const board = await boardWith(`lesson:${id}`)
  const task = board.open()
  if (task?.kind !== 'lesson') throw new Error(`There is no lesson ${id}.`)
  task.walk.begin()
  return { ...board, walk: task.walk }
}

export async function challengeOn(id: string, scenario?: Scenario) {
  const board = await boardWith(id, scenario)
  const task = board.open()
  if (task?.kind !== 'challenge') throw new Error(`There is no challenge in ${id}.`)
  task.round.begin()
  return { ...board, round: task.round }
}
