const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPENING_LIST = 0x5b
const CLOSING_LIST = 0x5d
const OPENING_OBJECT = 0x7b
const CLOSING_OBJECT = 0x7d

/** What JSON text would become in memory. */
export interface JsonMeasures {
  /** Levels of lists and objects inside each other. */
  readonly depth: number
  /** Lists, objects and what they hold, or a few more. */
  readonly values: number
}

/**
 * Measures text that may be JSON before anything is made of it: a mebibyte of brackets would take sixty, and one of names
 * that are all different a good while.
 */
export function measureJson(text: string): JsonMeasures {
  let level = 0
  let depth = 0
  let values = 1
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) quoted = !quoted
    else if (quoted) {
      if (code === BACKSLASH) at += 1
    } else if (code === COMMA) values += 1
    else if (code === OPENING_LIST || code === OPENING_OBJECT) {
      values += 1
      level += 1
      if (level > depth) depth = level
    } else if (code === CLOSING_LIST || code === CLOSING_OBJECT) level -= 1
  }
  return { depth, values }
}
