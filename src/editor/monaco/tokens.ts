/** The design tokens that the editor's theme is made of. */
const TOKENS = [
  'paper',
  'sheet',
  'well',
  'ink',
  'ink-soft',
  'ink-faint',
  'line',
  'line-strong',
  'accent',
  'accent-ink',
  'accent-soft',
  'allowed',
  'denied',
  'warning',
  'tape',
  'shadow',
] as const

type Token = (typeof TOKENS)[number]

/** Each token's colour just now, as `#rrggbb` or `#rrggbbaa`, which is all that Monaco reads. */
export type TokenColours = Readonly<Record<Token, string>>

/**
 * Reads the tokens as they are in force at an element. A custom property's own value is still `light-dark(…)`; only as
 * the colour of an element does it become one of the two.
 */
export function readTokens(at: HTMLElement): TokenColours {
  const probe = document.createElement('span')
  probe.hidden = true
  at.append(probe)
  const colour = (token: Token) => {
    probe.style.color = `var(--${token})`
    return hexOf(getComputedStyle(probe).color)
  }
  const entries = TOKENS.map((token) => [token, colour(token)] as const)
  probe.remove()
  return Object.fromEntries(entries) as Record<Token, string>
}

/** `rgb(…)` or `rgba(…)`, as browsers report a computed colour, in hexadecimal. */
function hexOf(computed: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.match(/[\d.]+/g) ?? []).map(Number)
  const byte = (part: number) => Math.round(part).toString(16).padStart(2, '0')
  return `#${byte(red)}${byte(green)}${byte(blue)}${alpha < 1 ? byte(alpha * 255) : ''}`
}

/** Whether a colour of `readTokens` is darker than the middle. */
export function isDark(hex: string): boolean {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16)
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5) < 128
}
