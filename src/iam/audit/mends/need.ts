import type { InlinePolicy } from '../../account/account'
import type { Survey } from '../survey'
import { meaningOfText } from '../meaning'

/** A policy that somebody has and is to have by another way. */
export type Need =
  | { readonly kind: 'inline'; readonly name: string; readonly document: string; readonly meaning: string }
  | { readonly kind: 'managed'; readonly arn: string; readonly meaning: string | null }

/** An inline policy as a need; `null` if it cannot be read, so that nothing is known to be needed. */
export function inlineNeed({ name, document }: InlinePolicy): Need | null {
  const meaning = meaningOfText(document)
  return meaning === null ? null : { kind: 'inline', name, document, meaning }
}

export function managedNeed(survey: Survey, arn: string): Need {
  const text = survey.textOf(arn)
  return { kind: 'managed', arn, meaning: text === null ? null : meaningOfText(text) }
}

/**
 * What satisfies a need: for an inline policy whatever means the same, for a managed one only itself, as it may get another
 * version tomorrow.
 */
export function tokenOf(need: Need): string {
  return need.kind === 'inline' ? need.meaning : need.arn
}

/** All tokens of a policy: it satisfies a need that has one of them, and gives no more than such a need does. */
export function tokensOf(need: Need): readonly string[] {
  const byMeaning = need.meaning === null ? [] : [need.meaning]
  return need.kind === 'inline' ? byMeaning : [need.arn, ...byMeaning]
}
