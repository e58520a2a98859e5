import { fingerprint } from '../challenge/fingerprint'
import { canonical } from '../document/canonical'
import { meaningOf } from '../submissions/meaning'
import { words } from '../texts/en/submissions'
import type { Alike, GradedRow } from './book'
import { group } from '../document/group'

/** Points at rows that are strangely equal. What it means, only those who know the class can say. */
export function findAlike(rows: readonly GradedRow[]): readonly Alike[] {
  const originals = rows.filter(({ repeats }) => !repeats)
  const sameWork = groups(originals.filter(hasBegun), workOf)
  return [
    ...groups(rows, (row) => workOf(row) + canonical([row.name, row.seconds]))
      .filter(([, ...others]) => others.every(({ repeats }) => repeats))
      .map((same) => alike('sameLink', same, words.alike.sameLink(same.length))),
    ...groups(
      originals.filter(({ name }) => name !== ''),
      ({ name, challenge }) => canonical([name.toLowerCase(), challenge.id]),
    ).map((same) => alike('sameName', same, words.alike.sameName(same.length))),
    ...sameWork
      .filter((same) => new Set(same.map(({ name }) => name.toLowerCase())).size > 1)
      .map((same) => {
        const { calls = [], solved = false } = same[0] ?? {}
        return alike('sameWork', same, words.alike.sameWork(same.length, calls.length, solved))
      }),
  ]
}

const alike = (kind: Alike['kind'], rows: readonly GradedRow[], sentence: string): Alike => ({
  kind,
  rows: rows.map(({ index }) => index),
  sentence,
})

/** Those who did nothing yet have done the same. */
const hasBegun = ({ challenge, scenario, answers }: GradedRow): boolean =>
  Object.keys(answers).length > 0 || meaningOf(scenario.account) !== meaningOf(challenge.start.account)

const workOf = ({ challenge, scenario, answers, calls }: GradedRow): string =>
  canonical([fingerprint(challenge), answers, calls, scenario.drafts]) + meaningOf(scenario.account)

/** Those of a kind, where there are at least two. */
function groups(
  rows: readonly GradedRow[],
  key: (row: GradedRow) => string,
): readonly (readonly GradedRow[])[] {
  return [...group(rows, key).values()].filter(({ length }) => length > 1)
}
