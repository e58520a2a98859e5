import { openStarter, type Scenario } from '../../../src/scenario'
import { beginExercise, newExercise } from '../../../src/state/classroom/begin-exercise'
import { Draft } from '../../../src/state/classroom/draft.svelte'
import { Keeper } from '../../../src/state/keeper.svelte'
import { Playground } from '../../../src/state/playground.svelte'
import { memoryStorage } from '../memory-storage'

/** A teacher's page: a playground whose changes are kept, with a scenario on the board. */
export function teachersPage(scenario: Scenario = openStarter('alice')) {
  const storage = memoryStorage()
  const keeper = new Keeper(storage)
  const playground: Playground = new Playground('mine', scenario, () => {
    const { workspace } = playground
    keeper.changed(workspace.id, workspace.scenario, workspace.history)
  })
  keeper.hold(playground.workspace)
  return { storage, keeper, playground }
}

/** The same with an exercise begun from what is on the board. */
export async function exerciseBegun(scenario?: Scenario) {
  const page = teachersPage(scenario)
  const { playground, keeper } = page
  const begun = await beginExercise(newExercise(playground.workspace.scenario, null), playground, keeper)
  return { ...page, draft: new Draft(playground, begun) }
}
