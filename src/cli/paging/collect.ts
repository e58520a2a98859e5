import { isList, type JsonObject, type JsonValue } from '../output/json-value'
import { pageToken, readPageToken } from './page-token'

/** What a command asks of the pages, in the CLI's words. */
export interface PagingWish {
  /** `--max-items` */
  readonly most: number | null
  /** `--starting-token` */
  readonly token: string | null
}

export type Collected =
  | { readonly ok: true; readonly answer: JsonObject; readonly nextToken: string | null }
  | { readonly ok: false; readonly message: string }

/**
 * An answer as the CLI collects it from pages: without the API's own members about pages, its lists before the rest. Of the
 * first list as many items as were asked for; the other lists belong to the first page.
 */
export function collectPages(answer: JsonObject, { most, token }: PagingWish): Collected {
  const start = token === null ? 0 : readPageToken(token)
  if (start === null) return { ok: false, message: `Bad starting token: ${token ?? ''}` }
  const { IsTruncated: _, Marker: __, ...members } = answer
  const lists = Object.entries(members).filter((entry): entry is [string, readonly JsonValue[]] =>
    isList(entry[1]),
  )
  const others = Object.entries(members).filter(([, value]) => !isList(value))
  const [[primary, items] = ['', []], ...secondary] = lists
  const end = most === null ? items.length : Math.max(start, start + most)
  const answered = Object.fromEntries<JsonValue>([
    ...(lists.length > 0 ? [[primary, items.slice(start, end)] as const] : []),
    ...secondary.map(([name, list]) => [name, start > 0 ? [] : list] as const),
    ...others,
  ])
  return { ok: true, answer: answered, nextToken: end < items.length ? pageToken(end) : null }
}
