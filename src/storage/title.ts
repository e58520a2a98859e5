import { LONGEST_TITLE } from '../scenario'

/** A title with a remark behind it, which is counted from the second time on; the title is cut where both would be too long. */
export function remarked(title: string, remark: string): string {
  const before = new RegExp(`^(.*) \\(${remark}(?: (\\d{1,6}))?\\)$`, 's').exec(title)
  const [, bare = title, count = '1'] = before ?? []
  const behind = before ? ` (${remark} ${Number(count) + 1})` : ` (${remark})`
  const room = LONGEST_TITLE - behind.length
  return `${bare.length > room ? `${bare.slice(0, room - 1)}…` : bare}${behind}`
}
