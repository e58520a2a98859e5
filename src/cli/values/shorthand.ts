import { duplicate, ShorthandFailure, unexpected } from './shorthand-failure'

/** What a shorthand text says, before anybody asked what its members' types are. */
export type Shorthand = string | readonly Shorthand[] | { readonly [key: string]: Shorthand }

/** If it cannot be read, what is wrong with it in the CLI's words, without saying yet of which option. */
export type ShorthandReading =
  | { readonly ok: true; readonly value: Readonly<Record<string, Shorthand>> }
  | { readonly ok: false; readonly message: string }

/**
 * Reads the AWS CLI's shorthand, `Key=team,Value=red` or `ContextKeyValues=a,b`, as the CLI does: a value goes on behind a
 * comma until what follows is `key=` ("Using shorthand syntax in the AWS CLI").
 */
export function parseShorthand(text: string): ShorthandReading {
  try {
    return { ok: true, value: new ShorthandReader(text).members() }
  } catch (error) {
    if (error instanceof ShorthandFailure) return { ok: false, message: error.message }
    throw error
  }
}

/** The first value may hold `=`, and one that follows a comma may not: else it is the next key. */
const FIRST_VALUE = /(\\,|[!#-&(-+\--<>-Z\\^-z|~-\uffff])(\\,|[\s!#-&(-+\--\\^-|~-\uffff])*/uy
const NEXT_VALUE = /(\\,|[!#-&(-+\--<>-Z\\^-z|~-\uffff])(\\,|[\s!#-&(-+\--<>-\uffff])*/uy
const SINGLE_QUOTED = /'(?:\\'|[^'])*'/uy
const DOUBLE_QUOTED = /"(?:\\"|[^"])*"/uy
const KEY = /[\w\-.#/:]*/y

/** Nobody means more, and a program runs out of room somewhere. */
const DEEPEST = 100

class ShorthandReader {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  members(): Readonly<Record<string, Shorthand>> {
    const members = new Map<string, Shorthand>()
    let keyAt = 0
    for (;;) {
      const [key, value] = this.#member(() => this.#values())
      if (members.has(key)) throw duplicate(key, this.#text, keyAt)
      members.set(key, value)
      if (this.#at >= this.#text.length) return Object.fromEntries(members)
      keyAt = this.#at + 1
      this.#expect(',')
    }
  }

  #member(value: () => Shorthand): readonly [string, Shorthand] {
    const key = this.#match(KEY) ?? ''
    this.#expect('=')
    return [key, value()]
  }

  #values(): Shorthand {
    const character = this.#text[this.#at]
    if (character === undefined) return ''
    return character === '[' || character === '{' ? this.#explicit() : this.#commaSeparated()
  }

  #commaSeparated(): Shorthand {
    const first = this.#first()
    const values = [first]
    this.#skipBlanks()
    while (this.#text[this.#at] === ',') {
      const comma = this.#at
      this.#expect(',')
      const next = this.#at >= this.#text.length ? null : this.#next()
      this.#skipBlanks()
      const isKey = next === null || (this.#at < this.#text.length && this.#text[this.#at] !== ',')
      if (isKey) {
        if (this.#at >= this.#text.length) throw this.#unexpected('<second>', '<none>')
        this.#at = comma
        break
      }
      values.push(next)
    }
    return values.length === 1 ? first : values
  }

  #explicit(): Shorthand {
    const character = this.#text[this.#at]
    if (character !== '[' && character !== '{') return this.#first()
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new ShorthandFailure('It is nested too deeply.')
    const value = character === '[' ? this.#list() : this.#structure()
    this.#depth -= 1
    return value
  }

  #list(): Shorthand {
    this.#expect('[')
    const values: Shorthand[] = []
    while (this.#text[this.#at] !== ']') {
      values.push(this.#explicit())
      this.#separatorBefore(']')
    }
    this.#expect(']')
    return values
  }

  #structure(): Shorthand {
    this.#expect('{')
    const members = new Map<string, Shorthand>()
    while (this.#text[this.#at] !== '}') {
      members.set(...this.#member(() => this.#explicit()))
      this.#separatorBefore('}')
    }
    this.#expect('}')
    return Object.fromEntries(members)
  }

  #separatorBefore(close: string): void {
    this.#skipBlanks()
    if (this.#text[this.#at] !== close) this.#expect(',')
  }

  #first(): string {
    return this.#quoted() ?? unescaped(this.#match(FIRST_VALUE) ?? '')
  }

  /** `null` where no value can begin, as behind the comma of `a=b,=`. */
  #next(): string | null {
    const quoted = this.#quoted()
    if (quoted !== null) return quoted
    const matched = this.#match(NEXT_VALUE)
    return matched === null ? null : unescaped(matched)
  }

  #quoted(): string | null {
    const quote = this.#text[this.#at]
    if (quote !== "'" && quote !== '"') return null
    const name = quote === "'" ? 'singled quoted' : 'double quoted'
    const matched = this.#match(quote === "'" ? SINGLE_QUOTED : DOUBLE_QUOTED)
    if (matched === null) throw this.#unexpected(`<${name}>`, '<none>')
    return matched.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\')
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const matched = pattern.exec(this.#text)?.[0] ?? null
    this.#at += matched?.length ?? 0
    return matched
  }

  #expect(character: string): void {
    this.#skipBlanks()
    if (this.#text[this.#at] !== character) throw this.#unexpected(character)
    this.#at += 1
    this.#skipBlanks()
  }

  #skipBlanks(): void {
    this.#match(/\s*/y)
  }

  #unexpected(expected: string, found = this.#text[this.#at] ?? 'EOF'): ShorthandFailure {
    return unexpected(expected, found, this.#text, this.#at)
  }
}

const unescaped = (text: string): string => text.replaceAll(String.raw`\,`, ',').trimEnd()
