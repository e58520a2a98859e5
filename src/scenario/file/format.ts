import type { ScenarioDocument } from '../document'
import type { Scenario } from '../scenario'

/** What `format` says in a file of several workspaces. */
export const WORKSPACES_FORMAT = 'iam-groups-playground-workspaces'
/** The version this program writes. */
export const WORKSPACES_VERSION = 1

/** A workspace on its way into a file, or out of one. */
export interface FileEntry {
  /** The workspace's name. */
  readonly title: string
  readonly scenario: Scenario
}

/** Several workspaces as JSON, version 1. A file of one is a scenario document and nothing else. */
export interface WorkspacesDocument {
  readonly format: typeof WORKSPACES_FORMAT
  readonly version: typeof WORKSPACES_VERSION
  readonly workspaces: readonly { readonly title: string; readonly document: ScenarioDocument }[]
}

/** Characters, or bytes, of a file. An account as large as AWS lets it be takes about a third of it. */
export const LARGEST_FILE = 64 * 1024 * 1024

export const MOST_WORKSPACES = 1_000
