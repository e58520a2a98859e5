import Ban from '@lucide/svelte/icons/ban'
import type { Component } from 'svelte'
import { decisionLooks } from '../../ui/decision'

interface Looks {
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>
  readonly tone: 'allowed' | 'denied' | 'default'
}

const looks: Readonly<Record<string, Looks>> = {
  ...decisionLooks,
  // Either kind of no.
  denied: { icon: Ban, tone: 'denied' },
}

/** The icon and the colour of an answer that is a decision; `null` for any other. */
export const optionLooks = (ask: 'decision' | 'choice', option: string): Looks | null =>
  ask === 'decision' && Object.hasOwn(looks, option) ? (looks[option] ?? null) : null
