/** What Python's `json` module says of a text that is no JSON, since the CLI prints it; it stops at the first fault. */
export function pythonJsonError(text: string): string {
  const { message, at } = new Scanner(text).fault()
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return `${message}: line ${line} column ${column} (char ${at})`
}

interface Fault {
  readonly message: string
  readonly at: number
}

const VALUE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity/y
/** Neither a quote nor a backslash nor a control character. */
const STRING_PART = /[ !#-[\]-\uffff]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const BLANKS = /[ \t\n\r]*/y

/** Nobody means more, and a program runs out of room somewhere. */
const DEEPEST = 500

class Scanner {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  fault(): Fault {
    const fault = this.#value()
    if (fault) return fault
    this.#skip(BLANKS)
    return this.#fault('Extra data')
  }

  #value(): Fault | null {
    this.#skip(BLANKS)
    switch (this.#text[this.#at]) {
      case '"':
        return this.#string()
      case '{':
        return this.#items('}', () => this.#member())
      case '[':
        return this.#items(']', () => this.#value())
      default:
        return this.#skip(VALUE) === 0 ? this.#fault('Expecting value') : null
    }
  }

  /** The items of an object or a list, brackets and all. */
  #items(close: '}' | ']', item: () => Fault | null): Fault | null {
    this.#depth += 1
    if (this.#depth > DEEPEST) return this.#fault('Too deeply nested')
    const fault = this.#itemsUpTo(close, item)
    this.#depth -= 1
    return fault
  }

  #itemsUpTo(close: '}' | ']', item: () => Fault | null): Fault | null {
    this.#at += 1
    this.#skip(BLANKS)
    if (this.#take(close)) return null
    for (;;) {
      const fault = item()
      if (fault) return fault
      this.#skip(BLANKS)
      if (this.#take(close)) return null
      const comma = this.#at
      if (!this.#take(',')) return this.#fault("Expecting ',' delimiter")
      this.#skip(BLANKS)
      if (this.#text[this.#at] === close) {
        const kind = close === '}' ? 'object' : 'array'
        return { message: `Illegal trailing comma before end of ${kind}`, at: comma }
      }
    }
  }

  #member(): Fault | null {
    if (this.#text[this.#at] !== '"') return this.#fault('Expecting property name enclosed in double quotes')
    const fault = this.#string()
    if (fault) return fault
    this.#skip(BLANKS)
    return this.#take(':') ? this.#value() : this.#fault("Expecting ':' delimiter")
  }

  #string(): Fault | null {
    const start = this.#at
    this.#at += 1
    for (;;) {
      this.#skip(STRING_PART)
      const character = this.#text[this.#at]
      if (character === '"') {
        this.#at += 1
        return null
      }
      if (character === undefined) return { message: 'Unterminated string starting at', at: start }
      if (character !== '\\') return this.#fault('Invalid control character at')
      if (this.#skip(ESCAPE) === 0) return this.#fault('Invalid \\escape')
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #skip(pattern: RegExp): number {
    pattern.lastIndex = this.#at
    const length = pattern.exec(this.#text)?.[0].length ?? 0
    this.#at += length
    return length
  }

  #fault(message: string): Fault {
    return { message, at: this.#at }
  }
}
