import type { Account } from '../../iam'
import { withAccountIds } from './account-ids'
import type { Name } from './names'
import { patternsOf } from './patterns'
import { piecesOf, type Piece } from './pieces'
import { Pseudonyms, type Neighbours } from './pseudonyms'
import { isReserved } from './reserved'
import { onDefault, segmentsOf } from './segments'
import { otherUniqueIds } from './unique-ids'

/** Texts that decide over pseudonyms. */
export interface Vocabulary {
  readonly names: readonly Name[]
  /** What policies compare. */
  readonly compared: readonly string[]
  /** What it may be compared with, besides names. */
  readonly others: readonly string[]
}

/** So many names or runs are looked at between two pauses: a few milliseconds' work. */
const PAUSE = 1000

/** What becomes of a text where names are hidden, and account ids with them. Pauses often, since there may be many names. */
export function* nameMask(
  account: Account,
  vocabulary: Vocabulary,
  ids: ReadonlyMap<string, string>,
): Generator<undefined, (text: string) => string, void> {
  const { fragments, besideVariables, countsCharacters } = patternsOf(vocabulary.compared)
  // A word that means something to IAM is whole, whatever patterns compare of it.
  const pieces = remembered((run: string): readonly Piece[] =>
    isReserved(run) ? [{ text: run, isCore: false }] : piecesOf(run, fragments, ids),
  )
  yield
  const runs = runsOf(vocabulary)
  const taken = new Set(Array.from(runs, (run) => run.toLowerCase()))
  const pseudonyms = new Pseudonyms({ fragments, taken, sameLength: countsCharacters })

  yield
  for (const [index, { core, kind, beside }] of coresOf(vocabulary.names, pieces).entries()) {
    if (index % PAUSE === 0) yield
    pseudonyms.give(core, kind, [...besideVariables, ...beside])
  }
  for (const { id, other } of otherUniqueIds(account)) {
    let offset = 0
    for (const { isCore, text } of pieces(id)) {
      if (isCore) pseudonyms.give(text, '', [], other.slice(offset, offset + text.length))
      offset += text.length
    }
  }
  // What ignores case takes another spelling for the same.
  for (const [index, run] of [...runs].entries()) {
    if (index % PAUSE === 0) yield
    for (const { isCore, text } of pieces(run)) if (isCore) pseudonyms.respell(text)
  }

  const onRun = remembered((run: string) =>
    pieces(run)
      .map(({ isCore, text }) => (isCore ? pseudonyms.of(text) : undefined) ?? withAccountIds(text, ids))
      .join(''),
  )
  const onSegments = (text: string): string =>
    segmentsOf(text)
      .map(({ kind, text: piece }) => {
        if (kind === 'variable') return onDefault(piece, onSegments)
        return kind === 'run' ? onRun(piece) : piece
      })
      .join('')
  // The first four parts of an ARN name no one: `arn:aws:iam:`.
  return (text) => {
    const [start = ''] = /^arn:[^:]*:[^:]*:[^:]*:/.exec(text) ?? []
    return start + onSegments(text.slice(start.length))
  }
}

function runsOf({ names, compared, others }: Vocabulary): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const text of [...names.map((name) => name.text), ...compared, ...others]) {
    for (const segment of segmentsOf(text)) if (segment.kind === 'run') runs.add(segment.text)
  }
  return runs
}

interface Core {
  readonly core: string
  readonly kind: Name['kind']
  readonly beside: readonly Neighbours[]
}

/** Each core that a pseudonym may take the place of, once, and what stands beside it in names. */
function coresOf(names: readonly Name[], pieces: (run: string) => readonly Piece[]): readonly Core[] {
  const cores = new Map<string, { readonly kind: Name['kind']; readonly beside: Map<string, Neighbours> }>()
  for (const { kind, text } of names) {
    const all = pieces(text)
    for (const [index, { isCore, text: core }] of all.entries()) {
      if (!isCore || isReserved(core)) continue
      const known = cores.get(core) ?? { kind, beside: new Map<string, Neighbours>() }
      const before = all[index - 1]?.text ?? ''
      const after = all[index + 1]?.text ?? ''
      known.beside.set(`${before}\n${after}`, { before, after })
      cores.set(core, known)
    }
  }
  return Array.from(cores, ([core, { kind, beside }]) => ({ core, kind, beside: [...beside.values()] }))
}

/** The same run stands in thousands of policies. */
function remembered<Value>(work: (run: string) => Value): (run: string) => Value {
  const known = new Map<string, Value>()
  return (run) => {
    const before = known.get(run)
    if (before !== undefined) return before
    const value = work(run)
    known.set(run, value)
    return value
  }
}
