import type { Scenario } from '../scenario'
import type { Storage } from '../storage'
import { emptyHistory, type History } from './history'
import type { Autosave } from './autosave.svelte'
import type { Notices } from './notices.svelte'
import { inSlices } from './slices'

/**
 * Finds the history of a workspace again, a little later and in small pieces: the board need not wait for it. Never rejects;
 * what cannot be fetched now stays kept.
 *
 * @returns what gives the history, to be called at the moment when it becomes the workspace's
 */
export async function recalledBy(
  storage: Storage,
  autosave: Autosave,
  scenario: Scenario,
  notices: Notices,
): Promise<() => History> {
  try {
    const kept = await storage.steps(autosave.id, autosave.revision)
    if (!kept) return () => emptyHistory
    const { recall } = await import('./recall')
    const { history, numbers, ended } = await inSlices(recall(scenario, kept), () => undefined)
    if (ended) {
      const { done } = kept.range
      const read = { first: done - history.past.length, done, end: done + history.future.length }
      await (await storage.archive()).setStepsAside(autosave.id, autosave.revision, read)
    }
    return () => {
      autosave.recalled(numbers)
      if (ended) {
        const sentence = `Older steps of ${scenario.title} cannot be read any more, so they cannot be undone. The account is as you left it.`
        notices.post({ kind: 'history-ends', sentence, id: autosave.id })
      }
      return history
    }
  } catch {
    return () => emptyHistory
  }
}
