/**
 * Where a document goes when the page is being closed and cannot wait for IndexedDB to answer: somewhere that takes it
 * at once, until the workspace is opened again. All of it is best effort and never throws.
 */
export interface Lifeboat {
  put(id: string, document: unknown): void
  /** What was put there and not yet saved properly; `undefined` if nothing was. */
  get(id: string): unknown
  clear(id: string): void
}

const KEY = 'iam-groups-playground:unsaved:'

/** A lifeboat in the browser's localStorage, the one store that writes before it returns. */
export const localLifeboat: Lifeboat = {
  put(id, document) {
    attempt(() => {
      localStorage.setItem(KEY + id, JSON.stringify(document))
    })
  },
  get(id) {
    return attempt((): unknown => {
      const text = localStorage.getItem(KEY + id)
      return text === null ? undefined : JSON.parse(text)
    })
  },
  clear(id) {
    attempt(() => {
      localStorage.removeItem(KEY + id)
    })
  },
}

/** For where nothing outlives the page anyway. */
export const noLifeboat: Lifeboat = {
  put: () => undefined,
  get: () => undefined,
  clear: () => undefined,
}

/** Storage may be refused or full, which only means that there is no lifeboat this time. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
