/** These fields, or none of them where they say no more than the default does. */
export function unless<Fields extends object>(atDefault: boolean, fields: Fields): Partial<Fields> {
  return atDefault ? {} : fields
}

/** Yes or no under its name, unless nobody said. */
export function flag<Name extends string>(name: Name, value: boolean | undefined) {
  return unless(value === undefined, { [name]: value } as { readonly [N in Name]: boolean })
}

/** The list under its name, unless it is empty. */
export function list<Name extends string, Item>(name: Name, items: readonly Item[]) {
  return unless(items.length === 0, { [name]: items } as { readonly [N in Name]: readonly Item[] })
}

/**
 * The record under its name, unless it is empty. Keys are in the order of their characters: the order in which they came
 * to be is nobody's concern, and equal records shall be written equally.
 */
export function record<Name extends string>(name: Name, texts: Readonly<Record<string, string>>) {
  const sorted = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))
  return unless(sorted.length === 0, { [name]: Object.fromEntries(sorted) } as {
    readonly [N in Name]: Readonly<Record<string, string>>
  })
}
