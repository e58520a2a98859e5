/**
 * The CLI's token for going on where `--max-items` stopped: the API's own marker, of which there is none within a page, and
 * how many items of the page have been shown (botocore's paginators).
 */
export function pageToken(shown: number): string {
  return btoa(JSON.stringify({ Marker: null, boto_truncate_amount: shown }).replaceAll(/([:,])/g, '$1 '))
}

/** How many items a token says have been shown; `null` if it is no token. */
export function readPageToken(token: string): number | null {
  try {
    const value = JSON.parse(atob(token)) as { readonly boto_truncate_amount?: unknown } | null
    const shown = value?.boto_truncate_amount
    return typeof shown === 'number' && Number.isSafeInteger(shown) && shown >= 0 ? shown : null
  } catch {
    return null
  }
}
