import { decodeScenario } from '../decode'
import type { Scenario } from '../scenario'
import { alice } from './alice'
import { developers } from './developers'
import { lead } from './lead'
import type { Starter, StarterId } from './starter'
import { tenSnowflakes } from './ten-snowflakes'

export type { StarterId } from './starter'

/** In the order in which they build on each other; the first is where a newcomer begins. */
const byId: Readonly<Record<StarterId, Starter>> = {
  alice,
  'ten-snowflakes': tenSnowflakes,
  developers,
  lead,
}

export const starters: readonly Starter[] = Object.values(byId)

/** A starter's scenario, fresh. That all of them decode is a test's business, so it throws only in a broken build. */
export function openStarter(id: StarterId): Scenario {
  const decoded = decodeScenario(byId[id].document)
  if (!decoded.ok) throw new Error(`The starter ${id} does not decode: ${JSON.stringify(decoded.issues)}`)
  return decoded.value
}
