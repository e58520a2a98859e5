/** What JSON can say, with something else in place of some of its strings. */
export type Tree<Reference = never> =
  | null
  | boolean
  | number
  | string
  | Reference
  | readonly Tree<Reference>[]
  | { readonly [member: string]: Tree<Reference> }

/**
 * A policy document as a tree in which its AWS principals may be references; a text that is no JSON object stays text. A
 * principal must exist when a policy that names it is saved, so what creates both has to know of the reference. Nothing else
 * in a document has to exist, and all of it stays as it was typed.
 *
 * @param referenceTo what stands for an ARN, if anything does
 */
export function documentTree<Reference>(
  text: string,
  referenceTo: (arn: string) => Reference | undefined = () => undefined,
): Tree<Reference> {
  const document = parse(text)
  if (document === null) return text
  const within = (name: string, change: Change<Reference>): Change<Reference> => onMember(name, each(change))
  const reference: Change<Reference> = (value) =>
    typeof value === 'string' ? (referenceTo(value) ?? value) : value
  const principal = within('AWS', reference)
  const statement: Change<Reference> = (value) =>
    onMember('NotPrincipal', principal)(onMember('Principal', principal)(value))
  return within('Statement', statement)(document)
}

type Change<Reference> = (value: Tree<Reference>) => Tree<Reference>

function parse(text: string): Tree | null {
  try {
    const value = JSON.parse(text) as Tree
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function each<Reference>(change: Change<Reference>): Change<Reference> {
  return (value) => (isList(value) ? value.map(change) : change(value))
}

/** Entries, not assignments: a document may have a member `__proto__`. */
function onMember<Reference>(name: string, change: Change<Reference>): Change<Reference> {
  return (value) =>
    isStructure(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, member]) => [key, key === name ? change(member) : member]),
        )
      : value
}

const isList = <Reference>(value: Tree<Reference>): value is readonly Tree<Reference>[] =>
  Array.isArray(value)

function isStructure<Reference>(
  value: Tree<Reference>,
): value is { readonly [member: string]: Tree<Reference> } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
