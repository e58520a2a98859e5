import { indexedDbShelf } from './indexed-db-shelf'
import { localLifeboat } from './lifeboat'
import { browserMarks } from './marks'
import { memoryShelf } from './memory-shelf'
import { askToPersist } from './persist'
import type { Shelf } from './shelf'
import type { Storage } from './storage'
import { storageOn } from './storage-on'

/** Some browsers neither open a database nor refuse to, after a crash for one. */
const PATIENCE_MS = 3_000

const REASONS = {
  absent: 'This browser has no IndexedDB',
  refused: 'The browser does not let this page keep anything, as in some private windows',
  silent: 'The browser did not answer when asked to keep something',
} as const

/**
 * IndexedDB if it can really be written, else memory with a sentence that says why. Never rejects: a learner who cannot
 * save can still learn.
 */
export async function openStorage(): Promise<Storage> {
  const problem = await findProblem()
  const tab = newTab()
  return typeof problem === 'string'
    ? storageOn(memoryShelf(), {
        kind: 'memory',
        reason: `${REASONS[problem]}: what you make here is gone when the page is closed.`,
        tab,
      })
    : storageOn(
        problem,
        { kind: 'indexedDB', tab },
        { lifeboat: localLifeboat(tab), marks: browserMarks, persist: askToPersist },
      )
}

/** No two pages are called the same. `randomUUID` is not there on a page that was not fetched by HTTPS. */
function newTab(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('')
}

/** A shelf that took a record and gave it back, or what kept it from doing so. */
async function findProblem(): Promise<Shelf | keyof typeof REASONS> {
  try {
    // Merely looking at it throws where storage is blocked.
    if (typeof globalThis.indexedDB === 'undefined') return 'absent'
    const shelf = indexedDbShelf()
    return await Promise.race([probe(shelf), silence()])
  } catch {
    return 'refused'
  }
}

async function probe(shelf: Shelf): Promise<Shelf | 'refused'> {
  // Under a key of its own, so that another tab that probes at the same moment is not in the way.
  const key = `probe:${Math.random()}`
  await shelf.change({}, () => ({ answer: undefined, put: new Map([[key, true]]) }))
  const kept = await shelf.read({ keys: [key] })
  await shelf.change({}, () => ({ answer: undefined, drop: [key] }))
  return kept.get(key) === true ? shelf : 'refused'
}

function silence(): Promise<'silent'> {
  return new Promise((resolve) => setTimeout(() => resolve('silent'), PATIENCE_MS))
}
