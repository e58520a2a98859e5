import type { Issue } from '../../iam'

/** Something that was not taken into the account, and why. `path` leads to it in what was given. */
export interface SetAside extends Issue {
  /** As it was given. */
  readonly value: unknown
}

/** What there is to say about an import, collected on the way. */
export class Report {
  readonly setAside: SetAside[] = []
  /** About what was taken in. */
  readonly notices: Issue[] = []

  /** Keeps something out of the account. `message` is a sentence that names it. */
  aside(code: string, { path, value }: Place, message: string): void {
    this.setAside.push({ code, message, path, value })
  }

  notice(code: string, { path }: Pick<Place, 'path'>, message: string): void {
    this.notices.push({ code, message, path })
  }
}

/** A value and where it stands in what was given. */
export interface Place {
  readonly path: Issue['path']
  readonly value: unknown
}

export type Fields = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A structure and where it stands. */
export interface Structure {
  readonly path: Issue['path']
  readonly value: Fields
}

/** A member of a structure, with its place. */
export function memberOf({ path, value }: Structure, name: string): Place {
  return { path: [...path, name], value: Object.hasOwn(value, name) ? value[name] : undefined }
}

/**
 * The items of a list. One item alone may stand without its list, as in an example of AWS's documentation; nothing at all
 * stands for an empty list.
 */
export function itemsOf({ path, value }: Place): readonly Place[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return [{ path, value }]
  return value.map((item: unknown, index) => ({ path: [...path, index], value: item }))
}

const LONGEST_QUOTE = 60

/** Somebody's text in a sentence: on one line, and not all of it if it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)
}

/** Members of a structure that AWS's service model does not have there. */
export function setOthersAside(
  place: Structure,
  known: readonly string[],
  owner: string,
  report: Report,
): void {
  for (const member of Object.keys(place.value).filter((key) => !known.includes(key))) {
    report.aside(
      'unknown-member',
      memberOf(place, member),
      `The playground knows nothing of ${quote(member)}, which ${owner} has.`,
    )
  }
}

/** As the beginning of a sentence. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
