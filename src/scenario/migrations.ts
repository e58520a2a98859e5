import { SCENARIO_VERSION } from './scenario'

/**
 * Turns a document of one version into the next. What it is given has been read but not yet validated: it passes on
 * what it does not recognize, for the decoder to refuse, and never throws.
 */
type Migration = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** By the version they start from: `1` makes a version 2 of a version 1. Released ones are never edited. */
export const migrations: Readonly<Record<number, Migration>> = {}

/** Takes a document from `version` up to `target`, one version at a time; `null` if the way is not known. */
export function migrate(
  document: Readonly<Record<string, unknown>>,
  version: number,
  target: number = SCENARIO_VERSION,
  steps: Readonly<Record<number, Migration>> = migrations,
): Readonly<Record<string, unknown>> | null {
  let migrated = document
  for (let from = version; from < target; from++) {
    const step = steps[from]
    if (!step) return null
    migrated = { ...step(migrated), version: from + 1 }
  }
  return migrated
}
