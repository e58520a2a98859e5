import { mount } from 'svelte'
import type { Result } from '../../iam'
import type { OpenedLink } from '../../scenario'
import { Playground } from '../../state/playground.svelte'
import Slide from './Slide.svelte'
import Unreadable from './Unreadable.svelte'

/**
 * Shows the evaluator alone, for as long as the page is there, or why its link cannot be read. Nothing is kept and no storage
 * is looked at: in somebody else's page there may be none.
 */
export function showSlide(opened: Result<OpenedLink>, target: HTMLElement): void {
  // Another link in the address is another page; this one has nothing to lose.
  addEventListener('hashchange', () => location.reload())
  if (!opened.ok) {
    mount(Unreadable, { target, props: { sentence: opened.issues[0]?.message ?? '' } })
    return
  }
  const { scenario, view } = opened.value
  const playground = new Playground('slide', scenario, () => undefined, { readOnly: true })
  playground.evaluation.choose(view.request ?? 0)
  mount(Slide, { target, props: { playground } })
}
