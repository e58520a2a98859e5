import { paging } from '../commands/command-options'

/** Why options about pages do not go with `--no-paginate`, or `null`. */
export function refusedPaging(dests: readonly string[]): string | null {
  const given = Object.values(paging).filter((dest) => dests.includes(dest))
  if (given.length === 0) return null
  const names = given.map((dest) => `--${dest}`).join(', ')
  return `Error during pagination: Cannot specify --no-paginate along with pagination arguments: ${names}`
}
