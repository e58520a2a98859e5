import type { Note, Save } from './save'

/**
 * Where a save goes when the page is being closed and cannot wait for IndexedDB to answer: somewhere that takes it at once.
 * The next page to open makes the save in its place. All of it is best effort and never throws.
 */
export interface Lifeboat {
  put(save: Save | Note): void
  /** What this tab has put is not needed any more, as it or a later one has been saved; what is later itself stays. */
  clear(id: string, revision: string): void
  /** Whether there is anything, of whatever tab. */
  readonly manned: boolean
  all(): readonly Stranded[]
  /** Forgets one of `all`. */
  sink(key: string): void
}

export interface Stranded {
  readonly key: string
  readonly text: string
}

/** The first release had one place for each workspace, whichever tab it was. */
export const FIRST_RELEASE_BOAT = 'iam-groups-playground:unsaved:'
const BOAT = 'iam-groups-playground:unsaved-by:'
const BOATS = [BOAT, FIRST_RELEASE_BOAT]

/** A lifeboat in the browser's localStorage, the one store that writes before it returns. */
export function localLifeboat(tab: string): Lifeboat {
  const keyOf = (id: string) => `${BOAT}${tab}:${id}`
  const aboard = new Map<string, string>()
  const all = () =>
    attempt(() =>
      Object.keys(localStorage)
        .filter((key) => BOATS.some((boat) => key.startsWith(boat)))
        .map((key) => ({ key, text: localStorage.getItem(key) ?? '' })),
    ) ?? []
  return {
    put(save) {
      attempt(() => {
        localStorage.setItem(keyOf(save.id), JSON.stringify(save))
        aboard.set(save.id, save.revision)
      })
    },
    clear(id, revision) {
      if (!aboard.has(id) || turn(aboard.get(id)) > turn(revision)) return
      aboard.delete(id)
      attempt(() => {
        localStorage.removeItem(keyOf(id))
      })
    },
    get manned() {
      return all().length > 0
    },
    all,
    sink(key) {
      attempt(() => {
        localStorage.removeItem(key)
      })
    },
  }
}

/** For where nothing outlives the page anyway. */
export const noLifeboat: Lifeboat = {
  put: () => undefined,
  clear: () => undefined,
  manned: false,
  all: () => [],
  sink: () => undefined,
}

/** Revisions of one tab end in numbers that grow. */
const turn = (revision = ''): number => Number(revision.slice(revision.lastIndexOf('.') + 1))

/** Storage may be refused or full, which only means that there is no lifeboat this time. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
