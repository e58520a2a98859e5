import { fromAuthorizationDetails, type Imported } from '../../src/interchange'

/** What an import gives that must succeed. */
export function imported(input: unknown): Imported {
  const result = fromAuthorizationDetails(input)
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'))
  return result.value
}
