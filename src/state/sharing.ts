import { userArn, type Result } from '../iam'
import { makeLink, type LinkView, type Scenario } from '../scenario'
import type { Playground } from './playground.svelte'

/** What a link opens as: the playground, the playground as it stands on the screen, or the evaluator alone. */
export type LinkKind = 'playground' | 'view' | 'slide'

/** What of the screen a link can bring back: the question in hand, who is asked about, and what is open in the drawer. */
export function viewOf({ account, evaluation, drawer }: Playground): LinkView {
  const { index, request, requests } = evaluation
  const user = account.users.find((one) => userArn(account, one) === request.principal)
  return {
    ...(requests.length > 0 ? { request: index } : {}),
    ...(user ? { user: user.name } : {}),
    ...(drawer ? { panel: drawer } : {}),
  }
}

/**
 * A link to this scenario as a whole address, or a sentence that says why there can be none.
 *
 * @param page address of the playground; a query or a fragment is left out
 */
export function linkTo(page: string, scenario: Scenario, kind: LinkKind, view: LinkView): Result<string> {
  const { request } = view
  const shown = { playground: {}, view, slide: { ...(request ? { request } : {}), slide: true } }[kind]
  const link = makeLink(scenario, shown)
  return link.ok ? { ok: true, value: `${page.replace(/[?#].*$/s, '')}${link.value}` } : link
}

/** HTML that puts an address into a page or a slide as a frame. */
export function embedCode(url: string, title: string): string {
  return `<iframe src="${quoted(url)}" title="${quoted(title)}" width="640" height="600" style="border: 0" loading="lazy"></iframe>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

const quoted = (text: string): string => text.replace(/[&"<>]/g, (sign) => ENTITIES[sign] ?? sign)
