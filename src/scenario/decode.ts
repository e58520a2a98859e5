import type { Issue, Result } from '../iam'
import { checkAccount } from './check'
import { openEnvelope, otherFormat } from './envelope'
import { fillAccount } from './fill'
import { limits } from './limits'
import type { Scenario } from './scenario'
import { shape } from './shape'

/** Issues that the account's parts may have with each other before the rest is left unsaid. */
const ENOUGH = 100

/**
 * The one decoder, for links, files, the browser's storage and lessons alike. `json` is JSON text of at most a mebibyte,
 * or the value it stands for; nothing about it is trusted. Documents of older versions are migrated first. Of what is
 * wrong, the issues say all, or the first hundred or so. Never throws, and shares no object with `json`.
 *
 * @param mostValues of lists, objects and what they hold, in JSON text
 */
export function decodeScenario(json: unknown, mostValues: number = limits.values): Result<Scenario> {
  if (typeof json !== 'object') return decode(json, mostValues)
  try {
    return decode(json, mostValues)
  } catch {
    // What is no plain data, as a proxy, can do anything when it is looked at.
    return otherFormat
  }
}

function decode(json: unknown, mostValues: number): Result<Scenario> {
  const opened = openEnvelope(json, mostValues)
  if (!opened.ok) return opened
  const shaped = shape(opened.value)
  if (!shaped.ok) return shaped
  const { title, description, requests, drafts, challenge } = shaped.value
  const account = fillAccount(shaped.value.account)
  const issues = first(ENOUGH, checkAccount(account))
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { title, description, account, requests, drafts, ...(challenge && { challenge }) } }
}

function first(most: number, found: Iterable<Issue>): readonly Issue[] {
  const issues: Issue[] = []
  for (const issue of found) {
    issues.push(issue)
    if (issues.length === most) break
  }
  return issues
}
