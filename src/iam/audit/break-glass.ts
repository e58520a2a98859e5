import type { User } from '../account/account'

/** By what users for emergencies are recognised. Compared by letters alone, ignoring case: `break-glass-2` is `BreakGlass`. */
export interface BreakGlassSigns {
  /** Keys of tags; whatever the value, unless it says no. */
  readonly tagKeys: readonly string[]
  /** Values of tags, under whatever key. */
  readonly tagValues: readonly string[]
  /** Names of groups. The first is what a new one is called. */
  readonly groups: readonly string[]
}

export const breakGlassSigns: BreakGlassSigns = {
  tagKeys: ['BreakGlass', 'BreakGlassUser', 'EmergencyAccess'],
  tagValues: ['break-glass', 'break-glass-user', 'emergency-access'],
  groups: [
    'BreakGlass',
    'BreakGlassUsers',
    'BreakGlassAdmins',
    'Emergency',
    'EmergencyAccess',
    'EmergencyAdmins',
  ],
}

const NO = new Set(['no', 'false', 'none', 'off', 'never', '0'])

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

/** How to tell users for emergencies from others, and their groups. */
export interface BreakGlass {
  readonly isGroup: (name: string) => boolean
  readonly isTagged: (user: User) => boolean
  /** What a new group of theirs is called. */
  readonly groupName: string
}

export function breakGlassBy({ tagKeys, tagValues, groups }: BreakGlassSigns): BreakGlass {
  const [keys, values, names] = [tagKeys, tagValues, groups].map((signs) => new Set(signs.map(letters)))
  return {
    isGroup: (name) => names?.has(letters(name)) ?? false,
    isTagged: ({ tags }) =>
      Object.entries(tags).some(
        ([key, value]) =>
          (keys?.has(letters(key)) && !NO.has(value.trim().toLowerCase())) || values?.has(letters(value)),
      ),
    groupName: groups[0] ?? 'BreakGlass',
  }
}
