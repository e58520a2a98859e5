const KEY = 'guide'

/** Whether the guide beside the board is folded away. A preference of this browser, like the theme. */
export class GuideFold {
  #folded = $state(stored())

  get folded(): boolean {
    return this.#folded
  }

  set folded(folded: boolean) {
    this.#folded = folded
    try {
      if (folded) localStorage.setItem(KEY, 'folded')
      else localStorage.removeItem(KEY)
    } catch {
      // Storage refused: it lasts as long as the page.
    }
  }
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === 'folded'
  } catch {
    return false
  }
}
