import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { mount } from 'svelte'
import App from './App.svelte'
import './components/ui/global.css'
import { hasLink } from './scenario'
import { Keeper } from './state/keeper.svelte'
import { Playground } from './state/playground.svelte'
import { openTabs } from './state/tabs'
import { ThemeChoice } from './state/theme.svelte'
import { openStorage } from './storage'
import { tightenStyles } from './trust'

/** Opens the storage, takes up what was left there, and puts the page together. */
async function start(): Promise<void> {
  if (import.meta.env.PROD) tightenStyles()
  const target = document.getElementById('app')
  if (!target) return
  const link = location.hash
  const links = hasLink(link) ? await import('./components/share/open-link').catch(() => null) : null
  // A slide takes the page before the storage is even looked at.
  if (await links?.openSlide(link, target)) return
  const theme = new ThemeChoice(document.documentElement, matchMedia('(prefers-color-scheme: dark)'))
  const keeper = new Keeper(await openStorage(), openTabs())
  const opened = await keeper.reopen()
  const playground: Playground = new Playground(opened.id, opened.scenario, () => {
    const { id, scenario, history } = playground.workspace
    keeper.changed(id, scenario, history)
  })
  keeper.hold(playground.workspace)
  playground.workspace.open(opened)
  addEventListener('pagehide', () => {
    keeper.flush()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keeper.flush()
    else void keeper.look()
  })
  // On the board before it is drawn, so that nobody's own work flashes up first.
  await links?.openLink(link, playground, keeper)
  mount(App, { target, props: { playground, keeper, theme } })
  // What opens links could not be fetched. The page tries once more, and says so if that fails, too.
  if (hasLink(link) && !links) dispatchEvent(new HashChangeEvent('hashchange'))
  if (import.meta.env.PROD) setTimeout(() => void serveOffline(keeper), REST_MS)
}

/** Everything is fetched once more for the days without a network, and that can wait until the page is at rest. */
const REST_MS = 3_000

async function serveOffline(keeper: Keeper): Promise<void> {
  const offline = await import('./offline').catch(() => null)
  await offline?.serveOffline(keeper)
}

void start()
