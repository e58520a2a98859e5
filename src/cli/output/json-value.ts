/** What JSON can hold: an answer, and whatever `--query` makes of it. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

export type JsonObject = Readonly<Record<string, JsonValue>>

export const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)

export const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value)

/** Neither a list nor an object. */
export const isScalar = (value: JsonValue): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null
