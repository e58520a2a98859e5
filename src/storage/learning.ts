import { LEARNING, LEARNING_ASIDE } from './keys'
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
  /** Puts what is kept where nothing overwrites it, since it cannot be read. */
  putAside(): Promise<void>
}

export function learningOn(shelf: Shelf): Learning {
  const wanted = { keys: [LEARNING] }
  return {
    load: async () => keptIn((await shelf.read(wanted)).get(LEARNING)),
    change: (revise) =>
      shelf.change(wanted, (found) => ({
        answer: undefined,
        put: new Map([[LEARNING, revise(keptIn(found.get(LEARNING)))]]),
      })),
    putAside: () =>
      shelf.change(wanted, (found) => {
        const record = found.get(LEARNING)
        if (record === undefined) return { answer: undefined }
        return { answer: undefined, drop: [LEARNING], put: new Map([[LEARNING_ASIDE, record]]) }
      }),
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
