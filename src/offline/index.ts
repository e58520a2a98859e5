import { mount } from 'svelte'
import { ownScript } from '../trust'
import { Update, type Kept } from './update.svelte'
import UpdateNotice from './UpdateNotice.svelte'
import { watchVersions } from './watch-versions'

/**
 * Makes the page work without a network from now on, and says so when there is a newer version of it. Where the browser
 * has no service workers, or refuses them as in some private windows, the page works as before, with a network.
 */
export async function serveOffline(keeper: Kept): Promise<void> {
  const versions = navigator.serviceWorker as ServiceWorkerContainer | undefined
  // Framed by another page, this one is a picture on a slide and leaves nothing behind.
  if (versions === undefined || self !== top) return
  const update = new Update(keeper, () => location.reload())
  mount(UpdateNotice, { target: document.body, props: { update } })
  await watchVersions(versions, ownScript('sw.js'), update).catch(() => undefined)
}
