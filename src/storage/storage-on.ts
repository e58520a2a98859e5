import { noLifeboat, type Lifeboat } from './lifeboat'
import { CURRENT, FIRST_RELEASE, INFOS, stepKey, stepsOfId } from './keys'
import { learningOn } from './learning'
import { noMarks, type Marks } from './marks'
import { allOfId, idsIn, infoIn, infoOfId, keptIn } from './reading'
import { isText } from './records'
import { saving } from './saving'
import type { Shelf } from './shelf'
import type { Storage } from './storage'
import { troubleOf } from './trouble'

interface Surroundings {
  /** Dates records. */
  readonly now?: () => Date
  readonly lifeboat?: Lifeboat
  readonly marks?: Marks
  readonly persist?: Storage['persist']
}

/** The same storage on any shelf. */
export function storageOn(
  shelf: Shelf,
  facts: Pick<Storage, 'kind' | 'reason' | 'tab'>,
  surroundings: Surroundings = {},
): Storage {
  const { now = () => new Date(), lifeboat = noLifeboat, marks = noMarks } = surroundings
  const { persist = () => Promise.resolve('unknown') } = surroundings
  let stamps = 0
  const storage: Storage = {
    ...facts,
    persist,
    stamp: () => `${facts.tab}.${(stamps += 1)}`,
    load: async (id) => keptIn(await shelf.read(allOfId(id)), id),
    revision: async (id) => infoIn(await shelf.read(infoOfId(id)), id)?.revision,
    steps: async (id, revision) => {
      const found = await shelf.read({ ...infoOfId(id), under: [stepsOfId(id)] })
      const info = infoIn(found, id)
      if (info?.revision !== revision) return null
      const { first, end } = info.steps
      const steps = Array.from({ length: end - first }, (_, index) => found.get(stepKey(id, first + index)))
      return { range: info.steps, steps }
    },
    save: async (save) => {
      const saved = await shelf
        .change(infoOfId(save.id), (found) => saving(save, infoIn(found, save.id), now()))
        .catch((error: unknown) => {
          throw troubleOf(error)
        })
      if (saved.ok) {
        lifeboat.clear(save.id, save.revision)
        marks.remember()
      }
      return saved
    },
    saveAtOnce: (save) => {
      lifeboat.put(save)
    },
    noteDown: (note) => {
      lifeboat.put(note)
    },
    forget: ({ id, revision }) => {
      lifeboat.clear(id, revision)
    },
    list: async () => {
      const found = await shelf.read({ under: [INFOS, FIRST_RELEASE] })
      return idsIn(found)
        .flatMap((id) => infoIn(found, id) ?? [])
        .filter(({ savedAt }) => savedAt !== '')
        .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    },
    current: async () => {
      const id = (await shelf.read({ keys: [CURRENT] })).get(CURRENT)
      return [...new Set([...marks.trail(), ...(isText(id) ? [id] : [])])]
    },
    setCurrent: (id) => {
      marks.open(id)
      return shelf.change({}, () => ({ answer: undefined, put: new Map([[CURRENT, id]]) }))
    },
    close: (id) => {
      marks.close(id)
      return shelf.change({ keys: [CURRENT] }, (found) => ({
        answer: undefined,
        ...(found.get(CURRENT) === id && { drop: [CURRENT] }),
      }))
    },
    evicted: async () => {
      if (!marks.remembered) return false
      const kept = await Promise.all([CURRENT, INFOS, FIRST_RELEASE].map((prefix) => shelf.keys(prefix)))
      if (kept.some((keys) => keys.length > 0)) return false
      marks.forget()
      return true
    },
    get stranded() {
      return lifeboat.manned
    },
    learning: learningOn(shelf, now),
    archive: async () => {
      const { archiveOn } = await import('./archive-on')
      return archiveOn(shelf, storage, lifeboat, now)
    },
  }
  return storage
}
