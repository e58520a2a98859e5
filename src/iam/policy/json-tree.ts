import type { JSONVisitor, ParseError, ParseErrorCode } from 'jsonc-parser'
import type { Located, SourceRange } from './document'
import type { JsonMember, JsonNode } from './json-node'
import { error, type Report } from './report'

/** An object or a list that has been opened and not closed. */
type Open =
  | { readonly type: 'object'; readonly start: number; readonly members: JsonMember[] }
  | { readonly type: 'array'; readonly start: number; readonly items: JsonNode[] }

/** Deeper than any policy goes, and far shallower than the call stack: the parser goes down one call a level. */
export const MAX_DEPTH = 64

/** Thrown out of the parser at the first bracket below `MAX_DEPTH`, before it goes any further down. */
export class TooDeep extends Error {
  readonly range: SourceRange

  constructor(start: number) {
    super('too deep')
    this.range = { start, end: start + 1 }
  }
}

/** Builds the tree of a text while the parser goes through it. What it holds is of use only if there were no errors. */
export class TreeBuilder implements JSONVisitor {
  readonly errors: ParseError[] = []
  readonly duplicates: Report[] = []
  root: JsonNode | null = null
  readonly #text: string
  readonly #open: Open[] = []
  /** Names whose values have not come yet, innermost last. */
  readonly #keys: Located<string>[] = []

  constructor(text: string) {
    this.#text = text
  }

  // The parser calls these without an object, so they bring their own.
  readonly onObjectBegin = (start: number): void => {
    this.#goDown({ type: 'object', start, members: [] })
  }

  readonly onArrayBegin = (start: number): void => {
    this.#goDown({ type: 'array', start, items: [] })
  }

  readonly onObjectProperty = (value: string, start: number, length: number): void => {
    const key = { value, range: { start, end: start + length } }
    const open = this.#open[this.#open.length - 1]
    if (open?.type === 'object' && open.members.some((member) => member.key.value === value)) {
      const message = `"${value}" is given twice in the same object, so one of them would be lost. Merge them into one.`
      this.duplicates.push(error('JSON_SYNTAX_ERROR', key.range, message))
    }
    this.#keys.push(key)
  }

  readonly onObjectEnd = (offset: number, length: number): void => {
    this.#close(offset + length)
  }

  readonly onArrayEnd = (offset: number, length: number): void => {
    this.#close(offset + length)
  }

  readonly onLiteralValue = (value: unknown, start: number, length: number): void => {
    const range = { start, end: start + length }
    if (typeof value === 'string') this.#add({ type: 'string', value, range })
    else if (value === null) this.#add({ type: 'null', value: 'null', range })
    else {
      const type = typeof value === 'boolean' ? 'boolean' : 'number'
      this.#add({ type, value: this.#text.slice(start, range.end), range })
    }
  }

  /** The scanner takes a comment that breaks off for longer than the text is. */
  readonly onError = (code: ParseErrorCode, offset: number, length: number): void => {
    const { length: end } = this.#text
    this.errors.push({ error: code, offset, length: Math.min(length, end - offset) })
  }

  #goDown(open: Open): void {
    if (this.#open.length === MAX_DEPTH) throw new TooDeep(open.start)
    this.#open.push(open)
  }

  #close(end: number): void {
    const open = this.#open.pop()
    if (open === undefined) return
    const range: SourceRange = { start: open.start, end }
    if (open.type === 'object') this.#add({ type: 'object', members: open.members, range })
    else this.#add({ type: 'array', items: open.items, range })
  }

  #add(node: JsonNode): void {
    const open = this.#open[this.#open.length - 1]
    if (open === undefined) this.root = node
    else if (open.type === 'array') open.items.push(node)
    else {
      const key = this.#keys.pop()
      if (key === undefined) return
      open.members.push({ key, value: node, range: { start: key.range.start, end: node.range.end } })
    }
  }
}
