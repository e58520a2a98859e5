import type { JsonObject, JsonValue } from '../output/json-value'
import { outputShapes } from './output-shapes'

/**
 * What an answer of an operation looks like, for `--generate-cli-skeleton output`: every member there can be, each text being
 * its own name. Nothing for an operation that answers nothing.
 */
export function sampleAnswer(operation: string): JsonObject {
  const shape = Object.hasOwn(outputShapes, operation) ? (outputShapes[operation] ?? '') : ''
  return readMembers(shape.matchAll(MEMBER))
}

/** A member up to where its own members begin, or where they end. */
const MEMBER = /(?<name>\w+)(?:(?<type>:[tib]|<[is]>|[{[])|\((?<item>\w+)\))?|[}\]]/g

/** Reads members until the structure they are in ends. */
function readMembers(members: IterableIterator<RegExpExecArray>): JsonObject {
  const object: [string, JsonValue][] = []
  // Not a `for … of`, which would end the iterator with the structure.
  for (let next = members.next(); !next.done; next = members.next()) {
    const { name, type, item } = next.value.groups ?? {}
    if (name === undefined) break
    object.push([name, item === undefined ? sampleOf(name, type, () => readMembers(members)) : [item]])
  }
  return Object.fromEntries(object)
}

function sampleOf(name: string, type: string | undefined, members: () => JsonObject): JsonValue {
  switch (type) {
    case ':t':
      return '1970-01-01T00:00:00'
    case ':i':
      return 0
    case ':b':
      return true
    case '<i>':
      return { KeyName: 0 }
    case '<s>':
      return { KeyName: '' }
    case '{':
      return members()
    case '[':
      return [members()]
    default:
      return name
  }
}
