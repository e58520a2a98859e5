// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { localLifeboat } from '../../src/storage/lifeboat'
import { memoryShelf } from '../../src/storage/memory-shelf'
import { storageOn } from '../../src/storage/storage'
import { titled } from './documents'

beforeEach(() => {
  localStorage.clear()
})

const open = () => storageOn(memoryShelf(), { kind: 'indexedDB' }, () => new Date(), localLifeboat)

describe('a document saved while the page was being closed', () => {
  it('is found when the workspace is opened again, before the one saved earlier', async () => {
    const storage = open()
    await storage.save('alice', titled('Before'))
    storage.saveAtOnce('alice', titled('Typed last'))
    expect(await storage.load('alice')).toEqual(titled('Typed last'))
    expect(await storage.load('bob')).toBeUndefined()
  })

  it('gives way to the next proper save', async () => {
    const storage = open()
    storage.saveAtOnce('alice', titled('Typed last'))
    await storage.save('alice', titled('After'))
    expect(await storage.load('alice')).toEqual(titled('After'))
  })

  it('goes with the workspace', async () => {
    const storage = open()
    storage.saveAtOnce('alice', titled('Typed last'))
    await storage.remove('alice')
    expect(await storage.load('alice')).toBeUndefined()
  })

  it('is passed over if it cannot be read, or put there', async () => {
    localStorage.setItem('iam-groups-playground:unsaved:alice', '{ half')
    expect(await open().load('alice')).toBeUndefined()
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(() => open().saveAtOnce('alice', titled('x'))).not.toThrow()
    refused.mockRestore()
  })
})
