import type { Located, SourceRange } from './document'

/** Strict JSON with the place of every part. A string's range includes its quotes. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonLiteral

export interface JsonObject {
  readonly type: 'object'
  readonly members: readonly JsonMember[]
  readonly range: SourceRange
}

export interface JsonMember {
  readonly key: Located<string>
  readonly value: JsonNode
  /** From the key to the end of the value. */
  readonly range: SourceRange
}

export interface JsonArray {
  readonly type: 'array'
  readonly items: readonly JsonNode[]
  readonly range: SourceRange
}

export interface JsonString extends Located<string> {
  readonly type: 'string'
}

/** A number, `true`, `false` or `null`, as it was spelled. */
export interface JsonLiteral extends Located<string> {
  readonly type: 'number' | 'boolean' | 'null'
}
