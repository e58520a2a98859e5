import Ban from '@lucide/svelte/icons/ban'
import DoorClosed from '@lucide/svelte/icons/door-closed'
import DoorOpen from '@lucide/svelte/icons/door-open'
import Equal from '@lucide/svelte/icons/equal'
import Hand from '@lucide/svelte/icons/hand'
import type { Must } from '../../../learning'

/** How a goal is said and drawn: decisions as everywhere, either kind of no in plain ink. */
export const mustLooks = {
  beAllowed: { word: 'must be allowed', icon: DoorOpen, tone: 'allowed' },
  beDenied: { word: 'must be denied', icon: Ban, tone: 'ink' },
  beDeniedExplicitly: { word: 'must be denied explicitly', icon: Hand, tone: 'denied' },
  beDeniedByDefault: { word: 'must be denied by default', icon: DoorClosed, tone: 'default' },
  notChange: { word: 'must not change', icon: Equal, tone: 'accent' },
} as const satisfies Record<Must, { word: string; icon: unknown; tone: string }>

export const musts = Object.keys(mustLooks) as readonly Must[]
