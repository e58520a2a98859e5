/** Lower case for comparison. Only A to Z fold, as in AWS's own names, so that offsets stay those of the original. */
export function fold(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text.toLowerCase()
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
