import type { Scenario } from '../../src/scenario'
import { emptyHistory } from '../../src/state/history'
import type { Opened } from '../../src/state/opened'

/** A workspace as it is found at a first visit: with nothing to say about it, and nothing to undo. */
export const found = (id: string, scenario: Scenario): Opened => ({
  id,
  scenario,
  remark: null,
  preview: null,
  history: emptyHistory,
  recalled: null,
})
