/** A decimal number, all of the text; `null` for anything else (rule 101: `12abc` is not a number). */
export function readNumber(text: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null
}
