/** Small things noted beside the database. All of it is best effort and never throws. */
export interface Marks {
  /** Workspaces this tab had open, the latest first: another tab has others. */
  trail(): readonly string[]
  open(id: string): void
  close(id: string): void
  /** Whether something was ever kept, as far as can be told without the database. */
  readonly remembered: boolean
  remember(): void
  forget(): void
}

const TRAIL = 'iam-groups-playground:open'
const KEPT = 'iam-groups-playground:kept'
const LONGEST = 5

/** In sessionStorage, which belongs to the tab and outlives a reload, and in localStorage, which may outlive the database. */
export const browserMarks: Marks = {
  trail,
  open(id) {
    follow([id, ...without(id)].slice(0, LONGEST))
  },
  close(id) {
    follow(without(id))
  },
  get remembered() {
    return attempt(() => localStorage.getItem(KEPT) !== null, false)
  },
  remember() {
    attempt(() => {
      localStorage.setItem(KEPT, 'yes')
    }, undefined)
  },
  forget() {
    attempt(() => {
      localStorage.removeItem(KEPT)
    }, undefined)
  },
}

export const noMarks: Marks = {
  trail: () => [],
  open: () => undefined,
  close: () => undefined,
  remembered: false,
  remember: () => undefined,
  forget: () => undefined,
}

function trail(): readonly string[] {
  return attempt(() => {
    const ids: unknown = JSON.parse(sessionStorage.getItem(TRAIL) ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  }, [])
}

const without = (id: string) => trail().filter((other) => other !== id)

function follow(ids: readonly string[]): void {
  attempt(() => {
    sessionStorage.setItem(TRAIL, JSON.stringify(ids))
  }, undefined)
}

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act()
  } catch {
    return otherwise
  }
}
