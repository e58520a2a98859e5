import { isList, isObject, isScalar, type JsonObject, type JsonValue } from './json-value'
import { pythonString } from './python-text'
import { drawTable } from './table-lines'
import type { TableSection } from './table-section'

export type Formatted =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

/**
 * `--output table`: a section for each object or list of objects, below its name, and what is in it framed inside. Of a
 * single scalar the CLI draws the title alone. Fails, as the CLI does, on a list of rows of different lengths.
 */
export function formatTable(title: string, value: JsonValue, columns: number): Formatted {
  if (isEmpty(value)) return { ok: true, text: '' }
  const table = new Table()
  table.add(title, value, 0)
  return table.fault === null
    ? { ok: true, text: drawTable(table.sections, columns) }
    : { ok: false, message: table.fault }
}

const isEmpty = (value: JsonValue): boolean => (isScalar(value) ? !value : Object.keys(value).length === 0)

interface OpenSection {
  readonly title: string
  readonly depth: number
  headers: readonly string[]
  readonly rows: (readonly string[])[]
}

class Table {
  readonly #sections: OpenSection[] = []
  fault: string | null = null

  get sections(): readonly TableSection[] {
    return this.#sections
  }

  add(title: string | null, value: JsonValue, depth: number): void {
    if (isEmpty(value)) return
    if (title !== null) this.#open(title, depth)
    if (isList(value)) this.#addList(title ?? '', value, depth)
    else if (isObject(value)) this.#addObject(value, depth)
  }

  #addList(title: string, list: readonly JsonValue[], depth: number): void {
    const [first = null] = list
    if (isObject(first)) this.#addObjects(title, list.filter(isObject), depth)
    else for (const item of list) this.#addItem(item)
  }

  #addItem(item: JsonValue): void {
    if (isScalar(item)) this.#row([pythonString(item)])
    else if (isObject(item)) this.#row(Object.keys(item))
    else if (item.every(isScalar)) this.#row(item.map(pythonString))
    else this.add(null, item, 0)
  }

  #addObject(object: JsonObject, depth: number): void {
    const { scalars, others } = namesOf([object])
    const [only = ''] = scalars
    if (scalars.length === 1) this.#row([only, cell(object, only)])
    else if (scalars.length > 1) {
      this.#header(scalars)
      this.#row(scalars.map((name) => cell(object, name)))
    }
    for (const name of others) this.add(name, object[name] ?? null, depth + 1)
  }

  #addObjects(title: string, objects: readonly JsonObject[], depth: number): void {
    const { scalars, others } = namesOf(objects)
    this.#header(scalars)
    objects.forEach((object, index) => {
      if (index > 0 && others.length > 0) {
        this.#open(title, depth)
        this.#header(scalars)
      }
      this.#row(scalars.map((name) => cell(object, name)))
      for (const name of others)
        this.add(name, Object.hasOwn(object, name) ? (object[name] ?? null) : null, depth + 1)
    })
  }

  #open(title: string, depth: number): void {
    this.#sections.push({ title, depth, headers: [], rows: [] })
  }

  #header(names: readonly string[]): void {
    const section = this.#sections.at(-1)
    if (section) section.headers = names
  }

  #row(texts: readonly string[]): void {
    const section = this.#sections.at(-1)
    if (!section) return
    const [like = texts] = [
      ...(section.headers.length > 0 ? [section.headers] : []),
      ...section.rows.slice(0, 1),
    ]
    if (like.length !== texts.length)
      this.fault ??= `Row should have ${like.length} elements, instead it has ${texts.length}`
    section.rows.push(texts)
  }
}

function namesOf(objects: readonly JsonObject[]) {
  const entries = objects.flatMap((object) => Object.entries(object))
  const names = (wanted: (value: JsonValue) => boolean): readonly string[] =>
    [...new Set(entries.filter(([, value]) => wanted(value)).map(([name]) => name))].sort()
  return { scalars: names(isScalar), others: names((value) => !isScalar(value)) }
}

function cell(object: JsonObject, name: string): string {
  return pythonString(Object.hasOwn(object, name) ? (object[name] ?? null) : '')
}
