/**
 * botocore's messages show a wrong value and its type as Python prints them. Anything at all may be shown, so this
 * neither follows a structure far down nor calls anything on it.
 */

/** Python's name for the type of a value. */
export function pythonType(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'str'
    case 'boolean':
      return 'bool'
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float'
    case 'bigint':
      return 'int'
    case 'undefined':
      return 'NoneType'
    case 'object':
      if (value === null) return 'NoneType'
      return Array.isArray(value) ? 'list' : 'dict'
    default:
      return typeof value
  }
}

/** A value as Python prints it. Below three levels, and after the first ten elements, it says `...`. */
export function pythonValue(value: unknown): string {
  return typeof value === 'string' ? value : literal(value, 3)
}

const MOST_ELEMENTS = 10

function literal(value: unknown, levels: number): string {
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'boolean':
      return value ? 'True' : 'False'
    case 'number':
      return Number.isNaN(value) ? 'nan' : String(value).replace('Infinity', 'inf')
    case 'undefined':
      return 'None'
    case 'object':
      return value === null ? 'None' : structure(value, levels)
    case 'function':
      return '<function>'
    default:
      return String(value)
  }
}

function structure(value: object, levels: number): string {
  const isList = Array.isArray(value)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  if (levels === 0) return `${open}...${close}`
  const entries = Object.entries(value)
  const shown = entries.slice(0, MOST_ELEMENTS).map(([name, element]) => {
    const text = literal(element, levels - 1)
    return isList ? text : `${quoted(name)}: ${text}`
  })
  if (entries.length > MOST_ELEMENTS) shown.push('...')
  return open + shown.join(', ') + close
}

/** Python prefers single quotes, and takes double ones where the text has single ones only. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  if (!text.includes("'")) return `'${escaped}'`
  return text.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`
}
