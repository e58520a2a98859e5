import { visit } from 'jsonc-parser'
import { conditionOperator } from '../../iam'

/** What becomes of a text in a policy. */
type Change = (text: string, role: TextRole) => string

/** `compared`: with something of the request, so that it may hold wildcards and variables. `label`: with nothing. */
export type TextRole = 'compared' | 'label'

interface Literal {
  readonly value: string
  readonly role: TextRole
  readonly offset: number
  readonly length: number
}

/** The texts of a policy that may name somebody, changed; all else of it stays as it was typed. */
export function onTexts(document: string, change: Change): string {
  const literals = literalsIn(document)
  // Nobody is decided by what is no JSON.
  if (literals === null) return change(document, 'label')
  let changed = ''
  let at = 0
  for (const { value, role, offset, length } of literals) {
    const text = change(value, role)
    if (text === value) continue
    const isText = document[offset] === '"'
    changed += document.slice(at, offset) + (isText ? JSON.stringify(text) : text)
    at = offset + length
  }
  return changed + document.slice(at)
}

/** The texts of a policy that are compared with something of the request. */
export const comparedIn = (document: string): readonly string[] =>
  (literalsIn(document) ?? []).flatMap(({ value, role }) => (role === 'compared' ? [value] : []))

function literalsIn(document: string): readonly Literal[] | null {
  const literals: Literal[] = []
  const errors: number[] = []
  visit(
    document,
    {
      onLiteralValue: (value: unknown, offset, length, _line, _column, path) => {
        const role = roleOf(path())
        if (role === null || (typeof value !== 'string' && typeof value !== 'number')) return
        literals.push({ value: String(value), role, offset, length })
      },
      onError: (code) => errors.push(code),
    },
    { disallowComments: true, allowTrailingComma: false },
  )
  return errors.length === 0 ? literals : null
}

function roleOf(path: readonly (string | number)[]): TextRole | null {
  const [first, ...inside] = path
  if (first === 'Id') return 'label'
  if (first !== 'Statement') return null
  const [element, part] = typeof inside[0] === 'number' ? inside.slice(1) : inside
  switch (element) {
    case 'Sid':
      return 'label'
    case 'Resource':
    case 'NotResource':
      return 'compared'
    case 'Principal':
    case 'NotPrincipal':
      return part === 'AWS' || part === 'Federated' ? 'compared' : null
    case 'Condition': {
      const type = conditionOperator(String(part))?.type
      return type === 'string' || type === 'arn' ? 'compared' : null
    }
    default:
      return null
  }
}
