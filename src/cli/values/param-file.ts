/** Files that `file://NAME` can name: by name, or looked up. Here they are the policies open in the editor. */
export type Files = Readonly<Record<string, string>> | ((name: string) => string | undefined)

const PREFIX = /^fileb?:\/\//

export const namesFile = (text: string): boolean => PREFIX.test(text)

export type FileReading =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

/** A file's text for `file://NAME`, and any other text as it is. */
export function readParamFile(text: string, files: Files): FileReading {
  if (!namesFile(text)) return { ok: true, text }
  const name = text.replace(PREFIX, '')
  const content = contentOf(name, files) ?? contentOf(name.replace(/^\.\//, ''), files)
  if (content !== undefined) return { ok: true, text: content }
  const reason = `[Errno 2] No such file or directory: '${name}'`
  return { ok: false, message: `Unable to load paramfile ${text}: ${reason}` }
}

function contentOf(name: string, files: Files): string | undefined {
  if (typeof files === 'function') return files(name)
  return Object.hasOwn(files, name) ? files[name] : undefined
}
