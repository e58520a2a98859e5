import type { SourceRange } from '../iam'

/**
 * Decides when to scroll to the lamp: when it has moved or another document has come, but not when the lit statement
 * was only pushed along by typing, which would pull the text away from under the cursor.
 * @returns a function to call on every change; it says whether to bring the lamp into view.
 */
export function lampWatch(): (key: string, text: string, lamp: SourceRange | null) => boolean {
  let lastKey: string | null = null
  let lastText = ''
  let lastLamp: SourceRange | null = null
  return (key, text, lamp) => {
    const isSameDocument = key === lastKey
    const isTyping = isSameDocument && text !== lastText
    const isWhereItWas = isSameDocument && lamp?.start === lastLamp?.start && lamp?.end === lastLamp?.end
    lastKey = key
    lastText = text
    lastLamp = lamp
    return lamp !== null && !isTyping && !isWhereItWas
  }
}
