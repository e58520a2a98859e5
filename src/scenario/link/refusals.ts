import type { Issue } from '../../iam'
import { LARGEST_PAYLOAD, LONGEST_TEXT } from './format'

const number = (count: number): string => count.toLocaleString('en')

/** What can be wrong with a link before its scenario is looked at. What is wrong with that, `decodeScenario` says. */
const sentences = {
  'not-a-link':
    'There is no scenario link in this text. A link has #s1 in it, and a long word after that: copy all of it.',
  'newer-version':
    'This link was made by a newer version of IAM Groups Playground than this page. Reload the page to get the newer one.',
  'cut-short':
    'The end of this link seems to be missing. Copy all of it, or ask whoever sent it for the scenario as a file.',
  damaged:
    'This link is damaged: a part of it was changed or lost on the way. Copy it again, or ask whoever sent it for the scenario as a file.',
  'too-large': `The scenario in this link has more than ${number(LARGEST_PAYLOAD)} bytes, which is all that a link may hold. Ask whoever sent it for the scenario as a file.`,
  'too-long': `This text has more than ${number(LONGEST_TEXT)} characters, which is longer than any link. Copy the link alone.`,
} as const

export type LinkRefusal = keyof typeof sentences

export function refuseLink(code: LinkRefusal): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [{ code, message: sentences[code], path: [] }] }
}
