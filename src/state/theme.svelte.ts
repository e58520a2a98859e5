export type Theme = 'light' | 'dark'

const KEY = 'theme'

/**
 * Day or night: as the system has it, until the learner chooses. The choice is a preference of this browser and no part
 * of a scenario, so it is kept beside them, and read before the first paint by nothing else than the stylesheet's default.
 */
export class ThemeChoice {
  #chosen: Theme | null
  #system: Theme
  readonly #root: HTMLElement

  constructor(root: HTMLElement, media: MediaQueryList) {
    this.#root = root
    this.#chosen = $state(stored())
    this.#system = $state(media.matches ? 'dark' : 'light')
    media.addEventListener('change', (event) => {
      this.#system = event.matches ? 'dark' : 'light'
    })
    this.#apply()
  }

  get current(): Theme {
    return this.#chosen ?? this.#system
  }

  toggle(): void {
    this.#chosen = this.current === 'dark' ? 'light' : 'dark'
    this.#apply()
    try {
      localStorage.setItem(KEY, this.#chosen)
    } catch {
      // Storage refused: the choice lasts as long as the page.
    }
  }

  #apply(): void {
    if (this.#chosen) this.#root.dataset.theme = this.#chosen
  }
}

function stored(): Theme | null {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : null
  } catch {
    return null
  }
}
