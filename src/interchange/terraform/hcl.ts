import type { Tree } from '../document-tree'

/** Something that is written as it is, such as `aws_iam_user.alice.arn`. */
export class Expression {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Hcl = Tree<Expression>

export interface Block {
  /** As in `resource "aws_iam_user" "alice"`. */
  readonly head: string
  /** `undefined`: this block does not have the argument. */
  readonly body: { readonly [argument: string]: Hcl | undefined }
}

/** A block, laid out as `terraform fmt` lays it out. */
export function printBlock({ head, body }: Block): string {
  const items = Object.entries(body).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: printHcl(value, '  ') }],
  )
  return items.length === 0 ? `${head} {}` : `${head} {\n${aligned(items, '  ')}\n}`
}

/** A call of a function: `jsonencode({ … })`. */
export const functionCall = (name: string, argument: Hcl): Expression =>
  new Expression(`${name}(${printHcl(argument, '  ')})`)

/** Lists no longer than this stay on one line. */
const WIDEST_LIST = 80

function printHcl(value: Hcl, indent: string): string {
  if (value instanceof Expression) return value.text
  if (typeof value === 'string') return printString(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    const items = (value as readonly Hcl[]).map((item) => printHcl(item, deeper))
    const line = `[${items.join(', ')}]`
    if (!line.includes('\n') && line.length <= WIDEST_LIST) return line
    return `[\n${items.map((item) => `${deeper}${item},\n`).join('')}${indent}]`
  }
  const members = Object.entries(value as { readonly [name: string]: Hcl })
  if (members.length === 0) return '{}'
  const items = members.map(([name, member]) => ({ name: printKey(name), value: printHcl(member, deeper) }))
  return `{\n${aligned(items, deeper)}\n${indent}}`
}

/** Elements of policies as they are; a key that could mean something else to HCL, in quotes. */
const printKey = (name: string): string => (/^[A-Z][A-Za-z]*$/.test(name) ? name : printString(name))

/**
 * Text between quotes. `${` and `%{` begin a template there, so the policy variable `${aws:username}` is written
 * `$${aws:username}`. Of JSON's escapes HCL knows all but two.
 */
function printString(text: string): string {
  return JSON.stringify(text)
    .replace(/\\[bf]/g, (escape) => (escape === '\\b' ? '\\u0008' : '\\u000c'))
    .replace(/[$%](?=\{)/g, '$&$&')
}

interface Item {
  readonly name: string
  readonly value: string
}

/** Neighbours of one line each have their equals signs below each other. */
function aligned(items: readonly Item[], indent: string): string {
  const lines: string[] = []
  let group: Item[] = []
  const flush = () => {
    const width = Math.max(...group.map(({ name }) => name.length))
    lines.push(...group.map(({ name, value }) => `${indent}${name.padEnd(width)} = ${value}`))
    group = []
  }
  for (const item of items) {
    if (!item.value.includes('\n')) group.push(item)
    else {
      if (group.length > 0) flush()
      lines.push(`${indent}${item.name} = ${item.value}`)
    }
  }
  if (group.length > 0) flush()
  return lines.join('\n')
}
