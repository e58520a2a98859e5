import { IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'

/**
 * Lets the browser break off the transaction with this error at its so-manieth write from now on, counted from 1, as it does
 * when the disk is full; `vi.restoreAllMocks()` ends it.
 */
export function breakOffAtWrite(number: number, name = 'QuotaExceededError'): void {
  let writes = 0
  for (const write of ['put', 'delete'] as const) {
    const original = IDBObjectStore.prototype[write] as (...given: unknown[]) => unknown
    vi.spyOn(IDBObjectStore.prototype, write).mockImplementation(function (
      this: unknown,
      ...given: unknown[]
    ) {
      const request = original.apply(this, given)
      writes += 1
      // It finds out only when it comes to write, some time after it was asked to.
      if (writes === number) queueMicrotask(() => abort((this as IDBObjectStore).transaction, name))
      return request
    } as never)
  }
}

/** What the browser does by itself; a page can only abort without an error. */
function abort(transaction: object, name: string): void {
  const { _abort } = transaction as { readonly _abort: (name: string) => void }
  _abort.call(transaction, name)
}
