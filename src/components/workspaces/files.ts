import { LARGEST_FILE } from '../../scenario'
import type { Workspaces } from '../../state/workspaces.svelte'
import { reasonOf } from '../../storage'

interface Read {
  /** Ids of the new workspaces. */
  readonly opened: readonly string[]
  /** A sentence for each file, or workspace in one, that is not among them. */
  readonly refused: readonly string[]
}

const MEBIBYTE = 1024 * 1024

/** Makes workspaces of all that can be read in these files, one after the other. Never rejects. */
export async function readFiles(workspaces: Workspaces, files: readonly File[]): Promise<Read> {
  const opened: string[] = []
  const refused: string[] = []
  for (const file of files) {
    const read = await readFile(workspaces, file)
    opened.push(...read.opened)
    refused.push(...read.refused.map((sentence) => `${file.name}: ${sentence}`))
  }
  return { opened, refused }
}

async function readFile(workspaces: Workspaces, file: File): Promise<Read> {
  const refuse = (sentence: string): Read => ({ opened: [], refused: [sentence] })
  // Looked at before it is read: its text would be in memory whole.
  if (file.size > LARGEST_FILE)
    return refuse(`The file is larger than ${LARGEST_FILE / MEBIBYTE} MiB, which no workspace is.`)
  const text = await file.text().catch(() => null)
  if (text === null) return refuse('The browser could not read the file.')
  try {
    return await workspaces.importFile(text)
  } catch (error) {
    return refuse(reasonOf(error))
  }
}
