import { setTexts } from '../texts/en/sets'

/** Challenges that belong together, in the order in which they are taken. */
export interface ChallengeSet {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Ids of built-in challenges. */
  readonly challenges: readonly string[]
}

const contents: Readonly<Record<keyof typeof setTexts, readonly string[]>> = {
  'first-hour': [
    'locked-by-default',
    'first-group',
    'ten-snowflakes',
    'live-not-a-copy',
    'union',
    'one-deny',
  ],
  groups: [
    'first-group',
    'ten-snowflakes',
    'live-not-a-copy',
    'union',
    'no-nesting',
    'group-is-no-principal',
    'managed-or-inline',
    'golden-rule',
    'quotas',
    'the-leaver',
    'capstone',
  ],
  policies: [
    'two-kinds-of-no',
    'bucket-or-objects',
    'wildcards-leak',
    'either-door',
    'not-action',
    'home-folders',
    'least-privilege',
    'blast-radius',
  ],
  conditions: ['home-folders', 'listing-your-own', 'mfa-gate', 'break-glass'],
  escalation: ['who-can-become-admin', 'a-role-instead', 'break-glass', 'the-leaver'],
  'exam-mix': [
    'union',
    'two-kinds-of-no',
    'bucket-or-objects',
    'golden-rule',
    'not-action',
    'mfa-gate',
    'who-can-become-admin',
    'a-role-instead',
  ],
}

export const presetSets: readonly ChallengeSet[] = Object.entries(setTexts).map(([id, texts]) => ({
  id,
  ...texts,
  challenges: contents[id as keyof typeof setTexts],
}))
