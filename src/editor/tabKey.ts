/** What Tab does in the editor: writes, leaves from now on, or leaves this one time. */
export type TabMeaning = 'writes' | 'leaves' | 'leavesOnce'

const STORED_AS = 'policy-editor-tab'

/**
 * The choice made with Ctrl+M earlier in this visit. By default Tab leaves: whoever tabs through the page must not write
 * into a policy unawares. A browser that keeps nothing for us gives the default.
 */
export function chosenTabMeaning(): 'writes' | 'leaves' {
  try {
    return sessionStorage.getItem(STORED_AS) === 'writes' ? 'writes' : 'leaves'
  } catch {
    return 'leaves'
  }
}

/** Remembers the choice until the visit ends; where that is forbidden, the choice holds for this editor alone. */
export function rememberTabMeaning(meaning: 'writes' | 'leaves'): void {
  try {
    sessionStorage.setItem(STORED_AS, meaning)
  } catch {
    // Storage is refused: the open editor still does what was chosen.
  }
}

/** The words under the editor. */
export const TAB_HINTS: Readonly<Record<TabMeaning, string>> = {
  writes: 'Esc then Tab leaves. Ctrl+M: Tab always leaves.',
  leavesOnce: 'Now Tab leaves.',
  leaves: 'Tab leaves. Ctrl+M: Tab indents.',
}
