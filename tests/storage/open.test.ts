import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStorage } from '../../src/storage'
import { saveOf, titled, titleIn } from './documents'
import { stubDatabase } from './shelves'

beforeEach(stubDatabase)

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const LOSS = 'what you make here is gone when the page is closed.'

describe('openStorage', () => {
  it('takes IndexedDB where it works, and leaves no trace of trying', async () => {
    const storage = await openStorage()
    expect(storage).toMatchObject({ kind: 'indexedDB' })
    expect(storage.reason).toBeUndefined()
    expect(await storage.list()).toEqual([])
  })

  it('finds again what an earlier visit saved', async () => {
    const earlier = await openStorage()
    await earlier.save(saveOf('alice', titled('Alice'), earlier.stamp()))
    const later = await openStorage()
    expect(titleIn((await later.load('alice'))?.document)).toBe('Alice')
  })

  it('tells every page that opens it from the others', async () => {
    const [one, other] = [await openStorage(), await openStorage()]
    expect(one.tab).not.toBe(other.tab)
    expect(one.stamp()).not.toBe(other.stamp())
  })

  it('falls back on memory where there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const storage = await openStorage()
    expect(storage).toMatchObject({ kind: 'memory', reason: `This browser has no IndexedDB: ${LOSS}` })
  })

  const refusal = `The browser does not let this page keep anything, as in some private windows: ${LOSS}`

  it('falls back on memory where looking at IndexedDB throws', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
    try {
      expect(await openStorage()).toMatchObject({ kind: 'memory', reason: refusal })
    } finally {
      if (descriptor) Object.defineProperty(globalThis, 'indexedDB', descriptor)
    }
  })

  it('falls back on memory where opening throws', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('No.', 'SecurityError')
      },
    })
    expect(await openStorage()).toMatchObject({ kind: 'memory', reason: refusal })
  })

  it('falls back on memory where opening is refused', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        const request = { error: new DOMException('No.', 'InvalidStateError') } as unknown as IDBOpenDBRequest
        queueMicrotask(() => request.onerror?.(new Event('error')))
        return request
      },
    })
    expect(await openStorage()).toMatchObject({ kind: 'memory', reason: refusal })
  })

  it('does not wait for ever for a browser that does not answer', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('indexedDB', { open: () => ({}) })
    const opening = openStorage()
    await vi.advanceTimersByTimeAsync(3_000)
    const storage = await opening
    expect(storage.kind).toBe('memory')
    expect(storage.reason).toBe(`The browser did not answer when asked to keep something: ${LOSS}`)
  })

  it('works all the same in memory', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const storage = await openStorage()
    await storage.save(saveOf('alice', titled('Alice'), storage.stamp()))
    await storage.setCurrent('alice')
    expect(titleIn((await storage.load('alice'))?.document)).toBe('Alice')
    expect(await storage.current()).toEqual(['alice'])
  })
})
