import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { mount } from 'svelte'
import App from './App.svelte'
import './components/ui/global.css'
import { Keeper } from './state/keeper.svelte'
import { Playground } from './state/playground.svelte'
import { ThemeChoice } from './state/theme.svelte'
import { openStorage } from './storage'

/** Opens the storage, takes up what was left there, and puts the page together. */
async function start(): Promise<void> {
  const theme = new ThemeChoice(document.documentElement, matchMedia('(prefers-color-scheme: dark)'))
  const keeper = new Keeper(await openStorage())
  const { id, scenario } = await keeper.reopen()
  const playground: Playground = new Playground(id, scenario, () => {
    keeper.changed(playground.workspace.id, playground.workspace.scenario)
  })
  addEventListener('pagehide', () => {
    keeper.flush()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keeper.flush()
  })
  const target = document.getElementById('app')
  if (target) mount(App, { target, props: { playground, keeper, theme } })
}

void start()
