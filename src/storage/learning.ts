import { asideOf } from './aside-record'
import { LEARNING } from './keys'
import { isObject, isText } from './records'
import type { Shelf } from './shelf'

/** What somebody has learned so far, in one record. */
export interface KeptLearning {
  /** Tells it from every other state. */
  readonly revision: string
  /** For `decodeProgress` to judge. */
  readonly document: unknown
}

export interface Learning {
  /** `undefined` if nothing is kept. Rejects if the browser could not look. */
  load(): Promise<KeptLearning | undefined>
  /**
   * Replaces what is kept, with nothing in between. `revise` must not wait. Rejects if the browser could not keep it, and then
   * nothing is changed.
   */
  change(revise: (kept: KeptLearning | undefined) => KeptLearning): Promise<void>
  /** Puts what is kept among the workspaces that cannot be read: nothing overwrites it there, and it is offered as a file. */
  putAside(): Promise<void>
}

/** What it is called among what was put aside. */
const NAME = 'learning progress'

export function learningOn(shelf: Shelf, now: () => Date): Learning {
  const wanted = { keys: [LEARNING] }
  return {
    load: async () => keptIn((await shelf.read(wanted)).get(LEARNING)),
    change: (revise) =>
      shelf.change(wanted, (found) => ({
        answer: undefined,
        put: new Map([[LEARNING, revise(keptIn(found.get(LEARNING)))]]),
      })),
    putAside: () =>
      shelf.change(wanted, (found) => ({
        answer: undefined,
        ...(found.size > 0 && {
          drop: [LEARNING],
          put: asideOf(NAME, 'This version of the page cannot read it.', Object.fromEntries(found), now()),
        }),
      })),
  }
}

/** What is no record of ours is handed on whole, so that nothing is hidden. */
function keptIn(record: unknown): KeptLearning | undefined {
  if (record === undefined) return undefined
  const isOurs = isObject(record) && 'revision' in record && isText(record.revision) && 'document' in record
  return isOurs
    ? { revision: record.revision as string, document: record.document }
    : { revision: '', document: record }
}
