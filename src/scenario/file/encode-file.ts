import { encodeScenario } from '../encode'
import { WORKSPACES_FORMAT, WORKSPACES_VERSION, type FileEntry, type WorkspacesDocument } from './format'

/**
 * Workspaces as the text of a file, laid out for people to read. A single one whose name is its scenario's title is a
 * scenario document; others are a list of such documents, with the workspaces' names. `decodeFile` gives equal ones.
 */
export function encodeFile(entries: readonly FileEntry[]): string {
  return `${JSON.stringify(documentOf(entries), null, 2)}\n`
}

function documentOf(entries: readonly FileEntry[]): object {
  const [first] = entries
  if (first && entries.length === 1 && first.title === first.scenario.title)
    return encodeScenario(first.scenario)
  return {
    format: WORKSPACES_FORMAT,
    version: WORKSPACES_VERSION,
    workspaces: entries.map(({ title, scenario }) => ({ title, document: encodeScenario(scenario) })),
  } satisfies WorkspacesDocument
}
