import DoorClosed from '@lucide/svelte/icons/door-closed'
import DoorOpen from '@lucide/svelte/icons/door-open'
import Hand from '@lucide/svelte/icons/hand'
import type { Decision } from '../../iam'

/** One word, one icon, one colour (a pair of tokens) for each decision, everywhere. */
export const decisionLooks = {
  allowed: { word: 'Allowed', icon: DoorOpen, tone: 'allowed' },
  explicitDeny: { word: 'Denied explicitly', icon: Hand, tone: 'denied' },
  implicitDeny: { word: 'Denied by default', icon: DoorClosed, tone: 'default' },
} as const satisfies Record<Decision, { word: string; icon: unknown; tone: string }>

export const decisions = ['allowed', 'explicitDeny', 'implicitDeny'] as const satisfies readonly Decision[]
