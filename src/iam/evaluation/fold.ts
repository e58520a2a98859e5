/** Lower case for comparison. Only A to Z fold, as in AWS's own names, so that offsets stay those of the original. */
export function fold(text: string): string {
  if (!/[A-Z]/.test(text)) return text
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
