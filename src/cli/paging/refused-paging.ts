import type { OptionValue } from '../arguments/grammar'
import type { Command } from '../commands/command'
import { paging } from '../commands/command-options'
import { generalError, validationError, type CliError } from '../errors/cli-error'

/** The most that IAM sends at a time. */
const LARGEST_PAGE = 1000

/** Why a command's options about pages cannot be followed, or `null`. */
export function refusedPaging(
  { service, operation }: Command,
  values: ReadonlyMap<string, OptionValue>,
  paginates: boolean,
): CliError | null {
  const given = Object.values(paging).filter((dest) => values.has(dest))
  if (!paginates && given.length > 0) {
    const names = given.map((dest) => `--${dest}`).join(', ')
    return generalError(
      `Error during pagination: Cannot specify --no-paginate along with pagination arguments: ${names}`,
    )
  }
  const size = values.get(paging.size)
  return service !== 'iam' || size === undefined ? null : refusedSize(operation, Number(size))
}

function refusedSize(operation: string, size: number): CliError | null {
  if (size < 1)
    return validationError(
      `Parameter validation failed:\nInvalid value for parameter MaxItems, value: ${size}, valid min value: 1`,
    )
  if (size <= LARGEST_PAGE) return null
  const must = `Member must have value less than or equal to ${LARGEST_PAGE}`
  const message = `1 validation error detected: Value at 'maxItems' failed to satisfy constraint: ${must}`
  return { kind: 'api', code: 'ValidationError', operation, message }
}
