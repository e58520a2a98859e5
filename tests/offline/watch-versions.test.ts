// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { watchVersions } from '../../src/offline/watch-versions'

class FakeWorker extends EventTarget {
  state = 'installing'
  readonly postMessage = vi.fn()

  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  readonly update = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))

  /** A worker is found, and fetched to the end. */
  install(): FakeWorker {
    const worker = new FakeWorker()
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = worker
    worker.become('installed')
    return worker
  }
}

async function watched(registration: FakeRegistration) {
  const register = vi.fn(() => Promise.resolve(registration))
  const container = Object.assign(new EventTarget(), { register })
  const watcher = { found: vi.fn<(takeOver: () => void) => void>(), tookOver: vi.fn() }
  await watchVersions(container as unknown as ServiceWorkerContainer, 'sw.js', watcher)
  const takeOver = () => {
    registration.active = registration.waiting
    registration.waiting = null
    container.dispatchEvent(new Event('controllerchange'))
  }
  return { register, watcher, takeOver }
}

describe('the versions of the page', () => {
  it('have nothing to tell at the first visit', async () => {
    const registration = new FakeRegistration()
    const { register, watcher, takeOver } = await watched(registration)
    expect(register).toHaveBeenCalledWith('sw.js')
    registration.install()
    takeOver()
    expect(watcher.found).not.toHaveBeenCalled()
    expect(watcher.tookOver).not.toHaveBeenCalled()
  })

  it('are told as they come, and as they take over', async () => {
    const registration = new FakeRegistration()
    registration.active = new FakeWorker()
    const { watcher, takeOver } = await watched(registration)
    const worker = registration.install()
    expect(watcher.found).toHaveBeenCalledOnce()
    expect(worker.postMessage).not.toHaveBeenCalled()
    watcher.found.mock.calls[0]![0]()
    expect(worker.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' })
    takeOver()
    expect(watcher.tookOver).toHaveBeenCalledOnce()
  })

  it('are told also where one was waiting already', async () => {
    const registration = new FakeRegistration()
    registration.active = new FakeWorker()
    registration.waiting = new FakeWorker()
    const { watcher } = await watched(registration)
    expect(watcher.found).toHaveBeenCalledOnce()
  })

  it('let the newest take over, whichever was announced', async () => {
    const registration = new FakeRegistration()
    registration.active = new FakeWorker()
    const { watcher } = await watched(registration)
    const older = registration.install()
    const newer = registration.install()
    watcher.found.mock.calls[0]![0]()
    expect(older.postMessage).not.toHaveBeenCalled()
    expect(newer.postMessage).toHaveBeenCalledOnce()
  })

  it('are asked for when the page is looked at again after a while', async () => {
    const registration = new FakeRegistration()
    registration.active = new FakeWorker()
    vi.useFakeTimers()
    try {
      await watched(registration)
      document.dispatchEvent(new Event('visibilitychange'))
      expect(registration.update).not.toHaveBeenCalled()
      vi.setSystemTime(Date.now() + 2 * 3_600_000)
      document.dispatchEvent(new Event('visibilitychange'))
      document.dispatchEvent(new Event('visibilitychange'))
      expect(registration.update).toHaveBeenCalledOnce()
    } finally {
      vi.useRealTimers()
    }
  })
})
