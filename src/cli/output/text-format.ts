import { isList, isObject, isScalar, type JsonObject, type JsonValue } from './json-value'
import { pythonString } from './python-text'

/**
 * `--output text`: a line for each object, its scalars from A to Z and parted by tabs, begun with the name of what it is in,
 * in capitals; then its lists and objects ("Setting the output format in the AWS CLI"). Ends with a line end, or is empty.
 */
export function formatText(value: JsonValue): string {
  return lines(value, null, null).join('')
}

function lines(value: JsonValue, name: string | null, columns: readonly string[] | null): readonly string[] {
  if (isScalar(value)) return [`${pythonString(value)}\n`]
  return isList(value) ? listLines(value, name) : objectLines(value, name, columns)
}

function listLines(list: readonly JsonValue[], name: string | null): readonly string[] {
  if (list.some(isObject)) {
    // Objects of one list share their columns, so that each value stands below its like.
    const columns = scalarNames(list.filter(isObject))
    return list.flatMap((item) => lines(item, name, columns))
  }
  const scalars = list.filter(isScalar)
  const lists = list.filter((item) => !isScalar(item))
  return [...scalarLines(scalars, name), ...lists.flatMap((item) => lines(item, name, null))]
}

function scalarLines(scalars: readonly (string | number | boolean | null)[], name: string | null) {
  if (scalars.length === 0) return []
  const texts = scalars.map(pythonString)
  return name === null ? [`${texts.join('\t')}\n`] : texts.map((text) => `${name.toUpperCase()}\t${text}\n`)
}

function objectLines(
  object: JsonObject,
  name: string | null,
  columns: readonly string[] | null,
): readonly string[] {
  const names = Object.keys(object).sort()
  const shown = columns ?? names.filter((key) => isScalar(object[key] ?? null))
  const texts = shown.map((key) => columnText(object, key))
  const others = names.filter((key) => !shown.includes(key))
  const head =
    texts.length > 0 ? [`${[...(name === null ? [] : [name.toUpperCase()]), ...texts].join('\t')}\n`] : []
  return [...head, ...others.flatMap((key) => lines(object[key] ?? null, key, null))]
}

function columnText(object: JsonObject, key: string): string {
  return pythonString(Object.hasOwn(object, key) ? (object[key] ?? null) : '')
}

const scalarNames = (objects: readonly JsonObject[]): readonly string[] => [
  ...new Set(
    objects.flatMap((object) => Object.keys(object).filter((key) => isScalar(object[key] ?? null))).sort(),
  ),
]
