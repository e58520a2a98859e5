import type { Page } from '@playwright/test'
import type { ScenarioDocument } from '../../src/scenario'

/** Puts a record of the first starter's workspace into the browser's storage, as if it had been left there earlier. */
export async function leaveRecord(page: Page, record: unknown): Promise<void> {
  // A page of the same origin that is not the app, which would have its own ideas about its storage.
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,"><title>Blank</title>' }),
  )
  await page.goto('./blank')
  await page.evaluate(putRecord, { key: 'workspace:alice', record })
}

/** The same with a whole scenario, wrapped as the app wraps it. */
export function leaveScenario(page: Page, document: ScenarioDocument): Promise<void> {
  return leaveRecord(page, {
    id: 'alice',
    title: document.title ?? '',
    savedAt: '2026-01-01T00:00:00.000Z',
    document,
  })
}

/** Every record in the browser's storage whose key begins so. */
export function recordsAt(page: Page, prefix: string): Promise<readonly unknown[]> {
  return page.evaluate(readRecords, prefix)
}

function putRecord({ key, record }: { key: string; record: unknown }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('iam-groups-playground', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('records')
    opening.onerror = () => reject(opening.error ?? new Error('refused'))
    opening.onsuccess = () => {
      const { transaction } = opening.result
        .transaction('records', 'readwrite')
        .objectStore('records')
        .put(record, key)
      if (!transaction) return
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

function readRecords(prefix: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('iam-groups-playground')
    opening.onerror = () => reject(opening.error ?? new Error('refused'))
    opening.onsuccess = () => {
      const reading = opening.result
        .transaction('records')
        .objectStore('records')
        .getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
}
