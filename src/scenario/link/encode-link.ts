import type { Result } from '../../iam'
import { encodeScenario } from '../encode'
import { measureJson } from '../json-text'
import type { Scenario } from '../scenario'
import { codeOf } from './code'
import { LARGEST_PAYLOAD, LINK_START, MOST_VALUES } from './format'
import { writeView, type LinkView } from './view'

/**
 * A scenario as the fragment of a URL, `#s1…`: a single word of letters, digits, `-` and `_` behind the `#`, ready
 * at once. `decodeLink` gives an equal scenario. A link may hold 1 MiB of it, and 6,000 values; where a scenario could be larger, ask
 * `makeLink`, since one that is larger makes a link that nobody can open.
 *
 * @param view what the link shows when it opens
 */
export function encodeLink(scenario: Scenario, view: LinkView = {}): string {
  return linkOf(new TextEncoder().encode(payloadOf(scenario, view)))
}

/** The same, or an issue that says that the scenario is too large for a link. */
export function makeLink(scenario: Scenario, view: LinkView = {}): Result<string> {
  const payload = payloadOf(scenario, view)
  const bytes = new TextEncoder().encode(payload)
  const fits = bytes.length <= LARGEST_PAYLOAD && measureJson(payload).values <= MOST_VALUES
  return fits ? { ok: true, value: linkOf(bytes) } : tooLarge
}

const number = (count: number): string => count.toLocaleString('en')

const tooLarge: Result<never> = {
  ok: false,
  issues: [
    {
      code: 'too-large',
      message: `This scenario is too large for a link, which can hold ${number(LARGEST_PAYLOAD)} bytes and ${number(MOST_VALUES)} values. Share it as a file.`,
      path: [],
    },
  ],
}

function payloadOf(scenario: Scenario, view: LinkView): string {
  const document = JSON.stringify(encodeScenario(scenario))
  const shown = writeView(view)
  return shown === null ? document : `${document}\n${shown}`
}

const linkOf = (payload: Uint8Array): string => LINK_START + codeOf(payload)
