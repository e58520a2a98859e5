/** Hands a text to the browser as a file, for the learner to keep. @returns what there is to say about it */
export function download(
  { name, text }: { readonly name: string; readonly text: string },
  type = 'application/json',
): string {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
  return `Made ${name}. It is with the browser’s downloads.`
}
