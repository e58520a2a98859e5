import type { Result } from '../../iam'
import { decodeScenario } from '../decode'
import type { Scenario } from '../scenario'
import { readCode } from './code'
import { findCode } from './find-code'
import { LONGEST_TEXT, MOST_VALUES } from './format'
import { refuseLink, type LinkRefusal } from './refusals'
import { readView, type LinkView } from './view'

/** What a link holds. */
export interface OpenedLink {
  readonly scenario: Scenario
  readonly view: LinkView
}

/**
 * The scenario in a link, or what is wrong, in a sentence. `text` is whatever a person may have copied: a whole URL, its
 * fragment, the code alone; in brackets or quotation marks, with a full stop behind it, broken into lines, percent-encoded
 * once or twice, in the midst of a chat. Nothing about it is trusted. Never throws.
 */
export function decodeLink(text: unknown): Result<Scenario> {
  const opened = openLink(text)
  return opened.ok ? { ok: true, value: opened.value.scenario } : opened
}

/** The same, with what the link says to look at. */
export function openLink(text: unknown): Result<OpenedLink> {
  if (typeof text !== 'string') return refuseLink('not-a-link')
  if (text.length > LONGEST_TEXT) return refuseLink('too-long')
  const { starts, newer } = findCode(text)
  let refusal: LinkRefusal = newer ? 'newer-version' : 'not-a-link'
  for (const start of starts) {
    const payload = readCode(text, start)
    if (payload.ok) return openPayload(payload.text)
    refusal = payload.code
    // Text with several of these was made to take long.
    if (refusal === 'too-large') break
  }
  return refuseLink(refusal)
}

/** The first line is the document, the second one the view. */
function openPayload(payload: string): Result<OpenedLink> {
  const [document, view] = payload.split('\n', 2)
  const scenario = decodeScenario(document, MOST_VALUES)
  return scenario.ok
    ? { ok: true, value: { scenario: scenario.value, view: readView(view, scenario.value) } }
    : scenario
}
