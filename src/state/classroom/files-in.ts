import type { PileSource } from './pile'

/** Bytes of a file: a thousand submissions are a tenth of it. */
const LARGEST = 32 * 1024 * 1024

interface ReadPile {
  readonly sources: readonly PileSource[]
  /** A sentence for each file that could not be read. */
  readonly refused: readonly string[]
}

/** Reads files of which nothing is known, in the order of their names. Never rejects. */
export async function readPile(files: readonly File[]): Promise<ReadPile> {
  const sources: PileSource[] = []
  const refused: string[] = []
  for (const file of files.toSorted((a, b) => pathOf(a).localeCompare(pathOf(b), 'en', { numeric: true }))) {
    const from = pathOf(file)
    // Looked at before it is read: its text would be in memory whole.
    if (file.size > LARGEST) {
      refused.push(`${from}: The file is larger than 32 MiB. Put only the submissions into it.`)
      continue
    }
    const text = await file.text().catch(() => null)
    if (text === null) refused.push(`${from}: The browser could not read the file.`)
    else sources.push({ from, text })
  }
  return { sources, refused }
}

const pathOf = (file: File): string => file.webkitRelativePath || file.name

/** More than any class hands in. */
const MOST = 5_000

/** All files that were dropped, those in folders too. To be called while the drop is being handled. */
export async function filesDropped({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...files]
  const found: File[] = []
  const waiting: FileSystemEntry[] = entries
  for (let entry = waiting.shift(); entry && found.length < MOST; entry = waiting.shift()) {
    if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry))
    else waiting.push(...(await entriesIn(entry as FileSystemDirectoryEntry)))
  }
  return found
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A folder is read in pieces, until there is nothing more in it. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
