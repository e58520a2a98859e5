import { nameInArn } from '../../iam'
import type { Candidate } from './suggestion'

/** The candidates that begin as what is typed, in any case; of an ARN it may also be the name at its end. */
export function matching(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const beginning = typed.toLowerCase()
  const begins = (text: string): boolean => text.toLowerCase().startsWith(beginning)
  return candidates.filter(
    ({ word }) => word !== typed && (begins(word) || (word.startsWith('arn:') && begins(nameInArn(word)))),
  )
}
