import type { Scenario } from '../scenario'

/** The drawer's panels. */
const PANELS = ['matrix', 'console', 'activity', 'audit', 'account'] as const
export type LinkPanel = (typeof PANELS)[number]

/** What a link shows when it opens. It never changes what the scenario is. */
export interface LinkView {
  /** Which of the scenario's requests is on the screen, counted from 0. */
  readonly request?: number
  /** Which panel is open. */
  readonly panel?: LinkPanel
  /** Name of the user who is looked at. */
  readonly user?: string
  /** The evaluator alone, to be read and not changed: for a frame in a slide. */
  readonly slide?: boolean
}

/** The view as JSON, or `null` if it says no more than a link does without it. */
export function writeView({ request, panel, user, slide }: LinkView): string | null {
  const text = JSON.stringify({ request, panel, user, slide: slide === true ? true : undefined })
  return text === '{}' ? null : text
}

/**
 * What of a view can be shown of this scenario. A part that cannot is left out, since a link shall open all the same: a
 * later version may have further panels.
 */
export function readView(text: string | undefined, { account, requests }: Scenario): LinkView {
  const given = fieldsOf(text)
  const request = requests.findIndex((_, index) => index === given.get('request'))
  const panel = PANELS.find((name) => name === given.get('panel'))
  const user = account.users.find(({ name }) => name === given.get('user'))
  return {
    ...(request >= 0 ? { request } : {}),
    ...(panel ? { panel } : {}),
    ...(user ? { user: user.name } : {}),
    ...(given.get('slide') === true ? { slide: true } : {}),
  }
}

/** Characters of a view: far more than the longest name takes. */
const LONGEST_VIEW = 1_000

function fieldsOf(text = ''): ReadonlyMap<string, unknown> {
  if (text.length > LONGEST_VIEW) return new Map()
  try {
    const value = JSON.parse(text) as unknown
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  } catch {
    return new Map()
  }
}
