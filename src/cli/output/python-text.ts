import { isList, type JsonValue } from './json-value'

/** A value as Python's `str` prints it: a text as it is, a list or an object as Python would write it in a program. */
export function pythonString(value: JsonValue): string {
  return typeof value === 'string' ? value : pythonLiteral(value)
}

/** A value as Python's `repr` writes it. */
export function pythonLiteral(value: JsonValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return quoted(value)
  if (isList(value)) return `[${value.map(pythonLiteral).join(', ')}]`
  return `{${Object.entries(value)
    .map(([name, member]) => `${quoted(name)}: ${pythonLiteral(member)}`)
    .join(', ')}}`
}

/** Python prefers single quotes, and takes double ones where the text has single ones only. */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`)
  if (!text.includes("'")) return `'${escaped}'`
  return text.includes('"') ? `'${escaped.replaceAll("'", String.raw`\'`)}'` : `"${escaped}"`
}
