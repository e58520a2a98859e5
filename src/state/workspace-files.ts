import { decodeFile, encodeFile, type Scenario } from '../scenario'
import type { Keeper } from './keeper.svelte'
import type { TextFile } from './text-file'

/** What became of a file: ids of the workspaces made of it, and a sentence for each that could not be. */
export interface Imported {
  readonly opened: readonly string[]
  readonly refused: readonly string[]
}

/** Several workspaces as one file, and the titles of those that could not be read. */
export async function fileOfAll(
  infos: readonly { readonly id: string; readonly title: string }[],
  read: (id: string) => Promise<Scenario>,
): Promise<{ readonly file: TextFile; readonly unread: readonly string[] }> {
  const all = await Promise.all(
    infos.map(async ({ id, title }) => ({ title, scenario: await read(id).catch(() => null) })),
  )
  const entries = all.flatMap(({ title, scenario }) => (scenario ? [{ title, scenario }] : []))
  const unread = all.flatMap(({ title, scenario }) => (scenario ? [] : [title]))
  return { file: { name: 'workspaces.json', text: encodeFile(entries) }, unread }
}

/** Makes workspaces of what is in a file, none of which is opened. Nothing that is there already is touched. */
export async function workspacesFrom(text: string, keeper: Keeper): Promise<Imported> {
  const file = decodeFile(text)
  if (!file.ok) return { opened: [], refused: file.issues.map(({ message }) => message) }
  const opened: string[] = []
  const refused = file.refused.map(({ title, issues }) => `${title}: ${issues[0]?.message ?? ''}`)
  for (const { title, scenario } of file.value) {
    const id = `w-${keeper.storage.stamp()}`
    if (await keeper.make(id, { ...scenario, title })) opened.push(id)
    else {
      await keeper.letGo(id)
      refused.push(`${title}: there is no room to keep it in this browser.`)
    }
  }
  return { opened, refused }
}
