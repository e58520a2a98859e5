import type { Result } from '../iam'
import { checkAccount } from './check'
import { openEnvelope } from './envelope'
import { fillAccount } from './fill'
import type { Scenario } from './scenario'
import { shape } from './shape'

/**
 * The one decoder, for links, files, the browser's storage and lessons alike. `json` is JSON text or the value it
 * stands for; nothing about it is trusted. Documents of older versions are migrated first. Never throws, and shares
 * no object with `json`.
 */
export function decodeScenario(json: unknown): Result<Scenario> {
  const opened = openEnvelope(json)
  if (!opened.ok) return opened
  const shaped = shape(opened.value)
  if (!shaped.ok) return shaped
  const { title, description, requests, drafts } = shaped.value
  const account = fillAccount(shaped.value.account)
  const issues = checkAccount(account)
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { title, description, account, requests, drafts } }
}
