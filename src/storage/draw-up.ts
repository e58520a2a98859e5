import type { Scenario } from '../scenario'
import { changedParts, partsOf, type Part } from './pages'
import { NO_STEPS, type Save } from './save'

interface Drawn
  extends Pick<Save, 'id' | 'revision' | 'bases'>, Partial<Pick<Save, 'steps' | 'taken' | 'preview'>> {
  readonly scenario: Scenario
  /** What is known to be kept already. */
  readonly known?: readonly Part[]
}

/** The save that keeps a scenario. Nothing that is known to be kept is encoded again. */
export function drawUp({
  scenario,
  known = [],
  steps = NO_STEPS,
  taken = {},
  preview = null,
  ...rest
}: Drawn): Save {
  const { users, groups, policies } = scenario.account
  const parts = partsOf(scenario)
  const written = changedParts(known, parts).map(({ name, encode }) => [name, encode()] as const)
  return {
    record: 1,
    ...rest,
    title: scenario.title,
    counts: { users: users.length, groups: groups.length, policies: policies.length },
    parts: parts.map(({ name }) => name),
    written: Object.fromEntries(written),
    steps,
    taken,
    preview,
  }
}
