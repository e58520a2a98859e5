/** Who is told about newer versions of the page. */
export interface VersionWatcher {
  /** A newer version has been fetched whole. It waits until no page of the older one is open, or until `takeOver` is called. */
  found(takeOver: () => void): void
  /** A newer version has taken over, here or in another tab, and this page is of the older one. */
  tookOver(): void
}

/** How often, at most, a page that is looked at again asks its host for a newer version: an hour, in milliseconds. */
const PATIENCE = 3_600_000

/**
 * Registers the service worker and watches its versions come.
 *
 * @returns a promise that rejects where the browser refuses it
 */
export async function watchVersions(
  container: ServiceWorkerContainer,
  script: string,
  watcher: VersionWatcher,
): Promise<void> {
  const registration = await container.register(script)
  // The very first worker takes charge of the page as well, and is no newer version of anything.
  let isFirst = registration.active === null

  const announce = () => {
    if (registration.waiting === null || registration.active === null) return
    watcher.found(() => registration.waiting?.postMessage({ type: 'SKIP_WAITING' }))
  }
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') announce()
    })
  })
  container.addEventListener('controllerchange', () => {
    if (!isFirst) watcher.tookOver()
    isFirst = false
  })
  askAgainWhenSeen(registration)
  announce()
}

/** A browser asks when a page is opened, and some pages stay open for weeks. */
function askAgainWhenSeen(registration: ServiceWorkerRegistration): void {
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < PATIENCE) return
    asked = Date.now()
    // Without a network there is nothing new.
    registration.update().catch(() => undefined)
  })
}
